using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Changes;

/// <summary>What rows are about, in Swedish: as short as tells them apart.</summary>
internal static class ScopeLabels
{
    /// <summary>The keys of the dimensions that apply, for example <c>goteborg/ifo-vuxen/nodbistand</c>.</summary>
    public static string Key(PublishedFigure figure) => string.Join('/', Keys(figure).Where(key => key.Length > 0));

    /// <summary>A label for each; those that would be the same get more words until they differ.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<PublishedFigure> figures, Taxonomies taxonomies) =>
        Of(figures, taxonomies, figure => Subject(figure, taxonomies));

    /// <summary>
    /// A label for each, beginning with a subject of the caller's own; those that would be the same get more words until they
    /// differ.
    /// </summary>
    public static IReadOnlyList<string> Of(
        IReadOnlyList<PublishedFigure> figures, Taxonomies taxonomies, Func<PublishedFigure, string> subject)
    {
        var labels = figures.Select(subject).ToList();
        labels = Longer(labels, index => $"{Organisation(figures[index], taxonomies)}: {Wording(labels[index])}");
        labels = Longer(labels, index =>
            figures[index].Area.Length == 0 ? labels[index] : $"{labels[index]} ({taxonomies.Areas[figures[index].Area].Label})");
        return Longer(labels, index => $"{labels[index]} [{Key(figures[index])}]");
    }

    private static List<string> Longer(List<string> labels, Func<int, string> longer)
    {
        var repeated = labels
            .GroupBy(label => label, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. labels.Select((label, index) => repeated.Contains(label) ? longer(index) : label)];
    }

    private static string Subject(PublishedFigure figure, Taxonomies taxonomies)
    {
        string[] words =
        [
            taxonomies.Insatser.TryGet(figure.Insats, out var insats) ? insats.Label : "",
            taxonomies.Providers.TryGet(figure.Provider, out var provider) ? provider.Label : "",
            taxonomies.Grounds.TryGet(figure.Ground, out var ground) ? ground.Label : "",
            taxonomies.Groups.TryGet(figure.Group, out var group) ? group.Label : "",
        ];
        // The group stands last: with a small letter after others (stödboende, ungdomar), as it is by itself.
        if (words[..^1].Any(word => word.Length > 0)) words[^1] = Wording(words[^1]);
        var subject = string.Join(", ", words.Where(word => word.Length > 0));
        if (subject.Length > 0) return subject;
        return taxonomies.Areas.TryGet(figure.Area, out var area) ? area.Label : Organisation(figure, taxonomies);
    }

    private static string Organisation(PublishedFigure figure, Taxonomies taxonomies) =>
        taxonomies.Organisations[figure.Organisation].Label;

    private static string Wording(string label) => Presentation.Wording.InSentence(label);

    private static string[] Keys(PublishedFigure figure) =>
        [figure.Organisation, figure.Area, figure.Insats, figure.Provider, figure.Ground, figure.Group];
}
