using Deedle;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Synthesis;
using Ifo.Frames.DataFrames;
using Ifo.Frames.DeedleFrames;
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
    public void A_synthetic_register_has_the_same_rows_in_both_kinds_of_frame()
    {
        var requests = SyntheticRegister.LoadRequests();
        var (frame, deedle) = (requests.ToDataFrame(), requests.ToFrame());
        Assert.Equal(((long)requests.Count, requests.Count), (frame.Rows.Count, deedle.RowCount));
        Assert.Equal(frame.Columns.Select(column => column.Name), deedle.ColumnKeys);
        Assert.Equal(requests.Sum(row => row.DayPrice ?? 0), frame["day_price"].Cast<decimal?>().Sum());
        Assert.Equal(requests.Sum(row => row.DayPrice ?? 0), deedle.GetColumn<decimal>("day_price").Values.Sum());
        Assert.Equal(requests.Count(row => row.DayPrice is null), frame["day_price"].NullCount);
        Assert.Equal(requests[0].Received.ToDateTime(TimeOnly.MinValue), frame["received"][0]);
        Assert.Equal(requests[0].Received, deedle.GetColumn<DateOnly>("received").Values.First());
    }

    [Fact]
    public void Stretches_of_placements_have_the_same_cost_in_both_kinds_of_frame()
    {
        var placements = SyntheticRegister.LoadPlacements();
        Assert.Equal(placements.Sum(row => row.Cost), placements.ToDataFrame()["cost"].Cast<decimal?>().Sum());
        Assert.Equal(placements.Sum(row => row.Cost), placements.ToFrame().GetColumn<decimal>("cost").Values.Sum());
    }

    [Fact]
    public void A_register_of_persons_becomes_no_frame()
    {
        var register = PersonRegister.Of([("a", "HVB"), ("b", "HVB")], Made, row => row.Item1);
        Assert.Contains("CountBy", Assert.Throws<Analysis.DisclosureException>(() => register.ToDataFrame()).Message, StringComparison.Ordinal);
        Assert.Contains("CountBy", Assert.Throws<Analysis.DisclosureException>(() => register.ToFrame()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_of_a_protected_table_lacks_what_is_withheld_and_has_no_total()
    {
        var counts = new long[] { 3, 2, 40, 50 };
        var table = PersonTable.FromCounts("Insats", ["Familjehem", "HVB", "Stödboende", "Öppenvård"], "", [], (row, _) => counts[row], Made)
            .Protect(DisclosureRule.Default).Table("Antal per insats");
        Assert.Equal([null, null, 40L, 50L], table.ToDataFrame()["Antal"].Cast<long?>());
        Assert.Equal(["Familjehem", "HVB", "Stödboende", "Öppenvård"], table.ToFrame().GetColumn<string>("Insats").Values);
        Assert.Equal([40L, 50L], table.ToFrame().GetColumn<long>("Antal").Values);
    }

    [Fact]
    public void A_table_of_intervals_becomes_no_frame()
    {
        var table = Table.From([1], "Intervall", Made).Interval("Andel", "procent", 1, _ => 1, _ => 2);
        Assert.Contains("Andel", Assert.Throws<Analysis.PresentationException>(() => table.ToDataFrame()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_of_a_series_and_of_a_column_are_shown_with_the_reason_why_one_is_missing()
    {
        Shown[] shown = [1, NoValue.NotApplicable, 3];
        Assert.Equal(shown, new DoubleDataFrameColumn("a", [1, null, 3]).ToShown(NoValue.NotApplicable));
        Assert.Equal(shown, new SeriesBuilder<string, double> { { "x", 1 }, { "y", double.NaN }, { "z", 3 } }.Series.ToShown(NoValue.NotApplicable));
    }

    [Fact]
    public void The_keys_of_a_frame_of_deedle_may_be_its_tables_first_column()
    {
        var frame = new FrameBuilder.Columns<string, string>();
        frame.Add("Antal", new SeriesBuilder<string, int> { { "HVB", 1 } }.Series);
        var table = frame.Frame.ToTable("Antal", Made, "Insats", ("Antal", "antal"));
        Assert.Equal(["Insats", "Antal"], table.Columns.Select(column => column.Header));
        Assert.Equal([new TextCell("HVB"), new NumberCell(1)], table.Rows.Single().Cells.ToArray());
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
