using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Report;
using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Tests.Running;

/// <summary>What stays inside the unit reaches neither the report nor a saved notebook.</summary>
public class LeftOutTests
{
    private const string Secret = "7771";

    [Fact]
    public void An_output_that_stays_inside_the_unit_becomes_a_note()
    {
        var output = LeftOut.Instead(Html($"<div data-disclosure=\"inside-the-unit\"><table><tr><td>{Secret}</td></tr></table></div>"));
        Assert.DoesNotContain(Secret, output.Text("text/html")! + output.Text("text/plain"), StringComparison.Ordinal);
        Assert.Contains("utelämnad", output.Text("text/plain")!, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_outputs_stay_as_they_are()
    {
        var output = Html("<p>3</p>");
        Assert.Same(output, LeftOut.Instead(output));
    }

    [Fact]
    public async Task A_run_keeps_unprotected_numbers_out_of_the_report_and_of_the_notebooks_it_writes()
    {
        using var project = new TestProject();
        var library = Path.Combine(TestProject.Repository, "lib", "Ifo.Analysis", "bin", "notebook", "Ifo.Analysis.dll").Replace('\\', '/');
        project.WriteFile("notebooks/personer.ipynb", $$$"""
            {"cells":[
            {"cell_type":"markdown","id":"t","metadata":{},"source":"# Personer"},
            {"cell_type":"code","id":"a","metadata":{},"execution_count":null,"outputs":[],"source":"#r \"{{{library}}}\"\nusing Ifo.Analysis.Disclosure;\nvar table = PersonTable.FromCounts(\"Insats\", new[] { \"HVB\", \"Familjehem\" }, \"\", new string[0], (row, _) => 7771 + row, Ifo.Analysis.Presentation.Caption.Internal(\"prov\", \"2024\", \"okänt\"));\ntable"},
            {"cell_type":"code","id":"b","metadata":{},"execution_count":null,"outputs":[],"source":"table.StaysInsideTheUnit(by: \"Anna Ek\", because: \"prov\")"}],
            "metadata":{"kernelspec":{"name":".net-csharp"}},"nbformat":4,"nbformat_minor":5}
            """);
        var settings = project.Settings();
        var results = await project.RunAsync(settings);
        Assert.True(results[0].Outcome == RunOutcome.Passed, results[0].Failure?.Message);
        ReportFiles.Write(settings, results);
        var written = Directory.EnumerateFiles(project.Root, "*", SearchOption.AllDirectories).Where(file => !file.StartsWith(project.Notebooks, StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        Assert.DoesNotContain(written, text => text.Contains("777", StringComparison.Ordinal) && text.Replace("7771 + row", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Contains("7772", StringComparison.Ordinal));
        Assert.Contains(written, text => text.Contains("1 tabell är utelämnad", StringComparison.Ordinal));
        Assert.Contains(written, text => text.Contains("visas inte förrän den är röjandekontrollerad", StringComparison.Ordinal));
    }

    private static DisplayOutput Html(string html) =>
        new(ImmutableSortedDictionary<string, JsonNode>.Empty.Add("text/html", JsonValue.Create(html)), [], IsResult: true);
}
