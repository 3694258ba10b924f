using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Registers;
using Ifo.Notebooks.Running;

namespace Ifo.Notebooks.Tests.Guides;

/// <summary>The project as a reader has it, in a folder of its own: the built library, the data, and the export that the guides name.</summary>
internal sealed class ReaderProject : IDisposable
{
    /// <summary>The file that the guides read.</summary>
    public const string Export = "export.xlsx";

    private const string Untidy = "synthetic/synthetic-untidy-export.xlsx";

    private static readonly string[] Headers =
        ["Nr", "Inkommen", "Förvaltning", "Insats", "Delkategori", "Pseudonym", "Avtalsform", "Utförartyp", "Dygnspris", "Utfall"];

    private readonly TestProject _project = new();

    public ReaderProject()
    {
        Copy(Path.Combine("lib", "Ifo.Analysis", "bin", "notebook"));
        Copy("data-samples");
    }

    private string ExportPath => Path.Combine(_project.Notebooks, Export);

    public void Dispose() => _project.Dispose();

    /// <summary>Puts the export of the data package there as it is, with its faulty rows.</summary>
    public ReaderProject WithUntidyExport()
    {
        File.Copy(Path.Combine(_project.Data, Untidy), ExportPath);
        return this;
    }

    /// <summary>Puts an export there whose rows, as far as anybody can tell, are about real persons.</summary>
    public ReaderProject WithRealExport()
    {
        var options = new ReadingOptions { Strictness = Strictness.Lenient, SetAsideFile = Path.Combine(_project.Root, "undantagna.csv") };
        var rows = RequestExport.Read(Path.Combine(DataFolder.Find(TestFolder), Untidy), options).Rows;
        TableFile.WriteWorkbook(ExportPath, new OutputTable("Uttag", Headers, rows.Select(Cells)));
        return this;
    }

    /// <summary>Puts the same export there, and says in the data package that it is synthetic.</summary>
    public ReaderProject WithSyntheticExport()
    {
        WithRealExport();
        var package = Path.Combine(_project.Data, DataFolder.PackageFile);
        var text = File.ReadAllText(package);
        Assert.Contains(Untidy, text, StringComparison.Ordinal);
        File.WriteAllText(package, text.Replace(Untidy, $"../notebooks/{Export}", StringComparison.Ordinal));
        return this;
    }

    /// <summary>Runs the code of a guide; what each cell showed, or what failed.</summary>
    public async Task<GuideRun> RunAsync(Guide guide, NotebookHost host = NotebookHost.Own)
    {
        _project.WriteFile("notebooks/guide.ipynb", GuideNotebook.Of(guide));
        var result = Assert.Single(await _project.RunAsync(_project.Settings() with { Host = host, UseCache = host == NotebookHost.Own }));
        var shown = result.Executed?.Cells.Select((_, index) => string.Join('\n', result.Cell(index + 1))) ?? [];
        var failed = result.Failure is { } failure ? $"{guide}, code that begins in line {LineOf(guide, failure.CellNumber)}: {failure.Message}" : result.SkipReason ?? "";
        return new GuideRun([.. shown], failed);
    }

    private static string TestFolder => Path.Combine(TestProject.Repository, "data-samples");

    private static int LineOf(Guide guide, int? cell) => cell is { } number ? guide.Cells[number - 1].Line : 0;

    private static OutputCell[] Cells(PlacementRequest row) =>
    [
        OutputCell.Of(row.Request),
        OutputCell.Of(row.Received),
        OutputCell.Text(row.Administration),
        OutputCell.Text(row.Insats),
        OutputCell.Text(row.Part),
        OutputCell.Text(row.Person),
        OutputCell.Text(row.Ground),
        OutputCell.Text(row.Provider),
        row.DayPrice is { } price ? OutputCell.Of(price, 2) : OutputCell.Empty,
        OutputCell.Text(row.IsPlaced ? "Placering" : "Ingen placering"),
    ];

    private void Copy(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(TestProject.Repository, folder), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_project.Root, Path.GetRelativePath(TestProject.Repository, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}

/// <summary>What the cells of a guide showed, and what failed; empty when nothing did.</summary>
internal sealed record GuideRun(IReadOnlyList<string> Shown, string Failed);
