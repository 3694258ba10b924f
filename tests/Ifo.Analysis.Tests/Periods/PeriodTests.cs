using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.Periods;

namespace Ifo.Analysis.Tests.Periods;

public class PeriodTests
{
    private static readonly Gen<Period> Any = Gen.OneOf(
        from year in Gen.Choose(1990, 2040) select Period.Year(year),
        from year in Gen.Choose(1990, 2040) from quarter in Gen.Choose(1, 4) select Period.Quarter(year, quarter),
        from year in Gen.Choose(1990, 2040) from month in Gen.Choose(1, 12) select Period.Month(year, month),
        from start in Gen.Choose(0, 400)
        from months in Gen.Choose(0, 40)
        let end = start + months
        select Period.MonthRange(1990 + (start / 12), 1 + (start % 12), 1990 + (end / 12), 1 + (end % 12)),
        from day in Gen.Choose(730_000, 745_000) select Period.Day(DateOnly.FromDayNumber(day)));

    [Fact]
    public void Notation_parses_back() => Laws.Hold(Any, period => Period.Parse(period.Notation) == period);

    [Fact]
    public void Label_parses_back() => Laws.Hold(Any, period => Period.Parse(period.Label) == period);

    [Fact]
    public void Label_by_months_parses_back() => Laws.Hold(Any, period => Period.Parse(period.LabelByMonths) == period);

    [Fact]
    public void A_year_later_and_a_year_earlier_is_the_same_period_but_for_the_leap_day() =>
        Laws.Hold(Any, period => period.YearsLater(1).YearsLater(-1) == period || (period.Start.Month == 2 && period.Start.Day == 29));

    [Theory]
    [InlineData("2024", "2024", "2024")]
    [InlineData("2024-01..2024-12", "2024", "2024")]
    [InlineData("2024-01..2024-03", "2024-01..2024-03", "kvartal 1 2024")]
    [InlineData("2024-02..2024-04", "2024-02..2024-04", "februari–april 2024")]
    [InlineData("2024-01..2024-08", "2024-01..2024-08", "januari–augusti 2024")]
    [InlineData("2024-03", "2024-03", "mars 2024")]
    [InlineData("2024-03-31", "2024-03-31", "31 mars 2024")]
    [InlineData("2023-12..2024-11", "2023-12..2024-11", "december 2023–november 2024")]
    [InlineData("Jan-Dec 2023", "2023", "2023")]
    [InlineData("januari – mars 2024", "2024-01..2024-03", "kvartal 1 2024")]
    [InlineData("Kvartal 1 2024", "2024-01..2024-03", "kvartal 1 2024")]
    public void Periods_are_read_and_labelled(string text, string notation, string label)
    {
        var period = Period.Parse(text);
        Assert.Equal(notation, period.Notation);
        Assert.Equal(label, period.Label);
    }

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("2024-13")]
    [InlineData("2024-3")]
    [InlineData("2024-08..2024-01")]
    [InlineData("2024-02-30")]
    [InlineData("30 februari 2024")]
    [InlineData("kvartal 5 2024")]
    [InlineData("mars–januari 2024")]
    [InlineData("hösten 2024")]
    public void What_is_no_period_is_refused_with_examples(string text) =>
        Assert.Contains("2024-01..2024-03", Assert.Throws<PeriodException>(() => Period.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Quarter_months_and_days_are_counted()
    {
        Assert.Equal(366, Period.Year(2024).Days);
        Assert.Equal(365, Period.Year(2023).Days);
        Assert.Equal(12, Period.Parse("2023-12..2024-11").Months);
        Assert.Equal(0, Period.Parse("2024-03-31").Months);
    }

    [Fact]
    public void Periods_sort_by_first_day_then_last()
    {
        Period[] sorted = [Period.Year(2023), Period.Month(2024, 1), Period.Quarter(2024, 1), Period.Year(2024)];
        Assert.Equal(sorted, sorted.Reverse().Order());
    }
}
