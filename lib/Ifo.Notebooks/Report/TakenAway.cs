using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Ifo.Notebooks.Report;

/// <summary>An exhibit as it is put into a document.</summary>
/// <param name="Title">Its number and title.</param>
/// <param name="Source">Its source line; empty where it has none.</param>
/// <param name="Table">Its table; null for a chart with a picture.</param>
/// <param name="Picture">Its picture as PNG; empty for a table.</param>
/// <param name="Width">The picture's width, in units of its drawing.</param>
/// <param name="Height">The picture's height.</param>
internal sealed record TakenExhibit(
    string Title, string Source, TableGrid? Table, ImmutableArray<byte> Picture, int Width, int Height);

/// <summary>
/// What a writer of reports takes from an analysis: its answer, its caveats, and the exhibits that the page unfolds.
/// </summary>
/// <param name="Title">The analysis' title.</param>
/// <param name="Question">What it asks.</param>
/// <param name="Points">Its points, each with its certainty.</param>
/// <param name="Caveats">Its caveats.</param>
/// <param name="Exhibits">Its exhibits.</param>
internal sealed record TakenAway(
    string Title, string Question, ImmutableArray<string> Points, ImmutableArray<string> Caveats,
    ImmutableArray<TakenExhibit> Exhibits)
{
    /// <summary>Takes it; where no browser is installed, a chart is taken as the table of its figures.</summary>
    public static TakenAway Of(Analysis analysis)
    {
        var shown = Layers.Shown(analysis);
        var boxes = analysis.Body.SelectMany(Boxes)
            .ToDictionary(box => int.Parse(box.GetAttribute(ExhibitMarks.Number)!, CultureInfo.InvariantCulture));
        return new(
            analysis.Title,
            TextOf(analysis.Question),
            [.. analysis.Points.Select(point => $"{TextOf(point.Html)} ({point.Certainty})")],
            [.. Sentences.Of(analysis.Caveats).Select(TextOf)],
            [.. analysis.Exhibits
                .Where(exhibit => shown.Contains(exhibit.Number))
                .Select(exhibit => Take(boxes[exhibit.Number], exhibit, analysis))]);
    }

    private static IEnumerable<IElement> Boxes(CellContent cell) => Dom
        .Parse(SafeHtml.Of($"""<div class="cell" data-cell="{cell.Number}">{cell.Html}</div>""").Html)
        .QuerySelectorAll("." + ExhibitMarks.Box);

    private static string TextOf(SafeHtml html) => Dom.Parse(html.Html).ReadableText();

    private static TakenExhibit Take(IElement box, Exhibit exhibit, Analysis analysis)
    {
        Charts.QuietLeaders(box);
        var title = $"{exhibit.Label}. {exhibit.Title}";
        if (exhibit.Kind == ExhibitKind.Chart
            && Browser.Path is not null
            && ChartDrawing.Write(box, exhibit.Title) is { } drawing)
        {
            var (width, height) = (Length(drawing, "width"), Length(drawing, "height"));
            return new(title, string.Empty, null, Picture(drawing, width, height), width, height);
        }

        var table = box.QuerySelector("table") is { } element ? TablePass.Read(element, exhibit.Title, analysis) : null;
        return new(title, table?.Source ?? string.Empty, table?.Grid, [], 0, 0);
    }

    private static int Length(string drawing, string side) => (int)Math.Ceiling(double.Parse(
        Regex.Match(drawing, $" {side}=\"([0-9.]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value,
        CultureInfo.InvariantCulture));

    private static ImmutableArray<byte> Picture(string drawing, int width, int height)
    {
        var folder = Directory.CreateTempSubdirectory("ifo-bild-").FullName;
        try
        {
            var (svg, png) = (Path.Combine(folder, "bild.svg"), Path.Combine(folder, "bild.png"));
            File.WriteAllText(svg, drawing, new UTF8Encoding(false));
            Browser.Draw(svg, png, width, height);
            return [.. File.ReadAllBytes(png)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
