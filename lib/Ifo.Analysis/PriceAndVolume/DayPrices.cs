using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.PriceAndVolume;

/// <summary>
/// The day prices of an organisation that can be held against its costs, a row for each period and basis, in order.
/// </summary>
public sealed class DayPrices : RowList<DayPrice>
{
    internal DayPrices(PublishedFigures published, string organisation)
        : base(Priced(published, organisation))
    {
        Name = published.Taxonomies.Organisations[organisation].Label;
        if (Rows.Count == 0)
            throw new NoFigureException($"{Name} har ingen period med både kostnad, personer per dygn och dygnspris.");
    }

    /// <summary>The organisation's Swedish label.</summary>
    public string Name { get; }

    /// <summary>The published figures behind the rows.</summary>
    public Sources Sources => Sources.Of(Rows.Select(row => row.Sources));

    /// <summary>The outcome of a period.</summary>
    /// <param name="period">The period.</param>
    /// <exception cref="NoFigureException">There is none; the message says which there are.</exception>
    public DayPrice this[Period period] => Rows.FirstOrDefault(row => row.Period == period && row.Basis is BasisKeys.Outcome)
        ?? throw new NoFigureException($"{Name} har inget utfall med dygnspris {period?.Label}. Perioder som finns: "
            + $"{string.Join(", ", Rows.Where(row => row.Basis is BasisKeys.Outcome).Select(row => row.Period.Label))}.");

    /// <summary>
    /// Splits the change of the printed cost into volume and price, with the weighted day price, by Bennet's method.
    /// </summary>
    /// <param name="from">The earlier period.</param>
    /// <param name="to">The later period: the same part of another year.</param>
    /// <exception cref="PeriodException">The periods cannot be compared.</exception>
    /// <exception cref="NoFigureException">One of them has no outcome.</exception>
    public PriceVolumeEffects Between(Period from, Period to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        from.ComparableWith(to).Demand();
        var (before, after) = (this[from], this[to]);
        var (volume, price) = Bennet.Effects(before.Kronor, after.Kronor, after.Days / before.Days);
        return new PriceVolumeEffects
        {
            Name = Name,
            Before = before.Kronor,
            After = after.Kronor,
            Volume = volume,
            Mix = Measured.Exact(0),
            Price = price,
            Notes = ["Dygnspriset är det vägda: kostnaden delad med dygnen. Det tryckta är ett ovägt medelvärde "
                + "och ger inte kostnaden."],
            Sources = Sources.Of([before.Sources, after.Sources]),
            Period = $"{from.Label} och {to.Label}",
        };
    }

    private static IReadOnlyList<DayPrice> Priced(PublishedFigures published, string organisation)
    {
        var figures = published
            .ByOrganisation(organisation)
            .ByInsats("")
            .ByArea("")
            .ByGroup("")
            .ByProvider("")
            .ByGround("")
            .Where(figure => figure.Reading.HasFigure);
        return
        [
            .. from price in figures.ByMeasure(MeasureKeys.DayPrice)
               let like = figures.ByPeriod(price.Period).ByBasis(price.Basis).ByReport(price.Source.Report).ByTable(price.Table)
               from cost in like.ByMeasure(MeasureKeys.Cost)
               from persons in like.ByMeasure(MeasureKeys.PlacementsPerDay)
               orderby price.Period, price.Basis
               select new DayPrice(price.Period, price.Basis, cost, persons, price),
        ];
    }
}
