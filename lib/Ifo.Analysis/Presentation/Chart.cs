using System.Text.Json.Nodes;
using Ifo.Analysis.Presentation.Drawing;
using Ifo.Analysis.Presentation.Plotly;

namespace Ifo.Analysis.Presentation;

/// <summary>
/// One description of a chart, shown as a drawing (SVG) with its figures as a table, and as an interactive plotly.js figure.
/// </summary>
/// <remarks>Immutable. A figure is made by one of the methods here, and shown as it is in a notebook cell.</remarks>
public abstract class Chart
{
    private protected Chart(ChartFrame frame) => Frame = frame;

    /// <summary>The title, without the mark that generated data get when it is shown.</summary>
    public string Title => Frame.Title;

    /// <summary>The unit of the values.</summary>
    public string Unit => Frame.Unit;

    /// <summary>Source, period and n.</summary>
    public Caption Caption => Frame.Caption;

    /// <summary>What a person who does not see the chart is told: as given, or composed of the data.</summary>
    /// <exception cref="PresentationException">The figure has no data.</exception>
    public string AlternativeText => Frame.GivenAltText.Length > 0 ? Frame.GivenAltText : $"{Frame.ShownTitle}. {Describe()}";

    internal ChartFrame Frame { get; }

    /// <summary>Begins a bar chart: horizontal bars that start at zero, until it is told otherwise.</summary>
    /// <param name="title">What the reader is to see.</param>
    /// <param name="unit">The unit of the values, for example <c>antal förfrågningar</c>.</param>
    /// <param name="caption">Source, period and n.</param>
    /// <exception cref="PresentationException">Title, unit or caption is missing.</exception>
    /// <example>
    /// <code>
    /// var caption = Caption.Internal("Treserva", "2023 och 2024", "1 407 förfrågningar");
    /// Figure.Bars("HVB minskade", "antal förfrågningar", caption).Categories("2023", "2024").Series("HVB", [743, 664])
    /// </code>
    /// </example>
    public static BarChart Bars(string title, string unit, Caption caption) => new(ChartFrame.Of(title, unit, caption));

    /// <summary>Begins a line chart: values at consecutive points in time.</summary>
    /// <inheritdoc cref="Bars(string, string, Caption)"/>
    /// <example>
    /// <code>
    /// var caption = Caption.Internal("Treserva", "januari till mars 2024", "31 ärenden");
    /// Figure.Lines("Ärenden per månad", "antal ärenden", caption).Categories("januari", "februari", "mars")
    ///     .Series("Ärenden", [12, 10, 9]).MovingMean(2)
    /// </code>
    /// </example>
    public static LineChart Lines(string title, string unit, Caption caption) => new(ChartFrame.Of(title, unit, caption));

    /// <summary>Begins a slope chart: each line goes from its value before to its value after.</summary>
    /// <inheritdoc cref="Bars(string, string, Caption)"/>
    /// <example>
    /// <code>
    /// var caption = Caption.Internal("Treserva", "2023 och 2024", "4 områden");
    /// Figure.Slope("Andel i egen regi", "procent", caption).Between("2023", "2024").Line("Nödbistånd", 94, 85)
    ///     .Line("Öppenvård", 70, 77)
    /// </code>
    /// </example>
    public static SlopeChart Slope(string title, string unit, Caption caption) => new(ChartFrame.Of(title, unit, caption));

    /// <summary>Begins a chart of estimates with their intervals.</summary>
    /// <inheritdoc cref="Bars(string, string, Caption)"/>
    /// <example>
    /// <code>
    /// var ratio = RateRatio.Of(743, 664);
    /// var caption = Caption.Internal("Treserva", "2023 och 2024", "1 407 förfrågningar");
    /// Figure.DotInterval("HVB minskade", "kvot", caption).Dot("HVB", ratio.Estimate, ratio.Lower, ratio.Upper).RatioAxis()
    /// </code>
    /// </example>
    public static DotIntervalChart DotInterval(string title, string unit, Caption caption) =>
        new(ChartFrame.Of(title, unit, caption));

    /// <summary>Begins a waterfall: how contributions lead from one value to another.</summary>
    /// <inheritdoc cref="Bars(string, string, Caption)"/>
    /// <example>
    /// <code>
    /// var caption = Caption.Internal("Agresso", "2023 och 2024", "2 insatser");
    /// Figure.Waterfall("Kostnaden ökade", "mnkr", caption).Start("2023", 100).Contribution("HVB", 8)
    ///     .Contribution("Öppenvård", -3).End("2024", 105)
    /// </code>
    /// </example>
    public static WaterfallChart Waterfall(string title, string unit, Caption caption) =>
        new(ChartFrame.Of(title, unit, caption));

    /// <summary>Begins a heat map: rows and columns, each cell the darker the higher its value.</summary>
    /// <inheritdoc cref="Bars(string, string, Caption)"/>
    /// <example>
    /// <code>
    /// var caption = Caption.Internal("Treserva", "januari till mars 2024", "62 ärenden");
    /// Figure.HeatMap("Ärenden per månad", "antal ärenden", caption).Categories("januari", "februari", "mars")
    ///     .Row("HVB", [12, 10, 9]).Row("Öppenvård", [8, 11, 12])
    /// </code>
    /// </example>
    public static HeatMapChart HeatMap(string title, string unit, Caption caption) => new(ChartFrame.Of(title, unit, caption));

