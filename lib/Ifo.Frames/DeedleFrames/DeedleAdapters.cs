using Deedle;
using Ifo.Analysis;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Registers;

namespace Ifo.Frames.DeedleFrames;

/// <summary>
/// Published figures, synthetic registers and tables to frames of Deedle, and such a frame to a table. What is missing is
/// missing to Deedle too.
/// </summary>
public static class DeedleAdapters
{
    /// <summary>
    /// The figures as a frame, a row for each: columns of text named as in the library's database, <c>value</c> as printed
    /// (decimal) and <c>line</c>.
    /// </summary>
    /// <param name="figures">The figures; none gives a frame without rows.</param>
    public static Frame<int, string> ToFrame(this IEnumerable<PublishedFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return Of(FigureColumns.Of(figures));
    }

    /// <summary>A synthetic register as a frame, a row for each request, with the columns of the library's database.</summary>
    /// <param name="requests">The register.</param>
    /// <exception cref="DisclosureException">The rows are about real persons.</exception>
    public static Frame<int, string> ToFrame(this Register<PlacementRequest> requests)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return Of(RegisterColumns.Of(requests));
    }

    /// <summary>
    /// A synthetic register as a frame, a row for each stretch of a placement, with the columns of the library's database.
    /// </summary>
    /// <param name="placements">The register.</param>
    /// <exception cref="DisclosureException">The rows are about real persons.</exception>
    public static Frame<int, string> ToFrame(this Register<Placement> placements)
    {
        ArgumentNullException.ThrowIfNull(placements);
        return Of(RegisterColumns.Of(placements));
    }

    /// <summary>Refuses: rows about persons become no frame.</summary>
    /// <typeparam name="TRow">What a row is about.</typeparam>
    /// <param name="register">The register.</param>
    /// <exception cref="DisclosureException">Always; the message says what to do instead.</exception>
    public static Frame<int, string> ToFrame<TRow>(this PersonRegister<TRow> register)
    {
        ArgumentNullException.ThrowIfNull(register);
        throw RegisterColumns.Refusal(register.Caption.Source);
    }

    /// <summary>
    /// A table as a frame, its columns named by their headings and without the total row: counts as Int64, other numbers as
    /// decimals (a percentage as a share of one). A count that the table withholds is missing.
    /// </summary>
    /// <param name="table">The table; of persons what <c>Protect(…).Table("title")</c> gives.</param>
    /// <exception cref="PresentationException">A cell has an interval, or a column figures of several units.</exception>
    public static Frame<int, string> ToFrame(this Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Of(TableColumns.Of(table));
    }

    /// <summary>The frame as a table of the library, its row keys left out; what Deedle misses is shown as missing.</summary>
    /// <typeparam name="TRow">The keys of its rows.</typeparam>
    /// <param name="frame">The frame.</param>
    /// <param name="title">What the reader is to see.</param>
    /// <param name="caption">Source, period and n, which a frame does not know.</param>
    /// <param name="units">The units of its columns of numbers, which it does not know either.</param>
    /// <exception cref="PresentationException">Title, caption, or the unit of a column of numbers is missing.</exception>
    public static Table ToTable<TRow>(
        this Frame<TRow, string> frame, string title, Caption caption, params (string Column, string Unit)[] units)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return FrameTable.Of(frame.RowCount, Columns(frame), units, title, caption);
    }

    /// <summary>The same with the row keys as the first column.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="title">What the reader is to see.</param>
    /// <param name="caption">Source, period and n, which a frame does not know.</param>
    /// <param name="keys">The heading of the row keys.</param>
    /// <param name="units">The units of its columns of numbers, which it does not know either.</param>
    /// <inheritdoc cref="ToTable{TRow}(Frame{TRow, string}, string, Caption, ValueTuple{string, string}[])"/>
    public static Table ToTable<TRow>(
        this Frame<TRow, string> frame, string title, Caption caption, string keys, params (string Column, string Unit)[] units)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var first = FrameColumn.Of(keys, frame.RowKeys, key => $"{key}");
        return FrameTable.Of(frame.RowCount, Columns(frame).Prepend(first), units, title, caption);
    }

    /// <summary>
    /// The values of a series as a chart or a table of the library takes them, one for each key, with a reason where there is none.
    /// </summary>
    /// <typeparam name="TKey">The keys.</typeparam>
    /// <typeparam name="TValue">The numbers.</typeparam>
    /// <param name="series">The series.</param>
    /// <param name="missing">Why a value is missing, which a series does not know.</param>
    public static IReadOnlyList<Shown> ToShown<TKey, TValue>(this Series<TKey, TValue> series, NoValue missing)
    {
        ArgumentNullException.ThrowIfNull(series);
        return [.. series.ObservationsAll.Select(pair => FrameNumber.Shown(Value(pair.Value), missing))];
    }

    private static object? Value<T>(OptionalValue<T> value) => value.HasValue ? value.Value : null;

    private static IEnumerable<FrameColumn> Columns<TRow>(Frame<TRow, string> frame)
    {
        var types = frame.ColumnTypes.ToList();
        return frame.ColumnKeys.Select((name, place) => new FrameColumn(
            name, types[place], [.. frame.GetColumn<object>(name).ObservationsAll.Select(pair => Value(pair.Value))]));
    }

    private static Frame<int, string> Of(IReadOnlyList<FrameColumn> columns)
    {
        var rows = Enumerable.Range(0, columns.Count == 0 ? 0 : columns[0].Values.Count);
        // The frame has the rows that its columns have, and those without any value too.
        var frame = Frame.CreateEmpty<int, string>().RealignRows(rows);
        foreach (var column in columns)
            Add(frame, column);
        return frame;
    }

    private static void Add(Frame<int, string> frame, FrameColumn column)
    {
        if (column.Type == typeof(DateOnly))
            frame.AddColumn(column.Name, Known<DateOnly>(column));
        else if (column.Type == typeof(decimal))
            frame.AddColumn(column.Name, Known<decimal>(column));
        else if (column.Type == typeof(long))
            frame.AddColumn(column.Name, Known<long>(column));
        else if (column.Type == typeof(int))
            frame.AddColumn(column.Name, Known<int>(column));
        else if (column.Type == typeof(bool))
            frame.AddColumn(column.Name, Known<bool>(column));
        else
            frame.AddColumn(column.Name, Known<string>(column));
    }

    // A key that a column lacks is missing in the frame.
    private static Series<int, T> Known<T>(FrameColumn column) => column.Values.Index()
        .Where(entry => entry.Item is not null)
        .Select(entry => KeyValuePair.Create(entry.Index, (T)entry.Item!))
        .ToSeries();
}
