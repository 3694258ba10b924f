using Ifo.Analysis.Quantities;
using Ifo.Analysis.Reconstruction;

namespace Ifo.Analysis.Tests.Reconstruction;

public class OpenEndTests
{
    [Theory]
    [InlineData(true, true, 3, 10)]
    [InlineData(true, false, 3, 9)]
    [InlineData(false, true, 4, 10)]
    [InlineData(false, false, 4, 9)]
    public void An_end_that_does_not_belong_moves_in_to_the_next_whole_number(bool isLower, bool isUpper, int lower, int upper)
    {
        var bounds = Bounds.Of([Requirement.Level("antalet", "antal", Interval.Between(3, isLower, 10, isUpper))]);
        Assert.Equal(Interval.Closed(lower, upper), bounds["antal"]);
    }
}
