using Ifo.Notebooks.Results;
using Ifo.Notebooks.Running;

namespace Ifo.Notebooks.Tests.Running;

/// <summary>
/// Cells that end the process that runs them; one process at a time, so that each is followed by a notebook that needs a new one.
/// </summary>
public sealed class CrashTests(CrashTests.Crashes crashes) : IClassFixture<CrashTests.Crashes>
{
    [Theory]
    [InlineData("avslutar", "avslutades med kod 7")]
    [InlineData("rekursion", "anropar sig själv utan slut")]
    [InlineData("skriver-for-mycket", "Cellen skrev mer än")]
    public void A_cell_that_takes_its_process_with_it_fails_alone(string fixture, string message)
    {
        var failed = Assert.Single(crashes.Results, result => result.Name == fixture);
        Assert.Equal(RunOutcome.Failed, failed.Outcome);
        Assert.Contains(message, failed.Failure!.Message, StringComparison.Ordinal);
        var last = crashes.Results[^1];
        Assert.Equal(("tillstand", RunOutcome.Passed), (last.Name, last.Outcome));
    }

    public sealed class Crashes : IAsyncLifetime
    {
        internal IReadOnlyList<NotebookResult> Results { get; private set; } = [];

        public async Task InitializeAsync()
        {
            using var project = new TestProject().With("avslutar", "rekursion", "skriver-for-mycket", "tillstand");
            Results = await project.RunAsync(project.Settings() with { Jobs = 1 });
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
