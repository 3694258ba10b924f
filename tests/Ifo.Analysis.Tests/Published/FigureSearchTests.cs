using Ifo.Analysis.Published;

namespace Ifo.Analysis.Tests.Published;

/// <summary>Where a printed number comes from.</summary>
public class FigureSearchTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Load();

    [Theory]
    [InlineData("4080")]
    [InlineData("4 080")]
    [InlineData("4\u00A0080")]
    public void A_number_is_found_whatever_spaces_it_has(string text)
    {
        var found = Figures.Find(text);
        Assert.NotEmpty(found);
        Assert.All(found, figure => Assert.Equal(4080, figure.Demand().Value));
    }

    [Fact]
    public void A_number_with_a_comma_is_that_number()
    {
        var printed = Figures.First(figure => figure.Reading.HasFigure && figure.Printed.Contains(',', StringComparison.Ordinal) && figure.Demand().Value > 0);
        var text = printed.Demand().Value.ToString(System.Globalization.CultureInfo.GetCultureInfo("sv-SE"));
        Assert.Contains(printed, Figures.Find(text));
    }

    [Fact]
    public void An_id_gives_its_figure_alone() => Assert.Equal(Figures[7], Assert.Single(Figures.Find(Figures[7].Id)));

    [Fact]
    public void What_is_printed_nowhere_is_not_found() => Assert.Empty(Figures.Find("123456789,123"));

    [Fact]
    public void Its_origin_is_a_report_and_a_line()
    {
        var table = Figures.Find(Figures[7].Id).Origin("Varifrån?").ToString();
        Assert.Contains(Figures[7].Id, table, StringComparison.Ordinal);
        Assert.Contains(Figures[7].Source.Title, table, StringComparison.Ordinal);
    }
}
