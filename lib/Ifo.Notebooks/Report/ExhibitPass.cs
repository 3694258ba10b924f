using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Ifo.Notebooks.Report;

/// <summary>
/// Gives every exhibit of a page its number, its permanent link, its files, its places and the command that makes it anew.
/// </summary>
/// <param name="analysis">The analysis.</param>
/// <param name="places">Where the published figures stand.</param>
/// <param name="page">The page.</param>
internal sealed class ExhibitPass(Analysis analysis, ReportPlaces places, PageScope page)
{
    private const string TableFolder = "tables";
    private const string ChartFolder = "diagram";

    /// <summary>The anchors of the exhibits, taken before anything else on the page can.</summary>
    public static ImmutableArray<string> Anchors(Analysis analysis, PageScope page) =>
        [.. analysis.Exhibits.Select(exhibit => page.Ids.Take(exhibit.Anchor))];

    /// <summary>How the analysis is run anew.</summary>
    public static string CommandOf(Analysis analysis)
    {
        var name = analysis.Result.Name;
        var number = string.Concat(name.TakeWhile(char.IsAsciiDigit));
        return "dotnet run --project lib/Ifo.Notebooks -- run " + (number.Length > 0 ? number : name);
    }

    /// <summary>Completes the exhibits.</summary>
    /// <param name="root">The page's content.</param>
    /// <param name="anchors">The anchors of the exhibits.</param>
    public void Apply(IElement root, ImmutableArray<string> anchors)
    {
        foreach (var box in root.QuerySelectorAll("." + ExhibitMarks.Box).ToList())
        {
            var exhibit = analysis.Exhibits[int.Parse(box.GetAttribute(ExhibitMarks.Number)!, CultureInfo.InvariantCulture) - 1];
            box.Id = anchors[exhibit.Number - 1];
            box.Insert(AdjacentPosition.AfterBegin, Heading(exhibit, box.Id).Html);
            box.Insert(AdjacentPosition.BeforeEnd, Foot(box, exhibit).Html);
        }
    }

    private static SafeHtml Heading(Exhibit exhibit, string anchor) => SafeHtml.Of(
        $"""<p class="exnr"><a href="#{anchor}" title="Länk hit">{exhibit.Label}</a></p>""");

    private SafeHtml Foot(IElement box, Exhibit exhibit)
    {
        var from = places.Of(exhibit.Places);
        var name = string.Create(CultureInfo.InvariantCulture, $"{analysis.Slug}-{exhibit.Number}");
        return SafeHtml.Of($"""
            <div class="spara">{Files(box, exhibit, name, from)}
            <details class="ursprung"><summary>Källa och omräkning<span class="dolt"> för {exhibit.Label}</span></summary>
            {Places(from)}
            <p>Räkna om: <code>{CommandOf(analysis)}</code>, cell {exhibit.Cell}.</p></details></div>
            """);
    }

    private SafeHtml Files(IElement box, Exhibit exhibit, string name, ImmutableArray<ReportPlace> from)
    {
        var files = new List<SafeHtml>();
        if (box.QuerySelector("table") is { } element
            && TablePass.Read(element, exhibit.Title, analysis) is { Grid.Cells.Length: > 0 } read)
        {
            var table = read with { Places = [.. from.Select(place => place.ToString())], Command = CommandOf(analysis) };
            files.Add(Link(page.Links.Workbook(name, table), name + ".xlsx", "Excel", exhibit));
            var csv = page.Links.File(TableFolder, name + ".csv", "text/csv", TableCsv.Write(table.Grid));
            files.Add(Link(csv, name + ".csv", "CSV", exhibit));
        }

        if (exhibit.Kind == ExhibitKind.Chart && ChartDrawing.Write(box, exhibit.Title) is { } drawing)
        {
            var svg = page.Links.File(ChartFolder, name + ".svg", "image/svg+xml", Encoding.UTF8.GetBytes(drawing));
            files.Add(Link(svg, name + ".svg", "SVG", exhibit));
        }

        return SafeHtml.Join(files);
    }

    private static SafeHtml Link(string address, string file, string text, Exhibit exhibit) => SafeHtml.Of(
        $"""<a href="{address}" download="{file}">{text}<span class="dolt">: {exhibit.Label}, {exhibit.Title}</span></a>""");

    private static SafeHtml Places(ImmutableArray<ReportPlace> from) => from.IsEmpty
        ? SafeHtml.Of($"<p>Bygger inte på en viss plats i en rapport; källraden säger på vad.</p>")
        : SafeHtml.Of($"<ul>{from.Select(place => SafeHtml.Of($"<li>{Report(place)}, {place.Where}</li>"))}</ul>");

    private static SafeHtml Report(ReportPlace place) =>
        place.Address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? SafeHtml.Of($"""<a href="{place.Address}" rel="noopener noreferrer">{place.Report}</a>""")
            : SafeHtml.Of($"{place.Report}");
}
