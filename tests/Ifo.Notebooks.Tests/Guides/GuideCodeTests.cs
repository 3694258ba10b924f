using Ifo.Notebooks.Running;
using Ifo.Notebooks.Tests.Interactive;

namespace Ifo.Notebooks.Tests.Guides;

/// <summary>The code in the guides does what it says when a reader puts it into a notebook, as it stands and in its order.</summary>
public class GuideCodeTests
{
    private static readonly Guide Readme = Guide.Read("README.md");

    public static TheoryData<string> WithCode => [.. Guide.All.Where(guide => guide.Cells.Count > 0).Select(guide => guide.Name)];

    [Fact]
    public void The_readme_and_the_environments_page_have_code() =>
        Assert.Superset(new HashSet<string> { "README.md", "environment.md" }, Guide.All.Where(guide => guide.Cells.Count > 0).Select(guide => guide.Name).ToHashSet());

    [Theory]
    [MemberData(nameof(WithCode))]
    public async Task The_code_runs_on_an_export_about_real_persons(string name)
    {
        using var project = new ReaderProject().WithRealExport();
        var run = await project.RunAsync(Guide.Read(name));
        Assert.Equal("", run.Failed);
        // What the readme shows at last is of persons.
        if (name != "README.md") return;
        Assert.Contains("Röjandekontrollerad", run.Shown[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("Syntetiska data", run.Shown[^1], StringComparison.Ordinal);
    }

    [InteractiveFact]
    public async Task The_code_of_the_environments_page_runs_in_dotnet_interactive_too()
    {
        using var project = new ReaderProject().WithRealExport();
        var own = await project.RunAsync(Guide.Read("environment.md"));
        var tool = await project.RunAsync(Guide.Read("environment.md"), NotebookHost.Interactive);
        Assert.Equal("", tool.Failed);
        // The last cell shows a bare number, which the tool draws in its own way.
        Assert.Equal(own.Shown.SkipLast(1), tool.Shown.SkipLast(1));
    }

    [Fact]
    public async Task What_the_readme_shows_of_a_synthetic_export_says_that_it_is_synthetic()
    {
        using var project = new ReaderProject().WithSyntheticExport();
        var run = await project.RunAsync(Readme);
        Assert.Equal("", run.Failed);
        Assert.Contains("Syntetiska data", run.Shown[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_with_faulty_rows_is_not_read_as_the_readme_says()
    {
        using var project = new ReaderProject().WithUntidyExport();
        var run = await project.RunAsync(Readme);
        Assert.Contains("Social Centrum", run.Failed, StringComparison.Ordinal);
        Assert.Equal("error: ExportException", run.Shown.Last(shown => shown.Length > 0));
    }
}
