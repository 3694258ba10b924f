using Ifo.Drafts.Documents;
using Ifo.Drafts.Numbers;

namespace Ifo.Drafts.Tests;

/// <summary>How far from a number the truth can be, by the word before it.</summary>
public sealed class WidthTests
{
    [Theory]
    [InlineData("knappt 1 000", 950, true)]
    [InlineData("knappt 1 000", 640, false)]
    [InlineData("knappt 1 000", 1001, false)]
    [InlineData("drygt 1 000", 1100, true)]
    [InlineData("drygt 1 000", 1900, false)]
    [InlineData("drygt 1 000", 999, false)]
    [InlineData("över 500", 501, true)]
    [InlineData("över 500", 9000, true)]
    [InlineData("över 500", 500, false)]
    [InlineData("minst 40", 52, true)]
    [InlineData("minst 40", 40, true)]
    [InlineData("minst 40", 39, false)]
    [InlineData("upp till 16", 16, true)]
    [InlineData("upp till 16", 17, false)]
    [InlineData("mer än 30", 31, true)]
    [InlineData("cirka 40", 37, true)]
    [InlineData("cirka 40", 45, false)]
    [InlineData("cirka 10 000", 10638, true)]
    [InlineData("knappt 200", 168, true)]
    [InlineData("närmare 560", 552, true)]
    [InlineData("närmare 560", 549, false)]
    public void A_word_before_a_number_says_how_far_the_truth_can_be(string text, int truth, bool allowed)
    {
        var number = Assert.Single(NumberFinder.In(new DraftText($"Det var {text} ärenden.", default)));
        Assert.Equal(allowed, number.Interval.Contains(truth));
        Assert.Equal(text, number.Printed);
    }

    [Theory]
    [InlineData("en fjärdedel", 25)]
    [InlineData("hälften", 50)]
    [InlineData("två tredjedelar", 66)]
    [InlineData("åtta procent", 8)]
    public void Numbers_in_words_are_read(string text, int percent)
    {
        var number = Assert.Single(NumberFinder.In(new DraftText($"Det rör {text} av ärendena.", default)));
        Assert.True(number.Interval.Contains(percent), number.Interval.ToString());
        Assert.Equal("percent", number.Unit.Key);
    }

    [Theory]
    [InlineData("Beslutet fattades 2024-03-21 enligt dnr 118/2023.")]
    [InlineData("Barn 7–15 år, se avsnitt 2.1.3 och bilaga 4.")]
    [InlineData("Den 21 mars infördes lagen (SOU 2020:47).")]
    public void Dates_ages_sections_and_diary_numbers_are_no_quantities(string text) =>
        Assert.DoesNotContain(NumberFinder.In(new DraftText(text, default)), number => number.Role == NumberRole.Quantity);

    [Fact]
    public void A_number_has_its_unit_sign_and_characters()
    {
        const string Text = "Utfallet blev -4,5 mnkr mot 1 020 tkr.";
        var numbers = NumberFinder.In(new DraftText(Text, default));
        Assert.Equal([("-4,5 mnkr", -4.5m, "mnkr"), ("1 020 tkr", 1020m, "tkr")],
            numbers.Select(number => (Text.Substring(number.Start, number.Length), number.Value, number.Unit.Key)));
    }
}
