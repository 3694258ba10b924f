using System.Collections.Immutable;
using AngleSharp.Dom;

namespace Ifo.Notebooks.Report;

/// <summary>Lets every link within the report lead somewhere: to a page, to a heading, or else be text.</summary>
internal static class LinkPass
{
    /// <summary>Follows the links of a part of a page.</summary>
    public static void Apply(IElement root, PageScope page, ImmutableArray<Analysis> analyses)
    {
        foreach (var link in root.QuerySelectorAll("a[href]").ToList())
        {
            var address = link.GetAttribute("href")!;
            if (Addresses.IsNotebook(address))
                Point(link, NotebookPage(address, page, analyses));
            else if (Addresses.IsFragment(address))
                Point(link, Place(root, address, page));
        }
    }

    private static string? NotebookPage(string address, PageScope page, ImmutableArray<Analysis> analyses)
    {
        var name = Path.GetFileNameWithoutExtension(Uri.UnescapeDataString(address));
        return analyses.FirstOrDefault(analysis => string.Equals(analysis.Result.Name, name, StringComparison.OrdinalIgnoreCase))
            is { IsForTeachers: false } analysis
            ? page.Links.Analysis(analysis.Slug)
            : null;
    }

    // Editors make anchors of headings by rules of their own (#Vad-är-en-förfrågan); the slug of both is the same.
    private static string? Place(IElement root, string address, PageScope page)
    {
        var name = Uri.UnescapeDataString(address[1..]);
        string[] candidates = [name, page.Ids.Own(Slug.Of(name))];
        return root
            .QuerySelectorAll("[id]")
            .Select(element => element.Id!)
            .FirstOrDefault(id => candidates.Contains(id, StringComparer.Ordinal)) is { } found
            ? "#" + found
            : null;
    }

    private static void Point(IElement link, string? address)
    {
        if (address is null)
        {
            link.Unwrap();
        }
        else
        {
            link.SetAttribute("href", address);
            link.RemoveAttribute("rel");
        }
    }
}
