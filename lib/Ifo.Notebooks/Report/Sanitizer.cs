using AngleSharp.Dom;

namespace Ifo.Notebooks.Report;

/// <summary>
/// Takes everything out of a cell's HTML that could run, load, send or navigate by itself. The pages' content security
/// policy would stop most of it too, but a report is also forwarded, pasted and opened in programs that know no policy.
/// </summary>
/// <remarks>
/// The package HtmlSanitizer 10.0 was tried in its place on all 302 outputs of the notebooks, with the same lists. It keeps the
/// same elements and attributes, but loses that style rules hold in their own output only, and that nothing loads from elsewhere:
/// <c>url(https:…)</c> in an attribute of SVG, <c>href</c> of <c>use</c> and <c>data:text/html</c> pass. Those rules would still
/// be this project's own, and it takes three times as long.
/// </remarks>
internal static class Sanitizer
{
    /// <summary>Cleans HTML from a cell.</summary>
    /// <param name="html">What the cell showed.</param>
    /// <param name="scope">Class of the element that will hold it; its style rules are confined to that element.</param>
    public static SafeHtml Clean(string html, string scope)
    {
        var box = Dom.Parse(html);
        Clean(box, scope);
        return new SafeHtml(box.InnerHtml);
    }

    private static void Clean(IElement box, string scope)
    {
        foreach (var node in box.Descendants().ToList())
        {
            if (node is IElement element)
                CleanElement(element, scope);
            else if (node.NodeType != NodeType.Text)
                node.Parent?.RemoveChild(node);
        }
    }

    private static void CleanElement(IElement element, string scope)
    {
        if (AllowedMarkup.Dropped.Contains(element.LocalName))
            element.Remove();
        else if (!AllowedMarkup.Elements.Contains(element.LocalName))
            element.Unwrap();
        else if (element.LocalName == "style")
            CleanStyle(element, scope);
        else
            CleanAttributes(element);
    }

    private static void CleanStyle(IElement style, string scope)
    {
        foreach (var attribute in style.Attributes.ToList())
            style.RemoveAttribute(attribute.Name);
        if (StyleRules.Confine(style.TextContent, scope) is { } rules)
            style.TextContent = rules;
        else
            style.Remove();
    }

    private static void CleanAttributes(IElement element)
    {
        foreach (var attribute in element.Attributes.ToList().Where(attribute => !IsHarmless(element, attribute)))
            element.RemoveAttribute(attribute.Name);
        if (element.LocalName == "a")
            CleanLink(element);
        if (element.LocalName == "img" && !element.HasAttribute("src"))
            element.Replace(element.Owner!.CreateTextNode(element.GetAttribute("alt") ?? string.Empty));
    }

    // A link with its address taken away is only text.
    private static void CleanLink(IElement link)
    {
        if (!link.HasAttribute("href") && !link.HasAttribute("xlink:href"))
            link.Unwrap();
        else
            link.SetAttribute("rel", "noopener noreferrer");
    }

    private static bool IsHarmless(IElement element, IAttr attribute) => attribute.Name.ToLowerInvariant() switch
    {
        "href" or "xlink:href" => Addresses.MayStandIn(element.LocalName, attribute.Value),
        "src" => element.LocalName == "img" && Addresses.IsImage(attribute.Value),
        var name when name.StartsWith("data-", StringComparison.Ordinal) || name.StartsWith("aria-", StringComparison.Ordinal) =>
            true,
        "alt" or "title" => true,
        var name => AllowedMarkup.Attributes.Contains(name) && StyleRules.LoadsNothing(attribute.Value),
    };
}
