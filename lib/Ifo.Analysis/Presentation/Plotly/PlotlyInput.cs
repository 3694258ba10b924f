using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Ifo.Analysis.Presentation.Plotly;

/// <summary>A plotly.js figure to be read as a chart.</summary>
/// <param name="Traces">Its traces; at least one.</param>
/// <param name="Layout">Its layout; null where it has none.</param>
/// <param name="Meta">What this library wrote beside the figure; null where it is made elsewhere.</param>
/// <param name="Frame">Title, unit and caption of the chart.</param>
internal sealed record PlotlyInput(ImmutableArray<JsonObject> Traces, JsonNode? Layout, JsonObject? Meta, ChartFrame Frame)
{
    /// <summary>Refuses a figure that this library did not write as it is.</summary>
    /// <exception cref="PresentationException">It does not hold.</exception>
    public void RefuseUnless(bool holds)
    {
        if (!holds) throw Frame.Refuse("plotly-diagrammet har inte den form som biblioteket skriver. Gör om det från data.");
    }
}
