using System.Collections.Immutable;
using AngleSharp.Dom;

namespace Ifo.Notebooks.Report;

/// <summary>Fits markup that was read cell by cell into the page where it is to stand.</summary>
/// <param name="page">The page.</param>
/// <param name="analyses">All analyses, for links between them.</param>
internal sealed class Passage(PageScope page, ImmutableArray<Analysis> analyses)
{
    /// <summary>The class of what comes before the list of contents.</summary>
    public const string Beginning = "inledning";

    /// <summary>
    /// Makes a chart of an analysis fit for the first page: without the table of its figures, which the analysis has.
    /// </summary>
    public SafeHtml Figure(Analysis analysis)
    {
        var root = Dom.Parse(analysis.KeyFigure.Html);
        foreach (var details in root.QuerySelectorAll("details").ToList())
            details.Remove();
        ClaimIds(root);
        page.Styles.TakeFrom(root);
        Charts.Prepare(root);
        LinkPass.Apply(root, page, analyses);
        return new SafeHtml(root.InnerHtml);
    }

    /// <summary>Makes text of an analysis fit for another page.</summary>
    public SafeHtml Text(SafeHtml text)
    {
        var root = Dom.Parse(text.Html);
        ClaimIds(root);
        page.Styles.TakeFrom(root);
        LinkPass.Apply(root, page, analyses);
        return new SafeHtml(root.InnerHtml);
    }

    /// <summary>Makes the whole of an analysis fit for its page.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="content">Its markup, headings from level 2.</param>
    /// <param name="contents">Renders the list of contents, which is put after the beginning.</param>
    public SafeHtml Whole(Analysis analysis, SafeHtml content, Func<IReadOnlyList<ContentsEntry>, SafeHtml> contents)
    {
        var root = Dom.Parse(content.Html);
        var headings = Headings.Arrange(root, page.TitleLevel, page.Ids);
        ClaimIds(root);
        page.Styles.TakeFrom(root);
        Charts.Prepare(root);
        TablePass.Apply(root, analysis, page.Links);
        LinkPass.Apply(root, page, analyses);
        MethodsPage.LinkFrom(root, page.Links);
        root.QuerySelector("." + Beginning)?.InsertAfter(contents(headings));
        return new SafeHtml(root.InnerHtml);
    }

    private void ClaimIds(IElement root)
    {
        foreach (var output in root.QuerySelectorAll(".utdata"))
            page.Ids.Claim(output);
    }
}
