using Ifo.Analysis.Changes;
using Ifo.Analysis.Published;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Indicators;

/// <summary>What an indicator is about, in the fewest words.</summary>
internal static class IndicatorLabel
{
    /// <summary>
    /// A label for each; those that would be the same get their area, their organisation or at last their keys.
    /// </summary>
    public static IReadOnlyList<string> Of(
        IReadOnlyList<PublishedFigure> figures, IReadOnlyList<PublishedFigure> beside, Taxonomies taxonomies)
    {
        var subjects = figures.ToDictionary(
            figure => figure.Id, figure => Of(figure, beside, taxonomies), StringComparer.Ordinal);
        var withArea = Longer(
            figures, subjects, figure => figure.Area, (figure, label) => $"{label} ({taxonomies.Areas[figure.Area].Label})");
        return ScopeLabels.Of(figures, taxonomies, figure => withArea[figure.Id]);
    }

    // Only where it tells them apart.
    private static Dictionary<string, string> Longer(
        IReadOnlyList<PublishedFigure> figures,
        Dictionary<string, string> labels,
        Func<PublishedFigure, string> key,
        Func<PublishedFigure, string, string> longer)
    {
        var same = figures.GroupBy(figure => labels[figure.Id], StringComparer.Ordinal)
            .Where(group => group.Select(key).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .SelectMany(group => group)
            .ToHashSet();
        return figures.ToDictionary(
            figure => figure.Id,
            figure => same.Contains(figure) && key(figure).Length > 0 ? longer(figure, labels[figure.Id]) : labels[figure.Id],
            StringComparer.Ordinal);
    }

    /// <summary>
    /// The dimensions that apply; for the row of all of them, Totalt beside rows of parts, else the area or the organisation.
    /// </summary>
    private static string Of(PublishedFigure figure, IEnumerable<PublishedFigure> beside, Taxonomies taxonomies)
    {
        var words = Words(figure, taxonomies);
        if (words.Count > 0)
            return string.Join(", ", words.Select((word, place) => place == 0 ? word.Label : word.LabelInSentence));
        if (beside.Any(other => IsPart(other, figure))) return "Totalt";
        return taxonomies.Areas.TryGet(figure.Area, out var area)
            ? area.Label
            : taxonomies.Organisations[figure.Organisation].Label;
    }

    private static List<Term> Words(PublishedFigure figure, Taxonomies taxonomies)
    {
        var words = new List<Term>();
        if (taxonomies.Insatser.TryGet(figure.Insats, out var insats)) words.Add(insats);
        if (taxonomies.Providers.TryGet(figure.Provider, out var provider)) words.Add(provider);
        if (taxonomies.Grounds.TryGet(figure.Ground, out var ground)) words.Add(ground);
        if (taxonomies.Groups.TryGet(figure.Group, out var group)) words.Add(group);
        // A group that names the insats says it for both: Arbetsmängd, öppenvård.
        return
        [
            .. words.Where((word, place) => place == words.Count - 1
                || !words[^1].Label.Contains(word.Label, StringComparison.OrdinalIgnoreCase))
        ];
    }

    private static bool IsPart(PublishedFigure other, PublishedFigure whole) =>
        other.Group.Length > 0
        && string.Equals(other.Table, whole.Table, StringComparison.Ordinal)
        && string.Equals(other.Organisation, whole.Organisation, StringComparison.Ordinal);
}
