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

    [Fact]
    public async Task With_errors_allowed_a_package_that_cannot_be_had_is_the_error_of_its_cell()
    {
        using var project = new TestProject().WithoutNetwork();
        project.WriteFile("notebooks/utan.ipynb", MadeNotebook.Of("#r \"nuget: Finns.Inte.Alls, 1.0.0\"", "1 + 1"));
        Assert.Equal(RunOutcome.Skipped, Assert.Single(await project.RunAsync()).Outcome);
        var allowed = Assert.Single(await project.RunAsync(project.Settings() with { AllowErrors = true }));
        Assert.Equal((RunOutcome.Passed, 1), (allowed.Outcome, allowed.AllowedErrors));
        Assert.Equal("2", allowed.Text(2));
    }
}
