using Ifo.Analysis.Presentation;
using Ifo.Analysis.Presentation.Display;

namespace Ifo.Analysis.Disclosure;

/// <summary>Shares, rates or changes that were computed from protected counts.</summary>
[TypeFormatterSource(typeof(DisclosureFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed class ProtectedFigures : IDisclosureDisplay
{
    private readonly PersonTable _counts;
    private readonly ColumnKind _kind;
    private readonly string _unit;
    private readonly int _decimals;
    private readonly bool _isSigned;
    private readonly Func<int, int, Shown> _value;

    internal ProtectedFigures(
        PersonTable counts,
        Caption caption,
        ColumnKind kind,
        string unit,
        int decimals,
        bool IsSigned,
        Func<int, int, Shown> value) =>
        (_counts, Caption, _kind, _unit, _decimals, _isSigned, _value) = (counts, caption, kind, unit, decimals, IsSigned, value);

    /// <summary>Source, period and rule.</summary>
    public Caption Caption { get; }

    internal string Unit => _unit;

    /// <summary>How many figures are withheld; one that does not exist, such as a share of nobody, is not.</summary>
    public int WithheldCount => Enumerable.Range(0, _counts.Rows.Nodes.Length)
        .Sum(row => Enumerable.Range(0, _counts.Columns.Nodes.Length)
            .Count(column => !_value(row, column).IsKnown && _value(row, column).Missing.Mark == NoValue.Confidential.Mark));

    /// <summary>What stands above the figures of a table with one key.</summary>
    internal string OneColumn { get; init; } = PersonTable.OneColumn;

    string IDisclosureDisplay.Html => Table(DefaultTitle).ToHtml();

    private string DefaultTitle => $"{char.ToUpperInvariant(_unit[0])}{_unit[1..]}";

    /// <summary>A figure, or why there is none.</summary>
    /// <param name="row">The row's name.</param>
    /// <param name="column">The column's name; <c>Antal</c> in a table with one key.</param>
    /// <exception cref="DisclosureException">There is no such row or column; the message lists those that there are.</exception>
    public Shown this[string row, string column = PersonTable.OneColumn] =>
        _value(_counts.Rows.Find(row), _counts.Columns.Find(column));

    /// <summary>The figures as a table.</summary>
    /// <param name="title">What the reader is to see.</param>
    public Table Table(string title) =>
        CountTable.Of(_counts, title, Caption, (table, header, column) => (_kind, _isSigned) switch
    {
        (ColumnKind.Percent, _) => table.Percent(header, row => _value(row, column), _decimals),
        (_, true) => table.Change(header, row => _value(row, column), _unit),
        (_, false) => table.Number(Header(header), _unit, _decimals, row => _value(row, column)),
    });

    /// <summary>Bars of the inner rows, a series for each column; a gap marked <c>..</c> for what is withheld.</summary>
    /// <param name="title">What the reader is to see.</param>
    /// <exception cref="PresentationException">
    /// All figures are withheld, or there are more columns than a chart can hold.
    /// </exception>
    public BarChart Chart(string title)
    {
        var (rows, columns) = (_counts.Rows.Inner.ToList(), _counts.Columns.Inner.ToList());
        var bars = Presentation.Chart.Bars(title, _unit, Caption).Categories(CountTable.Labels(_counts.Rows, rows));
        return columns.Aggregate(bars, (figure, column) =>
            figure.Series(Header(_counts.Columns.Nodes[column].Label), rows.Select(row => Drawn(_value(row, column)))));
    }

    /// <summary>The figures as text.</summary>
    public override string ToString() => Table(DefaultTitle).ToString();

    private string Header(string label) =>
        _counts.Columns.Nodes.Length == 1 && label == PersonTable.OneColumn ? OneColumn : label;

    private Shown Drawn(Shown value) => _kind == ColumnKind.Percent && value.TryNumber(out var share) ? share * 100m : value;
}
