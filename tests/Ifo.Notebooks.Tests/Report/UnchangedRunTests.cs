using Ifo.Notebooks.Report;
using Ifo.Notebooks.Results;
using Ifo.Notebooks.Running;

namespace Ifo.Notebooks.Tests.Report;

/// <summary>A run of which nothing has changed is known again; whatever has changed is noticed.</summary>
public sealed class UnchangedRunTests : IAsyncLifetime
{
    private readonly TestProject _project = new TestProject().With("tillstand");

    public async Task InitializeAsync()
    {
        _project.WriteFile("data-samples/a.csv", "id\n1\n");
        _project.WriteFile("notebooks/bredvid.csx", "1");
        _project.WriteFile("stod/utanfor.csx", "var utifran = 1;");
        _project.WriteFile("notebooks/importerar.ipynb", """
            {"cells":[
            {"cell_type":"code","id":"a","metadata":{},"execution_count":null,"outputs":[],
             "source":"#!import ../stod/utanfor.csx"}],
            "metadata":{"kernelspec":{"name":".net-csharp"}},"nbformat":4,"nbformat_minor":5}
            """);
        await RunAsync(_project.Settings());
    }

    [Fact]
    public void An_unchanged_run_is_known_with_its_notebooks()
    {
        var known = new UnchangedRun(_project.Settings()).Results();
        Assert.Equal(["importerar", "tillstand"], known!.Select(result => result.Name));
        Assert.All(known!, result => Assert.True(result is { Outcome: RunOutcome.Passed, FromCache: true }));
    }

    [Theory]
    [InlineData("notebooks/tillstand.ipynb")]
    [InlineData("data-samples/a.csv")]
    [InlineData("notebooks/bredvid.csx")]
    [InlineData("stod/utanfor.csx")]
    public void A_changed_file_is_noticed_even_with_its_time_and_length_kept(string file)
    {
        var path = Path.Combine(_project.Root, file);
        var (time, text) = (File.GetLastWriteTimeUtc(path), File.ReadAllText(path));
        var at = text.LastIndexOf('1');
        File.WriteAllText(path, text[..at] + "2" + text[(at + 1)..]);
        File.SetLastWriteTimeUtc(path, time);
        Assert.Null(new UnchangedRun(_project.Settings()).Results());
    }

    [Theory]
    [InlineData("data-samples/ny.csv")]
    [InlineData("notebooks/ny.csx")]
    [InlineData("notebooks/ny.ipynb")]
    public void A_file_that_has_come_is_noticed(string file)
    {
        _project.WriteFile(file, "1");
        Assert.Null(new UnchangedRun(_project.Settings()).Results());
    }

    [Theory]
    [InlineData("notebooks/importerar.ipynb")]
    [InlineData("data-samples/a.csv")]
    [InlineData("stod/utanfor.csx")]
    [InlineData("report/index.html")]
    [InlineData("report/tillstand.html")]
    [InlineData("report/notebooks/tillstand.ipynb")]
    public void A_file_that_has_gone_is_noticed(string file)
    {
        File.Delete(Path.Combine(_project.Root, file));
        Assert.Null(new UnchangedRun(_project.Settings()).Results());
    }

    [Fact]
    public void Another_request_is_another_run()
    {
        Assert.Null(new UnchangedRun(_project.Settings("ar=2023")).Results());
        Assert.Null(new UnchangedRun(_project.Settings() with { Names = ["tillstand"] }).Results());
        Assert.Null(new UnchangedRun(_project.Settings() with { Output = _project.Report + "-2" }).Results());
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("save")]
    [InlineData("no-cache")]
    [InlineData("single-file")]
    public void What_needs_the_outputs_is_run(string option)
    {
        var settings = _project.Settings();
        settings = option switch
        {
            "verify" => settings with { Verify = true },
            "save" => settings with { Save = true },
            "no-cache" => settings with { UseCache = false },
            _ => settings with { SingleFile = Path.Combine(_project.Root, "hela.html") },
        };
        Assert.Null(new UnchangedRun(settings).Results());
    }

    [Fact]
    public async Task A_run_that_failed_in_between_is_not_forgotten()
    {
        _project.With("fel-korning");
        await RunAsync(_project.Settings());
        Assert.Null(new UnchangedRun(_project.Settings()).Results());
        File.Delete(Path.Combine(_project.Notebooks, "fel-korning.ipynb"));
        // What was known of the first run must not be known again: its report is no longer there.
        Assert.Null(new UnchangedRun(_project.Settings()).Results());
    }

    public Task DisposeAsync()
    {
        _project.Dispose();
        return Task.CompletedTask;
    }

    private async Task RunAsync(RunSettings settings)
    {
        var unchanged = new UnchangedRun(settings);
        Assert.Null(unchanged.Results());
        var run = new AnalysisRun(settings, new Unheard());
        var results = await run.ToEndAsync(CancellationToken.None);
        ReportFiles.Write(settings, results);
        unchanged.Remember(results, run.Referenced);
    }

    private sealed class Unheard : IProgressReport
    {
        public void Started(string notebook, int cells)
        {
        }

        public void CellDone(string notebook, int cell, int cells, string language, TimeSpan duration)
        {
        }

        public void Ended(NotebookResult result)
        {
        }
    }
}
