using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Microsoft.Data.Analysis;

namespace Ifo.Frames;

/// <summary>Published figures to a frame of Microsoft.Data.Analysis, and such a frame to a table of the library.</summary>
public static class DataFrameAdapters
{
    /// <summary>
    /// The figures as a frame, a row for each: columns of text named as in the library's database, <c>value</c> as printed
    /// (decimal) and <c>line</c>. What is missing is null, and never 0.
    /// </summary>
    /// <param name="figures">The figures; none gives a frame without rows.</param>
    public static DataFrame ToDataFrame(this IEnumerable<PublishedFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var rows = figures.ToList();
        return new DataFrame(
        [
            .. FigureColumns.Texts.Select(column => new StringDataFrameColumn(column.Name, rows.Select(column.Value))),
            new DecimalDataFrameColumn("value", rows.Select(FigureColumns.Value)),
            new Int32DataFrameColumn("line", rows.Select(figure => figure.Line)),
        ]);
    }

    /// <summary>The frame as a table of the library; a null is shown as missing, and so is a number that is NaN.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="title">What the reader is to see.</param>
    /// <param name="caption">Source, period and n, which a frame does not know.</param>
    /// <param name="units">The units of its columns of numbers, which it does not know either.</param>
    /// <exception cref="Ifo.Analysis.PresentationException">
    /// Title, caption, or the unit of a column of numbers is missing.
    /// </exception>
    public static Table ToTable(this DataFrame frame, string title, Caption caption, params (string Column, string Unit)[] units)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var columns = frame.Columns.Select(column => new FrameColumn(column.Name, column.DataType, [.. column.Cast<object?>()]));
        return FrameTable.Of(checked((int)frame.Rows.Count), columns, units, title, caption);
    }
}
