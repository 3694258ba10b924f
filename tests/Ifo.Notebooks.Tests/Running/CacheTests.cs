using Ifo.Notebooks.Running;

namespace Ifo.Notebooks.Tests.Running;

public class CacheTests
{
    [Fact]
    public async Task An_unchanged_analysis_comes_from_the_cache_with_the_same_outputs()
    {
        using var project = new TestProject().With("tillstand");
        var first = Assert.Single(await project.RunAsync());
        var second = Assert.Single(await project.RunAsync());
        Assert.False(first.FromCache);
        Assert.True(second.FromCache);
        Assert.Equal(first.Text(4), second.Text(4));
        Assert.Empty(Verification.Compare(first.Executed!, second.Executed!, 0));
    }

    [Fact]
    public async Task Changed_data_changed_cells_changed_scripts_and_no_cache_run_again()
    {
        using var project = new TestProject().With("tillstand");
        await project.RunAsync();

        var data = project.WriteFile("data-samples/a.csv", "id\n1\n");
        Assert.False(Assert.Single(await project.RunAsync()).FromCache);
        File.WriteAllText(data, "id\n2\n");
        Assert.False(Assert.Single(await project.RunAsync()).FromCache);

        project.WriteFile("notebooks/skript.csx", "1");
        Assert.False(Assert.Single(await project.RunAsync()).FromCache);

        var notebook = Path.Combine(project.Notebooks, "tillstand.ipynb");
        File.WriteAllText(notebook, File.ReadAllText(notebook).Replace("x + 1", "x + 2", StringComparison.Ordinal));
        var changed = Assert.Single(await project.RunAsync());
        Assert.False(changed.FromCache);
        Assert.Equal("43", changed.Text(4));

        Assert.False(Assert.Single(await project.RunAsync(project.Settings() with { UseCache = false })).FromCache);
    }

    [Fact]
    public async Task Other_parameters_are_another_analysis()
    {
        using var project = new TestProject().With("parametrar");
        await project.RunAsync();
        Assert.False(Assert.Single(await project.RunAsync(project.Settings("ar=2023"))).FromCache);
        Assert.True(Assert.Single(await project.RunAsync(project.Settings("ar=2023"))).FromCache);
        Assert.True(Assert.Single(await project.RunAsync()).FromCache);
    }

    [Fact]
    public async Task A_failure_is_never_kept()
    {
        using var project = new TestProject().With("fel-korning");
        await project.RunAsync();
        Assert.False(Assert.Single(await project.RunAsync()).FromCache);
    }

    [Fact]
    public async Task A_damaged_entry_is_run_again()
    {
        using var project = new TestProject().With("tillstand");
        await project.RunAsync();
        foreach (var entry in Directory.EnumerateFiles(Path.Combine(project.Root, ".ifo", "cache")))
            File.WriteAllText(entry, "{ \"note");
        Assert.False(Assert.Single(await project.RunAsync()).FromCache);
    }
}
