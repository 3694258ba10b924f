using Deedle;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;

namespace Ifo.Frames;

/// <summary>Published figures to a frame of Deedle, and such a frame to a table of the library.</summary>
public static class DeedleAdapters
{
    /// <summary>
    /// The figures as a frame, a row for each, with the columns of <see cref="DataFrameAdapters.ToDataFrame"/>. What is missing
    /// is missing to Deedle too.
    /// </summary>
    /// <param name="figures">The figures; none gives a frame without rows.</param>
    public static Frame<int, string> ToFrame(this IEnumerable<PublishedFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var rows = figures.ToList();
        var frame = new FrameBuilder.Columns<int, string>();
        foreach (var (name, value) in FigureColumns.Texts)
            frame.Add(name, Known(rows.Select(value)));
        frame.Add("value", Known(rows.Select(FigureColumns.Value)));
        frame.Add("line", Known(rows.Select(figure => (int?)figure.Line)));
        return frame.Frame;
    }

    /// <summary>The frame as a table of the library, its row keys left out; what Deedle misses is shown as missing.</summary>
    /// <typeparam name="TRow">The keys of its rows.</typeparam>
    /// <param name="frame">The frame.</param>
    /// <param name="title">What the reader is to see.</param>
    /// <param name="caption">Source, period and n, which a frame does not know.</param>
    /// <param name="units">The units of its columns of numbers, which it does not know either.</param>
    /// <exception cref="Ifo.Analysis.PresentationException">
    /// Title, caption, or the unit of a column of numbers is missing.
    /// </exception>
    public static Table ToTable<TRow>(
        this Frame<TRow, string> frame, string title, Caption caption, params (string Column, string Unit)[] units)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var types = frame.ColumnTypes.ToList();
        var columns = frame.ColumnKeys.Select((name, place) => new FrameColumn(
            name,
            types[place],
            [.. frame.GetColumn<object>(name).ObservationsAll.Select(pair => pair.Value.HasValue ? pair.Value.Value : null)]));
        return FrameTable.Of(frame.RowCount, columns, units, title, caption);
    }

    // Every figure has an id, so that its row is there; a key that a column lacks is missing in the frame.
    private static Series<int, string> Known(IEnumerable<string?> values) => values.Index()
        .Where(entry => entry.Item is not null)
        .Select(entry => KeyValuePair.Create(entry.Index, entry.Item!))
        .ToSeries();

    private static Series<int, T> Known<T>(IEnumerable<T?> values)
        where T : struct => values.Index()
        .Where(entry => entry.Item is not null)
        .Select(entry => KeyValuePair.Create(entry.Index, entry.Item!.Value))
        .ToSeries();
}
