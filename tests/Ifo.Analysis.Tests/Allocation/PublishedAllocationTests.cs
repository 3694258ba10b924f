using Ifo.Analysis.Allocation;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Allocation;

public class PublishedAllocationTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Load();
    private static readonly PublishedAllocation Of2024 = Figures.AllocationOf("efk", Period.Year(2024));
    private static readonly PublishedAllocation Of2025 = Figures.AllocationOf("efk", Period.Year(2025));

    [Fact]
    public void The_printed_key_of_2025_sums_to_99_9_percent_and_is_refused()
    {
        Assert.Equal(0.999m, Of2025.Key.Sum);
        Assert.Equal(0.001m, Of2025.Key.Gap);
        Assert.Contains("99,9", Assert.Throws<AllocationException>(() => Of2025.Split()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rounding_explains_the_gap_and_every_share_is_right()
    {
        var checks = Of2025.Check();
        Assert.Equal(6, checks.Count);
        Assert.Contains(checks, check => check.Figure.Id.EndsWith("summa/2025/nyckel", StringComparison.Ordinal));
        Assert.All(checks, check => Assert.Equal(Verdict.Reproduced, check.Verdict));
    }

    [Fact]
    public void The_amounts_of_both_years_sum_to_the_printed_totals()
    {
        Assert.Equal((9_050_000m, 11_050_000m), (Of2024.Kronor, Of2025.Kronor));
        Assert.All(new[] { Of2024, Of2025 }, year =>
            Assert.Equal(Verdict.Reproduced, year.Check().Single(check => check.Figure.Measure == "amount").Verdict));
    }

    [Fact]
    public void The_amounts_own_key_gives_the_printed_amounts_back() =>
        Assert.All(new[] { Of2024, Of2025 }, year =>
            Assert.All(year.KeyOfAmounts.Split(year.Kronor), row => Assert.Equal(year.AmountOf(row.Name), row.Kronor)));

    [Fact]
    public void The_printed_key_does_not_give_the_printed_amounts()
    {
        var rows = Of2025.Split(KeyGap.Proportional);
        Assert.Equal(11_050_000m, rows.Sum(row => row.Kronor));
        // 15,5 of 99,9 against a printed 1 718 150.
        Assert.Equal(1_714_464m, rows["Socialförvaltningen Sydväst"].Kronor);
        Assert.All(rows, row => Assert.NotEqual(Of2025.AmountOf(row.Name), row.Kronor));
    }

    [Fact]
    public void A_year_without_a_printed_key_has_amounts_alone()
    {
        Assert.False(Of2024.HasKey);
        Assert.Contains("KeyOfAmounts", Assert.Throws<NoFigureException>(() => Of2024.Key).Message, StringComparison.Ordinal);
        Assert.True(Of2024.KeyOfAmounts.SumsToWhole);
    }

    [Fact]
    public void What_is_not_published_is_said()
    {
        Assert.Throws<NoFigureException>(() => Figures.AllocationOf("efk", Period.Year(2023)));
        Assert.Throws<NoFigureException>(() => Of2025.AmountOf("Gävle"));
        Assert.Throws<IfoException>(() => Figures.AllocationOf("finns-inte", Period.Year(2025)));
    }

    [Fact]
    public void The_table_shows_amounts_total_source_and_the_key_s_gap()
    {
        var table = Of2025.Split(KeyGap.Proportional).Table("EFK 2025");
        Assert.Equal(5, table.Rows.Length);
        Assert.True(table.Rows[^1].IsTotal);
        Assert.Equal(new NumberCell(11_050_000), table.Rows[^1].Cells[3]);
        Assert.Contains("Period: 2025", table.Caption.SourceLine, StringComparison.Ordinal);
        Assert.Contains("avsnitt 2.3", table.Caption.SourceLine, StringComparison.Ordinal);
        Assert.Contains(table.Footnotes, note => note.Contains("99,9", StringComparison.Ordinal));
    }

    [Fact]
    public void The_chart_has_the_largest_first_and_own_figures_say_that_they_are()
    {
        Assert.Equal(new TextCell("Socialförvaltningen Nordost"), Of2025.Split(KeyGap.Proportional).Chart("EFK", "2025").ToTable().Rows[0].Cells[0]);
        var own = AllocationKey.Percent(("a", 60), ("b", 40)).Split(0.5m, SmallestAmount.Ore);
        Assert.Contains("internt underlag", own.Chart("Egen").Caption.SourceLine, StringComparison.Ordinal);
        Assert.Empty(own.Table("Egen").Footnotes);
    }
}
