using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.PriceAndVolume;

/// <summary>A printed day price of one period beside the one that the printed cost and persons per day give.</summary>
public sealed record DayPrice
{
    internal DayPrice(Period period, string basis, PublishedFigure cost, PublishedFigure persons, PublishedFigure price)
    {
        Period = period;
        Basis = basis;
        Kronor = Measured.Of(cost.Demand(), Unit.Kronor);
        Days = Measured.Of(persons.Demand(), Unit.Count) * Measured.Exact(period.Days);
        Printed = Measured.Of(price.Demand(), Unit.KronorPerDay);
        Sources = new([cost.Source, persons.Source, price.Source]);
    }

    /// <summary>The period.</summary>
    public Period Period { get; }

    /// <summary>The key of what the figures are: <c>outcome</c> or <c>budget</c>.</summary>
    public string Basis { get; }

    /// <summary>The printed cost in kronor.</summary>
    public Measured Kronor { get; }

    /// <summary>The days: printed persons per day × the calendar days of the period, a leap day included.</summary>
    public Measured Days { get; }

    /// <summary>The day price as printed, in kronor.</summary>
    public Measured Printed { get; }

    /// <summary>The weighted day price: the printed cost through the days, in kronor.</summary>
    public Measured Weighted => Kronor / Days;

    /// <summary>What the printed price and the days multiply to, in kronor, beside the printed <see cref="Kronor"/>.</summary>
    public Measured Product => Printed * Days;

    /// <summary>The printed price through the weighted: 1,25 when it is a fourth more.</summary>
    public Measured Ratio => Printed / Weighted;

    /// <summary>
    /// Whether printed price × days gives the printed cost; contradicted where the price is an unweighted mean.
    /// </summary>
    public Verdict Verdict => Product.Interval.RelationTo(Kronor.Interval) switch
    {
        IntervalRelation.Inside => Verdict.Reproduced,
        IntervalRelation.Overlapping => Verdict.WithinRounding,
        _ => Verdict.Contradicted,
    };

    /// <summary>The three published figures.</summary>
    public Sources Sources { get; }
}
