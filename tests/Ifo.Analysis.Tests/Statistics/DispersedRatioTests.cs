using FsCheck.Fluent;
using Ifo.Analysis.Statistics;

namespace Ifo.Analysis.Tests.Statistics;

public class DispersedRatioTests
{
    private static readonly Dispersion One = Dispersion.Assumed(1, "prov");
    private static readonly Dispersion Four = Dispersion.Assumed(4, "prov");

    [Fact]
    public void Dispersion_one_is_the_exact_test() =>
        Laws.Hold(Laws.Counts.Two(), pair =>
        {
            var exact = RateRatio.Of(pair.First, pair.Second);
            var same = exact.With(One);
            return same.PValue.Equals(exact.PValue) && same.Lower.Equals(exact.Lower) && same.Upper.Equals(exact.Upper);
        });

    [Fact]
    public void Dispersion_four_doubles_the_interval_on_the_logarithmic_scale()
    {
        var (exact, wide) = (RateRatio.Of(409, 467), RateRatio.Of(409, 467).With(Four));
        Assert.Equal(2, Math.Log(wide.Upper / wide.Estimate) / Math.Log(exact.Upper / exact.Estimate), 9);
        Assert.Equal(2, Math.Log(wide.Estimate / wide.Lower) / Math.Log(exact.Estimate / exact.Lower), 9);
    }

    [Fact]
    public void Test_and_interval_agree_at_any_dispersion() =>
        Laws.Hold(Cases(), item =>
        {
            var ratio = RateRatio.Of(item.Before, item.After, 365, 366).With(Dispersion.Assumed(item.Phi, "prov"));
            return ratio.IsMoreThanChance() == Chance.IsRejectedByInterval(ratio.Lower, ratio.Upper, 1);
        });

    [Fact]
    public void A_larger_dispersion_never_makes_chance_less_likely() =>
        Laws.Hold(Cases(), item =>
        {
            var ratio = RateRatio.Of(item.Before, item.After);
            return ratio.With(Dispersion.Assumed(item.Phi, "prov")).PValue <= ratio.With(Dispersion.Assumed(item.Phi * 1.5, "prov")).PValue + 1e-12;
        });

    [Fact]
    public void A_finding_stands_just_below_what_it_survives_and_falls_just_above() =>
        Laws.Hold(Cases(), item =>
        {
            var ratio = RateRatio.Of(item.Before, item.After, 90, 91);
            var most = ratio.LargestDispersion();
            return most <= 1.001
                ? most > 0.999 || !ratio.IsMoreThanChance()
                : ratio.With(Dispersion.Assumed(most * 0.999, "prov")).IsMoreThanChance()
                    && !ratio.With(Dispersion.Assumed(most * 1.001, "prov")).IsMoreThanChance();
        });

    [Fact]
    public void Without_a_difference_nothing_is_survived()
    {
        Assert.Equal(0, RateRatio.Of(0, 0).LargestDispersion());
        Assert.Equal(0, RateRatio.Of(12, 12).LargestDispersion());
        Assert.Throws<ArgumentOutOfRangeException>(() => RateRatio.Of(1, 2).LargestDispersion(0));
    }

    [Fact]
    public void Twelve_against_none_are_four_events_at_dispersion_three() =>
        Assert.Equal(2 * Math.Pow(0.5, 4), RateRatio.Of(12, 0).With(Dispersion.Assumed(3, "prov")).PValue, 12);

    private static FsCheck.Gen<(long Before, long After, double Phi)> Cases() =>
        from pair in Laws.Counts.Two()
        from tenths in Gen.Choose(10, 200)
        select (pair.First, pair.Second, tenths / 10.0);
}
