using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Quantities;

public class RoundingIntervalTests
{
    [Theory]
    [InlineData("8", 0, "[7,5; 8,5)")]
    [InlineData("4.5", 1, "[4,45; 4,55)")]
    [InlineData("-4.5", 1, "[−4,55; −4,45]")]
    [InlineData("0", 0, "[−0,5; 0,5)")]
    [InlineData("8.0", 1, "[7,95; 8,05)")]
    public void Rounded_figure_is_what_either_rule_prints_as_it(string value, int decimals, string expected) =>
        Assert.Equal(expected, RoundingInterval.Of(Invariant(value), decimals).ToString());

    [Theory]
    [InlineData("-4.5", RoundingRule.HalfUp, "[−4,55; −4,45)")]
    [InlineData("-4.5", RoundingRule.HalfAwayFromZero, "(−4,55; −4,45]")]
    [InlineData("4.5", RoundingRule.HalfUp, "[4,45; 4,55)")]
    [InlineData("4.5", RoundingRule.HalfAwayFromZero, "[4,45; 4,55)")]
    [InlineData("0.0", RoundingRule.HalfAwayFromZero, "(−0,05; 0,05)")]
    [InlineData("0.0", RoundingRule.HalfUp, "[−0,05; 0,05)")]
    public void A_known_rule_makes_one_end_open(string value, RoundingRule rule, string expected) =>
        Assert.Equal(expected, RoundingInterval.Of(Invariant(value), 1, rule).ToString());

    [Fact]
    public void The_interval_holds_exactly_the_numbers_that_are_printed_as_the_figure() =>
        Laws.Hold(Laws.Number, truth => Enumerable.Range(0, 4).All(decimals =>
        {
            var away = Math.Round(truth, decimals, MidpointRounding.AwayFromZero);
            var up = HalfUp(truth, decimals);
            var step = 1m / (decimal)Math.Pow(10, decimals);
            return RoundingInterval.Of(away, decimals, RoundingRule.HalfAwayFromZero).Contains(truth)
                && RoundingInterval.Of(up, decimals, RoundingRule.HalfUp).Contains(truth)
                && new[] { away - step, away, away + step }.All(printed =>
                    RoundingInterval.Of(printed, decimals).Contains(truth) == (printed == away || printed == up));
        }));

    [Theory]
    [InlineData("40", 0, Qualifier.Circa, "[35; 45]")]
    [InlineData("38", 0, Qualifier.Circa, "[37; 39]")]
    [InlineData("250", 0, Qualifier.Circa, "[245; 255]")]
    [InlineData("20500", 0, Qualifier.Circa, "[20 450; 20 550]")]
    [InlineData("0.9", 1, Qualifier.Circa, "[0,8; 1]")]
    [InlineData("40", 0, Qualifier.Over, "[40; 50)")]
    [InlineData("38", 0, Qualifier.Over, "[38; 39)")]
    [InlineData("560", 0, Qualifier.Under, "[550; 560)")]
    [InlineData("-40", 0, Qualifier.Over, "(−50; −40]")]
    [InlineData("-560", 0, Qualifier.Under, "(−560; −550]")]
    [InlineData("359", 0, Qualifier.Exact, "359")]
    public void Words_widen_as_documented(string value, int decimals, Qualifier qualifier, string expected) =>
        Assert.Equal(expected, RoundingInterval.Of(Invariant(value), decimals, qualifier).ToString().Replace(SwedishFormat.Space, ' '));

    [Fact]
    public void Circa_is_wider_than_rounded() =>
        Laws.Hold(Laws.Number, value =>
        {
            var (circa, rounded) = (RoundingInterval.Of(value, value.Scale, Qualifier.Circa), RoundingInterval.Of(value, value.Scale));
            return circa.Contains(rounded) && circa.Width > rounded.Width;
        });

    [Fact]
    public void A_value_with_more_decimals_than_were_printed_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundingInterval.Of(4.55m, 1));

    private static decimal HalfUp(decimal value, int decimals)
    {
        var scale = (decimal)Math.Pow(10, decimals);
        return Math.Floor((value * scale) + 0.5m) / scale;
    }

    private static decimal Invariant(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
