using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Report;
using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Tests.Running;

/// <summary>A notebook whose package cannot be reached: what is saved in it is shown, and never as if it had been run.</summary>
public sealed class SkippedTests : IDisposable
{
    private const string Saved = "Svaret är 42.";

    private readonly TestProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task What_is_saved_is_kept_whole_and_not_mixed_with_the_cells_that_ran()
    {
        var result = await RunAsync(Saved);
        Assert.Equal(RunOutcome.Skipped, result.Outcome);
        Assert.True(result.ShowsSaved);
        Assert.Empty(result.Cell(2));
        Assert.Equal([$"text/markdown={Saved}"], result.Cell(3));
    }

    [Fact]
    public async Task The_page_the_first_page_and_the_copy_say_that_it_was_not_run_now()
    {
        const string words = "inte omräknade nu";
        ReportFiles.Write(_project.Settings(), [await RunAsync(Saved)]);
        foreach (var page in new[] { "paket.html", "index.html" })
        {
            var text = File.ReadAllText(Path.Combine(_project.Report, page));
            Assert.Contains(Saved, text, StringComparison.Ordinal);
            Assert.Contains(words, text, StringComparison.Ordinal);
        }

        var copy = NotebookReader.Read(Path.Combine(_project.Report, "notebooks", "paket.ipynb"));
        Assert.Contains(SkipBanner.Tag, copy.Cells[1].Tags);
        Assert.Contains("går inte att nå", copy.Cells[1].Source, StringComparison.Ordinal);
        Assert.Contains(words, copy.Cells[1].Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_anything_saved_nothing_is_said_of_saved_results()
    {
        var result = await RunAsync(saved: null);
        Assert.False(result.ShowsSaved);
        ReportFiles.Write(_project.Settings(), [result]);
        Assert.Contains("Inga resultat är sparade", File.ReadAllText(Path.Combine(_project.Report, "paket.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_saved_with_other_parameters_is_not_shown() =>
        Assert.False((await RunAsync(Saved, "antal=5")).ShowsSaved);

    [Fact]
    public async Task What_must_stay_inside_the_unit_is_left_out_whoever_saved_it()
    {
        var result = await RunAsync("<p data-disclosure=\"inside-the-unit\">7771</p>");
        Assert.DoesNotContain("7771", NotebookWriter.ToText(result.Executed!), StringComparison.Ordinal);
        Assert.Equal(1, LeftOut.CountIn(result.Executed));
    }

    private async Task<NotebookResult> RunAsync(string? saved, params string[] parameters)
    {
        var outputs = saved is null ? "" : $$$"""{"output_type":"display_data","metadata":{},"data":{"text/markdown":{{{System.Text.Json.JsonSerializer.Serialize(saved)}}}}}""";
        _project.WriteFile("notebooks/paket.ipynb", $$$"""
            {"cells":[
            {"cell_type":"markdown","id":"t","metadata":{},"source":"# Paket\n\n**Fråga.** Finns paketet?"},
            {"cell_type":"code","id":"p","metadata":{"tags":["parameters"]},"execution_count":1,"outputs":[],"source":"int antal = 3; // antal"},
            {"cell_type":"code","id":"a","metadata":{"tags":["slutsats"]},"execution_count":2,"outputs":[{{{outputs}}}],"source":"#i \"nuget: /finns/inte/alls\"\n#r \"nuget: Ifo.Provpaket, 9.9.9\"\nantal"}],
            "metadata":{"kernelspec":{"name":".net-csharp"}},"nbformat":4,"nbformat_minor":5}
            """);
        return Assert.Single(await _project.RunAsync(_project.Settings(parameters)));
    }
}
