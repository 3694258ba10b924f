using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Surroundings;
using Ifo.Notebooks.Workers;

namespace Ifo.Notebooks.Tests.Running;

/// <summary>Which notebooks may be served by one process after another.</summary>
public class WorkerNeedsTests
{
    [Fact]
    public void Notebooks_with_different_packages_may_share_a_process_and_those_with_the_same_may_not()
    {
        var deedle = Needs("#r \"nuget: Deedle, [8.1.0]\"\n1");
        var both = Needs("#r \"nuget:deedle\"\n#r   \"nuget: Plotly.NET, 6.0.0\"");
        Assert.Equal(["Deedle"], deedle.Packages);
        Assert.True(Needs("1").MayFollow(deedle) && deedle.MayFollow(Needs("1")));
        Assert.True(Needs("#r \"nuget: Plotly.NET\"").MayFollow(deedle));
        Assert.False(both.MayFollow(deedle) || deedle.MayFollow(deedle.And(Needs("1"))));
    }

    [Fact]
    public void Cells_that_are_imported_may_ask_for_any_package() =>
        Assert.False(Needs("#!import stod/import.csx").MayFollow(Needs("#r \"nuget: Deedle\"")));

    [Fact]
    public void What_the_host_stands_in_for_is_no_package() =>
        Assert.Empty(Needs("#r \"nuget: Microsoft.DotNet.Interactive.SQLite, *-*\"\n#r \"nuget: Ifo.Interactive\"").Packages);

    [Fact]
    public void Packages_in_the_committed_notebooks_are_found()
    {
        var needs = CommittedNotebooks.All.Select(WorkerNeeds.Of).ToList();
        Assert.Equal(["Deedle", "Microsoft.Data.Analysis", "Plotly.NET", "Plotly.NET.CSharp"], needs.SelectMany(need => need.Packages).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(needs, need => need.HasFSharp);
    }

    private static WorkerNeeds Needs(string source)
    {
        using var project = new TestProject();
        return WorkerNeeds.Of(NotebookReader.Read(project.WriteFile("notebooks/a.ipynb", PackageSourceTests.Notebook(source))));
    }
}
