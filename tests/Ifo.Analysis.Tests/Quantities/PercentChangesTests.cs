using Ifo.Analysis.Quantities;
using Interval = Ifo.Analysis.Quantities.Interval;

namespace Ifo.Analysis.Tests.Quantities;

public class PercentChangesTests
{
    [Theory]
    [InlineData(8, 0, "1.075", "1.085")]
    [InlineData(-10, 0, "0.895", "0.905")]
    [InlineData(0, 1, "0.9995", "1.0005")]
    public void A_printed_percent_says_how_many_times_larger(int percent, int decimals, string lower, string upper)
    {
        var factor = new Reported(percent, Unit.Percent, decimals, Qualifier.Rounded).GrowthFactor();
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        Assert.Equal((decimal.Parse(lower, culture), decimal.Parse(upper, culture)), (factor.Lower, factor.Upper));
    }

    [Fact]
    public void Other_units_than_percent_are_refused() =>
        Assert.Throws<UnitException>(() => new Reported(8, Unit.PercentagePoints, 0, Qualifier.Exact).GrowthFactor());
}
