using System.Text.Json.Nodes;
using Ifo.Notebooks.Results;
using Ifo.Notebooks.Running;
using Ifo.Notebooks.Tests.Commands;

namespace Ifo.Notebooks.Tests.Interactive;

/// <summary>Notebooks run by .NET Interactive itself, as by this program.</summary>
public class InteractiveHostTests
{
    private static readonly string Library = Path.Combine(TestProject.Repository, "lib", "Ifo.Analysis", "bin", "notebook");

    [InteractiveFact]
    public async Task Cells_of_all_languages_give_the_same_in_both_hosts()
    {
        using var project = new TestProject();
        project.WriteFile("notebooks/alla.ipynb", Notebook(
            ("csharp", $"#r \"{Path.Combine(Library, "Ifo.Analysis.dll")}\"\n#r \"{Path.Combine(Library, "Ifo.Interactive.dll")}\"\nIfoInteractive.Load();"),
            ("csharp", "Console.WriteLine(\"åäö\");\nConsole.Write(\"b\");\n\"sist\""),
            ("csharp", "using Microsoft.Data.Sqlite;\nusing (var made = new SqliteConnection(\"Data Source=reg.db;Pooling=False\"))\n{\n made.Open();\n var add = made.CreateCommand();\n add.CommandText = \"CREATE TABLE t (a INTEGER, b TEXT, c REAL); INSERT INTO t VALUES (1, 'å<', 0.5), (2, NULL, 1.5)\";\n add.ExecuteNonQuery();\n}\nint least = 1;"),
            ("csharp", "#!connect sqlite --kernel-name reg \"Data Source=reg.db\""),
            ("sql-reg", "#!sql-reg\nSELECT * FROM t ORDER BY a; SELECT count(*) AS antal FROM t"),
            ("sql-reg", "#!sql-reg --name rader\n#!set --name minst --value @csharp:least\nSELECT a FROM t WHERE a >= @minst ORDER BY a"),
            ("csharp", "#!share rader --from sql-reg\nstring.Join(\",\", rader[0].Data.Select(row => row.Single().Value))"),
            ("fsharp", "#!fsharp\n#!share least --from csharp\nsprintf \"%d\" (least + 1)")));
        var settings = project.Settings() with { UseCache = false };
        var own = Assert.Single(await project.RunAsync(settings));
        File.Delete(Path.Combine(project.Notebooks, "reg.db"));
        var tool = Assert.Single(await project.RunAsync(settings with { Host = NotebookHost.Interactive }));
        Assert.Equal((RunOutcome.Passed, RunOutcome.Passed), (own.Outcome, tool.Outcome));
        Assert.Equal("text/plain=1,2", Assert.Single(tool.Cell(7)));
        Assert.Equal("text/plain=2", Assert.Single(tool.Cell(8)));
        Assert.Empty(Verification.Compare(own.Executed!, tool.Executed!, 0));
    }

    [InteractiveFact]
    public async Task What_fails_says_where_and_the_others_still_run()
    {
        using var project = new TestProject();
        project.WriteFile("notebooks/fel-a.ipynb", Notebook(("csharp", "1 + 1"), ("csharp", "\nfinnsInte"), ("csharp", "2")));
        project.WriteFile("notebooks/fel-b.ipynb", Notebook(("csharp", "throw new InvalidOperationException(\"nej\");")));
        project.WriteFile("notebooks/oandlig.ipynb", Notebook(("csharp", "while (true) { }")));
        project.WriteFile("notebooks/sist.ipynb", Notebook(("csharp", "\"klar\"")));
        var results = await project.RunAsync(
            project.Settings() with { Host = NotebookHost.Interactive, CellLimit = TimeSpan.FromSeconds(30), Jobs = 1 });
        Assert.Equal(
            [RunOutcome.Failed, RunOutcome.Failed, RunOutcome.Failed, RunOutcome.Passed], results.Select(result => result.Outcome));
        Assert.Equal((2, 2), (results[0].Failure!.CellNumber, results[0].Failure!.Line));
        Assert.Contains("CS0103", results[0].Failure!.Message, StringComparison.Ordinal);
        Assert.Equal("nej", results[1].Failure!.Message);
        Assert.Contains("--cell-timeout", results[2].Failure!.Message, StringComparison.Ordinal);
        Assert.Equal("klar", results[3].Text(1));
    }

    [Fact]
    public async Task Where_the_tool_is_not_restored_the_command_says_what_to_do()
    {
        using var project = new TestProject();
        project.WriteFile("notebooks/en.ipynb", Notebook(("csharp", "1")));
        project.WriteFile("nuget.config", """<configuration><config><add key="globalPackagesFolder" value="inga-paket" /></config></configuration>""");
        var (exit, output) = await IfoCommand.RunAsync(project.Root, "run", "--host", "dotnet-interactive");
        Assert.Equal(2, exit);
        Assert.Contains("dotnet tool restore", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task This_program_answers_for_the_project_s_own_package()
    {
        using var project = new TestProject().WithoutNetwork();
        project.WriteFile("notebooks/eget.ipynb", Notebook(
            ("csharp", "#r \"nuget: Ifo.Interactive\"\nIfoInteractive.Load();"),
            ("csharp", "Ifo.Analysis.Periods.Period.Year(2024).Label"),
            ("csharp", "#!connect sqlite --kernel-name reg \"Data Source=:memory:\""),
            ("sql-reg", "SELECT 1 AS ett")));
        var result = Assert.Single(await project.RunAsync());
        Assert.True(result.Outcome == RunOutcome.Passed, result.Failure?.Message ?? result.SkipReason);
        Assert.Equal("2024", result.Text(2));
    }

    /// <summary>A notebook of cells, each in its language.</summary>
    internal static string Notebook(params (string Language, string Source)[] cells) => new JsonObject
    {
        ["cells"] = new JsonArray([.. cells.Select((cell, place) => new JsonObject
        {
            ["cell_type"] = "code",
            ["id"] = $"c{place}",
            ["metadata"] = new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = cell.Language } },
            ["execution_count"] = null,
            ["outputs"] = new JsonArray(),
            ["source"] = cell.Source,
        })]),
        ["metadata"] = new JsonObject
        {
            ["kernelspec"] = new JsonObject { ["name"] = ".net-csharp", ["display_name"] = ".NET (C#)", ["language"] = "C#" },
        },
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    }.ToJsonString();
}
