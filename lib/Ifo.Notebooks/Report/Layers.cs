using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;

namespace Ifo.Notebooks.Report;

/// <summary>
/// Which layer of a page an exhibit stands in: the answer has the key figure, the analysis about eight exhibits, and the rest is
/// folded in the appendix.
/// </summary>
internal static class Layers
{
    /// <summary>So many exhibits an analysis shows unfolded.</summary>
    public const int MostShown = 8;

    /// <summary>A table with more rows than this is looked things up in, and not read, where there are many exhibits.</summary>
    private const int MostRows = 12;

    /// <summary>The tallest drawing that the answer has room for, as a share of its width.</summary>
    private const double TallestShare = 0.62;

    /// <summary>A table with more rows than this is folded always.</summary>
    private const int LongTable = 25;

    /// <summary>
    /// The numbers of the exhibits that are shown unfolded: the key figure, the charts, and short tables where there is room.
    /// </summary>
    /// <param name="analysis">The analysis.</param>
    public static ImmutableHashSet<int> Shown(Analysis analysis)
    {
        if (analysis.Exhibits.Length <= MostShown)
            return [.. analysis.Exhibits
                .Where(exhibit => exhibit.Kind == ExhibitKind.Chart || exhibit.Rows <= LongTable)
                .Select(exhibit => exhibit.Number)];
        var charts = analysis.Exhibits.Where(exhibit => exhibit.Kind == ExhibitKind.Chart)
            .OrderByDescending(exhibit => exhibit.Cell == analysis.KeyCell);
        var tables = analysis.Exhibits.Where(exhibit => exhibit.Kind == ExhibitKind.Table && exhibit.Rows <= MostRows);
        return [.. charts.Concat(tables).Take(MostShown).Select(exhibit => exhibit.Number)];
    }

    /// <summary>Puts the key figure into the answer, and the tables that are not shown into the appendix.</summary>
    /// <param name="root">The page's content, its exhibits numbered.</param>
    /// <param name="analysis">The analysis.</param>
    /// <param name="heading">The name of the headings that begin a section of the analysis.</param>
    public static void Arrange(IElement root, Analysis analysis, string heading)
    {
        var shown = Shown(analysis);
        var (answer, appendix) = (root.QuerySelector(".svarsbild"), root.QuerySelector(".bilagor"));
        foreach (var exhibit in analysis.Exhibits)
        {
            var box = root.QuerySelector($".{ExhibitMarks.Box}[{ExhibitMarks.Number}='{exhibit.Number}']")!;
            if (answer is { ChildElementCount: 0 } && exhibit.Cell == analysis.KeyCell && FitsTheAnswer(box))
            {
                FoldCaption(box);
                answer.AppendChild(Taken(box, exhibit, "i svaret överst"));
            }
            else if (!shown.Contains(exhibit.Number))
                appendix!.AppendChild(Folded(box, exhibit));
        }

        Sections(root, heading);
        foreach (var empty in root.QuerySelectorAll(".svarsbild, .bilaga").Where(IsEmpty).ToList())
            empty.Remove();
    }

    // A taller drawing could only be seen whole with letters too small to read.
    private static bool FitsTheAnswer(IElement box) =>
        box.QuerySelector("svg")?.GetAttribute("viewBox")?.Split(' ') is [_, _, var width, var height]
        && double.TryParse(width, NumberStyles.Float, CultureInfo.InvariantCulture, out var across)
        && double.TryParse(height, NumberStyles.Float, CultureInfo.InvariantCulture, out var down)
        && down <= TallestShare * across;

    private static bool IsEmpty(IElement layer) => layer.QuerySelector($".{ExhibitMarks.Box}") is null;

    // A section is set in columns where the screen is wide.
    private static void Sections(IElement root, string heading)
    {
        IElement? section = null;
        foreach (var cell in root.QuerySelectorAll(".text > .cell").ToList())
        {
            if (section is null || cell.Children.Any(child => child.LocalName == heading))
            {
                section = root.Owner!.CreateElement("div");
                section.ClassName = "avsnitt";
                cell.Before(section);
            }

            section.AppendChild(cell);
        }
    }

    // The source of the key figure may be long; the answer is to be seen on one screen.
    private static void FoldCaption(IElement box)
    {
        if (box.QuerySelector("figcaption") is not { } caption) return;
        var text = caption.InnerHtml;
        caption.InnerHtml = SafeHtml.Of(
            $"""
            <details><summary>Källa, period och n</summary><span class="kalltext">{new SafeHtml(text)}</span></details>
            """).Html;
    }

    private static IElement Folded(IElement box, Exhibit exhibit)
    {
        var details = box.Owner!.CreateElement("details");
        details.ClassName = "bilagd";
        details.InnerHtml = SafeHtml.Of($"<summary><b>{exhibit.Label}</b> {exhibit.Title}</summary>").Html;
        details.AppendChild(Taken(box, exhibit, "i bilagan"));
        return details;
    }

    // The styles of an output hold within its box, which therefore goes with the exhibit; a line tells where it went.
    private static IElement Taken(IElement box, Exhibit exhibit, string where)
    {
        var output = box.Owner!.CreateElement("div");
        output.ClassName = box.Closest(".utdata")!.ClassName!;
        var line = SafeHtml.Of(
            $"""<p class="flyttad"><a href="#{box.Id}"><b>{exhibit.Label}</b> {exhibit.Title}</a> {where}</p>""");
        box.Before(Dom.Parse(line.Html).FirstChild!);
        output.AppendChild(box);
        return output;
    }
}
