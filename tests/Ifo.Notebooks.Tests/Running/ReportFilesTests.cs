using Ifo.Notebooks.Report;

namespace Ifo.Notebooks.Tests.Running;

public class ReportFilesTests
{
    [Fact]
    public async Task The_reports_date_is_the_datas_day_and_copies_of_removed_notebooks_disappear()
    {
        using var project = new TestProject().With("tillstand", "visning");
        project.WriteFile("data-samples/datapackage.json", """{"name":"prov","created":"2025-02-20T00:00:00Z","resources":[]}""");
        var settings = project.Settings();
        var index = ReportFiles.Write(settings, await project.RunAsync());
        Assert.Contains("2025-02-20.", await File.ReadAllTextAsync(index), StringComparison.Ordinal);
        Assert.DoesNotContain("T00:00", await File.ReadAllTextAsync(index), StringComparison.Ordinal);

        File.Delete(Path.Combine(project.Notebooks, "visning.ipynb"));
        ReportFiles.Write(settings, await project.RunAsync());
        Assert.Equal(["tillstand.ipynb"], Directory.EnumerateFiles(Path.Combine(project.Report, "notebooks")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task An_unchanged_report_is_left_as_it_is()
    {
        using var project = new TestProject().With("tillstand");
        var index = ReportFiles.Write(project.Settings(), await project.RunAsync());
        File.AppendAllText(index, "<!-- märke -->");
        ReportFiles.Write(project.Settings(), await project.RunAsync());
        Assert.EndsWith("<!-- märke -->", await File.ReadAllTextAsync(index), StringComparison.Ordinal);
    }
}
