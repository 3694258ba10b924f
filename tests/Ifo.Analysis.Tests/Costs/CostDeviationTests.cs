using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.Costs;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Costs;

public class CostDeviationTests
{
    private static readonly Period Year = Period.Year(2024);

    private static readonly Gen<CostAndResidents<Nettokostnad, AllResidents>> Pairs =
        from kronor in Gen.OneOf(Gen.Choose(0, 9), Gen.Choose(0, 2_000_000_000))
        from residents in Gen.OneOf(Gen.Choose(1, 9), Gen.Choose(1, 1_000_000))
        select Net(kronor, residents);

    [Fact]
    public void The_two_effects_sum_to_the_deviation_to_the_last_decimal() =>
        Laws.Hold(Pairs.Two(), pair =>
        {
            var split = pair.First.Against(pair.Second);
            return split.CostEffect.Value + split.PopulationEffect.Value == split.Total.Value && split.From.Value + split.Total.Value == split.To.Value;
        });

    [Fact]
    public void Each_effect_is_what_its_formula_says() =>
        Laws.Hold(Pairs.Two(), pair =>
        {
            var split = pair.First.Against(pair.Second);
            var (n, b) = (pair.First.Cost.Kronor.Value, pair.First.Residents.Count.Value);
            var (n0, b0) = (pair.Second.Cost.Kronor.Value, pair.Second.Residents.Count.Value);
            return Near(split.CostEffect.Value, (n - n0) / b0) && Near(split.PopulationEffect.Value, (n / b) - (n / b0));
        });

    [Fact]
    public void Whatever_the_rounded_figures_were_the_effects_are_within_their_intervals() =>
        Laws.Hold(
            from n in Rounded
            from b in Rounded
            from n0 in Rounded
            from b0 in Rounded
            select (n, b, n0, b0),
            four =>
            {
                var split = CostDeviation.Of(four.n.Printed, four.b.Printed, four.n0.Printed, four.b0.Printed);
                var (n, b, n0, b0) = (four.n.Truth, four.b.Truth, four.n0.Truth, four.b0.Truth);
                return Holds(split.CostEffect, (n - n0) / b0) && Holds(split.PopulationEffect, (n / b) - (n / b0)) && Holds(split.Total, (n / b) - (n0 / b0));
            });

    [Fact]
    public void The_same_residents_leave_no_population_effect_and_the_same_cost_no_cost_effect() =>
        Laws.Hold(Pairs.Two(), pair =>
            pair.First.Against(pair.Second with { Residents = pair.First.Residents }).PopulationEffect.Value is > -0.00000000001m and < 0.00000000001m
            && pair.First.Against(pair.Second with { Cost = pair.First.Cost }).CostEffect.Value == 0);

    [Fact]
    public void Cost_and_cost_per_resident_imply_the_residents_they_were_made_from() =>
        Laws.Hold(Pairs.Where(pair => pair.Cost.Kronor.Value > 0), pair =>
            Math.Abs(pair.Cost.ImpliedResidents(pair.PerResident).Count.Value - pair.Residents.Count.Value) < 0.000001m);

    [Fact]
    public void A_weighted_mean_is_all_costs_through_all_residents_and_both_lie_between_the_extremes() =>
        Laws.Hold(Gen.NonEmptyListOf(Pairs), list =>
        {
            var all = OrganisationCosts.Compare(list);
            var rates = list.Select(row => row.PerResident.Kronor.Value).ToList();
            return Near(all.Mean(AverageKind.WeightedByResidents).Value, list.Sum(row => row.Cost.Kronor.Value) / list.Sum(row => row.Residents.Count.Value))
                && Near(all.Mean(AverageKind.Unweighted).Value, rates.Average())
                && Enum.GetValues<AverageKind>().All(kind => all.Mean(kind).Value >= rates.Min() - 0.000001m && all.Mean(kind).Value <= rates.Max() + 0.000001m);
        });

    [Fact]
    public void Residents_are_more_than_zero()
    {
        Assert.Throws<CostException>(() => Residents.All(0));
        Assert.Throws<CostException>(() => Residents.Aged0To20(-1, "Gävle"));
    }

    [Fact]
    public void Different_periods_do_not_imply_residents() =>
        Assert.Throws<CostException>(() => Net(10, 1).Cost.ImpliedResidents(CostAmount.Net(1, Unit.Kronor, Period.Year(2023)).For(Residents.All(1)).PerResident));

    [Fact]
    public void Nothing_and_unlike_periods_are_not_compared()
    {
        Assert.Throws<CostException>(() => OrganisationCosts.Compare<Nettokostnad, AllResidents>([]));
        Assert.Contains("olika perioder", Assert.Throws<CostException>(() => OrganisationCosts.Compare([Net(1, 1), CostAmount.Net(1, Unit.Kronor, Period.Year(2023)).For(Residents.All(1))])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rates_are_per_thousand_and_per_hundred_thousand_of_their_group()
    {
        var rate = Residents.Aged0To20(40_000, "Örebro").RateOf(160);
        Assert.Equal((4m, 400m), (rate.Per1000.Value, rate.Per100000.Value));
        Assert.Equal("4,0 per 1 000 invånare 0–20 år", rate.ToString());
        Assert.Equal(1m, rate.DifferencePer1000(Residents.Aged0To20(40_000).RateOf(120)).Value);
        Assert.Equal(0m, Residents.Aged21To64(10).RateOf(0).Per1000.Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => Residents.All(1).RateOf(-1));
    }

    private static CostAndResidents<Nettokostnad, AllResidents> Net(decimal kronor, long residents) =>
        CostAmount.Net(kronor, Unit.Kronor, Year).For(Residents.All(residents));

    // A number above one, known to plus or minus a half, and what it may have been.
    private static Gen<(Measured Printed, decimal Truth)> Rounded =>
        from printed in Gen.OneOf(Gen.Choose(1, 9), Gen.Choose(1, 1_000_000))
        from tenths in Gen.Choose(-4, 4)
        select (Measured.Of(new Reported(printed, Unit.Count, 0, Qualifier.Rounded), Unit.Count), printed + (tenths / 10m));

    private static bool Holds(Measured effect, decimal truth) =>
        truth >= effect.Interval.Lower - 0.0000000001m && truth <= effect.Interval.Upper + 0.0000000001m;

    private static bool Near(decimal left, decimal right) => Math.Abs(left - right) <= 0.00000000001m * Math.Max(1, Math.Abs(right));
}
