using System.Diagnostics;
using System.Text.Json.Nodes;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Interactive;
using Ifo.Notebooks.Running;
using Ifo.Notebooks.Workers;

namespace Ifo.Notebooks.Tests.Interactive;

/// <summary>The way users go: Jupyter, with the kernel that <c>ifo interactive setup</c> wrote.</summary>
public sealed class JupyterTests : IDisposable
{
    // The addresses, in hexadecimal, on which the process of the cell listens.
    private const string Listens = """
        var sockets = System.IO.Directory.GetFiles("/proc/self/fd").Select(file => new System.IO.FileInfo(file).LinkTarget)
            .Where(link => link?.StartsWith("socket:[") == true).Select(link => link[8..^1]).ToHashSet();
        var rows = new[] { "tcp", "tcp6" }.SelectMany(kind => System.IO.File.ReadLines($"/proc/self/net/{kind}").Skip(1))
            .Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(words => words[3] == "0A" && sockets.Contains(words[9]));
        Console.Write(string.Join(' ', rows.Select(words => words[1].Split(':')[0]).Distinct()));
        """;

    private static readonly string[] Loopback = ["0100007F", "00000000000000000000000001000000"];

    private readonly TestProject _project = new();

    public void Dispose() => _project.Dispose();

    /// <summary>Deedle, and cells of SQL: what the tool cannot do as it comes.</summary>
    [InteractiveFact(ThroughJupyter = true)]
    public async Task Notebooks_give_their_committed_outputs()
    {
        var setup = Setup();
        string[] names = ["20-utforska-med-deedle", "23-utforska-med-sql"];
        await ExecuteAsync(setup, TestProject.Repository, [.. names.Select(name => Path.Combine(CommittedNotebooks.Folder, name + ".ipynb"))]);
        foreach (var name in names)
        {
            var committed = CommittedNotebooks.All.Single(notebook => notebook.Name == name);
            Assert.Empty(Verification.Compare(committed, Executed(name), 1e-6));
        }
    }

    [InteractiveFact(ThroughJupyter = true)]
    public async Task Only_the_computer_itself_may_ask_the_kernel()
    {
        var setup = Setup();
        var notebook = _project.WriteFile("notebooks/lyssnar.ipynb", InteractiveHostTests.Notebook(("csharp", Listens)));
        await ExecuteAsync(setup, _project.Root, notebook);
        var listens = Addresses();
        Assert.NotEmpty(listens);
        Assert.Empty(listens.Except(Loopback));

        // Without the word that the setup adds, the same cell finds other addresses.
        var spec = Kernelspec.In(setup.Kernels).Single(spec => spec.Name == ".net-csharp");
        var arguments = spec.Content["argv"]!.AsArray();
        arguments.Remove(arguments.Single(word => word!.GetValue<string>() == Kernelspec.LocalOnly));
        spec.Write();
        await ExecuteAsync(setup, _project.Root, notebook);
        Assert.NotEmpty(Addresses().Except(Loopback));
    }

    private string[] Addresses() =>
        Assert.IsType<StreamOutput>(Assert.Single(Executed("lyssnar").Cells[0].Outputs)).Text.Split(' ');

    private InteractiveSetup Setup()
    {
        var setup = new InteractiveSetup(Path.Combine(_project.Root, "data"), Path.Combine(_project.Root, "jupyter", "kernels"), _project.Root);
        setup.Write(InteractiveTool.Demand());
        return setup;
    }

    private Notebook Executed(string name)
    {
        var notebook = NotebookReader.Read(Path.Combine(_project.Root, "executed", name + ".ipynb"));
        return notebook with { Cells = [.. notebook.Cells.Select(cell => cell with { Outputs = [.. cell.Outputs.Where(output => !IsNotice(output))] })] };
    }

    private static bool IsNotice(CellOutput output) => output is DisplayOutput shown
        && shown.Data.Values.OfType<JsonValue>().Any(value => value.TryGetValue<string>(out var text) && InteractiveNotices.Is(text));

    private async Task ExecuteAsync(InteractiveSetup setup, string folder, params string[] notebooks)
    {
        string[] arguments = ["--to", "notebook", "--execute", "--output-dir", Path.Combine(_project.Root, "executed"), "--ExecutePreprocessor.timeout=600"];
        var start = new ProcessStartInfo(InteractiveFactAttribute.Nbconvert, [.. arguments, .. notebooks])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["JUPYTER_DATA_DIR"] = Path.GetDirectoryName(setup.Kernels)!;
        start.Environment["JUPYTER_RUNTIME_DIR"] = Path.Combine(_project.Root, "runtime");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var log = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, log + await output);
    }
}
