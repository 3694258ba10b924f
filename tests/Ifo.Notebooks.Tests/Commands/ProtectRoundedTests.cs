namespace Ifo.Notebooks.Tests.Commands;

/// <summary><c>ifo protect --round</c>.</summary>
public class ProtectRoundedTests
{
    private const string Counts = "Insats;Centrum;Hisingen\nHVB;12;3\nFamiljehem;31;27\nStödboende;40;50\n";

    [Fact]
    public async Task Round_writes_multiples_whose_totals_add_up_and_a_manifest_that_says_so()
    {
        using var project = new TestProject();
        var file = project.WriteFile("antal.csv", Counts);
        var (exit, output) = await IfoCommand.RunAsync(project.Root, "protect", file, "--round", "5");
        Assert.True(exit == 0, output);
        Assert.Contains("avrundat till multiplar av 5", output, StringComparison.Ordinal);
        var rows = File.ReadAllLines(Path.Combine(project.Root, "antal-skyddad.csv")).Skip(1).Take(4)
            .Select(line => line.Split(';').Skip(1).Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToArray()).ToList();
        Assert.All(rows, row => Assert.All(row, number => Assert.Equal(0, number % 5)));
        Assert.All(rows, row => Assert.Equal(row[2], row[0] + row[1]));
        Assert.All(Enumerable.Range(0, 3), column => Assert.Equal(rows[3][column], rows.Take(3).Sum(row => row[column])));
        Assert.Contains("40;50;90", File.ReadAllText(Path.Combine(project.Root, "antal-skyddad.csv")), StringComparison.Ordinal);
        var shown = (await IfoCommand.RunAsync(project.Root, "release", "show", "antal-skyddad.csv")).Output;
        Assert.Contains("multipel som antalen avrundas till: 5", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_number_that_follows_all_the_same_is_refused_and_nothing_is_written()
    {
        using var project = new TestProject();
        var file = project.WriteFile("antal.csv", "Insats;Antal\nHVB;3\n");
        var (exit, output) = await IfoCommand.RunAsync(project.Root, "protect", file, "--round", "5", "--known-total", "3");
        Assert.Equal(1, exit);
        Assert.Contains("”HVB” kan räknas ut exakt", output, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(project.Root, "antal*"));
    }

    [Theory]
    [InlineData("--round", "2")]
    [InlineData("--round", "fem")]
    [InlineData("--round", "5", "--width", "3")]
    [InlineData("--round", "5", "--record", "slappt.json")]
    public async Task What_rounding_cannot_do_exits_with_2_and_writes_nothing(params string[] arguments)
    {
        using var project = new TestProject();
        project.WriteFile("antal.csv", Counts);
        var (exit, output) = await IfoCommand.RunAsync(project.Root, ["protect", "antal.csv", .. arguments]);
        Assert.True(exit == 2, output);
        Assert.Single(Directory.EnumerateFiles(project.Root, "antal*"));
    }
}
