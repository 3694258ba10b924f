using System.Globalization;

namespace Ifo.Notebooks.Tests.Commands;

/// <summary><c>ifo compare</c>, and files that are put together with <c>--with</c>.</summary>
public sealed class CompareCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ifo-tva-").FullName;

    [Fact]
    public async Task Two_exports_are_compared_in_counts_and_no_row_is_told()
    {
        await WriteAsync("jan.csv", 1, 40, "Placering");
        await WriteAsync("feb.csv", 21, 43, "Ingen placering");
        var (exit, output) = await IfoCommand.RunAsync(_folder, "compare", "jan.csv", "feb.csv");
        Assert.True(exit == 0, output);
        Assert.Contains("jan.csv → feb.csv: förfrågningar, matchade efter kolumnen förfrågan.", output, StringComparison.Ordinal);
        Assert.Contains("  nya: 23\n  borta: 20\n  ändrade: 20\n  oförändrade: 0\n", output, StringComparison.Ordinal);
        Assert.Contains("  utfall: 20\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("p21", output, StringComparison.Ordinal);
        Assert.Equal(2, (await IfoCommand.RunAsync(_folder, "compare", "jan.csv", "saknas.csv")).Exit);
    }

    [Fact]
    public async Task Files_are_put_together_and_counted_as_one()
    {
        await WriteAsync("jan.csv", 1, 40, "Placering");
        await WriteAsync("feb.csv", 21, 40, "Placering");
        var (exit, output) = await IfoCommand.RunAsync(
            _folder, "protect", "jan.csv", "--with", "feb.csv", "--as", "requests", "--rows", "insats");
        Assert.True(exit == 0, output);
        Assert.Contains("20 rader finns i flera filer, lika i alla, och räknas en gång.", output, StringComparison.Ordinal);
        var written = Directory.EnumerateFiles(_folder, "*.csv").Single(path =>
            Path.GetFileName(path) is not ("jan.csv" or "feb.csv"));
        Assert.Contains("HVB;60", await File.ReadAllTextAsync(written), StringComparison.Ordinal);

        await WriteAsync("feb.csv", 21, 40, "Ingen placering");
        var (refused, why) = await IfoCommand.RunAsync(_folder, "check", "jan.csv", "--with", "feb.csv");
        Assert.Equal(1, refused);
        Assert.Contains("--repeated last", why, StringComparison.Ordinal);
        Assert.Equal(0, (await IfoCommand.RunAsync(_folder, "check", "jan.csv", "--with", "feb.csv", "--repeated", "last")).Exit);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task WriteAsync(string name, int first, int count, string outcome)
    {
        var rows = Enumerable.Range(first, count).Select(number => string.Create(
            CultureInfo.InvariantCulture,
            $"{number};2024-03-31;Socialförvaltningen Centrum;HVB;Akut;p{number};Ramavtal;Privata utförare;7250;{outcome}\n"));
        return File.WriteAllTextAsync(
            Path.Combine(_folder, name),
            "Nr;Inkommen;Förvaltning;Insats;Delkategori;Pseudonym;Avtalsform;Utförartyp;Dygnspris;Utfall\n" + string.Concat(rows));
    }
}
