using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Presentation;

public class ShownTests
{
    [Fact]
    public void A_published_reading_is_shown_as_the_number_that_was_printed()
    {
        Shown shown = Reading.Of(new Reported(-4.5m, Unit.FromKey("mnkr"), 1, Qualifier.Rounded));
        Assert.Equal(-4.5m, shown.Number);
    }

    [Theory]
    [InlineData(NoFigureReason.NotReported, "-", "uppgift saknas")]
    [InlineData(NoFigureReason.NotApplicable, ".", "ej tillämpligt")]
    [InlineData(NoFigureReason.Confidential, "..", "visas inte av sekretesskäl")]
    [InlineData(NoFigureReason.Illegible, "-", "oläslig i källan")]
    public void A_reading_without_a_figure_keeps_its_reason(NoFigureReason reason, string mark, string words)
    {
        Shown shown = Reading.None(reason);
        Assert.Equal((mark, words), (shown.Missing.Mark, shown.Missing.Reason));
    }
}
