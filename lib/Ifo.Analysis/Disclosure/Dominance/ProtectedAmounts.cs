using Ifo.Analysis.Exchange;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Presentation.Display;

namespace Ifo.Analysis.Disclosure.Dominance;

/// <summary>A sum of money that is not shown.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Column">Its column.</param>
/// <param name="Lowest">The least that it can be to an outsider, in kronor.</param>
/// <param name="Highest">The most; null where what is shown sets no limit.</param>
public sealed record WithheldAmount(string Row, string Column, decimal Lowest, decimal? Highest);

/// <summary>
/// Sums of money that have been protected by a dominance rule: what is withheld shows as <c>..</c> with its reason.
/// </summary>
[TypeFormatterSource(typeof(DisclosureFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed class ProtectedAmounts : IDisclosureDisplay
{
    private readonly AmountTable _amounts;
    private readonly bool[] _hidden;
    private readonly IReadOnlyDictionary<int, DerivedInterval> _intervals;

    internal ProtectedAmounts(
        AmountTable amounts, DominanceRule rule, bool[] hidden, IReadOnlyDictionary<int, DerivedInterval> intervals) =>
        (_amounts, Rule, _hidden, _intervals) = (amounts, rule, hidden, intervals);

    /// <summary>The rule that the sums are protected by.</summary>
    public DominanceRule Rule { get; }

    /// <summary>Source and period, and that the sums are protected.</summary>
    public Caption Caption => _amounts.Caption.Note($"Röjandekontrollerad: {Rule}");

    /// <summary>How many sums are withheld.</summary>
    public int WithheldCount => _hidden.Count(isHidden => isHidden);

    /// <summary>The withheld sums, with what an outsider can derive of each; whether one is sensitive is not told.</summary>
    public IReadOnlyList<WithheldAmount> Withheld =>
    [
        .. _amounts.Places.Index().Where(cell => _hidden[cell.Index]).Select(cell => new WithheldAmount(
            _amounts.Rows.Nodes[cell.Item.Row].Label,
            _amounts.Columns.Nodes[cell.Item.Column].Label,
            (decimal)_intervals[cell.Index].Lowest / AmountTable.OrePerKrona,
            _intervals[cell.Index].HasHighest ? (decimal)_intervals[cell.Index].Highest / AmountTable.OrePerKrona : null))
    ];

    string IDisclosureDisplay.Html => Table(DefaultTitle).ToHtml();

    private string DefaultTitle => $"Belopp per {_amounts.Rows.Name}, kronor";

    private NoValue Mark =>
        NoValue.Confidential.Because($"visas inte av sekretesskäl ({Rule}, eller skulle avslöja en sådan summa)");

    /// <summary>A sum in kronor, or that it is withheld.</summary>
    /// <param name="row">The row's name; <c>Totalt</c> for the total.</param>
    /// <param name="column">The column's name; <c>Belopp</c> in a table with one key.</param>
    /// <exception cref="DisclosureException">There is no such row or column; the message lists those that there are.</exception>
    public Shown this[string row, string column = Contribution.OneColumn] =>
        At(_amounts.Rows.Find(row), _amounts.Columns.Find(column));

    /// <summary>The table, with <c>..</c> for what is withheld.</summary>
    /// <param name="title">What the reader is to see.</param>
    public Table Table(string title)
    {
        var (rows, columns) = (_amounts.Rows, _amounts.Columns);
        var decimals = _amounts.Places.Any(place => Sum(place.Row, place.Column) % AmountTable.OrePerKrona != 0) ? 2 : 0;
        var inner = Presentation.Table.From(Enumerable.Range(0, rows.Nodes.Length - 1), title, Caption)
            .Column(rows.Name, row => rows.Nodes[row].Label);
        return Enumerable.Range(0, columns.Nodes.Length)
            .Aggregate(
                inner, (table, column) => table.Number(columns.Nodes[column].Label, "kronor", decimals, row => At(row, column)))
            .Total(rows.GrandTotal);
    }

    /// <summary>Writes the table as CSV: <c>..</c> for what is withheld, its meaning and the source last.</summary>
    /// <param name="path">The file; written aside and then moved into place.</param>
    /// <param name="style">For whom.</param>
    /// <exception cref="ExportException">The file cannot be written, for example because it is open in Excel.</exception>
    public void WriteCsv(string path, CsvStyle style)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var table = Output();
        var words = table.Sources.Select(line => (IReadOnlyList<OutputCell>)[OutputCell.Text(line)]);
        TableFile.WriteCsv(path, table with { Rows = table.Rows.Concat(words) }, style);
    }

    /// <summary>Writes the table as an Excel workbook, with a sheet of sources.</summary>
    /// <param name="path">The file; written aside and then moved into place.</param>
    /// <exception cref="ExportException">The file cannot be written, for example because it is open in Excel.</exception>
    public void WriteWorkbook(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        TableFile.WriteWorkbook(path, Output());
    }

    /// <summary>How many sums there are, totals too.</summary>
    internal int Count => _hidden.Length;

    /// <summary>The table as text.</summary>
    public override string ToString() => Table(DefaultTitle).ToString();

    private OutputTable Output() => new(
        "Belopp",
        [_amounts.Rows.Name, .. _amounts.Columns.Nodes.Select(column => column.Label)],
        _amounts.Rows.Nodes.Select((node, row) => (IReadOnlyList<OutputCell>)
        [
            OutputCell.Text(node.Label), .. _amounts.Columns.Nodes.Select((_, column) => Cell(At(row, column)))
        ]))
    {
        Sources =
        [
            .. WithheldCount > 0 ? new[] { $"{Mark.Mark} = {Mark.Reason}" } : [], .. Caption.Notes, Caption.SourceLine,
        ],
    };

    private static OutputCell Cell(Shown shown) =>
        shown.TryNumber(out var number)
            ? OutputCell.Of(number, decimal.IsInteger(number) ? 0 : 2)
            : OutputCell.Text(shown.Missing.Mark);

    private Shown At(int row, int column) =>
        _hidden[(row * _amounts.Width) + column] ? Mark : (decimal)Sum(row, column) / AmountTable.OrePerKrona;

    private long Sum(int row, int column) => _amounts[row, column].Values.Sum();
}
