using Ifo.Analysis.Figures;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.PriceAndVolume;

/// <summary>
/// What is printed of the cost and the days of an insats. A change needs both costs and either both numbers of days or the
/// printed change of the days in percent.
/// </summary>
public sealed class PublishedPriceAndVolume
{
    private const string Cost = "net-cost";
    private const string Days = "care-days";

    private readonly PublishedFigures _published;
    private readonly PublishedFigures _figures;
    private readonly string _insats;
    private readonly string _organisation;

    internal PublishedPriceAndVolume(PublishedFigures published, string organisation, string insats)
    {
        (_published, _organisation, _insats) = (published, organisation, insats);
        _figures = published.ByOrganisation(organisation).ByInsats(insats).ByProvider("").ByGroup("").ByGround("").ByBasis("outcome")
            .Where(figure => figure.Reading.HasFigure);
    }

    /// <summary>The Swedish label of the insats.</summary>
    public string Name => _published.Taxonomies.Insatser[_insats].Label;

    /// <summary>
    /// Splits the change of the net cost by Bennet's method: what the days do at the mean price, and what the price does at the
    /// mean number of days.
    /// </summary>
    /// <param name="from">The earlier period.</param>
    /// <param name="to">The later period: the same part of another year.</param>
    /// <returns>The effects, each with what it can be within the rounding of the printed figures.</returns>
    /// <exception cref="PeriodException">The periods cannot be compared, or a series break forbids it.</exception>
    /// <exception cref="NoFigureException">A cost, or the change of the days, is not printed; the message says which.</exception>
    public PriceVolumeEffects Between(Period from, Period to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        from.ComparableWith(to).Demand();
        var breaks = Breaks(from, to);
        if (breaks.FirstOrDefault(one => one.Effect == BreakEffect.Refuse) is { } refusing)
            throw new PeriodException($"{Name} {from.Label} kan inte jämföras med {to.Label}: {refusing}.");
        var (before, after) = (Level(Cost, from), Level(Cost, to));
        var (ratio, note, days) = DaysRatio(from, to);
        var (costBefore, costAfter) = (Measured.Of(before.Demand(), Unit.Kronor), Measured.Of(after.Demand(), Unit.Kronor));
        var (volume, price) = Bennet.Effects(costBefore, costAfter, ratio);
        return new PriceVolumeEffects
        {
            Name = Name,
            Before = costBefore,
            After = costAfter,
            Volume = volume,
            Mix = Measured.Exact(0),
            Price = price,
            Notes = [.. note, .. breaks.Select(one => $"Brott i serien: {one}.")],
            Sources = new(days.Append(before).Append(after).Select(figure => figure.Source)),
            Period = $"{from.Label} och {to.Label}",
        };
    }

    private (Measured Ratio, string[] Note, PublishedFigure[] Figures) DaysRatio(Period from, Period to)
    {
        if (Find(Days, from) is { } before && Find(Days, to) is { } after)
            return (Measured.Of(after.Demand(), Unit.CareDays) / Measured.Of(before.Demand(), Unit.CareDays), [], [before, after]);
        if (from.YearsLater(1) == to && Find("care-days-change-percent", to) is { } change)
        {
            return (Measured.Exact(1) + Measured.Of(change.Demand(), Unit.Share),
                [$"Dygnen {from.Label} är inte tryckta; förändringen är den tryckta, {change.Reading}."],
                [change]);
        }

        throw new NoFigureException($"Det finns varken antal dygn för båda perioderna eller en tryckt förändring i procent av dygnen för {Name} {from.Label} och {to.Label}, så kostnaden kan inte delas upp i pris och volym.");
    }

    private PublishedFigure Level(string measure, Period period) => Find(measure, period)
        ?? throw new NoFigureException($"Det finns ingen läsbar uppgift om nettokostnaden för {Name} {period.Label}.");

    private PublishedFigure? Find(string measure, Period period) =>
        _figures.ByMeasure(measure).ByPeriod(period).OrderBy(figure => figure.Demand().Interval.Width).FirstOrDefault();

    private List<SeriesBreak> Breaks(Period from, Period to) =>
        [.. _published.Taxonomies.SeriesBreaks.Where(one => (one.Touches(Cost, _insats, from, to) || one.Touches(Days, _insats, from, to))
            && (one.Organisations.Count == 0 || one.Organisations.Contains(_organisation, StringComparer.Ordinal)))];
}
