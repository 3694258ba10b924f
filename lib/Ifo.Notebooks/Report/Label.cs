using AngleSharp.Dom;

namespace Ifo.Notebooks.Report;

/// <summary>Bold words such as <c>Fråga.</c> at the start of a text, which the page's own layout already says.</summary>
internal static class Label
{
    /// <summary>Takes the label away from the start of the element, and nothing else.</summary>
    public static void Strip(IElement element, string label)
    {
        var paragraph = element.LocalName == "p" ? element : element.FirstElementChild;
        if (paragraph is { LocalName: "p", FirstChild: IElement { LocalName: "strong" } bold } && Is(bold, label))
        {
            bold.Remove();
            if (paragraph.FirstChild is IText text)
                text.TextContent = text.TextContent.TrimStart();
        }
    }

    /// <summary>Takes a first heading away that says only the label.</summary>
    public static void StripHeading(IElement element, string label)
    {
        if (element.FirstElementChild is { } first && Headings.IsHeading(first) && Is(first, label))
            first.Remove();
    }

    private static bool Is(IElement element, string label) =>
        string.Equals(element.ReadableText().TrimEnd('.', ':'), label, StringComparison.OrdinalIgnoreCase);
}
