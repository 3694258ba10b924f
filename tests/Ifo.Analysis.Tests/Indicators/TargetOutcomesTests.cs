using Ifo.Analysis.Indicators;
using Ifo.Analysis.Published;

namespace Ifo.Analysis.Tests.Indicators;

public class TargetOutcomesTests
{
    private static readonly IReadOnlyList<TargetComparison> All =
        PublishedFigures.Load().ByReport("hisingen-2022").Indicators().AgainstTargets(_ => Aim.AtLeast);

    [Fact]
    public void Every_comparison_is_in_one_of_the_three() => Assert.Equal(
        All.Select(row => row.Target.Id).Order(StringComparer.Ordinal),
        All.Reached().Concat(All.Missed()).Concat(All.Undecided()).Select(row => row.Target.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Reached_and_missed_are_what_they_say()
    {
        Assert.NotEmpty(All.Reached());
        Assert.NotEmpty(All.Missed());
        Assert.All(All.Reached(), row => Assert.Equal(TargetStatus.Reached, row.Status));
        Assert.All(All.Missed(), row => Assert.Equal(TargetStatus.Missed, row.Status));
    }

    [Fact]
    public void A_comparison_without_a_figure_is_undecided()
    {
        var without = All.First(row => !row.HasFigures);
        Assert.Contains(without, All.Undecided());
    }
}
