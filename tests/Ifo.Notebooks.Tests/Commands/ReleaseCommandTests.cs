namespace Ifo.Notebooks.Tests.Commands;

/// <summary><c>ifo release</c>, and the manifests that <c>ifo protect</c> writes.</summary>
public class ReleaseCommandTests
{
    private const string Counts = "Insats;Antal\nHVB;12\nFamiljehem;3\nStödboende;50\n";

    [Fact]
    public async Task Every_release_writes_a_manifest_that_can_be_shown_signed_and_verified()
    {
        using var project = new TestProject();
        var file = project.WriteFile("antal.csv", Counts);
        var table = Path.Combine(project.Root, "antal-skyddad.csv");
        Assert.Contains("inte undertecknat", (await IfoCommand.RunAsync(project.Root, "protect", file)).Output, StringComparison.Ordinal);

        var shown = await IfoCommand.RunAsync(project.Root, "release", "show", table);
        Assert.Equal(0, shown.Exit);
        Assert.Contains("2 av 4", shown.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Familjehem", shown.Output, StringComparison.Ordinal);

        var unsigned = await IfoCommand.RunAsync(project.Root, "release", "verify", table);
        Assert.Equal(1, unsigned.Exit);
        Assert.Contains("saknas:        Manifestet är inte undertecknat.", unsigned.Output, StringComparison.Ordinal);

        Assert.Equal(0, (await IfoCommand.RunAsync(project.Root, "release", "sign", table, "--by", "Anna", "--because", "månadsrapporten")).Exit);
        var signed = await IfoCommand.RunAsync(project.Root, "release", "verify", Path.Combine(project.Root, "antal-skyddad.manifest.json"));
        Assert.Equal(0, signed.Exit);
        Assert.Contains("undertecknat av Anna: månadsrapporten", signed.Output, StringComparison.Ordinal);
        Assert.Contains("Allt som manifestet säger stämmer.", signed.Output, StringComparison.Ordinal);

        var again = await IfoCommand.RunAsync(project.Root, "release", "sign", table, "--by", "Bo", "--because", "annat");
        Assert.Equal(1, again.Exit);
        Assert.Contains("redan undertecknad av Anna", again.Output, StringComparison.Ordinal);

        File.AppendAllText(table, "HVB;13\n");
        var changed = await IfoCommand.RunAsync(project.Root, "release", "verify", table);
        Assert.Equal(1, changed.Exit);
        Assert.Contains("stämmer inte:  antal-skyddad.csv har ändrats", changed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_can_be_signed_as_it_is_made_and_tells_what_it_was_tried_with_and_what_was_answered()
    {
        using var project = new TestProject();
        var first = project.WriteFile("januari.csv", "Insats;Antal\nHVB;19\nFamiljehem;40\nStödboende;50\n");
        var second = project.WriteFile("februari.csv", "Insats;Antal\nHVB;19\nFamiljehem;40\nStödboende;50\nJourhem;30\n");
        Assert.Equal(0, (await IfoCommand.RunAsync(project.Root, "protect", first, "--record", "slappt.json")).Exit);
        var (exit, output) = await IfoCommand.RunAsync(
            project.Root, "protect", second, "--released", "slappt.json", "--new", "Jourhem", "--signed-by", "Anna", "--because", "nämnden");
        Assert.True(exit == 0, output);
        var shown = (await IfoCommand.RunAsync(project.Root, "release", "show", "februari-skyddad.csv")).Output;
        Assert.Contains("januari-skyddad.csv (rader och kolumner)", shown, StringComparison.Ordinal);
        Assert.Contains("Jourhem är nytt", shown, StringComparison.Ordinal);
        Assert.Equal(0, (await IfoCommand.RunAsync(project.Root, "release", "verify", "februari-skyddad.csv")).Exit);

        var list = await IfoCommand.RunAsync(project.Root, "release", "list");
        Assert.Equal(0, list.Exit);
        Assert.Matches("januari-skyddad\\.csv .* 0 av 4 +inte undertecknad", list.Output);
        Assert.Matches("februari-skyddad\\.csv .* Anna", list.Output);
    }

    [Fact]
    public async Task A_refusal_writes_no_manifest()
    {
        using var project = new TestProject();
        var file = project.WriteFile("antal.csv", Counts);
        Assert.Equal(1, (await IfoCommand.RunAsync(project.Root, "protect", file, "--known-total", "64")).Exit);
        Assert.Empty(Directory.EnumerateFiles(project.Root, "*.manifest.json"));
        Assert.Contains("Inga manifest", (await IfoCommand.RunAsync(project.Root, "release", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_has_changed_is_not_signed()
    {
        using var project = new TestProject();
        var file = project.WriteFile("antal.csv", Counts);
        await IfoCommand.RunAsync(project.Root, "protect", file);
        File.Delete(file);
        var verified = await IfoCommand.RunAsync(project.Root, "release", "verify", "antal-skyddad.csv");
        Assert.Equal(1, verified.Exit);
        Assert.Contains("saknas:        antal.csv ligger inte bredvid manifestet", verified.Output, StringComparison.Ordinal);
        File.AppendAllText(Path.Combine(project.Root, "antal-skyddad.csv"), "HVB;13\n");
        var signed = await IfoCommand.RunAsync(project.Root, "release", "sign", "antal-skyddad.csv", "--by", "Anna", "--because", "nämnden");
        Assert.Equal(1, signed.Exit);
        Assert.Contains("Inte undertecknat", signed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_names_what_is_no_manifest()
    {
        using var project = new TestProject();
        project.WriteFile("x.manifest.json", "{}");
        var (exit, output) = await IfoCommand.RunAsync(project.Root, "release", "list");
        Assert.Equal(1, exit);
        Assert.Contains("x.manifest.json, rad 1", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("release")]
    [InlineData("release", "show", "finns-inte.csv")]
    [InlineData("release", "verify", "antal.csv")]
    [InlineData("release", "sign", "antal.csv", "--by", "Anna")]
    [InlineData("release", "list", "finns-inte")]
    [InlineData("protect", "antal.csv", "--signed-by", "Anna")]
    public async Task What_cannot_be_understood_exits_with_2(params string[] arguments)
    {
        using var project = new TestProject();
        project.WriteFile("antal.csv", Counts);
        var (exit, output) = await IfoCommand.RunAsync(project.Root, arguments);
        Assert.True(exit == 2, output);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(project.Root, "*.manifest.json"));
    }
}
