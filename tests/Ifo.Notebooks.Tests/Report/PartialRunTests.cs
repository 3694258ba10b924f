using Ifo.Notebooks.Report;
using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Tests.Report;

/// <summary>A run of some notebooks updates their pages and the first page, and leaves the others' pages as they were.</summary>
public sealed class PartialRunTests : IDisposable
{
    private readonly TestProject _project = new TestProject().With("tillstand", "visning", "fel-korning");

    [Fact]
    public async Task The_page_that_is_run_is_new_the_others_are_untouched_and_the_first_page_lists_them_all()
    {
        await WriteAsync();
        var before = Others();
        Assert.DoesNotContain("ny rubrik", Page("tillstand.html"), StringComparison.Ordinal);
        Change("x + 1", "x + 2");
        await WriteAsync("tillstand");
        Assert.Equal(before, Others());
        Assert.Contains(before, file => file.Name == "visning.html");
        Assert.Contains(before, file => file.Name == "fel-korning.ipynb");
        Change("# Tillstånd mellan celler", "# Ett tillstånd med ny rubrik");
        await WriteAsync("tillstand");
        Assert.Contains("ny rubrik", Page("tillstand.html"), StringComparison.Ordinal);
        var index = Page("index.html");
        Assert.Contains("ny rubrik", index, StringComparison.Ordinal);
        string[] pages = ["tillstand.html", "visning.html", "fel-korning.html"];
        Assert.All(pages, page => Assert.Contains($"href=\"{page}\"", index, StringComparison.Ordinal));
        Assert.Contains("Blev inte klar", index, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_that_has_been_removed_disappears_all_the_same()
    {
        await WriteAsync();
        File.Delete(Path.Combine(_project.Notebooks, "visning.ipynb"));
        await WriteAsync("tillstand");
        Assert.False(File.Exists(Path.Combine(_project.Report, "visning.html")));
        Assert.False(File.Exists(Path.Combine(_project.Report, "notebooks", "visning.ipynb")));
    }

    [Fact]
    public async Task Without_a_report_only_what_is_run_is_in_it()
    {
        await WriteAsync("tillstand");
        var copies = Directory.EnumerateFiles(Path.Combine(_project.Report, "notebooks"));
        Assert.Equal(["tillstand.ipynb"], copies.Select(Path.GetFileName));
    }

    public void Dispose() => _project.Dispose();

    private async Task WriteAsync(params string[] names)
    {
        var settings = _project.Settings() with { Names = names };
        var results = await _project.RunAsync(settings);
        ReportFiles.Write(settings, results, ReportRecord.Others(settings, results));
    }

    private void Change(string from, string to)
    {
        var notebook = Path.Combine(_project.Notebooks, "tillstand.ipynb");
        File.WriteAllText(notebook, File.ReadAllText(notebook).Replace(from, to, StringComparison.Ordinal));
    }

    private List<(string Name, DateTime Written, string Text)> Others() =>
        [.. Directory.EnumerateFiles(_project.Report, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileNameWithoutExtension(file) is "fel-korning" or "visning")
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), File.GetLastWriteTimeUtc(file), File.ReadAllText(file)))];

    private string Page(string name) => File.ReadAllText(Path.Combine(_project.Report, name));
}
