using Ifo.Analysis;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Registers;
using Microsoft.Data.Analysis;

namespace Ifo.Frames.DataFrames;

/// <summary>
/// Published figures, synthetic registers and tables to frames of Microsoft.Data.Analysis, and such a frame to a table. What is
/// missing is null in the frame, and never 0.
/// </summary>
public static class DataFrameAdapters
{
    /// <summary>
    /// The figures as a frame, a row for each: columns of text named as in the library's database, <c>value</c> as printed
    /// (decimal) and <c>line</c>.
    /// </summary>
    /// <param name="figures">The figures; none gives a frame without rows.</param>
    public static DataFrame ToDataFrame(this IEnumerable<PublishedFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return Of(FigureColumns.Of(figures));
    }

    /// <summary>A synthetic register as a frame, a row for each request, with the columns of the library's database.</summary>
    /// <param name="requests">The register.</param>
    /// <exception cref="DisclosureException">The rows are about real persons.</exception>
    public static DataFrame ToDataFrame(this Register<PlacementRequest> requests)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return Of(RegisterColumns.Of(requests));
    }

    /// <summary>
    /// A synthetic register as a frame, a row for each stretch of a placement, with the columns of the library's database.
    /// </summary>
    /// <param name="placements">The register.</param>
    /// <exception cref="DisclosureException">The rows are about real persons.</exception>
    public static DataFrame ToDataFrame(this Register<Placement> placements)
    {
        ArgumentNullException.ThrowIfNull(placements);
        return Of(RegisterColumns.Of(placements));
    }

    /// <summary>Refuses: rows about persons become no frame.</summary>
    /// <typeparam name="TRow">What a row is about.</typeparam>
    /// <param name="register">The register.</param>
    /// <exception cref="DisclosureException">Always; the message says what to do instead.</exception>
    public static DataFrame ToDataFrame<TRow>(this PersonRegister<TRow> register)
    {
        ArgumentNullException.ThrowIfNull(register);
        throw RegisterColumns.Refusal(register.Caption.Source);
    }

    /// <summary>
    /// A table as a frame, its columns named by their headings and without the total row: counts as Int64, other numbers as
    /// decimals (a percentage as a share of one). A count that the table withholds is null.
    /// </summary>
    /// <param name="table">The table; of persons what <c>Protect(…).Table("title")</c> gives.</param>
    /// <exception cref="PresentationException">A cell has an interval, or a column figures of several units.</exception>
    public static DataFrame ToDataFrame(this Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Of(TableColumns.Of(table));
    }

    /// <summary>The frame as a table of the library; a null is shown as missing, and so is a number that is NaN.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="title">What the reader is to see.</param>
    /// <param name="caption">Source, period and n, which a frame does not know.</param>
    /// <param name="units">The units of its columns of numbers, which it does not know either.</param>
    /// <exception cref="PresentationException">Title, caption, or the unit of a column of numbers is missing.</exception>
    public static Table ToTable(this DataFrame frame, string title, Caption caption, params (string Column, string Unit)[] units)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var columns = frame.Columns.Select(column => new FrameColumn(column.Name, column.DataType, [.. column.Cast<object?>()]));
        return FrameTable.Of(checked((int)frame.Rows.Count), columns, units, title, caption);
    }

    /// <summary>
    /// The numbers of a column as a chart or a table of the library takes them, one for each row, with a reason where there is none.
    /// </summary>
    /// <param name="column">A column of numbers.</param>
    /// <param name="missing">Why a value is missing, which a column does not know.</param>
    public static IReadOnlyList<Shown> ToShown(this DataFrameColumn column, NoValue missing)
    {
        ArgumentNullException.ThrowIfNull(column);
        return [.. column.Cast<object?>().Select(value => FrameNumber.Shown(value, missing))];
    }

    private static DataFrame Of(IEnumerable<FrameColumn> columns) => new(columns.Select(Column));

    // A frame of this package has days with a time of day only.
    private static DataFrameColumn Column(FrameColumn column) => column.Type switch
    {
        var type when type == typeof(DateOnly) => new DateTimeDataFrameColumn(
            column.Name, column.Values.Select(value => ((DateOnly?)value)?.ToDateTime(TimeOnly.MinValue))),
        var type when type == typeof(decimal) => new DecimalDataFrameColumn(column.Name, column.Values.Cast<decimal?>()),
        var type when type == typeof(long) => new Int64DataFrameColumn(column.Name, column.Values.Cast<long?>()),
        var type when type == typeof(int) => new Int32DataFrameColumn(column.Name, column.Values.Cast<int?>()),
        var type when type == typeof(bool) => new BooleanDataFrameColumn(column.Name, column.Values.Cast<bool?>()),
        _ => new StringDataFrameColumn(column.Name, column.Values.Cast<string?>()),
    };
}
