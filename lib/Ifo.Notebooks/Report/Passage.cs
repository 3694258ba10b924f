using System.Collections.Immutable;
using AngleSharp.Dom;

namespace Ifo.Notebooks.Report;

/// <summary>Fits markup that was read cell by cell into the page where it is to stand.</summary>
/// <param name="page">The page.</param>
/// <param name="report">The report, for links between its analyses and to where its figures stand.</param>
internal sealed class Passage(PageScope page, ReportContent report)
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
        Charts.QuietLeaders(root);
        Charts.Prepare(root);
        LinkPass.Apply(root, page, report.Analyses);
        return new SafeHtml(root.InnerHtml);
    }

    /// <summary>Makes text of an analysis fit for another page.</summary>
    public SafeHtml Text(SafeHtml text)
    {
        var root = Dom.Parse(text.Html);
        ClaimIds(root);
        page.Styles.TakeFrom(root);
        LinkPass.Apply(root, page, report.Analyses);
        return new SafeHtml(root.InnerHtml);
    }

    /// <summary>Makes the whole of an analysis fit for its page.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="content">Its markup, headings from level 2.</param>
    /// <param name="anchors">The anchors of its exhibits.</param>
    /// <param name="contents">Renders the list of contents, which is put after the beginning.</param>
    public SafeHtml Whole(
        Analysis analysis,
        SafeHtml content,
        ImmutableArray<string> anchors,
        Func<IReadOnlyList<ContentsEntry>, SafeHtml> contents)
    {
        var root = Dom.Parse(content.Html);
        var headings = Headings.Arrange(root, page.TitleLevel, page.Ids);
        ClaimIds(root);
        Charts.QuietLeaders(root);
        new ExhibitPass(analysis, report.Places, page).Apply(root, anchors);
        page.Styles.TakeFrom(root);
        Charts.Prepare(root);
        TablePass.Apply(root);
        LinkPass.Apply(root, page, report.Analyses);
        MethodsPage.LinkFrom(root, page.Links);
        Layers.Arrange(root, analysis, FormattableString.Invariant($"h{page.TitleLevel + 2}"));
        var ids = root.QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet(StringComparer.Ordinal);
        root.QuerySelector("." + Beginning)?.InsertAfter(contents([.. headings.Where(heading => ids.Contains(heading.Id))]));
        return new SafeHtml(root.InnerHtml);
    }

    private void ClaimIds(IElement root)
    {
        foreach (var output in root.QuerySelectorAll(".utdata"))
            page.Ids.Claim(output);
    }
}
