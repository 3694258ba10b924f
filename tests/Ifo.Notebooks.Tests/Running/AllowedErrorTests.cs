using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Tests.Running;

public class AllowedErrorTests
{
    [Fact]
    public async Task With_errors_allowed_every_cell_is_run_and_the_result_is_not_taken_for_a_whole_one_later()
    {
        using var project = new TestProject();
        project.WriteFile("notebooks/fel.ipynb", MadeNotebook.Of("throw new Exception(\"ett\");", new("x", "okänt"), "3"));
        var settings = project.Settings() with { AllowErrors = true };
        var allowed = Assert.Single(await project.RunAsync(settings));
        Assert.Equal(RunOutcome.Passed, allowed.Outcome);
        Assert.Equal(2, allowed.AllowedErrors);
        Assert.Equal("3", allowed.Text(3));
        var again = Assert.Single(await project.RunAsync());
        Assert.Equal(RunOutcome.Failed, again.Outcome);
        Assert.Equal(1, again.Failure!.CellNumber);
    }
}
