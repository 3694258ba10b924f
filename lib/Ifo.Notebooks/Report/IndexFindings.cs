using System.Collections.Immutable;

namespace Ifo.Notebooks.Report;

/// <summary>How the first page begins: what was found, and where each report's figures are.</summary>
internal static class IndexFindings
{
    /// <summary>The first point of each analysis, how sure it is and what shows it; those of published figures first.</summary>
    public static SafeHtml Findings(ReportContent report, PageScope page)
    {
        var answered = report.Analyses
            .Where(analysis => !analysis.Points.IsEmpty && analysis.Theme == report.Analyses[0].Theme)
            .OrderBy(analysis => RestsOnReports(analysis) ? 0 : 1)
            .ToList();
        return answered.Count == 0 ? SafeHtml.Empty : SafeHtml.Of($"""
            <section class="fynd">
            {page.Heading(1, "Det viktigaste")}
            <ul>
            {answered.Select(analysis => Finding(analysis, page))}
            </ul>
            </section>
            """);
    }

    /// <summary>The reports under their municipalities, each with the analyses that show its figures.</summary>
    public static SafeHtml ByMunicipality(ReportContent report, PageScope page)
    {
        var reports = report.Data.Resources
            .Where(resource => resource.Kind == ResourceKind.Published)
            .Select(resource => (Name: PackageContents.NameOf(resource), Users: UsersOf(report, resource)))
            .Where(found => !found.Users.IsEmpty)
            .ToList();
        return reports.Count == 0 ? SafeHtml.Empty : SafeHtml.Of($"""
            <section class="kommuner">
            {page.Heading(1, "Efter kommun")}
            <div class="kommunlista">
            {reports.GroupBy(found => found.Name.Split(", ")[0], StringComparer.Ordinal).Select(municipality => SafeHtml.Of($"""
                <div><p>{municipality.Key}</p>
                {municipality.Select(found => Report(found.Name, municipality.Key, found.Users, page))}</div>
                """))}
            </div>
            </section>
            """);
    }

    private static SafeHtml Finding(Analysis analysis, PageScope page)
    {
        var point = analysis.Points[0];
        var address = point.Exhibit is { } shown ? page.Links.Exhibit(analysis.Slug, shown.Anchor) : string.Empty;
        return SafeHtml.Of($"""
            <li>{Dom.Parse(point.Html.Html).TextContent}
            <small><span class="sakerhet">{point.Certainty}</span>
            <a href="{page.Links.Analysis(analysis.Slug)}">{analysis.Title}</a>{(point.Exhibit is null ? SafeHtml.Empty
                : SafeHtml.Of($""", <a href="{address}">{point.Exhibit.Label.ToLowerInvariant()}</a>"""))}</small></li>
            """);
    }

    private static bool RestsOnReports(Analysis analysis) =>
        analysis.Exhibits.Any(exhibit => exhibit.Cell == analysis.KeyCell && exhibit.Places.Length > 0);

    private static ImmutableArray<(Analysis Analysis, int Count)> UsersOf(ReportContent report, DataResource resource)
    {
        if (resource.Table is not { Rows.Count: > 0 } table) return [];
        var slug = table.Value(table.Rows[0], "id").Split('/')[0];
        return [.. report.Analyses
            .Where(analysis => analysis.Theme == report.Analyses[0].Theme)
            .Select(analysis => (analysis, Count: analysis.Exhibits.Count(exhibit => Names(exhibit.Places, slug))))
            .Where(user => user.Count > 0)
            .OrderByDescending(user => user.Count)];
    }

    private static bool Names(string places, string slug) =>
        places.Split(' ').Any(place => place.StartsWith(slug + "/", StringComparison.Ordinal));

    private static SafeHtml Report(
        string name,
        string municipality,
        ImmutableArray<(Analysis Analysis, int Count)> users,
        PageScope page) => SafeHtml.Of($"""
        <p class="rapportnamn">{name[municipality.Length..].TrimStart(',', ' ')}</p>
        <ul>
        {users.Select(user => SafeHtml.Of($"""
            <li><a href="{page.Links.Analysis(user.Analysis.Slug)}">{user.Analysis.Title}</a> <small>{user.Count}</small></li>
            """))}
        </ul>
        """);
}
