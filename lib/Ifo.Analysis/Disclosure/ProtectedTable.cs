using System.Collections.Immutable;
using System.Globalization;
using Ifo.Analysis.Disclosure.Linking;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Presentation.Display;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Trends;

namespace Ifo.Analysis.Disclosure;

/// <summary>What a share is of.</summary>
public enum ShareOf
{
    /// <summary>Of the total of its row.</summary>
    Row,

    /// <summary>Of the total of its column.</summary>
    Column,

    /// <summary>Of the total of the table.</summary>
    Table,
}

/// <summary>
/// Counts of persons or their cases that have been protected: what is withheld shows as <c>..</c> with its reason, and an
/// attack has been made on the rest.
/// </summary>
[TypeFormatterSource(typeof(DisclosureFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed class ProtectedTable : IDisclosureDisplay
{
    private readonly CellProtection[,] _cells;

    internal ProtectedTable(PersonTable counts, DisclosureRule rule, Func<int, int, CellProtection> protection)
    {
        (Counts, Rule) = (counts, rule);
        _cells = new CellProtection[counts.Rows.Nodes.Length, counts.Columns.Nodes.Length];
        foreach (var (row, column) in Places) _cells[row, column] = protection(row, column);
    }

    /// <summary>The rule that the table is protected by.</summary>
    public DisclosureRule Rule { get; }

    /// <summary>Source and period, how many are counted if that may be told, and that the table is protected.</summary>
    public Caption Caption =>
        Counts.Caption.Counting(Total.TryNumber(out var total) ? $"{SwedishFormat.Number(total, 0)} {Noun}" : Rule.Mark.Reason)
        .Note($"Röjandekontrollerad: {Rule}");

    /// <summary>How many cells are withheld.</summary>
    public int WithheldCount => Places.Count(place => IsWithheld(place.Row, place.Column));

    /// <summary>The withheld cells, with what an outsider can derive of each; whether a cell is small is not told.</summary>
    public IReadOnlyList<WithheldCell> Withheld =>
        [.. Places.Where(place => IsWithheld(place.Row, place.Column)).Select(place => new WithheldCell(
            Counts.Rows.Nodes[place.Row].Label,
            Counts.Columns.Nodes[place.Column].Label,
            _cells[place.Row, place.Column].Interval))];

    internal PersonTable Counts { get; }

    /// <summary>How the table was compared with each that had been let out.</summary>
    internal ImmutableArray<TableComparison> Compared { get; init; } = [];

    /// <summary>Whether who stands in several places was tried by the sums only.</summary>
    internal bool AreOverlapsUntried { get; init; }

    /// <summary>The tables that had been let out, and whether their names could be linked to this one's.</summary>
    internal IEnumerable<(string Name, bool IsLinked)> ComparedWith =>
        Compared.Select(compared => (compared.Name, compared.IsLinked));

    internal IEnumerable<(int Row, int Column)> Places => Enumerable.Range(0, Counts.Rows.Nodes.Length)
        .SelectMany(row => Enumerable.Range(0, Counts.Columns.Nodes.Length).Select(column => (row, column)));

    string IDisclosureDisplay.Html => Table(DefaultTitle).ToHtml();

    private string Noun => Counts.Unit == CountedUnit.Persons ? "personer" : "ärenden";

    internal string DefaultTitle => Counts.Columns.Nodes.Length == 1
        ? $"Antal {Noun} per {Counts.Rows.Name}"
        : $"Antal {Noun} per {Counts.Rows.Name} och {Counts.Columns.Name}";

    private Shown Total => this[Counts.Rows.GrandTotal, Counts.Columns.GrandTotal];

    /// <summary>A count, or that it is withheld.</summary>
    /// <param name="row">The row's name; <c>Totalt</c> for the total, <c>Summa x</c> for that of group x.</param>
    /// <param name="column">The column's name; <c>Antal</c> in a table with one key.</param>
    /// <exception cref="DisclosureException">There is no such row or column; the message lists those that there are.</exception>
    public Shown this[string row, string column = PersonTable.OneColumn] =>
        this[Counts.Rows.Find(row), Counts.Columns.Find(column)];

    internal Shown this[int row, int column] => IsWithheld(row, column) ? Rule.Mark : Counts[row, column].Value;

    /// <summary>The table, with <c>..</c> for what is withheld.</summary>
    /// <param name="title">What the reader is to see.</param>
    public Table Table(string title) =>
        CountTable.Of(Counts, title, Caption, (row, column) => this[row, column])(caption => caption);

    /// <summary>Bars of the inner rows, a series for each column; a gap marked <c>..</c> for what is withheld.</summary>
    /// <param name="title">What the reader is to see.</param>
    /// <exception cref="PresentationException">
    /// All numbers are withheld, or there are more columns than a chart can hold.
    /// </exception>
    public BarChart Chart(string title) =>
        Figures(ColumnKind.Count, $"antal {Noun}", 0, (row, column) => this[row, column]).Chart(title);

    /// <summary>
    /// Shares, computed from what is shown; withheld where a part is, or where the rule does not allow the share.
    /// </summary>
    /// <param name="of">What they are shares of.</param>
    public ProtectedFigures Shares(ShareOf of) =>
        Figures(ColumnKind.Percent, "procent", 1, (row, column) => Share(row, column, Denominator(of, row, column)));

    /// <summary>
    /// Rates, for example per 1 000 residents, computed from what is shown; withheld where the count is, or where the rule does
    /// not allow so few.
    /// </summary>
    /// <param name="per">Per how many, at least 1.</param>
    /// <param name="unit">The unit, for example <c>per 1 000 invånare</c>.</param>
    /// <param name="residents">The number of residents of a row, by its name.</param>
    /// <exception cref="DisclosureException">A number of residents is below 1.</exception>
    public ProtectedFigures Rates(int per, string unit, Func<string, long> residents)
    {
        ArgumentNullException.ThrowIfNull(residents);
        ArgumentOutOfRangeException.ThrowIfLessThan(per, 1);
        return Figures(
            ColumnKind.Number,
            unit,
            2,
            (row, column) => Rate(this[row, column], Residents(residents, Counts.Rows.Nodes[row].Label), per));
    }

    /// <summary>
    /// Rates with residents of the analyst's own, computed from what is shown; withheld where the count is, or where the rule
    /// does not allow so few. What the file has no residents of, such as those whose area is unknown, has no rate.
    /// </summary>
    /// <param name="residents">The residents of each row, by its name.</param>
    /// <param name="per">Per how many, at least 1.</param>
    /// <exception cref="DisclosureException">The file has residents of none of the rows.</exception>
    public ProtectedFigures PerResident(ResidentFile residents, int per = 1_000)
    {
        ArgumentNullException.ThrowIfNull(residents);
        ArgumentOutOfRangeException.ThrowIfLessThan(per, 1);
        if (Counts.Rows.Inner.All(row => residents.Of(Counts.Rows.Nodes[row].Label) is null))
            throw new DisclosureException($"{residents.File} har inget av namnen i {Counts.Rows.Name}: "
                + $"{string.Join(", ", Counts.Rows.Inner.Select(row => Counts.Rows.Nodes[row].Label).Take(10))}. Invånarna ska "
                + "stå med samma namn som tabellens rader.");
        var caption = Caption.Note($"Antal under {Caption.Period}; invånare: {residents.File}, {residents.Header}");
        return new(
            Counts, caption, ColumnKind.Number, $"per {SwedishFormat.Number(per)} invånare", 2, IsSigned: false, (row, column) =>
                (row == Counts.Rows.GrandTotal ? residents.Total : residents.Of(Counts.Rows.Nodes[row].Label)) is { } number
                    ? Rate(this[row, column], number, per)
                    : NoValue.NotApplicable.Because($"invånare saknas i {residents.File}"));
    }

    /// <summary>The counts month by month, for what is calculated of series: moving means, changes, shifts of level.</summary>
    /// <param name="label">What they are, in Swedish.</param>
    /// <exception cref="DisclosureException">
    /// The rows are not consecutive months, or one of them is withheld: a series has a value for each month.
    /// </exception>
    /// <example><code>
    /// var requests = SyntheticRegister.LoadRequests();
    /// var register = PersonRegister.Of(requests, requests.Caption, row =&gt; row.Person);
    /// var series = register.CountBy("Received:månad").Protect(DisclosureRule.Default).MonthlySeries("Förfrågningar");
    /// series.Chart("Förfrågningar per månad", register.Caption)
    /// </code></example>
    public MonthlySeries MonthlySeries(string label) => ProtectedSeries.Of(this, label);

    /// <summary>The change from an earlier table with the same rows and columns, computed from what both show.</summary>
    /// <param name="earlier">
    /// The earlier table. Where both count the same persons, protect the later one with it:
    /// <see cref="PersonTable.Protect(DisclosureRule, ProtectedTable)"/>.
    /// </param>
    /// <exception cref="DisclosureException">The earlier table lacks a row or a column.</exception>
    public ProtectedFigures ChangeFrom(ProtectedTable earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return new(Counts, Caption, ColumnKind.Count, $"förändring, antal {Noun}", 0, IsSigned: true, (row, column) =>
            Difference(this[row, column], earlier[Counts.Rows.Nodes[row].Label, Counts.Columns.Nodes[column].Label]));
    }

    /// <summary>Protects what is protected: by the same rule nothing changes, by another one more may be withheld.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="DisclosureException">A number cannot be protected.</exception>
    public ProtectedTable Protect(DisclosureRule rule) => DisclosureControl.ProtectAgain(rule, this);

    /// <summary>
    /// Which cells are withheld for their own sake and which for others', with what an outsider can derive: for the unit only.
    /// </summary>
    /// <param name="by">Who asks.</param>
    /// <param name="because">What it is used for.</param>
    /// <exception cref="DisclosureException">It is not said who or what for.</exception>
    public InsideTheUnit Explain(string by, string because) => InsideTheUnit.Of(
        mark =>
            Presentation.Table.From(
                Places.Where(place => IsWithheld(place.Row, place.Column)), "Celler som inte visas", mark(Caption))
            .Column("Cell", place => Counts.NameOf(place.Row, place.Column))
            .Column("Skäl", place => WhyInWords(place.Row, place.Column))
            .Column("Kan härledas utifrån", place => _cells[place.Row, place.Column].Interval.ToString()),
        by,
        because);

    /// <summary>
    /// A line for each withheld cell: where it is, why, and what an outsider can derive. For the unit: it tells which cells are
    /// small.
    /// </summary>
    internal IEnumerable<string> WithheldReasons() => Places.Where(place => IsWithheld(place.Row, place.Column))
        .Select(place => $"{Counts.NameOf(place.Row, place.Column)}: {WhyInWords(place.Row, place.Column)}; utifrån kan "
            + $"härledas {_cells[place.Row, place.Column].Interval}");

    /// <summary>Writes the table as CSV for programs: <c>..</c> for what is withheld, its meaning and the source last.</summary>
    /// <param name="path">The file; written aside and then moved into place.</param>
    /// <exception cref="Exchange.ExportException">
    /// The file cannot be written, for example because it is open in Excel.
    /// </exception>
    public void WriteCsv(string path) => WriteCsv(path, Exchange.CsvStyle.Machine);

    /// <summary>Writes the table as CSV: <c>..</c> for what is withheld, its meaning and the source last.</summary>
    /// <param name="path">The file; written aside and then moved into place.</param>
    /// <param name="style">For whom.</param>
    /// <exception cref="Exchange.ExportException">
    /// The file cannot be written, for example because it is open in Excel.
    /// </exception>
    public void WriteCsv(string path, Exchange.CsvStyle style)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ProtectedCsv.Write(path, this, style);
    }

    /// <summary>
    /// Writes the table as an Excel workbook: the table, a sheet of sources and one of what is not shown and why. The reason is
    /// the same for every cell, since which cells are small is itself something to protect.
    /// </summary>
    /// <param name="path">The file; written aside and then moved into place.</param>
    /// <exception cref="Exchange.ExportException">
    /// The file cannot be written, for example because it is open in Excel.
    /// </exception>
    /// <example><code>
    /// var requests = SyntheticRegister.LoadRequests();
    /// var register = PersonRegister.Of(requests, requests.Caption, row =&gt; row.Person);
    /// register.CountBy(row =&gt; row.Insats).Protect(DisclosureRule.Default).WriteWorkbook(System.IO.Path.GetTempFileName());
    /// </code></example>
    public void WriteWorkbook(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Exchange.TableFile.WriteWorkbook(path, ProtectedWorkbook.Of(this));
    }

    /// <summary>The table as text.</summary>
    public override string ToString() => Table(DefaultTitle).ToString();

    /// <summary>
    /// What an outsider knows that a withheld number is at most, as <see cref="ReleasedTable.Highest"/> has it.
    /// </summary>
    internal long HighestKnown(int row, int column) => _cells[row, column].Why != WithheldFor.Rule
        ? ReleasedTable.Secondary
        : Rule.HighestHidden(
            Counts[row, column].Value, Counts.Rows.Nodes[row].IsTotal || Counts.Columns.Nodes[column].IsTotal)
            ?? ReleasedTable.Unknown;

    internal bool IsWithheld(int row, int column) => _cells[row, column].Why != WithheldFor.Nothing;

    internal string WhyInWords(int row, int column) =>
        _cells[row, column].Why == WithheldFor.Rule ? $"regeln: {Rule.Name}" : "skyddar andra celler";

    private static Shown Difference(Shown later, Shown earlier) =>
        !later.IsKnown ? later : !earlier.IsKnown ? earlier : later.Number - earlier.Number;

    private static long Residents(Func<string, long> residents, string row) => residents(row) is >= 1 and var number
        ? number
        : throw new DisclosureException($"Antalet invånare för ”{row}” är mindre än 1. Ange ett antal som går att dela med.");

    private Shown Rate(Shown count, long residents, int per) => count.TryNumber(out var number)
        ? Rule.WithholdsShare((long)number, residents) ? Rule.Mark : number * per / residents
        : count;

    private Shown Share(int row, int column, (int Row, int Column) of) =>
        !this[row, column].IsKnown || !this[of.Row, of.Column].IsKnown ? Rule.Mark
        : Counts[of.Row, of.Column].Value == 0 ? NoValue.NotApplicable.Because("ingen att dela med")
        : Rule.WithholdsShare(Counts[row, column].Value, Counts[of.Row, of.Column].Value) ? Rule.Mark
        : (decimal)Counts[row, column].Value / Counts[of.Row, of.Column].Value;

    private (int Row, int Column) Denominator(ShareOf of, int row, int column) => of switch
    {
        ShareOf.Row => (row, Counts.Columns.GrandTotal),
        ShareOf.Column => (Counts.Rows.GrandTotal, column),
        ShareOf.Table => (Counts.Rows.GrandTotal, Counts.Columns.GrandTotal),
        _ => throw new ArgumentOutOfRangeException(nameof(of), of, "Not a defined base."),
    };

    private ProtectedFigures Figures(ColumnKind kind, string unit, int decimals, Func<int, int, Shown> value) =>
        new(Counts, Caption, kind, unit, decimals, IsSigned: false, value);
}
