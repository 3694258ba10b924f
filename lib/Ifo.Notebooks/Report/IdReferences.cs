using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Ifo.Notebooks.Report;

/// <summary>Follows ids that were changed to every place that refers to them.</summary>
internal static partial class IdReferences
{
    private static readonly FrozenSet<string> Lists = FrozenSet.Create(
        StringComparer.Ordinal,
        "aria-labelledby",
        "aria-describedby",
        "aria-controls",
        "aria-owns",
        "aria-details",
        "aria-flowto",
        "aria-errormessage",
        "headers");

    /// <summary>Rewrites links, ARIA references, <c>url(#…)</c> and selectors within the element.</summary>
    public static void Redirect(IElement root, IReadOnlyDictionary<string, string> changed)
    {
        foreach (var element in root.QuerySelectorAll("*"))
        {
            foreach (var attribute in element.Attributes)
                attribute.Value = Redirect(attribute, changed);
            if (element.LocalName == "style")
                element.TextContent = Selector().Replace(element.TextContent, match => New(match.Value, changed));
        }
    }

    private static string Redirect(IAttr attribute, IReadOnlyDictionary<string, string> changed) => attribute.Name switch
    {
        "href" or "xlink:href" => New(attribute.Value, changed),
        var name when Lists.Contains(name) => string.Join(' ', attribute.Value
            .Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(id => changed.GetValueOrDefault(id, id))),
        _ => Url().Replace(attribute.Value, match => match.Groups["before"].Value + New(match.Groups["id"].Value, changed)),
    };

    private static string New(string reference, IReadOnlyDictionary<string, string> changed) =>
        reference.StartsWith('#') && changed.TryGetValue(reference[1..], out var id) ? "#" + id : reference;

    [GeneratedRegex("""(?<before>url\(\s*["']?)(?<id>#[^"')\s]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Url();

    [GeneratedRegex(@"#[\w-]+", RegexOptions.None, 1000)]
    private static partial Regex Selector();
}
