using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Quantities;

public class ReadingTests
{
    [Fact]
    public void The_default_reading_is_not_reported_and_not_zero()
    {
        Reading reading = default;
        Assert.False(reading.HasFigure);
        Assert.Equal(NoFigureReason.NotReported, reading.Reason);
        Assert.Equal("us", reading.ToString());
    }

    [Fact]
    public void Demanding_a_figure_that_is_missing_says_what_and_why()
    {
        var reading = Reading.None(NoFigureReason.Illegible, "Diagram.");
        var error = Assert.Throws<NoFigureException>(() => reading.Demand("förfrågningar i mars 2024"));
        Assert.Equal("Det finns ingen uppgift om förfrågningar i mars 2024: den går inte att läsa i källan. Diagram.", error.Message);
    }

    [Fact]
    public void Zero_is_a_figure()
    {
        Assert.True(Reading.Of(Reported.Counted(0)).TryGet(out var figure));
        Assert.Equal(Interval.Point(0), figure.Interval);
    }
}
