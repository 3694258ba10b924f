using Ifo.Notebooks.Results;
using Ifo.Notebooks.Running;

namespace Ifo.Notebooks.Tests.Running;

/// <summary>When results of an earlier run are used, and when not.</summary>
public sealed class CacheTests(CacheTests.Runs runs) : IClassFixture<CacheTests.Runs>
{
    [Fact]
    public void An_unchanged_analysis_comes_from_the_cache_with_the_same_outputs()
    {
        var (first, second) = (runs.First["tillstand"], runs.Second["tillstand"]);
        Assert.False(first.FromCache);
        Assert.True(second.FromCache);
        Assert.Equal(first.Text(4), second.Text(4));
        Assert.Empty(Verification.Compare(first.Executed!, second.Executed!, 0));
    }

    [Fact]
    public async Task Changed_data_changed_cells_changed_scripts_and_no_cache_run_again()
    {
        using var project = new TestProject();
        // Nothing to compile: what is asked is only whether it ran.
        var notebook = project.WriteFile("notebooks/visar.ipynb", PackageSourceTests.Notebook("#!html\n<p>42</p>"));
        await project.RunAsync();

        var data = project.WriteFile("data-samples/a.csv", "id\n1\n");
        Assert.False(Assert.Single(await project.RunAsync()).FromCache);
        File.WriteAllText(data, "id\n2\n");
        Assert.False(Assert.Single(await project.RunAsync()).FromCache);

        project.WriteFile("notebooks/skript.csx", "1");
        Assert.False(Assert.Single(await project.RunAsync()).FromCache);

        File.WriteAllText(notebook, File.ReadAllText(notebook).Replace("42", "43", StringComparison.Ordinal));
        var changed = Assert.Single(await project.RunAsync());
        Assert.False(changed.FromCache);
        Assert.Equal(["text/html=<p>43</p>"], changed.Cell(1));

        Assert.True(Assert.Single(await project.RunAsync()).FromCache);
        Assert.False(Assert.Single(await project.RunAsync(project.Settings() with { UseCache = false })).FromCache);
    }

    [Fact]
    public void Other_parameters_are_another_analysis()
    {
        Assert.False(runs.OtherParameters["parametrar"].FromCache);
        Assert.True(runs.OtherParametersAgain["parametrar"].FromCache);
        Assert.True(runs.Second["parametrar"].FromCache);
    }

    [Fact]
    public void A_failure_is_never_kept()
    {
        Assert.Equal(RunOutcome.Failed, runs.First["fel-korning"].Outcome);
        Assert.False(runs.Second["fel-korning"].FromCache);
    }

    [Fact]
    public void A_damaged_entry_is_run_again() => Assert.False(runs.Damaged["tillstand"].FromCache);

    /// <summary>One project run five times, of which four find what the first has left.</summary>
    public sealed class Runs : IAsyncLifetime, IDisposable
    {
        private readonly TestProject _project = new TestProject().With("tillstand", "parametrar", "fel-korning");

        internal Dictionary<string, NotebookResult> First { get; private set; } = [];

        internal Dictionary<string, NotebookResult> OtherParameters { get; private set; } = [];

        internal Dictionary<string, NotebookResult> OtherParametersAgain { get; private set; } = [];

        internal Dictionary<string, NotebookResult> Second { get; private set; } = [];

        internal Dictionary<string, NotebookResult> Damaged { get; private set; } = [];

        public async Task InitializeAsync()
        {
            First = await Run(_project.Settings());
            OtherParameters = await Run(_project.Settings("ar=2023") with { Names = ["parametrar"] });
            OtherParametersAgain = await Run(_project.Settings("ar=2023") with { Names = ["parametrar"] });
            Second = await Run(_project.Settings());
            foreach (var entry in Directory.EnumerateFiles(Path.Combine(_project.Root, ".ifo", "cache")))
                File.WriteAllText(entry, "{ \"note");
            Damaged = await Run(_project.Settings() with { Names = ["tillstand"] });
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => _project.Dispose();

        private async Task<Dictionary<string, NotebookResult>> Run(RunSettings settings) =>
            (await _project.RunAsync(settings)).ToDictionary(result => result.Name, StringComparer.Ordinal);
    }
}
