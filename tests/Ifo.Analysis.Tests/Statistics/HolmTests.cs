using FsCheck.Fluent;
using Ifo.Analysis.Statistics;

namespace Ifo.Analysis.Tests.Statistics;

public class HolmTests
{
    [Fact]
    public void Adjusted_values_are_those_of_R_p_adjust() =>
        // p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")
        Assert.Equal([0.03, 0.06, 0.06, 0.02], Holm.Adjust([0.01, 0.04, 0.03, 0.005]).Select(p => Math.Round(p, 12)));

    [Fact]
    public void Adjusting_never_lowers_never_exceeds_one_and_keeps_the_order() =>
        Laws.Hold(
            from thousandths in Gen.ListOf(Gen.Choose(0, 1000))
            select thousandths.Select(x => x / 1000.0).ToList(),
            pValues =>
            {
                var adjusted = Holm.Adjust(pValues);
                return pValues.Zip(adjusted).All(pair => pair.Second >= pair.First && pair.Second <= 1)
                    && pValues.Zip(adjusted).OrderBy(pair => pair.First).ThenBy(pair => pair.Second).Select(pair => pair.Second).SequenceEqual(adjusted.Order());
            });

    [Fact]
    public void A_single_test_is_not_adjusted() => Assert.Equal([0.03], Holm.Adjust([0.03]));

    [Fact]
    public void No_tests_give_no_values() => Assert.Empty(Holm.Adjust([]));

    [Fact]
    public void What_is_no_p_value_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Holm.Adjust([double.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Holm.Adjust([1.1]));
    }

    [Fact]
    public void The_p_value_that_is_allowed_is_the_largest_that_is_rejected_among_all()
    {
        double[][] others = [[], [0.01], [0.9, 0.001], [0.02, 0.02, 0.03], [0.5, 0.004, 0.011, 0.2]];
        Assert.All(others, beside =>
        {
            var allowed = Holm.Allowed(beside, 0.05);
            Assert.True(Chance.IsRejected(Holm.Adjust([allowed * (1 - 1e-9), .. beside])[0], 0.05));
            Assert.False(Chance.IsRejected(Holm.Adjust([allowed * (1 + 1e-9), .. beside])[0], 0.05));
        });
    }
}
