using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;

namespace Ifo.Notebooks.Report;

/// <summary>Finds the exhibits of an analysis, in the order of the notebook, and puts a numbered box around each.</summary>
internal static class ExhibitMarks
{
    /// <summary>The class of the box around an exhibit.</summary>
    public const string Box = "exponat";

    /// <summary>The attribute of the box that holds the exhibit's number.</summary>
    public const string Number = "data-nr";

    private const string Shows = "figure,svg,table";

    /// <summary>Numbers the exhibits.</summary>
    /// <param name="cells">The cells of the analysis.</param>
    /// <returns>The cells with their boxes, and the exhibits.</returns>
    public static (ImmutableArray<CellContent> Cells, ImmutableArray<Exhibit> Exhibits) Apply(IEnumerable<CellContent> cells)
    {
        var marked = ImmutableArray.CreateBuilder<CellContent>();
        var exhibits = ImmutableArray.CreateBuilder<Exhibit>();
        var heading = string.Empty;
        foreach (var cell in cells)
        {
            var root = Dom.Parse(cell.Html.Html);
            var before = exhibits.Count;
            foreach (var element in root.QuerySelectorAll($"h1,h2,h3,h4,h5,h6,{Shows}").ToList())
            {
                if (IsExhibit(element))
                    exhibits.Add(Mark(element, exhibits.Count + 1, cell.Number, heading));
                else if (Headings.IsHeading(element) && element.Closest(".utdata") is null)
                    heading = element.ReadableText();
            }

            marked.Add(exhibits.Count == before ? cell : cell with { Html = new SafeHtml(root.InnerHtml) });
        }

        return (marked.ToImmutable(), exhibits.ToImmutable());
    }

    // What stands in a figure, or in another table, is part of that.
    private static bool IsExhibit(IElement element) =>
        element.Matches(Shows) && element.Closest(".utdata") is not null && element.ParentElement?.Closest(Shows) is null;

    private static Exhibit Mark(IElement element, int number, int cell, string heading)
    {
        var kind = element.LocalName != "table" && (element.LocalName == "svg" || element.QuerySelector("svg") is not null)
            ? ExhibitKind.Chart
            : ExhibitKind.Table;
        var title = kind == ExhibitKind.Chart ? ExhibitTitle.OfChart(element) : ExhibitTitle.OfTable(element);
        var whole = Whole(element);
        var box = whole.WrapIn("div", Box);
        box.SetAttribute(Number, number.ToString(CultureInfo.InvariantCulture));
        return new(
            number,
            kind,
            title.Length > 0 ? title : heading,
            cell,
            heading,
            whole.GetAttribute(ShownFigures.Attribute) ?? string.Empty,
            RowsOf(element),
            $"{title} {heading} {TextOf(whole)}");
    }

    // What is drawn twice, for a wide and a narrow page, is read once; a style is no text. Cells stand on lines of their own,
    // so that the numbers of two do not become one.
    private static string TextOf(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var silent in copy.QuerySelectorAll("style, desc, svg ~ svg").ToList())
            silent.Remove();
        foreach (var cell in copy.QuerySelectorAll("th, td, p, text, title, figcaption, caption, summary, span").ToList())
            cell.After(copy.Owner!.CreateTextNode("\n"));
        foreach (var end in copy.QuerySelectorAll("br").ToList())
            end.Replace(copy.Owner!.CreateTextNode("\n"));
        return copy.TextContent;
    }

    // The frame that names the sources, as long as it holds nothing else.
    private static IElement Whole(IElement element)
    {
        var frame = element.Closest($"[{ShownFigures.Attribute}],.ifo-table-frame");
        return frame is not null && frame.QuerySelectorAll(Shows).All(other => other == element || element.Contains(other))
            ? frame
            : element;
    }

    private static int RowsOf(IElement element) =>
        element.QuerySelectorAll("tr").Count(row => row.ParentElement?.LocalName is not ("thead" or "tfoot"));
}
