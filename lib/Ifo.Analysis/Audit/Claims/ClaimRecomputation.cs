using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Audit.Claims;

/// <summary>
/// Recomputes an amount from the inputs of a claim, as the interval of all that the inputs can give. Each figure occurs
/// once in each formula where that is possible, so that the interval is no wider than the truth.
/// </summary>
internal readonly struct ClaimRecomputation(Claim claim, Correction correction)
{
    private static readonly Interval One = Interval.Point(1);

    private Unit Stated => claim.Stated.Unit;

    /// <summary>The amount, in the unit of what is stated.</summary>
    /// <exception cref="DivisionByZeroIntervalException">A divisor is or can be zero.</exception>
    /// <exception cref="OverflowException">An amount is beyond what a decimal holds.</exception>
    public Interval Amount(ClaimKind kind) => kind switch
    {
        ClaimKind.Change or ClaimKind.ChangePoints => Sum("new", Stated) - Sum("old", Stated),
        ClaimKind.ChangePercent => InStated((Sum("new") / Sum("old", UnitOf("new"))) - One),
        ClaimKind.Share or ClaimKind.Rate or ClaimKind.Ratio => InStated(PartOfWhole()),
        ClaimKind.PerUnit => InStated(BaseSum("amount") / BaseSum("per")),
        ClaimKind.Product => InStated(Product()),
        ClaimKind.Allocation => Sum("total", Stated) * Sum("share", Unit.Share),
        ClaimKind.Mean => Sum("", Stated) / Interval.Point(claim.Terms.Count),
        ClaimKind.WeightedMean => WeightedMean(),
        _ => Sum("", Stated),
    };

    /// <summary>The sum of a role's terms in a unit.</summary>
    public Interval Sum(string role, Unit unit)
    {
        var sum = Interval.Point(0);
        foreach (var term in claim.Terms)
        {
            if (string.Equals(term.Role, role, StringComparison.Ordinal)) sum += term.In(unit, correction);
        }

        return sum;
    }

    /// <summary>The unit of the first term of a role.</summary>
    public Unit UnitOf(string role) => claim.In(role).First().Unit;

    private Interval Sum(string role) => Sum(role, UnitOf(role));

    private Interval BaseSum(string role)
    {
        var unit = UnitOf(role);
        return Scaled(Sum(role, unit), unit.Factor);
    }

    // A part that stands in its own whole is counted once: p / (p + r) is 1 / (1 + r / p).
    private Interval PartOfWhole()
    {
        var unit = UnitOf("whole");
        var (part, rest) = (Sum("part", unit), Rest(unit));
        return rest is not null && part.Lower > 0 && rest.Value.Lower >= 0
            ? One / (One + (rest.Value / part))
            : part / Sum("whole", unit);
    }

    private Interval? Rest(Unit unit)
    {
        var parts = claim.In("part").Select(term => term.Name).ToHashSet(StringComparer.Ordinal);
        if (claim.Terms.Any(term => term.Sign < 0)) return null;
        var rest = Interval.Point(0);
        foreach (var term in claim.In("whole"))
        {
            if (!parts.Remove(term.Name)) rest += term.In(unit, correction);
        }

        return parts.Count == 0 ? rest : null;
    }

    private Interval Product()
    {
        var product = One;
        foreach (var term in claim.Terms) product *= Scaled(term.In(term.Unit, correction), term.Unit.Factor);
        return product;
    }

    // A mean lies among the values whatever the weights are, which is narrower than the quotient where weights are rounded.
    private Interval WeightedMean()
    {
        var values = Values("value", Stated);
        var weights = Values("weight", UnitOf("weight"));
        var (sum, total) = (Interval.Point(0), Interval.Point(0));
        for (var i = 0; i < values.Count; i++)
        {
            sum += values[i] * weights[i];
            total += weights[i];
        }

        var mean = sum / total;
        var among = Interval.Closed(values.Min(value => value.Lower), values.Max(value => value.Upper));
        return weights.TrueForAll(weight => weight.Lower >= 0) && mean.TryIntersect(among, out var common) ? common : mean;
    }

    private List<Interval> Values(string role, Unit unit)
    {
        var reading = correction;
        return [.. claim.In(role).Select(term => term.In(unit, reading))];
    }

    private Interval InStated(Interval inBase) => Stated.Factor == 1 ? inBase
        : Stated.Factor < 1 ? inBase * Interval.Point(1 / Stated.Factor) : inBase / Interval.Point(Stated.Factor);

    private static Interval Scaled(Interval interval, decimal factor) =>
        factor == 1 ? interval : interval * Interval.Point(factor);
}
