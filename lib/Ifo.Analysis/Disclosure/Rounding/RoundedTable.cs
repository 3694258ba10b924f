using System.Collections.Immutable;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Presentation.Display;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Disclosure.Rounding;

/// <summary>What an outsider can derive of a number that is shown rounded.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Column">Its column.</param>
/// <param name="Shown">The number as it is shown.</param>
/// <param name="Interval">What it can be.</param>
public sealed record RoundedCell(string Row, string Column, long Shown, DerivedInterval Interval);

/// <summary>
/// Counts of persons or their cases that have been protected by rounding: every number is a multiple of the base, and totals
/// add up.
/// </summary>
/// <remarks>
/// The table is tried alone. An exact table of the same persons gives away what rounding hides: let out one or the other.
/// </remarks>
[TypeFormatterSource(typeof(DisclosureFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed class RoundedTable : IDisclosureDisplay
{
    private readonly long[] _rounded;
    private readonly ImmutableArray<DerivedInterval> _intervals;

    private RoundedTable(PersonTable counts, BaseRounding rule, long[] rounded, ImmutableArray<DerivedInterval> intervals) =>
        (Counts, Rule, _rounded, _intervals) = (counts, rule, rounded, intervals);

    /// <summary>The rule that the table is rounded by.</summary>
    public BaseRounding Rule { get; }

    /// <summary>Source, period, about how many are counted, and that the numbers are rounded.</summary>
    public Caption Caption => Counts.Caption
        .Counting($"cirka {SwedishFormat.Number(this[Counts.Rows.GrandTotal, Counts.Columns.GrandTotal])} {Noun}")
        .Note($"Röjandekontrollerad: varje antal är {Rule.Name}, uppåt eller nedåt så att summorna stämmer");

    /// <summary>What an outsider can derive of each number.</summary>
    public IReadOnlyList<RoundedCell> Cells =>
    [
        .. TableRounding.Cells(Counts).Index().Select(cell => new RoundedCell(
            Counts.Rows.Nodes[cell.Item.Row].Label,
            Counts.Columns.Nodes[cell.Item.Column].Label,
            _rounded[cell.Index],
            _intervals[cell.Index]))
    ];

    internal PersonTable Counts { get; }

    string IDisclosureDisplay.Html => Table(DefaultTitle).ToHtml();

    private string Noun => Counts.Unit == CountedUnit.Persons ? "personer" : "ärenden";

    private string DefaultTitle => $"Antal {Noun} per {Counts.Rows.Name}, {Rule.Name}";

    /// <summary>A rounded count.</summary>
    /// <param name="row">The row's name; <c>Totalt</c> for the total, <c>Summa x</c> for that of group x.</param>
    /// <param name="column">The column's name; <c>Antal</c> in a table with one key.</param>
    /// <exception cref="DisclosureException">There is no such row or column; the message lists those that there are.</exception>
    public long this[string row, string column = PersonTable.OneColumn] =>
        this[Counts.Rows.Find(row), Counts.Columns.Find(column)];

    internal long this[int row, int column] => _rounded[(row * Counts.Columns.Nodes.Length) + column];

    /// <summary>The rounded numbers as a table.</summary>
    /// <param name="title">What the reader is to see.</param>
    public Table Table(string title) =>
        CountTable.Of(Counts, title, Caption, (row, column) => this[row, column])(caption => caption);

    /// <summary>Bars of the inner rows, a series for each column.</summary>
    /// <param name="title">What the reader is to see.</param>
    /// <exception cref="PresentationException">There are more columns than a chart can hold.</exception>
    public BarChart Chart(string title) =>
        new ProtectedFigures(
            Counts, Caption, ColumnKind.Count, $"antal {Noun}", 0, IsSigned: false, (row, column) => this[row, column])
            .Chart(title);

    /// <summary>Writes the table as CSV: the rounded numbers, then how they are rounded, and the source.</summary>
    /// <param name="path">The file; written aside and then moved into place.</param>
    /// <param name="style">For whom.</param>
    /// <exception cref="ExportException">The file cannot be written, for example because it is open in Excel.</exception>
    public void WriteCsv(string path, CsvStyle style)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var table = Output();
        var words = Words.Select(line => (IReadOnlyList<OutputCell>)[OutputCell.Text(line)]);
        TableFile.WriteCsv(path, table with { Rows = table.Rows.Concat(words) }, style);
    }

    /// <summary>Writes the table as an Excel workbook, with a sheet of sources that says how the numbers are rounded.</summary>
    /// <param name="path">The file; written aside and then moved into place.</param>
    /// <exception cref="ExportException">The file cannot be written, for example because it is open in Excel.</exception>
    public void WriteWorkbook(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        TableFile.WriteWorkbook(path, Output());
    }

    /// <summary>The table as text.</summary>
    public override string ToString() => Table(DefaultTitle).ToString();

    internal static RoundedTable Of(PersonTable table, BaseRounding rule)
    {
        if (!IsAdditive(table))
            throw new DisclosureException("Tabellen avrundas inte: personer som står på flera ställen räknas en gång i summan, "
                + "så delarna stämmer inte med den. Räkna ärenden, eller dölj små antal i stället (Protect, eller utan "
                + "--round).");
        var rounded = TableRounding.Round(table, rule.Base);
        var intervals = RoundingAttack.Intervals(table, rounded, rule.Base);
        foreach (var (place, (row, column)) in TableRounding.Cells(table).Index())
            if (intervals[place].IsExact && !IsKnown(table, row, column) && IsSmall(table[row, column], rule.Small))
                throw new DisclosureException($"Tabellen släpps inte: cellen {table.NameOf(row, column)} kan räknas ut exakt "
                    + "trots avrundningen. Avrunda till en större multipel, eller slå samman rader eller kolumner.");
        return new(table, rule, rounded, intervals);
    }

    private IEnumerable<string> Words => [.. Caption.Notes, Caption.SourceLine];

    private static bool IsAdditive(PersonTable table) => table.IsAdditive
        || table.Rows.Nodes.Concat(table.Columns.Nodes).All(node => !node.IsTotal || node.ArePartsExclusive);

    private static bool IsKnown(PersonTable table, int row, int column) =>
        table.IsTotalKnown && (row, column) == (table.Rows.GrandTotal, table.Columns.GrandTotal);

    private static bool IsSmall(CountCell cell, DisclosureRule rule) =>
        rule.Withholds(cell.Value) || rule.Withholds(cell.Persons);

    private OutputTable Output() => new(
        "Antal",
        [Counts.Rows.Name, .. Counts.Columns.Nodes.Select(column => column.Label)],
        Counts.Rows.Nodes.Select((node, row) => (IReadOnlyList<OutputCell>)
        [
            OutputCell.Text(node.Label), .. Counts.Columns.Nodes.Select((_, column) => OutputCell.Of(this[row, column]))
        ]))
    {
        Sources = [.. Words],
    };
}
