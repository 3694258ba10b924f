using System.Text.Json.Nodes;
using Ifo.Analysis.Presentation.Display;
using Ifo.Analysis.Presentation.Drawing;
using Ifo.Analysis.Presentation.Plotly;

namespace Ifo.Analysis.Presentation;

/// <summary>How the bars of several series stand to each other.</summary>
internal enum BarArrangement
{
    Grouped,
    Stacked,
    Share,
}

/// <summary>A bar chart. Bars always start at zero; a missing value is a gap with its mark, never a bar of no length.</summary>
[TypeFormatterSource(typeof(ChartFormatterSource), PreferredMimeTypes = [MimeTypes.Plotly, MimeTypes.Html])]
public sealed class BarChart : Chart<BarChart>
{
    internal BarChart(ChartFrame frame)
        : this(frame, CategoryData.Empty, BarArrangement.Grouped, isVertical: false)
    {
    }

    private BarChart(ChartFrame frame, CategoryData data, BarArrangement arrangement, bool isVertical)
        : base(frame)
    {
        Data = data;
        Arrangement = arrangement;
        IsVertical = isVertical;
    }

    internal CategoryData Data { get; }

    internal BarArrangement Arrangement { get; }

    internal bool IsVertical { get; }

    /// <summary>Names what each bar or group of bars is about; to be called before any series is added.</summary>
    /// <param name="names">The names, all different.</param>
    /// <exception cref="PresentationException">A name is empty or occurs twice, or there are series already.</exception>
    public BarChart Categories(params IEnumerable<string> names) => With(Data.WithCategories(Frame, names));

    /// <summary>Adds a series.</summary>
    /// <param name="name">Its name, for example the year.</param>
    /// <param name="values">One value, or <see cref="NoValue"/>, for each category.</param>
    /// <exception cref="PresentationException">
    /// The count of values is not that of the categories, the name is empty or taken, or there are more than six series.
    /// </exception>
    public BarChart Series(string name, IEnumerable<Shown> values) => With(Data.WithSeries(Frame, name, values));

    /// <inheritdoc cref="Series(string, IEnumerable{Shown})"/>
    public BarChart Series(string name, IEnumerable<int> values) => Series(name, values.Select(value => (Shown)value));

    /// <inheritdoc cref="Series(string, IEnumerable{Shown})"/>
    public BarChart Series(string name, IEnumerable<long> values) => Series(name, values.Select(value => (Shown)value));

    /// <inheritdoc cref="Series(string, IEnumerable{Shown})"/>
    public BarChart Series(string name, IEnumerable<decimal> values) => Series(name, values.Select(value => (Shown)value));

    /// <inheritdoc cref="Series(string, IEnumerable{Shown})"/>
    public BarChart Series(string name, IEnumerable<double> values) => Series(name, values.Select(value => (Shown)value));

    /// <summary>
    /// Draws standing bars where the categories' names have room under them, as months and years have; else lying ones.
    /// </summary>
    public BarChart Vertical() => new(Frame, Data, Arrangement, isVertical: true);

    /// <summary>Stacks the series on each other, with their sum at the end.</summary>
    public BarChart Stacked() => new(Frame, Data, BarArrangement.Stacked, IsVertical);

    /// <summary>Shows each series' share of its category, in percent.</summary>
    /// <remarks>
    /// A category with a missing value has no shares, and shows the mark. Negative values, and sums of zero, are refused.
    /// </remarks>
    public BarChart StackedToHundred() => new(Frame, Data, BarArrangement.Share, IsVertical);

    /// <inheritdoc/>
    public override Table ToTable()
    {
        Check();
        return Data.ToTable(Frame, "Kategori");
    }

    private protected override IEnumerable<string> MarksShown => Data.MarksShown;

    internal override void Check()
    {
        Data.Check(Frame);
        _ = Arrangement == BarArrangement.Share ? BarSegments.Of(this) : default;
    }

    internal override string Describe() => BarText.Describe(this);

    internal override double Draw(SvgCanvas canvas, ChartLayout layout, double top) =>
        IsVertical && VerticalBars.HasRoom(this, layout)
            ? new VerticalBars(this, canvas, layout).Draw(top)
            : new HorizontalBars(this, canvas, layout).Draw(top);

    internal static ChartForm OwnForm { get; } = new("bars", PlotlyOrigin.Anywhere, ["bar"], PlotlyBars.Read);

    internal override ChartForm ChartForm => OwnForm;

    internal override JsonArray Traces(JsonObject layout) => BarTraces.Of(this, layout);

    private protected override BarChart With(ChartFrame frame) => new(frame, Data, Arrangement, IsVertical);

    private BarChart With(CategoryData data) => new(Frame, data, Arrangement, IsVertical);
}
