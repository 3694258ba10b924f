using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Report;
using Ifo.Notebooks.Results;
using Ifo.Notebooks.Running;

namespace Ifo.Notebooks.Tests.Running;

/// <summary>A notebook whose package cannot be reached: what is saved in it is shown, and never as if it had been run.</summary>
public sealed class SkippedTests(SkippedTests.Runs runs) : IClassFixture<SkippedTests.Runs>
{
    private const string Saved = "Svaret är 42.";

    [Fact]
    public void What_is_saved_is_kept_whole_and_not_mixed_with_the_cells_that_ran()
    {
        var result = runs.Results["paket"];
        Assert.Equal(RunOutcome.Skipped, result.Outcome);
        Assert.True(result.ShowsSaved);
        Assert.Empty(result.Cell(2));
        Assert.Equal([$"text/markdown={Saved}"], result.Cell(3));
    }

    [Fact]
    public void The_page_the_first_page_and_the_copy_say_that_it_was_not_run_now()
    {
        const string words = "inte omräknade nu";
        using var report = new TestProject();
        ReportFiles.Write(report.Settings(), [runs.Results["paket"]]);
        foreach (var page in new[] { "paket.html", "index.html" })
        {
            var text = File.ReadAllText(Path.Combine(report.Report, page));
            Assert.Contains(Saved, text, StringComparison.Ordinal);
            Assert.Contains(words, text, StringComparison.Ordinal);
        }

        var copy = NotebookReader.Read(Path.Combine(report.Report, "notebooks", "paket.ipynb"));
        Assert.Contains(SkipBanner.Tag, copy.Cells[1].Tags);
        Assert.Contains("går inte att nå", copy.Cells[1].Source, StringComparison.Ordinal);
        Assert.Contains(words, copy.Cells[1].Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_anything_saved_nothing_is_said_of_saved_results()
    {
        var result = runs.Results["osparad"];
        Assert.False(result.ShowsSaved);
        using var report = new TestProject();
        ReportFiles.Write(report.Settings(), [result]);
        Assert.Contains("Inga resultat är sparade", File.ReadAllText(Path.Combine(report.Report, "osparad.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_saved_with_other_parameters_is_not_shown() => Assert.False(runs.WithOtherParameters.ShowsSaved);

    [Fact]
    public void What_must_stay_inside_the_unit_is_left_out_whoever_saved_it()
    {
        var result = runs.Results["hemlig"];
        Assert.DoesNotContain("7771", NotebookWriter.ToText(result.Executed!), StringComparison.Ordinal);
        Assert.Equal(1, LeftOut.CountIn(result.Executed));
    }

    /// <summary>Notebooks that ask for one package from a source that does not exist, each with something else saved in it.</summary>
    public sealed class Runs : IAsyncLifetime
    {
        internal Dictionary<string, NotebookResult> Results { get; private set; } = [];

        internal NotebookResult WithOtherParameters { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            using var project = new TestProject().WithoutNetwork();
            Write(project, "paket", Saved);
            Write(project, "osparad", saved: null);
            Write(project, "hemlig", "<p data-disclosure=\"inside-the-unit\">7771</p>");
            Results = (await project.RunAsync(project.Settings() with { Jobs = 1 })).ToDictionary(result => result.Name, StringComparer.Ordinal);
            WithOtherParameters = Assert.Single(await project.RunAsync(project.Settings("antal=5") with { Names = ["paket"] }));
        }

        public Task DisposeAsync() => Task.CompletedTask;

        private static void Write(TestProject project, string name, string? saved)
        {
            var outputs = saved is null ? "" : $$$"""{"output_type":"display_data","metadata":{},"data":{"text/markdown":{{{System.Text.Json.JsonSerializer.Serialize(saved)}}}}}""";
            project.WriteFile($"notebooks/{name}.ipynb", $$$"""
                {"cells":[
                {"cell_type":"markdown","id":"t","metadata":{},"source":"# Paket\n\n**Fråga.** Finns paketet?"},
                {"cell_type":"code","id":"p","metadata":{"tags":["parameters"]},"execution_count":1,"outputs":[],"source":"int antal = 3; // antal"},
                {"cell_type":"code","id":"a","metadata":{"tags":["slutsats"]},"execution_count":2,"outputs":[{{{outputs}}}],"source":"#i \"nuget: /finns/inte/alls\"\n#r \"nuget: Ifo.Provpaket, 9.9.9\"\nantal"}],
                "metadata":{"kernelspec":{"name":".net-csharp"}},"nbformat":4,"nbformat_minor":5}
                """);
        }
    }
}
