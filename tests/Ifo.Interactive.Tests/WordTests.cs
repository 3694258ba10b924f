namespace Ifo.Interactive.Tests;

/// <summary>The words <c>#!kalla</c> and <c>#!ifo</c>.</summary>
public sealed class WordTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task A_printed_number_comes_from_a_report_and_a_line()
    {
        var ran = await _session.RunAsync("#!kalla \"4 080\"");
        Assert.Equal("", ran.Failure);
        var html = ran.Html;
        Assert.Contains("Här står 4 080", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("Socialt boende", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_knows_its_sources_says_them()
    {
        await _session.RunAsync(
            $"#r \"{typeof(Ifo.Analysis.IfoException).Assembly.Location}\"\nvar figures = Ifo.Analysis.Published.PublishedFigures.Load();\nvar one = figures[7];");
        Assert.Contains("rad ", (await _session.RunAsync("#!kalla one")).Html, StringComparison.Ordinal);
        var ran = await _session.RunAsync("#!kalla ingenting");
        Assert.Equal("", ran.Failure);
        Assert.Contains("varken", ran.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_nowhere_says_so() =>
        Assert.Contains("varken", (await _session.RunAsync("#!kalla 123456789,123")).Html, StringComparison.Ordinal);

    [Fact]
    public async Task The_command_answers_beside_the_notebook_and_what_it_says_of_persons_stays_in_the_unit()
    {
        var folder = Directory.CreateTempSubdirectory("ifo-ord-").FullName;
        try
        {
            var file = Path.Combine(folder, "brev.csv");
            await File.WriteAllTextAsync(file, "mottagen;insats;person\n2024-13-01;HVB;19121212-1212\n");
            var ran = await _session.RunAsync($"#!ifo check \"{file}\" --with \"--as requests\"");
            Assert.Equal("", ran.Failure);
            Assert.StartsWith("<div data-disclosure=\"inside-the-unit\">", ran.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("1212-1212", ran.Html, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_file_that_is_not_there_fails_the_cell() =>
        Assert.NotEqual("", (await _session.RunAsync("#!ifo check finns-inte.csv --with \"--as requests\"")).Failure);
}
