using System.Diagnostics;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Report;

namespace Ifo.Notebooks.Tests.Running;

/// <summary>The executed copies in a program that others wrote: Jupyter's nbconvert, which also validates them by nbformat's schema.</summary>
public class NbconvertTests
{
    private const string Program = "/usr/bin/jupyter-nbconvert";

    /// <summary>The Python that Jupyter is installed for, which need not be the first in the path.</summary>
    private const string Interpreter = "/usr/bin/python3";

    private const string Validate = """
        import json, sys, warnings, nbformat
        warnings.simplefilter("error")
        for name in sys.argv[1:]:
            with open(name, encoding="utf-8") as file:
                notebook = json.load(file)
            nbformat.validate(notebook)
            if (notebook["nbformat"], notebook["nbformat_minor"]) != (4, 5):
                sys.exit(name + ": not nbformat 4.5")
            ids = [cell["id"] for cell in notebook["cells"]]
            if len(ids) != len(set(ids)):
                sys.exit(name + ": cell ids repeat")
        """;

    [NbconvertFact]
    public async Task Executed_copies_are_converted_without_a_warning()
    {
        using var project = new TestProject().With("visning", "dela", "konvention", "fel-korning");
        ReportFiles.Write(project.Settings(), await project.RunAsync());
        await AssertConverted(Path.Combine(project.Report, "notebooks"));
    }

    [NbconvertFact]
    public async Task Copies_of_all_notebooks_are_valid_and_those_with_most_kinds_of_cells_converted_without_a_warning()
    {
        using var project = new TestProject();
        foreach (var notebook in CommittedNotebooks.All)
            NotebookWriter.Write(notebook, Path.Combine(project.Notebooks, notebook.Name + ".ipynb"));
        await AssertValid(Copies(project.Notebooks));
        foreach (var copy in Copies(project.Notebooks).Where(copy => !Converted.Contains(Path.GetFileName(copy)[..2]))) File.Delete(copy);
        Assert.Equal(Converted.Length, await AssertConverted(project.Notebooks));
    }

    /// <summary>Charts and C#, then SQL, F#, frames, another package's charts, and an exercise.</summary>
    private static readonly string[] Converted = ["01", "04", "20", "22", "31"];

    /// <summary>Asks nbformat for every fault (relaxed repairs count as faults), and nbconvert for a page of each notebook in the folder.</summary>
    private static async Task<int> AssertConverted(string folder)
    {
        var copies = Copies(folder);
        await AssertValid(copies);
        await AssertQuiet(Program, ["--to", "html", "--output-dir", folder, "--log-level", "WARN", .. copies]);
        foreach (var page in copies.Select(copy => Path.ChangeExtension(copy, ".html")))
            Assert.Contains("</html>", await File.ReadAllTextAsync(page), StringComparison.Ordinal);
        return copies.Count;
    }

    private static List<string> Copies(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.ipynb").Order(StringComparer.Ordinal)];

    private static Task AssertValid(List<string> copies) => AssertQuiet(Interpreter, ["-c", Validate, .. copies]);

    private static async Task AssertQuiet(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var log = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0 && log.Length == 0, $"{program}: {log}{await output}");
    }

    private sealed class NbconvertFactAttribute : FactAttribute
    {
        public NbconvertFactAttribute()
        {
            if (!File.Exists(Program))
                Skip = "Jupyter's nbconvert is not installed at " + Program + ".";
        }
    }
}
