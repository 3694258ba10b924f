using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Results;
using Ifo.Notebooks.Running;

namespace Ifo.Notebooks.Tests;

/// <summary>A project folder of its own for a test, with notebooks and data, removed afterwards.</summary>
internal sealed class TestProject : IDisposable
{
    public TestProject()
    {
        Root = Directory.CreateTempSubdirectory("ifo-prov-").FullName;
        Directory.CreateDirectory(Notebooks);
        Directory.CreateDirectory(Data);
    }

    /// <summary>The repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The repository's folder of notebooks made for these tests, one for each behaviour.</summary>
    public static string Fixtures { get; } = Path.Combine(Repository, "tests", "Ifo.Notebooks.Tests", "Fixtures");

    public string Root { get; }

    public string Notebooks => Path.Combine(Root, "notebooks");

    public string Data => Path.Combine(Root, "data-samples");

    public string Report => Path.Combine(Root, "report");

    /// <summary>Copies fixtures into the project.</summary>
    public TestProject With(params string[] fixtures)
    {
        foreach (var name in fixtures)
            File.Copy(Path.Combine(Fixtures, name + ".ipynb"), Path.Combine(Notebooks, name + ".ipynb"));
        return this;
    }

    /// <summary>Copies the repository's data into the project.</summary>
    public TestProject WithData() => Copying("data-samples");

    /// <summary>Copies what the repository's notebooks have asked for of packages, so that it is not asked for again.</summary>
    public TestProject WithRestoredPackages() => Copying(Path.Combine(".ifo", "packages"));

    /// <summary>Gives the project one source of packages, an empty folder, which refuses at once what a network takes seconds to refuse.</summary>
    public TestProject WithoutNetwork()
    {
        Directory.CreateDirectory(Path.Combine(Root, "inga-paket"));
        WriteFile("nuget.config", """
            <configuration><packageSources><clear /><add key="inga-paket" value="inga-paket" /></packageSources></configuration>
            """);
        return this;
    }

    /// <summary>Writes a file below the project's folder.</summary>
    public string WriteFile(string path, string content)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
        return full;
    }

    public RunSettings Settings(params string[] parameters) => new()
    {
        Root = Root,
        Notebooks = Notebooks,
        Output = Report,
        Parameters = ParameterValues.Parse(parameters),
        Jobs = 2,
    };

    public async Task<IReadOnlyList<NotebookResult>> RunAsync(RunSettings? settings = null) =>
        await new AnalysisRun(settings ?? Settings(), new Silence()).ToEndAsync(CancellationToken.None);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private TestProject Copying(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository, folder), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Root, Path.GetRelativePath(Repository, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return this;
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Analysis.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }

    private sealed class Silence : IProgressReport
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

/// <summary>What a fixture showed, in words short enough for an assertion.</summary>
internal static class Shown
{
    /// <summary>The outputs of a cell (from 1): <c>stream: text</c> or <c>mime=content|mime=content</c>.</summary>
    public static IReadOnlyList<string> Cell(this NotebookResult result, int number) =>
        [.. result.Executed!.Cells[number - 1].Outputs.Select(Describe)];

    /// <summary>A cell's only plain text.</summary>
    public static string Text(this NotebookResult result, int number) =>
        Assert.IsType<DisplayOutput>(Assert.Single(result.Executed!.Cells[number - 1].Outputs)).Text("text/plain")!;

    private static string Describe(CellOutput output) => output switch
    {
        StreamOutput stream => $"{stream.Name}: {stream.Text}",
        ErrorOutput error => $"error: {error.Name}",
        DisplayOutput display => string.Join('|', display.Data.Select(pair => $"{pair.Key}={(pair.Value is System.Text.Json.Nodes.JsonValue value ? value.ToString() : pair.Value.ToJsonString())}")),
        _ => throw new InvalidOperationException(),
    };
}
