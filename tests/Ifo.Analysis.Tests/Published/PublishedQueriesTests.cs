using Ifo.Analysis.Citations;
using Ifo.Analysis.Published;

namespace Ifo.Analysis.Tests.Published;

public class PublishedQueriesTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Load();

    [Fact]
    public void Several_tables_are_asked_for_at_once_in_the_order_of_the_files()
    {
        var both = Figures.ByTables("vidareflytt", "sysselsattning");
        var (onward, occupied) = (Figures.ByTable("vidareflytt"), Figures.ByTable("sysselsattning"));
        Assert.Equal(onward.Count + occupied.Count, both.Count);
        Assert.Equal(Figures.Where(figure => both.Contains(figure)).Select(figure => figure.Id), both.Select(figure => figure.Id));
        Assert.Empty(Figures.ByTables());
    }

    [Fact]
    public void Legible_figures_have_a_value_and_the_others_have_none()
    {
        var table = Figures.ByTable("boende-och-hemloshet");
        Assert.All(table.Legible(), figure => Assert.True(figure.Reading.HasFigure));
        Assert.Equal(table.Count(figure => !figure.Reading.HasFigure), table.Count - table.Legible().Count);
        Assert.Empty(Figures.ByTable("forfragningar-per-manad").Legible());
    }

    [Fact]
    public void Whole_years_leave_quarters_and_parts_of_a_year_out()
    {
        var external = Figures.ByTable("externa-insatser");
        Assert.All(external.OfWholeYears(), figure => Assert.Equal(12, figure.Period.Months));
        Assert.Contains(external, figure => figure.Period.Months < 12);
    }

    [Theory]
    [InlineData("forfragningar-per-kategori", "48 av 48 uppgifter kan läsas")]
    [InlineData("forfragningar-per-manad", "0 av 24 uppgifter kan läsas")]
    [InlineData("ingen-sadan-tabell", "0 av 0 uppgifter kan läsas")]
    public void How_much_can_be_read_is_said_in_words(string table, string expected) =>
        Assert.Equal(expected, Figures.ByTable(table).LegibleInWords());

    [Fact]
    public void A_report_is_found_by_its_slug_and_an_unknown_one_is_refused_with_those_that_there_are()
    {
        Assert.Equal("gavle-2023", Figures.Reports.Demand("gavle-2023").Slug);
        var message = Assert.Throws<IfoException>(() => Figures.Reports.Demand("gavle-2022")).Message;
        Assert.StartsWith("Rapporten gavle-2022 finns inte. Rapporterna är ", message, StringComparison.Ordinal);
        Assert.All(Figures.Reports, report => Assert.Contains(report.Slug, message, StringComparison.Ordinal));
    }
}
