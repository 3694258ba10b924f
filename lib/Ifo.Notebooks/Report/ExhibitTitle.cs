using AngleSharp.Dom;

namespace Ifo.Notebooks.Report;

/// <summary>What a table or a chart says of itself.</summary>
internal static class ExhibitTitle
{
    /// <summary>The caption of a table; that of its figure where it has none of its own; empty where neither has one.</summary>
    /// <remarks>The table in a figure's details shows what the figure shows, and so may go by the figure's caption.</remarks>
    public static string OfTable(IElement table)
    {
        var own = table.Children.FirstOrDefault(child => child.LocalName == "caption")?.ReadableText();
        return own is { Length: > 0 } ? own : table.Closest("figure") is { } figure ? OfChart(figure) : string.Empty;
    }

    /// <summary>The title of a figure or a drawing; empty where it has none.</summary>
    public static string OfChart(IElement chart) =>
        chart.QuerySelector(".ifo-title")?.ReadableText()
        ?? chart.QuerySelector("figcaption")?.ReadableText()
        ?? chart.GetAttribute("aria-label")
        ?? chart.QuerySelector("title")?.ReadableText()
        ?? string.Empty;
}