    /// <summary>Begins a chart of outcomes, each against its budget or target.</summary>
    /// <inheritdoc cref="Bars(string, string, Caption)"/>
    /// <example>
    /// <code>
    /// var caption = Caption.Internal("Agresso", "2024", "2 insatser");
    /// Figure.Bullet("HVB kostade mer än budget", "mnkr", caption).Row("HVB", 105.2m, 100m).Row("Öppenvård", 39.1m, 40m)
    ///     .RangeOfTarget("nära budget", 98, 102)
    /// </code>
    /// </example>
    public static BulletChart Bullet(string title, string unit, Caption caption) => new(ChartFrame.Of(title, unit, caption));

    /// <summary>Begins a grid of small charts with common axes, one for each of many things.</summary>
    /// <inheritdoc cref="Bars(string, string, Caption)"/>
    /// <example>
    /// <code>
    /// var caption = Caption.Internal("Treserva", "2022–2024", "3 insatser");
    /// Figure.SmallMultiples("Bara HVB minskade", "antal ärenden", caption).Categories("2022", "2023", "2024")
    ///     .Panel("HVB", [743, 700, 664]).Panel("Familjehem", [350, 358, 392]).Panel("SiS", [20, 21, 25])
    /// </code>
    /// </example>
    public static SmallMultiplesChart SmallMultiples(string title, string unit, Caption caption) =>
        new(ChartFrame.Of(title, unit, caption));

    /// <summary>Reads a figure that this library wrote with <see cref="ToPlotlyJson"/>.</summary>
    /// <param name="json">A plotly.js figure with <c>data</c> and <c>layout</c>.</param>
    /// <exception cref="PresentationException">
    /// The text is not a plotly.js figure, has a trace that cannot be drawn, or, being made elsewhere, lacks a caption: give one.
    /// </exception>
    public static Chart FromPlotlyJson(string json) => PlotlyReader.Read(json, caption: null, unit: string.Empty);

    /// <summary>
    /// Reads a plotly.js figure, for example from Plotly.NET's <c>GenericChart.toFigureJson</c>, so that it is drawn without a
    /// network.
    /// </summary>
    /// <remarks>Bars and scatter lines and markers can be drawn. The unit is the title of the value axis.</remarks>
    /// <param name="json">A plotly.js figure with <c>data</c> and <c>layout</c>.</param>
    /// <param name="caption">Source, period and n.</param>
    /// <exception cref="PresentationException">
    /// The text is not a plotly.js figure, has a trace that cannot be drawn, or its value axis has no title.
    /// </exception>
    public static Chart FromPlotlyJson(string json, Caption caption) => PlotlyReader.Read(json, caption, unit: string.Empty);

    /// <summary>Reads a plotly.js figure whose value axis does not tell the unit.</summary>
    /// <param name="json">A plotly.js figure with <c>data</c> and <c>layout</c>.</param>
    /// <param name="unit">The unit of the values.</param>
    /// <param name="caption">Source, period and n.</param>
    /// <exception cref="PresentationException">
    /// The text is not a plotly.js figure, has a trace that cannot be drawn, or the unit is empty.
    /// </exception>
    public static Chart FromPlotlyJson(string json, string unit, Caption caption) =>
        PlotlyReader.Read(json, caption, Required.Unit(unit, "diagrammet"));

    /// <summary>The chart as HTML: drawing, caption, and the figures in a table that can be unfolded.</summary>
    /// <exception cref="PresentationException">The figure has no data.</exception>
    public string ToHtml() => ChartHtml.Write(this);

    /// <summary>The chart as an SVG file of its own, with title and source in the drawing.</summary>
    /// <exception cref="PresentationException">The figure has no data.</exception>
    public string ToSvg() => ChartSvg.Standalone(this);

    /// <summary>The chart as a plotly.js figure, for <c>application/vnd.plotly.v1+json</c>.</summary>
    /// <exception cref="PresentationException">The figure has no data.</exception>
    public string ToPlotlyJson() => PlotlyWriter.Write(this);

    /// <summary>The figures of the chart as a table.</summary>
    /// <exception cref="PresentationException">The figure has no data.</exception>
    public abstract Table ToTable();

    /// <summary>The alternative text and the figures, for a terminal.</summary>
    public override string ToString() => $"{AlternativeText}\n\n{ToTable()}";

    /// <summary>The source line, the remarks, and what the marks of missing values mean.</summary>
    internal string Footer =>
        string.Join(' ', [Caption.SourceLine, .. Caption.Notes, .. MarksShown.Distinct(StringComparer.Ordinal)]);

    /// <summary>What each mark of a missing value in the drawing means.</summary>
    private protected virtual IEnumerable<string> MarksShown => [];

    /// <summary>The form, by which a plotly.js figure of the chart is read back.</summary>
    internal abstract ChartForm ChartForm { get; }

    /// <summary>Refuses a figure without data.</summary>
    internal abstract void Check();

    /// <summary>The composed alternative text, after the title.</summary>
    internal abstract string Describe();

    /// <summary>Draws from the given top downwards and tells where the drawing ends.</summary>
    internal abstract double Draw(SvgCanvas canvas, ChartLayout layout, double top);

    /// <summary>The traces of the plotly.js figure, and what this form adds to its layout.</summary>
    internal abstract JsonArray Traces(JsonObject layout);
}
