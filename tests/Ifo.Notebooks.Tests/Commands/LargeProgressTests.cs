using Ifo.Notebooks.Commands;

namespace Ifo.Notebooks.Tests.Commands;

/// <summary>What is told while a large file is read.</summary>
public class LargeProgressTests
{
    [Fact]
    public void Rows_rate_and_the_time_that_is_left_are_told() => Assert.Equal(
        $"Läses {new string('█', 6)}{new string('░', 18)} 2 000 000 rader, 500 000 rader/s, 12 s kvar",
        LargeProgress.Line("Läses", 25, 2_000_000, 4).Replace('\u00A0', ' '));

    [Fact]
    public void Of_what_is_not_known_nothing_is_told() => Assert.Equal(
        $"Läses {new string('░', 24)} 10 rader, 5 rader/s", LargeProgress.Line("Läses", -1, 10, 2));
}
