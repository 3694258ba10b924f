namespace Ifo.Notebooks.Tests.Commands;

/// <summary><c>ifo taxonomy</c>, and the commands that read with an analyst's own lists, outside every project.</summary>
public sealed class TaxonomyCommandTests : IDisposable
{
    private const string Export = """
        Nr;Inkommen;Förvaltning;Insats;Delkategori;Pseudonym;Avtalsform;Utförartyp;Dygnspris;Utfall
        1;2024-03-31;SOC;HVB;Akut;p1;Ramavtal;Privata utförare;7250;Placering
        2;2024-04-02;Socialförvaltningen;Familjehem;;p2;Egen regi;Egen regi;1100;Ingen placering

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("ifo-egna-").FullName;

    [Fact]
    public async Task Lists_are_begun_checked_and_shown_and_an_export_is_read_with_them()
    {
        var begun = await IfoCommand.RunAsync(_folder, "taxonomy", "new");
        Assert.Equal(0, begun.Exit);
        Assert.Contains("organisations.csv", begun.Output, StringComparison.Ordinal);
        var (exit, sound) = await IfoCommand.RunAsync(_folder, "taxonomy", "check");
        Assert.Equal(0, exit);
        Assert.Contains("inga fel", sound, StringComparison.Ordinal);

        var file = Path.Combine(_folder, "export.csv");
        await File.WriteAllTextAsync(file, Export);
        var read = await IfoCommand.RunAsync(_folder, "check", "export.csv", "--as", "requests");
        Assert.True(read.Exit == 0, read.Output);
        Assert.Contains("Egna listor: ", read.Output, StringComparison.Ordinal);
        var aside = await IfoCommand.RunAsync(_folder, "check", "export.csv", "--as", "requests", "--taxonomy", "-");
        Assert.Equal(1, aside.Exit);
        Assert.Contains("ifo taxonomy new", aside.Output, StringComparison.Ordinal);

        var list = Path.Combine(_folder, "taxonomi", "organisations.csv");
        await File.AppendAllTextAsync(list, "Nämnden;Nämnden;;;\n");
        var (failed, said) = await IfoCommand.RunAsync(_folder, "taxonomy", "check");
        Assert.Equal(1, failed);
        Assert.Contains("taxonomi/organisations.csv: 1 fel", said, StringComparison.Ordinal);
        Assert.Contains("rad 9, kolumn key: hittade \"Nämnden\"", said, StringComparison.Ordinal);
        Assert.Equal(1, (await IfoCommand.RunAsync(_folder, "taxonomy", "show")).Exit);
        Assert.Equal(2, (await IfoCommand.RunAsync(_folder, "taxonomy", "check", "saknas")).Exit);
    }

    [Fact]
    public async Task An_answered_rule_stands_in_the_manifest_with_its_reason()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "taxonomi"));
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "taxonomi", "insats-grounds.csv"),
            "insats;ground;exists;reason\nfamiljehem;egen-regi;ja;Egna familjehem räknas in\n");
        var rows = Enumerable.Range(1, 12).Select(number =>
            $"{number};2024-04-02;Socialförvaltningen Centrum;Familjehem;;p{number};Egen regi;Egen regi;1100;Placering");
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "export.csv"), Export.Split('\n')[0].Trim() + "\n" + string.Join('\n', rows) + "\n");
        var (exit, output) = await IfoCommand.RunAsync(
            _folder, "protect", "export.csv", "--as", "requests", "--rows", "insats");
        Assert.True(exit == 0, output);
        var manifest = Directory.EnumerateFiles(_folder, "*manifest*").Single();
        var text = await File.ReadAllTextAsync(manifest);
        Assert.Contains("Egna familjehem räknas in", System.Text.RegularExpressions.Regex.Unescape(text), StringComparison.Ordinal);
        Assert.DoesNotContain("12 rader", text, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
