namespace Ifo.Notebooks.Tests.Commands;

/// <summary>The command as users type it: its exit codes, and what it says of what it cannot do.</summary>
public class CommandLineTests
{
    [Theory]
    [InlineData("run", "--finns-inte")]
    [InlineData("spring")]
    [InlineData("run", "--jobs", "0")]
    [InlineData("run", "--jobs", "tva")]
    [InlineData("run", "finns-inte")]
    [InlineData("run", "--param", "ar=2024")]
    [InlineData("run", "--param", "ar")]
    [InlineData("run", "--cell-timeout", "-1")]
    [InlineData("run", "--verify", "--save")]
    [InlineData("run", "--notebooks", "finns-inte")]
    public async Task What_cannot_be_understood_exits_with_2_and_runs_nothing(params string[] arguments)
    {
        using var project = new TestProject().With("tillstand");
        var (exit, output) = await IfoCommand.RunAsync(project.Root, arguments);
        Assert.Equal(2, exit);
        Assert.NotEmpty(output.Trim());
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(project.Report));
    }

    [Fact]
    public async Task A_failing_analysis_exits_with_1_and_the_others_are_done()
    {
        using var project = new TestProject().With("tillstand", "fel-korning");
        var (exit, output) = await IfoCommand.RunAsync(project.Root, "run");
        Assert.Equal(1, exit);
        Assert.Contains("1 analys klar, 1 misslyckad, 0 överhoppade.", output, StringComparison.Ordinal);
        Assert.Contains("fel-korning: misslyckades i cell 3, rad 3: Division med noll.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_something_else_in_it_is_left_alone()
    {
        using var project = new TestProject().With("tillstand");
        var file = project.WriteFile("viktigt/brev.txt", "hej");
        var (exit, output) = await IfoCommand.RunAsync(project.Root, "run", "--output", "viktigt");
        Assert.Equal(2, exit);
        Assert.Contains("innehåller annat än en rapport", output, StringComparison.Ordinal);
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(file)!));
    }

    [Fact]
    public async Task Outside_a_project_the_command_says_so()
    {
        var folder = Directory.CreateTempSubdirectory("ifo-utan-").FullName;
        var (exit, output) = await IfoCommand.RunAsync(folder, "run");
        Assert.Equal(2, exit);
        Assert.Contains("har en mapp notebooks", output, StringComparison.Ordinal);
        Directory.Delete(folder);
    }

    [Fact]
    public async Task Parameters_are_shown_with_type_default_and_description()
    {
        using var project = new TestProject().With("parametrar");
        var (exit, output) = await IfoCommand.RunAsync(project.Root, "run", "--show-parameters");
        Assert.Equal(0, exit);
        Assert.Contains("ar (ett heltal), förvalt 2024: året som redovisas", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(project.Report));
    }

    [Fact]
    public async Task List_names_notebooks_their_languages_and_what_they_need()
    {
        using var project = new TestProject().With("parametrar", "paket-saknas");
        var (exit, output) = await IfoCommand.RunAsync(project.Root, "list");
        Assert.Equal(0, exit);
        Assert.Contains("språk: csharp, fsharp", output, StringComparison.Ordinal);
        Assert.Contains("kräver: nuget", output, StringComparison.Ordinal);
        Assert.Contains("parametrar: ar, omrade", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_documents_the_exit_codes()
    {
        var (exit, output) = await IfoCommand.RunAsync(TestProject.Repository, "--help");
        Assert.Equal(0, exit);
        Assert.Contains("Slutkoder: 0 allt gick bra", output, StringComparison.Ordinal);
        Assert.Contains("doctor", output, StringComparison.Ordinal);
    }
}
