using System.Collections.Immutable;
using Ifo.Analysis.Presentation.Display;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation;

/// <summary>A table made from a sequence of items, one row for each.</summary>
/// <typeparam name="T">What a row is about.</typeparam>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed class Table<T> : Table
{
    private readonly ImmutableArray<T> _items;
    private readonly ImmutableArray<T> _totals;
    private readonly ImmutableArray<(Column Column, Func<T, Cell> Cell)> _columns;
    private readonly Func<T, string> _group;

    internal Table(IEnumerable<T> items, string title, Caption caption)
        : base(title, caption)
    {
        _items = [.. items];
        _totals = [];
        _columns = [];
        _group = static _ => string.Empty;
        Footnotes = [];
    }

    private Table(
        Table<T> from,
        ImmutableArray<(Column, Func<T, Cell>)>? columns = null,
        ImmutableArray<T>? totals = null,
        Func<T, string>? group = null,
        string? footnote = null)
        : base(from.Title, from.Caption)
    {
        _items = from._items;
        _columns = columns ?? from._columns;
        _totals = totals ?? from._totals;
        _group = group ?? from._group;
        Footnotes = footnote is null ? from.Footnotes : from.Footnotes.Add(footnote);
    }

    /// <inheritdoc/>
    public override ImmutableArray<Column> Columns => [.. _columns.Select(column => column.Column)];

    /// <inheritdoc/>
    public override ImmutableArray<TableRow> Rows =>
        [
            .. _items.Select(item => Row(item, _group(item), isTotal: false)),
            .. _totals.Select(item => Row(item, string.Empty, isTotal: true))
        ];

    /// <inheritdoc/>
    public override ImmutableArray<string> Footnotes { get; }

    /// <summary>Adds a column of verdicts, in words.</summary>
    /// <param name="header">The heading.</param>
    /// <param name="verdict">The verdict of a row.</param>
    public Table<T> Verdict(string header, Func<T, Quantities.Verdict> verdict) =>
        With(new Column(header, string.Empty, ColumnKind.Text, 0, signed: false), item => new VerdictCell(verdict(item)));

    /// <summary>
    /// Adds a column of verdicts on the analyst's own hypotheses, in words of their own: they are not counted as claims of a
    /// report.
    /// </summary>
    /// <param name="header">The heading.</param>
    /// <param name="verdict">The verdict of a row.</param>
    public Table<T> Hypothesis(string header, Func<T, Quantities.Verdict> verdict) =>
        Column(header, item => verdict(item).OfHypothesis());

    /// <summary>Adds a column of text.</summary>
    /// <param name="header">The heading.</param>
    /// <param name="text">The text of a row; empty gives an empty cell.</param>
    public Table<T> Column(string header, Func<T, string> text) =>
        With(new Column(header, string.Empty, ColumnKind.Text, 0, signed: false), item => new TextCell(text(item)));

    /// <summary>Adds a column of whole numbers.</summary>
    /// <param name="header">The heading.</param>
    /// <param name="count">The count of a row, or why there is none.</param>
    /// <param name="unit">What is counted.</param>
    public Table<T> Count(string header, Func<T, Shown> count, string unit = "antal") =>
        With(new Column(header, unit, ColumnKind.Count, 0, signed: false), item => Whole(header, count(item)));

    /// <summary>Adds a column of changes between two counts, with their signs.</summary>
    /// <param name="header">The heading.</param>
    /// <param name="change">The change of a row, or why there is none.</param>
    /// <param name="unit">What is counted.</param>
    public Table<T> Change(string header, Func<T, Shown> change, string unit = "antal") =>
        With(new Column(header, unit, ColumnKind.Count, 0, signed: true), item => Whole(header, change(item)));

    /// <summary>Adds a column of numbers with decimals.</summary>
    /// <param name="header">The heading.</param>
    /// <param name="unit">The unit, for example <c>kronor per invånare</c>.</param>
    /// <param name="decimals">Decimals shown, 0 to 10.</param>
    /// <param name="number">The number of a row, or why there is none.</param>
    public Table<T> Number(string header, string unit, int decimals, Func<T, Shown> number) =>
        With(new Column(header, unit, ColumnKind.Number, decimals, signed: false), item => Cell.Of(number(item)));

    /// <summary>Adds a column of changes with decimals, with their signs.</summary>
    /// <inheritdoc cref="Number(string, string, int, Func{T, Shown})"/>
    public Table<T> SignedNumber(string header, string unit, int decimals, Func<T, Shown> number) =>
        With(new Column(header, unit, ColumnKind.Number, decimals, signed: true), item => Cell.Of(number(item)));

    /// <summary>Adds a column of shares, shown as percent.</summary>
    /// <param name="header">The heading.</param>
    /// <param name="share">The share of a row, where 1 is the whole, or why there is none.</param>
    /// <param name="decimals">Decimals of the percentage, 0 to 10.</param>
    public Table<T> Percent(string header, Func<T, Shown> share, int decimals = 1) =>
        With(new Column(header, "%", ColumnKind.Percent, decimals, signed: false), item => Cell.Of(share(item)));

    /// <summary>Adds a column of relative changes, shown as percent with their signs.</summary>
    /// <inheritdoc cref="Percent(string, Func{T, Shown}, int)"/>
    public Table<T> PercentChange(string header, Func<T, Shown> share, int decimals = 1) =>
        With(new Column(header, "%", ColumnKind.Percent, decimals, signed: true), item => Cell.Of(share(item)));

    /// <summary>Adds a column of intervals.</summary>
    /// <param name="header">The heading.</param>
    /// <param name="unit">The unit of the bounds.</param>
    /// <param name="decimals">Decimals shown, 0 to 10.</param>
    /// <param name="low">The lower bound of a row, or why there is none.</param>
    /// <param name="high">The upper bound of a row, or why there is none.</param>
    public Table<T> Interval(string header, string unit, int decimals, Func<T, Shown> low, Func<T, Shown> high) =>
        With(
            new Column(header, unit, ColumnKind.Number, decimals, signed: false), item => Between(header, low(item), high(item)));

    /// <summary>
    /// Adds a column of published figures, each in its own unit: <c>51 %</c> in one row and <c>77</c> in the next.
    /// </summary>
    /// <param name="header">The heading.</param>
    /// <param name="cell">
    /// The cell of a row: a <see cref="FigureCell"/>, a <see cref="TextCell"/> where a word is printed, or a
    /// <see cref="MissingCell"/>.
    /// </param>
    public Table<T> Figure(string header, Func<T, Cell> cell) =>
        With(new Column(header, string.Empty, ColumnKind.Figure, 0, signed: false), cell);

    /// <summary>Puts each run of rows with the same group under a heading of its own.</summary>
    /// <param name="group">The group of a row, for example its area.</param>
    public Table<T> GroupBy(Func<T, string> group) => new(this, group: group);

    /// <summary>Adds a row last that is set apart as the total.</summary>
    /// <param name="total">The total, as an item of its own, so that its percentages are of the total and not sums.</param>
    public Table<T> Total(T total) => new(this, totals: _totals.Add(total));

    /// <summary>Adds a remark under the table.</summary>
    /// <param name="text">The remark.</param>
    /// <exception cref="PresentationException">The remark is empty.</exception>
    public Table<T> Footnote(string text) =>
        new(this, footnote: Required.Text(text, "Fotnoten", "Skriv den eller utelämna den."));

    private Table<T> With(Column column, Func<T, Cell> cell) => new(this, columns: _columns.Add((column, cell)));

    private TableRow Row(T item, string group, bool isTotal) =>
        new([.. _columns.Select(column => column.Cell(item))], group, isTotal);

    private Cell Whole(string header, Shown count) =>
        count.TryNumber(out var number) && number != decimal.Truncate(number)
            ? throw new PresentationException(
                $"Kolumnen ”{header}” i ”{Title}” visar heltal, men ett värde är {Quantities.SwedishFormat.Number(number, 2)}. "
                + "Använd Number för tal med decimaler.")
            : Cell.Of(count);

    private Cell Between(string header, Shown low, Shown high) => (low.IsKnown, high.IsKnown) switch
    {
        (true, true) when low.Number > high.Number => throw new PresentationException(
            $"Intervallet i kolumnen ”{header}” i ”{Title}” har en undre gräns som är högre än den övre. "
            + "Byt plats på gränserna."),
        (true, true) => new IntervalCell(low.Number, high.Number),
        (false, _) => new MissingCell(low.Missing),
        _ => new MissingCell(high.Missing),
    };
}
