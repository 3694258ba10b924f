using Ifo.Analysis.Presentation;
using Interval = Ifo.Analysis.Quantities.Interval;

namespace Ifo.Analysis.Tests.Presentation;

public class ContinuedLinesTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_line_that_ends_with_a_backslash_goes_on_in_the_next(string end)
    {
        var text = new ProseText(0, 1);
        text.AppendLiteral("Av \\" + end);
        text.AppendFormatted(4);
        text.AppendLiteral(" stämmer \\" + end + "två." + end + "Nästa rad.");
        var prose = Prose.Markdown(text);
        var expected = "Av 4 stämmer två." + end + "Nästa rad.";
        Assert.Equal((expected, expected), (prose.ToMarkdown(), prose.ToString()));
    }

    [Theory]
    [InlineData("en \\*stjärna\\*")]
    [InlineData("sist i texten \\")]
    public void Other_backslashes_are_let_be(string literal) => Assert.Equal(literal, ContinuedLines.Join(literal));

    [Theory]
    [InlineData(3, 5, "N0", "3–5")]
    [InlineData(-3, 8, "N0", "−3 till 8")]
    [InlineData(1.25, 2, "N1", "1,3–2,0")]
    [InlineData(0.12, 0.15, "P0", "12–15 %")]
    [InlineData(-0.12, 0.15, "P0", "−12 till 15 %")]
    [InlineData(2, 5, "+N0", "+2–+5")]
    public void An_interval_is_written_as_a_range(double lower, double upper, string format, string expected)
    {
        var text = new ProseText(0, 1);
        text.AppendFormatted(Interval.Closed((decimal)lower, (decimal)upper), format);
        Assert.Equal(expected.Replace(' ', '\u00A0'), Prose.Markdown(text).ToString());
    }
}
