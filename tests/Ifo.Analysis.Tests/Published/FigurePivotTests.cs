using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;

namespace Ifo.Analysis.Tests.Published;

public class FigurePivotTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Load();

    [Fact]
    public void Every_figure_of_the_table_has_its_row_and_column()
    {
        var printed = Figures.ByTable("platser-per-boendeinsats");
        var table = printed.Pivot("Platser", FigureDimension.Insats, FigureDimension.Measure);
        Assert.Equal(printed.Select(figure => figure.Insats).Distinct().Count(), table.Rows.Length);
        Assert.Equal(printed.Count, table.Rows.Sum(row => row.Cells.Skip(1).Count(cell => cell is NumberCell)));
    }

    [Fact]
    public void A_place_without_a_figure_says_so()
    {
        var some = Figures.ByTable("platser-per-boendeinsats").Where(figure => !(figure.Insats == "hvb" && figure.Measure == "free-places"));
        Assert.Single(some.Pivot("Platser", FigureDimension.Insats, FigureDimension.Measure).Rows.SelectMany(row => row.Cells), cell => cell is MissingCell);
    }

    [Fact]
    public void Two_figures_in_one_place_are_refused_by_name() =>
        Assert.Contains("platser-per-boendeinsats/akutboende", Assert.Throws<IfoException>(() => Figures.ByTable("platser-per-boendeinsats").Pivot("Platser", FigureDimension.Insats, FigureDimension.Period)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_pivot_needs_columns() => Assert.Throws<ArgumentException>(() => Figures.Pivot("Allt", FigureDimension.Subject));
}
