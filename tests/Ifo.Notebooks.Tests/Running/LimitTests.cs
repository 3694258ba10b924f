using Ifo.Notebooks.Results;
using Ifo.Notebooks.Running;

namespace Ifo.Notebooks.Tests.Running;

/// <summary>Limits of time that a user sets.</summary>
/// <remarks>What is to be done within them compiles nothing, so that a machine that is busy with other things does it too.</remarks>
public class LimitTests
{
    private static readonly string Quick = PackageSourceTests.Notebook("#!html\n<p>hej</p>");

    [Fact]
    public async Task A_cell_without_end_is_stopped_and_the_others_still_run()
    {
        using var project = new TestProject().With("oandlig");
        project.WriteFile("notebooks/sedan.ipynb", Quick);
        project.WriteFile("notebooks/sist.ipynb", Quick);
        var results = await project.RunAsync(project.Settings() with { CellLimit = TimeSpan.FromSeconds(6), Jobs = 1 });
        Assert.Equal([RunOutcome.Failed, RunOutcome.Passed, RunOutcome.Passed], results.Select(result => result.Outcome));
        Assert.Equal(2, results[0].Failure!.CellNumber);
        Assert.Contains("avbröts efter 6 sekunder", results[0].Failure!.Message, StringComparison.Ordinal);
        Assert.Equal(["text/html=<p>hej</p>"], results[2].Cell(1));
    }

    [Fact]
    public async Task The_whole_run_has_a_limit_of_its_own()
    {
        using var project = new TestProject().With("oandlig");
        project.WriteFile("notebooks/sedan.ipynb", Quick);
        var results = await project.RunAsync(project.Settings() with { TotalLimit = TimeSpan.FromSeconds(3), Jobs = 1 });
        Assert.All(results, result => Assert.Equal(RunOutcome.Failed, result.Outcome));
        Assert.Contains("--timeout", results[0].Failure!.Message, StringComparison.Ordinal);
        Assert.Contains("hann inte köras", results[1].Failure!.Message, StringComparison.Ordinal);
    }
}
