using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Published;

/// <summary>What tells published figures apart, so that they can be laid out in rows and columns.</summary>
public enum FigureDimension
{
    /// <summary>
    /// What the figure is about: insats, provider, ground and group as far as it has them, else area, else organisation.
    /// </summary>
    Subject,

    /// <summary>
    /// What a line of accounts is called: insats, provider, ground and group as far as it has them, else what is measured.
    /// </summary>
    Line,

    /// <summary>The organisation.</summary>
    Organisation,

    /// <summary>The kategoriområde.</summary>
    Area,

    /// <summary>The insats.</summary>
    Insats,

    /// <summary>The provider type.</summary>
    Provider,

    /// <summary>The group of persons, or the row of a table.</summary>
    Group,

    /// <summary>What is measured.</summary>
    Measure,

    /// <summary>The period.</summary>
    Period,

    /// <summary>Outcome, budget, forecast …</summary>
    Basis,
}

/// <summary>Figures' dimensions in Swedish.</summary>
internal static class FigureDimensions
{
    public static string Label(this FigureDimension dimension, PublishedFigure figure, Taxonomies lists) => dimension switch
    {
        FigureDimension.Line => Terms(lists, figure).Any() ? Subject(figure, lists) : lists.Measures[figure.Measure].Label,
        FigureDimension.Organisation => lists.Organisations[figure.Organisation].Label,
        FigureDimension.Area => Label(lists.Areas, figure.Area),
        FigureDimension.Insats => Label(lists.Insatser, figure.Insats),
        FigureDimension.Provider => Label(lists.Providers, figure.Provider),
        FigureDimension.Group => Label(lists.Groups, figure.Group),
        FigureDimension.Measure => lists.Measures[figure.Measure].Label,
        FigureDimension.Period => figure.Period.Label,
        FigureDimension.Basis => lists.Bases[figure.Basis].Label,
        _ => Subject(figure, lists),
    };

    public static string Heading(this FigureDimension dimension) => dimension switch
    {
        FigureDimension.Line => "Rad",
        FigureDimension.Organisation => "Organisation",
        FigureDimension.Area => "Område",
        FigureDimension.Insats => "Insats",
        FigureDimension.Provider => "Utförare",
        FigureDimension.Measure => "Mått",
        FigureDimension.Period => "Period",
        FigureDimension.Basis => "Slag",
        _ => "Avser",
    };

    private static string Subject(PublishedFigure figure, Taxonomies lists)
    {
        List<Term> terms = [.. Terms(lists, figure)];
        return terms.Count > 0 ? string.Join(", ", terms.Select((term, index) => index == 0 ? term.Label : term.LabelInSentence))
            : lists.Areas.TryGet(figure.Area, out var area) ? area.Label
            : lists.Organisations[figure.Organisation].Label;
    }

    private static IEnumerable<Term> Terms(Taxonomies lists, PublishedFigure figure)
    {
        if (lists.Insatser.TryGet(figure.Insats, out var insats)) yield return insats;
        if (lists.Providers.TryGet(figure.Provider, out var provider)) yield return provider;
        if (lists.Grounds.TryGet(figure.Ground, out var ground)) yield return ground;
        if (lists.Groups.TryGet(figure.Group, out var group)) yield return group;
    }

    private static string Label<T>(TermList<T> list, string key)
        where T : Term => Name(list, key) is { Length: > 0 } name ? name : "Totalt";

    private static string Name<T>(TermList<T> list, string key)
        where T : Term => list.TryGet(key, out var term) ? term.Label : "";
}
