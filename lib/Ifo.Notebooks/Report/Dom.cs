using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Ifo.Notebooks.Report;

/// <summary>Small steps on parsed HTML.</summary>
internal static class Dom
{
    /// <summary>Parses a piece of HTML as a browser would.</summary>
    /// <returns>A <c>div</c> that holds what was parsed. Scripts in it are not run.</returns>
    public static IElement Parse(string html)
    {
        var box = new HtmlParser().ParseDocument(string.Empty).CreateElement("div");
        box.InnerHtml = html;
        return box;
    }

    /// <summary>
    /// The text of an element as it is read: runs of blanks are one blank, as are line breaks; non-breaking spaces are kept.
    /// </summary>
    public static string ReadableText(this INode node) => string.Join(' ', string
        .Concat(node.GetDescendants().Select(Text))
        .Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Text(INode node) => node switch
    {
        IText text => text.Data,
        IElement { LocalName: "br" or "p" or "div" or "li" } => " ",
        _ => string.Empty,
    };

    /// <summary>Takes an element away and leaves what it holds in its place.</summary>
    public static void Unwrap(this IElement element)
    {
        while (element.FirstChild is { } child)
            element.Parent!.InsertBefore(child, element);
        element.Remove();
    }

    /// <summary>Puts a new element around an element.</summary>
    public static IElement WrapIn(this IElement element, string name, string className)
    {
        var wrapper = element.Owner!.CreateElement(name);
        wrapper.ClassName = className;
        element.Replace(wrapper);
        wrapper.AppendChild(element);
        return wrapper;
    }

    /// <summary>Inserts a piece of markup after an element.</summary>
    public static void InsertAfter(this IElement element, SafeHtml markup) =>
        element.Insert(AdjacentPosition.AfterEnd, markup.Html);
}
