using Ifo.Analysis.Presentation.Plotly;

namespace Ifo.Analysis.Presentation;

/// <summary>
/// A form of chart: its name in plotly.js figures, and how such a figure is read back. A new form is a class derived from
/// <see cref="Chart"/> that has one of these, and its place in <see cref="All"/>.
/// </summary>
/// <param name="Key">Its name.</param>
/// <param name="Origin">Whose figures are read in this form.</param>
/// <param name="TraceTypes">The types of traces that it consists of.</param>
/// <param name="Read">Makes the chart of a figure whose traces are of those types.</param>
internal sealed record ChartForm(string Key, PlotlyOrigin Origin, IReadOnlyList<string> TraceTypes, Func<PlotlyInput, Chart> Read)
{
    /// <summary>Every form. Where a figure does not say its form, the first that its traces fit is taken.</summary>
    public static IReadOnlyList<ChartForm> All =>
    [
        BarChart.OwnForm,
        LineChart.OwnForm,
        SlopeChart.OwnForm,
        DotIntervalChart.OwnForm,
        WaterfallChart.OwnForm,
        HeatMapChart.OwnForm,
        BulletChart.OwnForm,
        SmallMultiplesChart.OwnForm,
    ];

    /// <summary>Whether all of the types of a figure's traces are among those of the form.</summary>
    public bool Has(IEnumerable<string> types) => types.All(type => TraceTypes.Contains(type, StringComparer.Ordinal));
}

/// <summary>Whose plotly.js figures are read in a form.</summary>
internal enum PlotlyOrigin
{
    /// <summary>Those that this library wrote and that say the form.</summary>
    ThisLibrary,

    /// <summary>Also those that are made elsewhere, if their traces fit.</summary>
    Anywhere,
}
