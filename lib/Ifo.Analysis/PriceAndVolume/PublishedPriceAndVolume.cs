using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.PriceAndVolume;

/// <summary>
/// What is printed of the cost and the days of an insats. A change needs both costs, or the printed change of the cost in
/// kronor and in percent; and both numbers of days, or the printed change of the days in percent.
/// </summary>
public sealed class PublishedPriceAndVolume
{
    private const string Cost = MeasureKeys.NetCost;
    private const string Days = MeasureKeys.CareDays;

    private readonly PublishedFigures _published;
    private readonly PublishedFigures _figures;
    private readonly string _insats;
    private readonly string _organisation;

    internal PublishedPriceAndVolume(PublishedFigures published, string organisation, string insats, string area)
    {
        (_published, _organisation, _insats) = (published, organisation, insats);
        _figures = published
            .ByOrganisation(organisation)
            .ByInsats(insats)
            .ByProvider("")
            .ByGroup("")
            .ByGround("")
            .ByBasis(BasisKeys.Outcome)
            .Where(figure => figure.Reading.HasFigure
                && (area.Length == 0 || string.Equals(figure.Area, area, StringComparison.Ordinal)));
        var areas = _figures.Where(IsUsed).Select(figure => figure.Area).Distinct(StringComparer.Ordinal).ToList();
        if (areas.Count > 1)
            throw new PriceVolumeException($"{Name} finns i flera kategoriområden. Välj ett av dem: {string.Join(", ", areas)}.");
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
    /// <exception cref="NoFigureException">The cost or the days are not printed; the message says which.</exception>
    /// <exception cref="DivisionByZeroIntervalException">
    /// A printed change in percent is zero, or can be, and gives no level.
    /// </exception>
    public PriceVolumeEffects Between(Period from, Period to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        from.ComparableWith(to).Demand();
        var breaks = Breaks(from, to);
        if (breaks.FirstOrDefault(one => one.Effect == BreakEffect.Refuse) is { } refusing)
            throw new PeriodException($"{Name} {from.Label} kan inte jämföras med {to.Label}: {refusing}.");
        var (ratio, daysNote, days) = DaysRatio(from, to);
        var (split, costNote, costs) = Split(from, to, ratio);
        return new PriceVolumeEffects
        {
            Name = Name,
            Before = split.Before,
            After = split.After,
            Volume = split.Volume,
            Mix = Measured.Exact(0),
            Price = split.Price,
            Notes = [.. costNote, .. daysNote, .. breaks.Select(one => $"Brott i serien: {one}.")],
            Sources = new([.. days.Concat(costs).Select(figure => figure.Source)]),
            Period = $"{from.Label} och {to.Label}",
        };
    }

    private ((Measured Before, Measured After, Measured Volume, Measured Price) Split,
        string[] Note,
        PublishedFigure[] Figures) Split(Period from, Period to, Measured ratio)
    {
        if (Find(Cost, from) is { } before && Find(Cost, to) is { } after)
        {
            var (costBefore, costAfter) = (Measured.Of(before.Demand(), Unit.Kronor), Measured.Of(after.Demand(), Unit.Kronor));
            var (volume, price) = Bennet.Effects(costBefore, costAfter, ratio);
            return ((costBefore, costAfter, volume, price), [], [before, after]);
        }

        if (from.YearsLater(1) == to
            && Find(MeasureKeys.NetCostChange, to) is { } change
            && Find(MeasureKeys.NetCostChangePercent, to) is { } percent)
        {
            return (Bennet.EffectsOfChange(
                Measured.Of(change.Demand(), Unit.Kronor), Measured.Of(percent.Demand(), Unit.Share), ratio),
                ["Nivåerna är inte tryckta; de är härledda ur den tryckta förändringen, "
                    + $"{change.Reading} och {percent.Reading}."],
                [change, percent]);
        }

        throw new NoFigureException($"Det finns ingen läsbar uppgift om nettokostnaden för {Name} {from.Label} och {to.Label}, "
            + "och inte heller om dess förändring i både kronor och procent.");
    }

    private (Measured Ratio, string[] Note, PublishedFigure[] Figures) DaysRatio(Period from, Period to)
    {
        if (Find(Days, from) is { } before && Find(Days, to) is { } after)
            return (Measured.Of(after.Demand(), Unit.CareDays) / Measured.Of(before.Demand(), Unit.CareDays),
                [],
                [before, after]);
        if (from.YearsLater(1) == to && Find(MeasureKeys.CareDaysChangePercent, to) is { } change)
        {
            return (Measured.Exact(1) + Measured.Of(change.Demand(), Unit.Share),
                [$"Dygnen {from.Label} är inte tryckta; förändringen är den tryckta, {change.Reading}."],
                [change]);
        }

        throw new NoFigureException("Det finns varken antal dygn för båda perioderna eller en tryckt förändring i procent av "
            + $"dygnen för {Name} {from.Label} och {to.Label}, så kostnaden kan inte delas upp i pris och volym.");
    }

    private PublishedFigure? Find(string measure, Period period) =>
        _figures.ByMeasure(measure).ByPeriod(period).OrderBy(figure => figure.Demand().Interval.Width).FirstOrDefault();

    private static bool IsUsed(PublishedFigure figure) =>
        figure.Measure is Cost
            or Days
            or MeasureKeys.NetCostChange
            or MeasureKeys.NetCostChangePercent
            or MeasureKeys.CareDaysChangePercent;

    private List<SeriesBreak> Breaks(Period from, Period to) =>
        [.. _published.Taxonomies.SeriesBreaks.Where(one =>
            (one.Touches(Cost, _insats, from, to) || one.Touches(Days, _insats, from, to))
            && (one.Organisations.Count == 0 || one.Organisations.Contains(_organisation, StringComparer.Ordinal)))];
}
