using Ifo.Analysis.Citations;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Costs;

/// <summary>
/// A difference in cost per resident, split into what the cost does and what the number of residents does. Values have twelve
/// decimals and sum to the last of them; the intervals hold what each can be, each for itself.
/// </summary>
public sealed record CostDeviation
{
    private const int Decimals = 12;

    private CostDeviation(Measured from, Measured to, Measured costEffect, Measured populationEffect, Measured total)
    {
        From = from;
        To = to;
        CostEffect = costEffect;
        PopulationEffect = populationEffect;
        Total = total;
    }

    /// <summary>The reference, k*, in kronor per resident.</summary>
    public Measured From { get; }

    /// <summary>The cost per resident that is compared with it, k.</summary>
    public Measured To { get; }

    /// <summary>What the cost does, at the reference's number of residents: (N − N*) / B*.</summary>
    public Measured CostEffect { get; }

    /// <summary>What the number of residents does: N (1/B − 1/B*); below zero when there are more residents.</summary>
    public Measured PopulationEffect { get; }

    /// <summary>The whole difference, k − k*.</summary>
    public Measured Total { get; }

    /// <summary>What is compared; may be empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is compared with; may be empty.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The period of both, or the two periods that are compared; may be empty.</summary>
    public string Period { get; init; } = "";

    /// <summary>The unit, in Swedish.</summary>
    public string Unit { get; init; } = "kronor per invånare";

    /// <summary>The published figures behind the difference.</summary>
    public Sources Sources { get; init; } = Sources.None;

    internal static CostDeviation Of(Measured cost, Measured residents, Measured referenceCost, Measured referenceResidents)
    {
        // Rounded once, here, so that the parts and the whole have the same last decimal.
        var (from, to) = (Rounded(referenceCost / referenceResidents), Rounded(cost / residents));
        var costEffect = Rounded((cost - referenceCost) / referenceResidents);
        var one = Measured.Exact(1);
        var population = cost.Interval * ((one / residents) - (one / referenceResidents)).Interval;
        var total = (cost / residents).Interval - (referenceCost / referenceResidents).Interval;
        return new CostDeviation(
            from,
            to,
            costEffect,
            With(to.Value - from.Value - costEffect.Value, population),
            With(to.Value - from.Value, total));
    }

    private static Measured Rounded(Measured number) => With(decimal.Round(number.Value, Decimals), number.Interval);

    // A last decimal that is rounded can stand just outside an interval that is almost a point.
    private static Measured With(decimal value, Interval interval) => interval.Contains(value)
        ? Measured.Of(value, interval)
        : Measured.Of(value, Interval.Closed(Math.Min(value, interval.Lower), Math.Max(value, interval.Upper)));
}
