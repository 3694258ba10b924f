using System.Globalization;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Tests.Presentation;

public sealed class ProseTests
{
    [Fact]
    public void Numbers_are_Swedish_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        try
        {
            Assert.Equal(
                "Antalet ökade från 3\u00A0781 till **4\u00A0080**, 7,9\u00A0%, det vill säga +299.",
                Prose.Markdown($"Antalet ökade från {3781} till **{4080L}**, {0.0790796m:P1}, det vill säga {299:+N0}.").ToMarkdown());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(1234.5, "", "1\u00A0234,5")]
    [InlineData(-2, "", "\u22122")]
    [InlineData(2, "+", "+2")]
    [InlineData(-0.04, "N1", "0,0")]
    [InlineData(-0.051, "+P0", "\u22125\u00A0%")]
    [InlineData(0.051, "+P1", "+5,1\u00A0%")]
    [InlineData(7, "F2", "7,00")]
    public void Formats_are_those_of_tables(double value, string format, string expected)
    {
        var text = new ProseText(0, 1);
        text.AppendFormatted(value, format);
        Assert.Equal(expected, Prose.Markdown(text).ToString());
    }

    [Fact]
    public void Decimals_keep_their_digits_but_not_their_zeros() =>
        Assert.Equal("1,5 och 0 och 100", Prose.Markdown($"{1.500m} och {0.00m} och {100.0m}").ToString());

    [Fact]
    public void Dates_are_written_in_words() =>
        Assert.Equal("31 mars 2024", Prose.Markdown($"{new DateOnly(2024, 3, 31)}").ToString());

    [Fact]
    public void Interpolated_text_is_not_read_as_Markdown()
    {
        var prose = Prose.Markdown($"**{"<b>*HVB*"}**");
        Assert.Equal(("**\\<b\\>\\*HVB\\***", "**<b>*HVB***"), (prose.ToMarkdown(), prose.ToString()));
    }

    [Fact]
    public void Prose_within_prose_keeps_its_Markdown() =>
        Assert.Equal("Se **4**.", Prose.Markdown($"Se {Prose.Markdown($"**{4}**")}.").ToMarkdown());

    [Fact]
    public void A_missing_figure_is_written_as_its_reason() =>
        Assert.Equal("uppgift saknas", Prose.Markdown($"{(Shown)NoValue.NotReported}").ToString());

    [Theory]
    [InlineData("P")]
    [InlineData("X2")]
    [InlineData("N99")]
    [InlineData("#,##0")]
    public void Unknown_formats_are_refused_by_name(string format)
    {
        var error = Assert.Throws<PresentationException>(() => new ProseText(0, 1).AppendFormatted(1, format));
        Assert.Contains($"”{format}”", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_format_for_text_is_refused() =>
        Assert.Throws<PresentationException>(() => new ProseText(0, 1).AppendFormatted("HVB", "N0"));

    [Fact]
    public void A_number_that_is_not_finite_is_refused() =>
        Assert.Throws<PresentationException>(() => Prose.Markdown($"{double.NaN}"));
}
