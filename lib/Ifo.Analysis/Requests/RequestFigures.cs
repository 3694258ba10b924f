using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Statistics;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Requests;

/// <summary>
/// The published numbers of placement requests (placeringsförfrågningar) of the whole city. A request is a social worker's
/// question for a placement; not every request leads to one, and a person can have several.
/// </summary>
public sealed class RequestFigures
{
    internal const string Measure = MeasureKeys.Requests;
    private const string City = "goteborg";

    private readonly IReadOnlyList<PublishedFigure> _levels;

    internal RequestFigures(PublishedFigures published)
    {
        Published = published;
        _levels = [.. published.ByMeasure(Measure).ByOrganisation(City).Where(IsPlain)];
    }

    /// <summary>The published figures that these are among.</summary>
    public PublishedFigures Published { get; }

    /// <summary>The periods for which numbers per insats are published, in order; empty when there are none.</summary>
    public IReadOnlyList<Period> Periods =>
        [.. _levels
            .Where(figure => figure.Insats.Length > 0 && figure.Reading.HasFigure)
            .Select(figure => figure.Period)
            .Distinct()
            .Order()];

    /// <summary>The published numbers.</summary>
    public Sources Sources => new(_levels.Select(figure => figure.Source));

    /// <summary>Compares two periods, insats by insats.</summary>
    /// <param name="from">The earlier period.</param>
    /// <param name="to">The later period: the same part of another year.</param>
    /// <param name="exposure">Whether the periods count as equally long, or by their calendar days.</param>
    /// <exception cref="PeriodException">
    /// The periods cannot be compared, or a series break forbids it; the message says why.
    /// </exception>
    /// <exception cref="NoFigureException">A number is missing in one of them; the message says which.</exception>
    /// <exception cref="DivisionByZeroIntervalException">There were no requests at all in the earlier period.</exception>
    /// <example>
    /// <code>
    /// var requests = PublishedFigures.Load().Requests();
    /// var change = requests.Compare(Period.Year(2023), Period.Year(2024));
    /// change.ByInsats().Table("Placeringsförfrågningar per insats").Total(change.Total())
    /// </code>
    /// </example>
    public RequestComparison Compare(Period from, Period to, Exposure exposure = Exposure.Equal)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        from.ComparableWith(to).Demand();
        return new RequestComparison(this, from, to, exposure);
    }

    internal bool Has(string insats, Period period) => Find(insats, period) is not null;

    // Empty insats: the printed total.
    internal PublishedFigure Level(string insats, Period period) =>
        Find(insats, period) ?? throw new NoFigureException(
            $"Det finns ingen uppgift om antalet förfrågningar om {Named(insats)} {period.Label}. {Available()}");

    internal long Number(string insats, Period period)
    {
        var figure = Level(insats, period).Reading.Demand($"antalet förfrågningar om {Named(insats)} {period.Label}");
        if (figure.Unit == Unit.Count && figure.Interval.IsPoint && decimal.IsInteger(figure.Value) && figure.Value >= 0)
            return decimal.ToInt64(figure.Value);
        throw new NoFigureException(
            $"Antalet förfrågningar om {Named(insats)} {period.Label} är {figure} och inte ett räknat antal; "
            + "jämförelsen kräver exakta antal.");
    }

    internal string Available() => Periods.Count == 0
        ? "Inga perioder är publicerade."
        : $"Publicerade perioder: {string.Join(", ", Periods.Select(period => period.Label))}.";

    private static bool IsPlain(PublishedFigure figure) =>
        figure.Group.Length == 0 && figure.Provider.Length == 0 && figure.Ground.Length == 0
        && string.Equals(figure.Basis, BasisKeys.Outcome, StringComparison.Ordinal);

    private PublishedFigure? Find(string insats, Period period)
    {
        var found = _levels
            .Where(figure => figure.Period == period && string.Equals(figure.Insats, insats, StringComparison.Ordinal)
            && (insats.Length > 0 || figure.Area.Length == 0)).ToList();
        var values = found.Where(figure => figure.Reading.HasFigure).Select(figure => figure.Demand().Value).Distinct().Count();
        if (values > 1)
            throw new NoFigureException(
                $"Källorna säger emot varandra om förfrågningar om {Named(insats)} {period.Label}: {string.Join("; ", found)}.");
        return found.Find(figure => figure.Reading.HasFigure) ?? found.FirstOrDefault();
    }

    private string Named(string insats) =>
        Published.Taxonomies.Insatser.TryGet(insats, out var term) ? term.LabelInSentence : "samtliga insatser";
}
