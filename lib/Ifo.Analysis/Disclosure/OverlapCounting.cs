using Ifo.Analysis.Periods;
using Ifo.Analysis.Persons;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Disclosure;

/// <summary>Counts persons who have cases of two kinds: the counts are shown when they have been protected.</summary>
public static class OverlapCounting
{
    /// <summary>The persons with a case of one kind, by whether they also have one of another within the same window.</summary>
    /// <typeparam name="TRow">What a row is about.</typeparam>
    /// <param name="register">The register.</param>
    /// <param name="kinds">The kind of a row, for example its insats.</param>
    /// <param name="days">The day of a row.</param>
    /// <param name="kind">The kind that the persons are counted among.</param>
    /// <param name="other">Another kind.</param>
    /// <param name="period">The period; cases outside it do not count.</param>
    /// <param name="window">Within what time both must come.</param>
    /// <exception cref="PersonsException">The two kinds are the same, or a row has no kind.</exception>
    /// <example><code>
    /// var requests = SyntheticRegister.LoadRequests();
    /// var register = PersonRegister.Of(requests, requests.Caption, row =&gt; row.Person);
    /// var overlap = register.Overlap(row =&gt; row.Insats,
    ///     row =&gt; row.Received, "hvb", "familjehem", Period.Year(2024), OverlapWindow.Month);
    /// overlap.Protect(DisclosureRule.Default).Shares(ShareOf.Column).Table("Personer med hvb som även har familjehem")
    /// </code></example>
    public static PersonTable Overlap<TRow>(
        this PersonRegister<TRow> register,
        Func<TRow, string> kinds,
        Func<TRow, DateOnly> days,
        string kind,
        string other,
        Period period,
        OverlapWindow window)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentNullException.ThrowIfNull(days);
        var overlap = PersonRequests.Of(register.Numbered, row => row.Person, row => kinds(row.Row), row => days(row.Row))
            .Overlap(kind, other, period, window);
        long[] counts = [overlap.Both, overlap.Persons - overlap.Both];
        return PersonTable.FromCounts("Personer", [$"{kind} och {other}", $"{kind} utan {other}"], string.Empty, [], (row, _) =>
            counts[row], register.Caption);
    }
}
