using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;

namespace Ifo.Analysis.Tests.Published;

public class FigurePresentationTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Load();

    [Fact]
    public void Coverage_counts_every_figure_once()
    {
        var coverage = Figures.Coverage();
        Assert.Equal(Figures.Count, coverage.Sum(table => table.Figures));
        Assert.Equal(Figures.Count(figure => figure.Reading.HasFigure), coverage.Sum(table => table.Legible));
        Assert.All(coverage, table => Assert.True(table.FirstLine <= table.LastLine && table.Missing >= 0));
    }

    [Fact]
    public void The_request_table_is_wholly_legible_and_stands_where_it_stands()
    {
        var table = Figures.Coverage().Single(table => table.Table == "forfragningar-per-kategori");
        Assert.Equal((48, 48, 984, 995), (table.Figures, table.Legible, table.FirstLine, table.LastLine));
    }

    [Fact]
    public void A_table_of_figures_shows_them_as_printed_and_as_read()
    {
        var chosen = Figures.Where(figure => figure.Id == "gemensamma-2024/forfragningar-i-text/nodbistand/2024/diff-procent");
        var row = Assert.Single(chosen.Table("Ett tal").Rows);
        Assert.Equal(new TextCell("étta procent"), row.Cells[3]);
        Assert.Equal(new TextCell("−8\u00A0%"), row.Cells[4]);
        Assert.Equal(new TextCell("1012"), row.Cells[5]);
    }

    [Fact]
    public void No_figures_give_a_table_without_rows() => Assert.Empty(Figures.Where(_ => false).Table("Inget").Rows);

    [Fact]
    public void Many_problems_of_one_kind_are_told_by_their_number_and_the_first_places()
    {
        using var copy = new DataCopy();
        copy.Replace("published/gavle-2023.csv", ",outcome,", ",utfall,");
        var error = copy.Problems();
        Assert.True(error.Problems.Count > 3);
        Assert.Contains($"… och {error.Problems.Count - 3} till av samma slag", error.Message, StringComparison.Ordinal);
        Assert.Equal(3, error.Message.Split('\n').Count(line => line.Contains("utfall", StringComparison.Ordinal)));
    }
}
