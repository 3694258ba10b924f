using Ifo.Analysis.Periods;
using Ifo.Analysis.Trends;

namespace Ifo.Analysis.Tests.Trends;

public class UnequalMonthsTests
{
    // 26 months: January and February stand three times, and the other months twice.
    private static readonly int[] Season = [400, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110];

    [Fact]
    public void The_level_before_is_the_mean_of_the_twelve_months_of_the_year_however_often_each_stands()
    {
        const int before = 13;
        const int change = 25;
        decimal[] values = [.. Enumerable.Range(0, 26).Select(at => (decimal)(Season[at % 12] + (at >= before ? change : 0)))];
        var shift = MonthlySeries.From("Serie", "antal", Period.Month(2022, 1), values).LevelShift();
        Assert.Equal((before, (double)change), (shift.ValuesBefore, Math.Round(shift.Change, 9)));
        Assert.Equal(Season.Average(), shift.LevelBefore, 9);
        Assert.Equal(Season.Average() + change, shift.LevelAfter, 9);
    }
}
