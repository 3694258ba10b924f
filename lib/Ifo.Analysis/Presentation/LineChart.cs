using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Ifo.Analysis.Presentation.Display;
using Ifo.Analysis.Presentation.Drawing;
using Ifo.Analysis.Presentation.Plotly;

namespace Ifo.Analysis.Presentation;

/// <summary>A line chart over consecutive points in time. A missing value breaks the line and shows its mark.</summary>
/// <remarks>The axis includes zero unless the values lie far from it; where it does not, the chart says so.</remarks>
[TypeFormatterSource(typeof(ChartFormatterSource), PreferredMimeTypes = [MimeTypes.Plotly, MimeTypes.Html])]
public sealed class LineChart : Chart<LineChart>
{
    internal LineChart(ChartFrame frame)
        : this(frame, CategoryData.Empty, window: 0, pointsOnly: false)
    {
    }

    private LineChart(ChartFrame frame, CategoryData data, int window, bool pointsOnly)
        : base(frame)
    {
        Data = data;
        Window = window;
        PointsOnly = pointsOnly;
    }

    internal CategoryData Data { get; }

    /// <summary>How many values the moving mean covers; zero where there is none.</summary>
    internal int Window { get; }

    /// <summary>Whether the points are drawn without lines between them.</summary>
    internal bool PointsOnly { get; }

    /// <summary>The moving mean of each series, where one was asked for.</summary>
    internal ImmutableArray<SeriesData> Means =>
        Window == 0 ? [] : [.. Data.Series.Select(series => MovingMeans.Of(series, Window))];

    /// <summary>Names the points in time, in order; to be called before any series is added.</summary>
    /// <param name="names">The names, all different, the same time apart.</param>
    /// <exception cref="PresentationException">A name is empty or occurs twice, or there are series already.</exception>
    public LineChart Categories(params IEnumerable<string> names) => With(Data.WithCategories(Frame, names));

    /// <summary>Adds a series.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">One value, or <see cref="NoValue"/>, for each point in time.</param>
    /// <exception cref="PresentationException">
    /// The count of values is not that of the points, the name is empty or taken, or there are more than six series.
    /// </exception>
    public LineChart Series(string name, IEnumerable<Shown> values) => With(Data.WithSeries(Frame, name, values));

    /// <inheritdoc cref="Series(string, IEnumerable{Shown})"/>
    public LineChart Series(string name, IEnumerable<int> values) => Series(name, values.Select(value => (Shown)value));

    /// <inheritdoc cref="Series(string, IEnumerable{Shown})"/>
    public LineChart Series(string name, IEnumerable<long> values) => Series(name, values.Select(value => (Shown)value));

    /// <inheritdoc cref="Series(string, IEnumerable{Shown})"/>
    public LineChart Series(string name, IEnumerable<decimal> values) => Series(name, values.Select(value => (Shown)value));

    /// <inheritdoc cref="Series(string, IEnumerable{Shown})"/>
    public LineChart Series(string name, IEnumerable<double> values) => Series(name, values.Select(value => (Shown)value));

    /// <summary>Adds the mean of each value and those before it, as a strong line; the values themselves become quiet.</summary>
    /// <param name="window">
    /// How many values a mean covers, for example 12 months. Means that would cover a missing value are not drawn.
    /// </param>
    /// <exception cref="PresentationException"><paramref name="window"/> is below 2 or above the count of points.</exception>
    public LineChart MovingMean(int window) => window >= 2 && window <= Data.Categories.Length
        ? new(Frame, Data, window, PointsOnly)
        : throw Frame.Refuse($"ett glidande medelvärde över {window} värden kräver minst 2 och högst så många som finns "
            + $"({Data.Categories.Length}).");

    /// <summary>Draws points without lines between them.</summary>
    public LineChart Points() => new(Frame, Data, Window, pointsOnly: true);

    /// <inheritdoc/>
    public override Table ToTable()
    {
        Check();
        return (Data with { Series = [.. Data.Series, .. Means] }).ToTable(MeanFrame, "Tid");
    }

    private protected override IEnumerable<string> MarksShown => Data.LineMarksShown;

    internal override void Check() => Data.Check(Frame);

    internal override string Describe() =>
        $"{(PointsOnly ? "Punktdiagram" : "Linjediagram")} över {Unit}, "
        + $"{CountedWords.Of(Data.Categories.Length, "tidpunkt", "tidpunkter")} från {Data.Categories[0]} "
        + $"till {Data.Categories[^1]}"
        + $"{(Window > 0 ? $", med glidande medelvärde över {Window} värden" : string.Empty)}. {SeriesSummary.Of(Frame, Data)}";

    internal override double Draw(SvgCanvas canvas, ChartLayout layout, double top) =>
        new LineDrawing(this, canvas, layout).Draw(top);

    internal static ChartForm OwnForm { get; } = new("lines", PlotlyOrigin.Anywhere, ["scatter", "scattergl"], PlotlyLines.Read);

    internal override ChartForm ChartForm => OwnForm;

    internal override JsonArray Traces(JsonObject layout) => LineTraces.Of(this, layout);

    private protected override LineChart With(ChartFrame frame) => new(frame, Data, Window, PointsOnly);

    /// <summary>Means need a decimal that counts do not.</summary>
    private ChartFrame MeanFrame => Window == 0 ? Frame : Frame with { GivenDecimals = Frame.GivenDecimals ?? 1 };

    private LineChart With(CategoryData data) => new(Frame, data, Window, PointsOnly);
}
