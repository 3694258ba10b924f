using System.Globalization;
using AngleSharp.Dom;

namespace Ifo.Notebooks.Report;

/// <summary>Sees to it that every chart has a name for those who cannot see it and room for those who can.</summary>
internal static class Charts
{
    /// <summary>Charts narrower than this, in pixels, fit a telephone: they need no box to scroll in.</summary>
    private const double Narrow = 288;

    /// <summary>Names the figures, and puts each chart in a box that scrolls by itself on a narrow screen.</summary>
    public static void Prepare(IElement root)
    {
        foreach (var chart in root.QuerySelectorAll("svg").Where(chart => chart.ParentElement?.Closest("svg") is null).ToList())
            Name(chart);
        foreach (var figure in root
            .QuerySelectorAll("figure")
            .Where(figure => !HasName(figure) && figure.QuerySelector("figcaption") is null))
            figure.SetAttribute("aria-label", figure.QuerySelector("svg title")?.ReadableText() ?? Fallback(figure));
    }

    /// <summary>Draws the lines from the ends of curves to their names so that nobody takes them for data.</summary>
    /// <remarks>In a chart of curves, which are polylines, every single line in the colour of a series leads to a name.</remarks>
    public static void QuietLeaders(IElement root)
    {
        foreach (var leader in root
            .QuerySelectorAll("svg line[class^='ifo-l']")
            .Where(line => line.Closest("svg")!.QuerySelector("polyline") is not null)
            .Where(line => line.GetAttribute("stroke-width") == "1"))
        {
            leader.ClassName = "ifo-axis";
            leader.SetAttribute("stroke", "#6B737C");
            leader.SetAttribute("stroke-dasharray", "1 3");
        }
    }

    private static void Name(IElement chart)
    {
        var name = NameOf(chart);
        if (!chart.HasAttribute("role"))
            chart.SetAttribute("role", "img");
        if (!HasName(chart) && chart.Children.All(child => child.LocalName != "title"))
            chart.SetAttribute("aria-label", name);
        Scale(chart);
        if (!FitsByItself(chart))
            GiveRoom(chart, name);
    }

    // A figure with a drawing for each width of the page needs no room; nor does one that has a box to scroll in.
    private static bool FitsByItself(IElement chart) =>
        Length(chart, "width") < Narrow
        || chart.Closest("[tabindex='0']") is not null
        || chart.Closest("figure")?.QuerySelectorAll("svg").Count(other => other.ParentElement?.Closest("svg") is null) > 1;

    // With a view box the chart follows the width of the page; without one it would be cut.
    private static void Scale(IElement chart)
    {
        if (!chart.HasAttribute("viewBox") && Length(chart, "width") is { } width && Length(chart, "height") is { } height)
            chart.SetAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {height}"));
    }

    private static void GiveRoom(IElement chart, string name)
    {
        var box = chart.WrapIn("div", "diagram");
        box.SetAttribute("role", "group");
        box.SetAttribute("tabindex", "0");
        box.SetAttribute("aria-label", "Diagram: " + name);
    }

    private static string NameOf(IElement chart) =>
        chart.GetAttribute("aria-label")
        ?? chart.Children.FirstOrDefault(child => child.LocalName == "title")?.ReadableText()
        ?? chart.Closest("figure")?.QuerySelector("figcaption")?.ReadableText()
        ?? Fallback(chart);

    private static bool HasName(IElement element) =>
        element.HasAttribute("aria-label") || element.HasAttribute("aria-labelledby");

    private static string Fallback(IElement element) =>
        element.Closest("[data-cell]")?.GetAttribute("data-cell") is { } cell ? "Diagram från cell " + cell : "Diagram";

    private static double? Length(IElement chart, string attribute) =>
        double.TryParse(
            chart.GetAttribute(attribute)?.Replace("px", string.Empty, StringComparison.Ordinal),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var length)
            ? length
            : null;
}
