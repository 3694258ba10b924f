using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Quantities;

public class SwedishFormatTests
{
    [Fact]
    public void Numbers_have_hard_spaces_comma_and_true_minus() => Assert.Equal("\u22121\u00A0234,50", SwedishFormat.Number(-1234.5m, 2));

    [Fact]
    public void A_value_that_rounds_to_zero_has_no_minus() => Assert.Equal("0", SwedishFormat.Number(-0.4m, 0));

    [Theory]
    [InlineData(299, "+299")]
    [InlineData(-27, "\u221227")]
    [InlineData(0, "0")]
    public void A_change_shows_its_sign(int change, string expected) => Assert.Equal(expected, SwedishFormat.Signed(change, 0));

    [Fact]
    public void A_share_is_written_as_percent() => Assert.Equal("+8,1\u00A0%", SwedishFormat.SignedPercent(0.081m, 1));

    [Fact]
    public void Too_many_decimals_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => SwedishFormat.Number(1, 29));
}
