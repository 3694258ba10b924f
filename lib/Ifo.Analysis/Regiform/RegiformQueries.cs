using Ifo.Analysis.Changes;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Regiform;

/// <summary>Distributions by provider type and by ground, of published figures and of own data.</summary>
public static class RegiformQueries
{
    private const string Own = "egen-regi";
    private const string External = "extern-regi";

    /// <summary>
    /// The published distribution of a cost by provider type. Where only egen regi, or only the purchases, is printed, the other
    /// is what is left; purchases that are not divided further stand as extern regi.
    /// </summary>
    /// <param name="figures">The figures.</param>
    /// <param name="area">The key of the kategoriområde, for example <c>ifo-vuxen</c>.</param>
    /// <param name="period">The period.</param>
    /// <param name="insats">The key of the insats; empty for the whole area.</param>
    /// <param name="measure">
    /// The key of the share: <c>net-cost-share</c>, <c>gross-cost-share</c>, <c>cost-share</c> or <c>share</c>; they are of
    /// different wholes.
    /// </param>
    /// <param name="organisation">The key of the organisation.</param>
    /// <exception cref="NoFigureException">Nothing of it is published; the message says what insatser are.</exception>
    /// <exception cref="IfoException">A key is unknown, or the measure is no share.</exception>
    /// <example>
    /// <code>
    /// var figures = PublishedFigures.Load();
    /// var adults = figures.Regiform("ifo-vuxen", Period.Quarter(2024, 1));
    /// adults.Table("Nettokostnad per utförartyp, IFO Vuxen")
    /// </code>
    /// </example>
    public static RegiformDistribution<Term> Regiform(
        this PublishedFigures figures,
        string area,
        Period period,
        string insats = "",
        string measure = MeasureKeys.NetCostShare,
        string organisation = "goteborg")
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(insats);
        var taxonomies = figures.Taxonomies;
        var label = insats.Length > 0 ? taxonomies.Insatser[insats].Label : taxonomies.Areas[area].Label;
        if (taxonomies.Measures[measure].Kind != MeasureKind.Share)
            throw new IfoException($"Måttet {taxonomies.Measures[measure].LabelInSentence} är ingen andel.");
        var published = figures
            .ByMeasure(measure)
            .ByOrganisation(taxonomies.Organisations[organisation].Key)
            .ByArea(taxonomies.Areas[area].Key)
            .ByPeriod(period)
            .Where(figure => figure.Provider.Length > 0
                && figure.Group.Length == 0
                && figure.Basis is BasisKeys.Outcome
                && figure.Reading.HasFigure);
        var found = published.ByInsats(insats).DistinctBy(figure => figure.Provider, StringComparer.Ordinal).ToList();
        if (found.Count == 0) throw new NoFigureException(Nothing(published, label, period));
        return Distribution(taxonomies, found, label, period.Label);
    }

    /// <summary>A distribution of the analyst's own amounts by provider type; the shares sum to exactly 1.</summary>
    /// <param name="taxonomies">The field's lists.</param>
    /// <param name="amounts">Keys of provider types, each once, with amounts in one unit; at least 0.</param>
    /// <param name="label">What is distributed.</param>
    /// <param name="period">The period, as captions show it.</param>
    /// <exception cref="IfoException">A key is unknown or occurs twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is below 0.</exception>
    /// <exception cref="NoFigureException">There are no amounts.</exception>
    /// <exception cref="DivisionByZeroIntervalException">All amounts are 0.</exception>
    /// <example>
    /// <code>
    /// var lists = Taxonomies.Load();
    /// lists.ByProvider([("egen-regi", 41m), ("ideburen", 26m), ("privata", 33m)], "HVB", "2024").HerfindahlValue
    /// </code>
    /// </example>
    public static RegiformDistribution<Term> ByProvider(
        this Taxonomies taxonomies, IEnumerable<(string Provider, decimal Amount)> amounts, string label, string period)
    {
        ArgumentNullException.ThrowIfNull(taxonomies);
        return RegiformDistribution<Term>.Of(
            [.. amounts.Select(part => (taxonomies.Providers[part.Provider], part.Amount))], label, period);
    }

    /// <summary>A distribution of the analyst's own amounts by ground (avtalsform); the shares sum to exactly 1.</summary>
    /// <param name="taxonomies">The field's lists.</param>
    /// <param name="amounts">Keys of grounds, each once, with amounts in one unit; at least 0.</param>
    /// <param name="label">What is distributed.</param>
    /// <param name="period">The period, as captions show it.</param>
    /// <exception cref="IfoException">A key is unknown or occurs twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is below 0.</exception>
    /// <exception cref="NoFigureException">There are no amounts.</exception>
    /// <exception cref="DivisionByZeroIntervalException">All amounts are 0.</exception>
    public static RegiformDistribution<Ground> ByGround(
        this Taxonomies taxonomies, IEnumerable<(string Ground, decimal Amount)> amounts, string label, string period)
    {
        ArgumentNullException.ThrowIfNull(taxonomies);
        return RegiformDistribution<Ground>.Of(
            [.. amounts.Select(part => (taxonomies.Grounds[part.Ground], part.Amount))], label, period);
    }

    /// <summary>
    /// How the share of egen regi changed, in percentage points, for every insats that it is published for; a table for each
    /// whole that shares are of.
    /// </summary>
    /// <param name="figures">The figures.</param>
    /// <param name="from">The earlier period.</param>
    /// <param name="to">The later period: the same part of another year.</param>
    /// <exception cref="PeriodException">The periods cannot be compared.</exception>
    /// <exception cref="NoFigureException">Nothing is published for both.</exception>
    /// <remarks>Shares of net cost, of gross cost and of what the report does not say are kept apart.</remarks>
    public static IReadOnlyList<LevelChanges> OwnShareChanges(this PublishedFigures figures, Period from, Period to)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var own = figures
            .ByProvider(Own)
            .Where(figure => figure.Group.Length == 0 && figure.Insats.Length > 0 && figure.Reading.HasFigure);
        var both =
            own.Where(figure => figure.Period == to
                && own.Any(other => other.Period == from
                    && other.Scope == figure.Scope
                    && string.Equals(other.Measure, figure.Measure, StringComparison.Ordinal)));
        var measures = both
            .Select(figure => figure.Measure)
            .Distinct(StringComparer.Ordinal)
            .Where(measure => figures.Taxonomies.Measures[measure].Kind == MeasureKind.Share)
            .ToList();
        return measures.Count > 0
            ? [.. measures.Select(measure =>
                own.Changes(measure, from, to).Labelled(figure => figures.Taxonomies.Insatser[figure.Insats].Label))]
            : throw new NoFigureException($"Andelen i egen regi är inte publicerad både {from.Label} och {to.Label}.");
    }

    private static RegiformDistribution<Term> Distribution(
        Taxonomies taxonomies, List<PublishedFigure> found, string label, string period)
    {
        var own = found.Find(figure => figure.Provider is Own);
        var external = found.Find(figure => figure.Provider is External);
        var parts = found.Where(figure => figure.Provider is not Own and not External).ToList();
        var purchases = external is not null ? Share(external) : own is not null ? Left(Share(own)) : Sum(parts);
        var rows = new List<(Term Term, ShareOfAll Share, Sources Sources)>
        {
            own is not null ? Row(taxonomies, own) : (taxonomies.Providers[Own], Left(purchases), Sources.None),
        };
        if (parts.Count > 0) rows.AddRange(parts.Select(part => Row(taxonomies, part)));
        else rows.Add(
            external is not null ? Row(taxonomies, external) : (taxonomies.Providers[External], purchases, Sources.None));
        return new RegiformDistribution<Term>(
            [.. rows.Select(row => RegiformDistribution<Term>.Of(row.Term, row.Share, purchases, row.Sources))],
            purchases,
            label,
            period);
    }

    private static (Term, ShareOfAll, Sources) Row(Taxonomies taxonomies, PublishedFigure figure) =>
        (taxonomies.Providers[figure.Provider], Share(figure), new Sources([figure.Source]));

    private static ShareOfAll Share(PublishedFigure figure)
    {
        var printed = figure.Demand();
        return new ShareOfAll(
            printed.Unit.Convert(printed.Interval, Unit.Share), printed.Unit.Convert(printed.Value, Unit.Share));
    }

    private static ShareOfAll Left(ShareOfAll share) => new(Interval.Point(1) - share.Interval, 1 - share.Value);

    private static ShareOfAll Sum(List<PublishedFigure> parts) => new(
        parts.Select(part => Share(part).Interval).Aggregate((sum, next) => sum + next), parts.Sum(part => Share(part).Value));

    private static string Nothing(PublishedFigures published, string label, Period period)
    {
        var insatser = published
            .Select(figure => figure.Insats)
            .Where(insats => insats.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var there = insatser.Count == 0
            ? "Ingen insats i området har någon publicerad fördelning."
            : $"Publicerade: {string.Join(", ", insatser)}.";
        return $"Fördelningen per utförartyp för {label} {period.Label} är inte publicerad. {there}";
    }
}
