using System.Collections.Immutable;
using System.Globalization;
using Ifo.Analysis.Disclosure.Linking;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Exchange.Writing;

namespace Ifo.Analysis.Disclosure;

/// <summary>
/// What has been let out about some persons: the tables, with what their readers see and do not see. A later table is
/// protected with it, so that what it shows gives nothing away together with them.
/// </summary>
/// <remarks>
/// The record holds the numbers that are not shown too, since the attack is made on them: it stays inside the unit. Keep one
/// record for each group of persons and period; tables of another year are about other cases and do not belong in it.
/// </remarks>
public sealed class ReleaseRecord
{
    private ReleaseRecord(ImmutableArray<ReleasedTable> tables, ReleaseAnswers answers) => (Tables, Answers) = (tables, answers);

    /// <summary>Nothing has been let out.</summary>
    public static ReleaseRecord Empty { get; } = new([], ReleaseAnswers.None);

    /// <summary>How many tables have been let out.</summary>
    public int Count => Tables.Length;

    internal ImmutableArray<ReleasedTable> Tables { get; }

    internal ReleaseAnswers Answers { get; }

    /// <summary>Reads a record.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DisclosureException">
    /// There is no such file, or it is no record; the message says where and why.
    /// </exception>
    public static ReleaseRecord Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new(ReleaseFile.Read(path), ReleaseAnswers.None);
    }

    /// <summary>The record with one more table.</summary>
    /// <param name="table">The table that is let out.</param>
    /// <param name="name">What it is called in messages; empty for its number in the record.</param>
    public ReleaseRecord With(ProtectedTable table, string name = "")
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(name);
        return new(Tables.Add(
            ReleasedTable.Of(table, name.Length > 0 ? name : $"tabell {(Count + 1).ToString(CultureInfo.InvariantCulture)}")),
            Answers);
    }

    /// <summary>The record with the tables of another one.</summary>
    /// <param name="other">The other one.</param>
    public ReleaseRecord With(ReleaseRecord other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Tables.AddRange(other.Tables), Answers);
    }

    /// <summary>
    /// The record with an answer about a value of the next table that earlier ones do not have: another name of an earlier value,
    /// several of them put together, or a new one.
    /// </summary>
    /// <param name="value">The value as it is written in the next table.</param>
    /// <param name="earlier">The earlier values that it is; none where it is new.</param>
    /// <example><code>
    /// ReleaseRecord.Empty.Knowing("Dygnsvård", "HVB", "Familjehem").Knowing("Kontaktfamilj").Count
    /// </code></example>
    public ReleaseRecord Knowing(string value, params IEnumerable<string> earlier)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        ArgumentNullException.ThrowIfNull(earlier);
        return new(Tables, Answers.With(value, earlier));
    }

    /// <summary>The record with its tables counted anew from the register, where that can be done.</summary>
    internal ReleaseRecord Recounted(Func<PersonTable, PersonTable?> count) =>
        new([.. Tables.Select(table => table.Recounted(count(table.Counts)))], Answers);

    /// <summary>Writes the record, for use inside the unit only: it holds the numbers that are not shown.</summary>
    /// <param name="path">The file; written aside and then moved into place.</param>
    /// <param name="by">Who says that it stays inside the unit.</param>
    /// <exception cref="DisclosureException">It is not said who.</exception>
    /// <exception cref="Exchange.ExportException">The file cannot be written.</exception>
    /// <example><code>
    /// var requests = SyntheticRegister.LoadRequests();
    /// var table = PersonRegister.Of(requests, requests.Caption, row =&gt; row.Person).CountBy(row =&gt; row.Insats)
    ///     .Protect(DisclosureRule.Default);
    /// var path = System.IO.Path.GetTempFileName();
    /// ReleaseRecord.Empty.With(table, "förfrågningar per insats").Write(path, by: "Anna Analytiker");
    /// ReleaseRecord.Read(path).ToString()
    /// </code></example>
    public void Write(string path, string by)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (string.IsNullOrWhiteSpace(by))
            throw new DisclosureException("Förteckningen skrivs inte: den innehåller antal som inte visas, så ange vem som säger "
                + "att den stannar i enheten, Write(fil, by: \"ditt namn\").");
        using var file = new AsideFile(path);
        ReleaseFile.Write(file.Stream, Tables, by.Trim());
        file.Finish();
    }

    /// <summary>The names of the tables; no number.</summary>
    public override string ToString() =>
        Count == 0 ? "Inget är släppt." : $"Släppt: {string.Join("; ", Tables.Select(table => table.Name))}.";
}
