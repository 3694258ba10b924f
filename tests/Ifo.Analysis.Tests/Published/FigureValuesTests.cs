using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;

namespace Ifo.Analysis.Tests.Published;

public class FigureValuesTests
{
    private const string Shelter = "gemensamma-2024/forfragningar-per-kategori/skyddat-boende/2023/antal";
    private static readonly PublishedFigures Figures = PublishedFigures.Load();

    [Fact]
    public void A_value_is_what_is_printed_in_its_own_unit()
    {
        Assert.Equal(409m, Figures.ValueOf(Shelter));
        Assert.Equal(409m, Figures.ById(Shelter).Value());
    }

    [Fact]
    public void A_value_that_cannot_be_read_is_refused_and_never_zero()
    {
        var illegible = Figures.ByTable("forfragningar-per-manad");
        var error = Assert.Throws<NoFigureException>(() => illegible[0].Value());
        Assert.Contains(illegible[0].Id, error.Message, StringComparison.Ordinal);
        Assert.Throws<NoFigureException>(() => illegible.Total());
    }

    [Fact]
    public void An_unknown_id_gets_near_ones_suggested()
    {
        var error = Assert.Throws<IfoException>(() => Figures.ValueOf(Shelter[..^1]));
        Assert.Contains(Shelter, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_is_the_sum_of_the_values_and_of_none_zero()
    {
        var requests = Figures.ByTable("forfragningar-per-kategori").ByMeasure("requests").ByPeriod(Period.Year(2024));
        var expected = 0m;
        foreach (var figure in requests) expected += figure.Demand().Value;
        Assert.Equal(expected, requests.Total());
        Assert.Equal(0m, Array.Empty<PublishedFigure>().Total());
    }

    [Fact]
    public void Legible_leaves_out_all_that_has_none_and_nothing_else()
    {
        var kept = Figures.Legible();
        Assert.All(kept, figure => Assert.True(figure.Reading.HasFigure));
        Assert.Equal(Figures.Count - Figures.Count(figure => !figure.Reading.HasFigure), kept.Count);
        Assert.InRange(kept.Count, 1, Figures.Count - 1);
    }

    [Fact]
    public void Several_tables_are_those_of_each_in_the_order_of_the_files()
    {
        var both = Figures.ByTables("kontogrupper", "enheter");
        var one = Figures.ByTable("enheter").Concat(Figures.ByTable("kontogrupper"));
        Assert.Equal(
            one.Select(figure => figure.Id).Order(StringComparer.Ordinal),
            both.Select(figure => figure.Id).Order(StringComparer.Ordinal));
        Assert.Equal(Figures.Where(both.Contains), both);
        Assert.Empty(Figures.ByTables());
    }
}
