using System.Globalization;

namespace Ifo.Notebooks.Tests.Commands;

/// <summary><c>ifo new</c>: a folder whose notebook runs outside every project, on the sample and then on her file.</summary>
public sealed class NewCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ifo-ny-").FullName;

    [Theory]
    [InlineData("requests", "förfrågningar")]
    [InlineData("placements", "placeringar")]
    public async Task The_notebook_runs_on_the_sample_and_then_on_her_file(string kind, string noun)
    {
        var laid = Path.Combine(_folder, "egen mapp");
        var (exit, output) = await IfoCommand.RunAsync(_folder, "new", laid, "--as", kind);
        Assert.True(exit == 0, output);
        Assert.Contains("anteckningsbok.ipynb", output, StringComparison.Ordinal);
        Assert.Equal(10, (await File.ReadAllLinesAsync(Path.Combine(laid, "LÄSMIG.txt"))).Length);
        var notebook = Path.Combine(laid, "anteckningsbok.ipynb");
        // Each run takes seconds: of one kind it is enough to see that her file takes the sample's place.
        if (kind == "requests")
        {
            var sample = await IfoCommand.RunAsync(_folder, "run", notebook, "--plain");
            Assert.True(sample.Exit == 0, sample.Output);
            Assert.Contains("Syntetiska data", await ReportAsync(laid), StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(Path.Combine(laid, "data", "export.csv"), kind == "requests" ? Requests() : Placements());
        var own = await IfoCommand.RunAsync(_folder, "run", notebook, "--plain");
        Assert.True(own.Exit == 0, own.Output);
        var report = await ReportAsync(laid);
        Assert.Contains("Av 60 rader är 60 utan fel", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Syntetiska data", report, StringComparison.Ordinal);
        Assert.Contains($"Egna data: {noun}", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_there_is_never_written_over()
    {
        Assert.Equal(0, (await IfoCommand.RunAsync(_folder, "new", "a")).Exit);
        var readme = Path.Combine(_folder, "a", "LÄSMIG.txt");
        await File.WriteAllTextAsync(readme, "eget");
        Assert.Contains("Allt finns redan", (await IfoCommand.RunAsync(_folder, "new", "a")).Output, StringComparison.Ordinal);
        Assert.Equal("eget", await File.ReadAllTextAsync(readme));
        Assert.Equal(2, (await IfoCommand.RunAsync(_folder, "new", readme)).Exit);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<string> ReportAsync(string folder) => string.Concat(await Task.WhenAll(
        Directory.EnumerateFiles(Path.Combine(folder, "report"), "*.html", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file).StartsWith("anteckningsbok", StringComparison.Ordinal))
            .Select(file => File.ReadAllTextAsync(file))));

    private static string Requests() =>
        "Nr;Inkommen;Förvaltning;Insats;Delkategori;Pseudonym;Avtalsform;Utförartyp;Dygnspris;Utfall\n" + Rows(number =>
            $"{number};2024-0{1 + (number % 6)}-15;SOC;HVB;;p{number};Ramavtal;Privata utförare;1000;Placering");

    private static string Placements() =>
        "Placering;Pseudonym;Förvaltning;Insats;Utförartyp;Start;Slut;Dygnspris\n" + Rows(number =>
            $"{number};p{number};Socialförvaltningen;HVB;Privata utförare;2024-0{1 + (number % 6)}-15;2024-08-01;1000");

    private static string Rows(Func<int, FormattableString> row) => string.Concat(
        Enumerable.Range(1, 60).Select(number => row(number).ToString(CultureInfo.InvariantCulture) + "\n"));
}
