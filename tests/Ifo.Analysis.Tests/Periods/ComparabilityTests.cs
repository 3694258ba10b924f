using Ifo.Analysis.Periods;

namespace Ifo.Analysis.Tests.Periods;

public class ComparabilityTests
{
    [Theory]
    [InlineData("2023", "2024")]
    [InlineData("2023-01..2023-03", "2024-01..2024-03")]
    [InlineData("2022-12..2023-11", "2023-12..2024-11")]
    [InlineData("2023-03-31", "2024-03-31")]
    [InlineData("2024", "2021")]
    public void Like_is_compared_with_like(string from, string to) => Assert.True(Period.Parse(from).ComparableWith(Period.Parse(to)).IsComparable);

    [Theory]
    [InlineData("2024", "2024", "samma period")]
    [InlineData("2023", "2024-01..2024-03", "12 månader ställs mot 3 månader")]
    [InlineData("2023-01..2023-03", "2024-04..2024-06", "olika delar av året")]
    [InlineData("2023-03-31", "2024-03-30", "olika delar av året")]
    [InlineData("2023-03-31", "2024-03", "en dag ställs mot en månad")]
    [InlineData("2022-01..2023-06", "2023-01..2024-06", "överlappar")]
    public void The_unlike_is_refused_with_the_reason(string from, string to, string reason)
    {
        var comparability = Period.Parse(from).ComparableWith(Period.Parse(to));
        Assert.Contains(reason, comparability.Obstacle, StringComparison.Ordinal);
        Assert.Contains(reason, Assert.Throws<PeriodException>(comparability.Demand).Message, StringComparison.Ordinal);
    }
}
