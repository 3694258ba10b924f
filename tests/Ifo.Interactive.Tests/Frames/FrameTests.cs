using Deedle;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Frames;
using Microsoft.Data.Analysis;

namespace Ifo.Interactive.Tests.Frames;

/// <summary>Published figures as frames, and frames as tables; what is missing stays missing both ways.</summary>
public class FrameTests
{
    private static readonly Caption Made = Caption.Internal("prov", "2024", "3 rader");
    private static readonly PublishedFigures Figures = PublishedFigures.Load();

    [Fact]
    public void A_data_frame_has_a_row_for_each_figure_and_the_same_sum()
    {
        var frame = Figures.ToDataFrame();
        Assert.Equal(Figures.Count, frame.Rows.Count);
        Assert.Equal(Known().Sum(), frame["value"].Cast<decimal?>().Sum());
        Assert.Equal(Figures.Select(figure => figure.Id), frame["id"].Cast<string>());
        Assert.Equal(Figures.Select(figure => figure.Line), frame["line"].Cast<int>());
    }

    [Fact]
    public void What_a_report_does_not_have_is_null_in_a_data_frame_and_never_0()
    {
        var frame = Figures.ToDataFrame();
        var without = Figures.Count(figure => !figure.Reading.HasFigure);
        Assert.NotEqual(0, without);
        Assert.Equal(without, frame["value"].NullCount);
        Assert.Equal(Figures.Count(figure => figure.Insats.Length == 0), frame["insats"].NullCount);
    }

    [Fact]
    public void A_frame_of_deedle_has_the_same_values_and_misses_the_same()
    {
        var frame = Figures.ToFrame();
        var values = frame.GetColumn<decimal>("value");
        Assert.Equal((Figures.Count, Known().Count), (frame.RowCount, values.ValueCount));
        Assert.Equal(Known().Sum(), values.Values.Sum());
        Assert.Equal(Figures.Select(figure => figure.Id), frame.GetColumn<string>("id").Values);
        Assert.Equal(Figures.Count(figure => figure.Insats.Length > 0), frame.GetColumn<string>("insats").ValueCount);
    }

    [Fact]
    public void No_figures_give_frames_without_rows()
    {
        Assert.Equal(0, Array.Empty<PublishedFigure>().ToDataFrame().Rows.Count);
        Assert.Equal(0, Array.Empty<PublishedFigure>().ToFrame().RowCount);
    }

    [Fact]
    public void A_data_frame_becomes_a_table_with_what_is_missing_marked()
    {
        var frame = new DataFrame(
            new StringDataFrameColumn("Insats", ["HVB", null, "Öppenvård"]),
            new DoubleDataFrameColumn("Pris", [7250.5, double.NaN, null]),
            new Int32DataFrameColumn("Antal", [1, 2, 3]));
        AssertCells(frame.ToTable("Priser", Made, ("Pris", "kronor"), ("Antal", "antal")));
    }

    [Fact]
    public void A_frame_of_deedle_becomes_the_same_table()
    {
        var frame = new FrameBuilder.Columns<int, string>();
        frame.Add("Insats", new[] { KeyValuePair.Create(0, "HVB"), KeyValuePair.Create(2, "Öppenvård") }.ToSeries());
        frame.Add("Pris", new[] { KeyValuePair.Create(0, 7250.5), KeyValuePair.Create(1, double.NaN) }.ToSeries());
        frame.Add("Antal", new[] { KeyValuePair.Create(0, 1), KeyValuePair.Create(1, 2), KeyValuePair.Create(2, 3) }.ToSeries());
        AssertCells(frame.Frame.SortRowsByKey().ToTable("Priser", Made, ("Pris", "kronor"), ("Antal", "antal")));
    }

    [Theory]
    [InlineData(new[] { 1.0, 2.0 }, "1", "2")]
    [InlineData(new[] { 0.25, 2.0 }, "0,25", "2,00")]
    [InlineData(new[] { 1.0 / 3, 1e-9 }, "0,333333", "0,000000")]
    public void Numbers_have_the_decimals_that_their_column_needs(double[] values, params string[] shown)
    {
        var table = new DataFrame(new DoubleDataFrameColumn("tal", values)).ToTable("Tal", Made, ("tal", "antal"));
        Assert.All(shown.Index(), entry => Assert.Contains($">{entry.Item}</data>", table.ToHtml(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_column_of_numbers_without_a_unit_is_refused() => Assert.Contains(
        "Antal",
        Assert.Throws<Analysis.PresentationException>(() => new DataFrame(new Int32DataFrameColumn("Antal", [1])).ToTable("Antal", Made)).Message,
        StringComparison.Ordinal);

    private static List<decimal> Known() =>
        [.. Figures.Where(figure => figure.Reading.HasFigure).Select(figure => figure.Demand().Value)];

    private static void AssertCells(Table table)
    {
        Assert.Equal(["Insats", "Pris", "Antal"], table.Columns.Select(column => column.Header));
        var missing = new MissingCell(NoValue.NotReported);
        Assert.Equal(
            [
                [new TextCell("HVB"), new NumberCell(7250.5m), new NumberCell(1)],
                [new TextCell(NoValue.NotReported.Mark), missing, new NumberCell(2)],
                [new TextCell("Öppenvård"), missing, new NumberCell(3)],
            ],
            table.Rows.Select(row => row.Cells.ToArray()));
    }
}
