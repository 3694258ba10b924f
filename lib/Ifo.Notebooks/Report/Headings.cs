using System.Globalization;
using AngleSharp.Dom;

namespace Ifo.Notebooks.Report;

/// <summary>A heading in the list of contents.</summary>
/// <param name="Level">1 for the sections of a page, 2 for their parts.</param>
/// <param name="Text">The heading's text.</param>
/// <param name="Id">Its anchor.</param>
internal sealed record ContentsEntry(int Level, string Text, string Id);

/// <summary>Puts the headings of an analysis in order, however its author used them.</summary>
internal static class Headings
{
    /// <summary>Whether the element is a heading.</summary>
    public static bool IsHeading(IElement element) => element.LocalName is ['h', >= '1' and <= '6'];

    /// <summary>Gives headings levels without gaps, below the title's, and anchors; outputs keep their own anchors.</summary>
    /// <param name="root">Holds the headings; one of level 1 counts as level 2, and those of cells stand one lower.</param>
    /// <param name="titleLevel">The level of the analysis' title: 1 on a page of its own.</param>
    /// <param name="ids">The page's ids.</param>
    /// <returns>The headings of the prose, to the second level.</returns>
    public static IReadOnlyList<ContentsEntry> Arrange(IElement root, int titleLevel, IdScope ids)
    {
        var contents = new List<ContentsEntry>();
        var previous = 1;
        foreach (var heading in root.QuerySelectorAll("h1,h2,h3,h4,h5,h6").ToList())
        {
            var below = heading.Closest(".cell") is null ? 0 : 1;
            var level = Math.Clamp(Math.Max(2, heading.LocalName[1] - '0') + below, 2, previous + 1);
            previous = level;
            var placed = Rename(heading, Math.Min(6, level + titleLevel - 1));
            if (placed.Closest(".utdata") is not null)
                continue;
            placed.Id = ids.Take(Slug.Of(placed.ReadableText()) is { Length: > 0 } slug ? slug : "avsnitt");
            if (level <= 3)
                contents.Add(new(level - 1, placed.ReadableText(), placed.Id));
        }

        return contents;
    }

    private static IElement Rename(IElement heading, int level)
    {
        var renamed = heading.Owner!.CreateElement("h" + level.ToString(CultureInfo.InvariantCulture));
        foreach (var attribute in heading.Attributes)
            renamed.SetAttribute(attribute.Name, attribute.Value);
        renamed.Append([.. heading.ChildNodes]);
        heading.Replace(renamed);
        return renamed;
    }
}
