namespace Ifo.Notebooks.Tests.Commands;

/// <summary><c>ifo table</c> and <c>ifo chart</c>, on an export with columns of the analyst's own.</summary>
public class TableCommandTests
{
    [Fact]
    public async Task A_table_by_own_columns_is_shown_and_written_and_next_month_asks_nothing()
    {
        using var project = Project();
        var (exit, output) = await IfoCommand.RunAsync(
            project.Root, "table", "uttag.csv", "--by", "stadsdel", "--by", "ålder:0-17,18-", "--where", "beslut=2024", "--output", "tabell.csv", "--save-answers", "svar.txt");
        Assert.Equal(0, exit);
        var table = File.ReadAllLines(Path.Combine(project.Root, "tabell.csv"));
        Assert.Equal("Stadsdel;0–17;18–;Totalt", table[0]);
        Assert.Equal("Centrum;10;10;20", table[1]);
        Assert.Contains("Urval: beslut = 2024", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(project.Root, "tabell.manifest.json")));

        File.Move(Path.Combine(project.Root, "uttag.csv"), Path.Combine(project.Root, "ny.csv"));
        Assert.Equal(0, (await IfoCommand.RunAsync(project.Root, "table", "ny.csv", "@svar.txt")).Exit);
        Assert.Equal(table[..4], File.ReadAllLines(Path.Combine(project.Root, "tabell.csv"))[..4]);
    }

    [Fact]
    public async Task Excel_comes_out_of_csv_and_the_other_way()
    {
        using var project = Project();
        Assert.Equal(0, (await IfoCommand.RunAsync(project.Root, "table", "uttag.csv", "--by", "stadsdel", "--by", "beslut:månad", "--output", "tabell.xlsx")).Exit);
        Assert.Equal(0, (await IfoCommand.RunAsync(project.Root, "table", "tabell.xlsx", "--output", "tabell.csv")).Exit);
        Assert.Equal("Centrum;10;10;20", File.ReadAllLines(Path.Combine(project.Root, "tabell.csv"))[1]);
    }

    [Fact]
    public async Task Rates_means_and_a_chart_are_made_of_the_same_counts()
    {
        using var project = Project();
        project.WriteFile("inv.csv", "Stadsdel;Invånare 2023-12-31\nCentrum;4000\nÖster;10 000\n");
        var rates = await IfoCommand.RunAsync(project.Root, "table", "uttag.csv", "--by", "stadsdel", "--per-resident", "inv.csv");
        Assert.Contains("5,00", rates.Output, StringComparison.Ordinal);
        Assert.Contains("Invånare 2023-12-31", rates.Output, StringComparison.Ordinal);
        var means = await IfoCommand.RunAsync(project.Root, "table", "uttag.csv", "--by", "stadsdel", "--mean", "ålder", "--unit", "år");
        Assert.Contains("Medelvärde", means.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await IfoCommand.RunAsync(project.Root, "chart", "uttag.csv", "--by", "beslut:månad", "--output", "d.html")).Exit);
        var chart = File.ReadAllText(Path.Combine(project.Root, "d.html"));
        Assert.Contains("2024-02", chart, StringComparison.Ordinal);
        Assert.Contains("<svg", chart, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--by", "stad", "Välj bland")]
    [InlineData("--by", "stadsdel:månad", "kan inte räknas efter månad")]
    [InlineData("--where", "stadsdel=Norr", "Ange vad exporten ska räknas efter")]
    public async Task What_cannot_be_counted_is_wrong_use_and_says_what_can(string option, string value, string said)
    {
        using var project = Project();
        var (exit, output) = await IfoCommand.RunAsync(project.Root, "table", "uttag.csv", option, value);
        Assert.Equal(2, exit);
        Assert.Contains(said, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_on_a_day_and_the_days_within_a_month_are_counted_by_the_same_options()
    {
        using var project = new TestProject().WithData();
        var rows = Enumerable.Range(0, 40).Select(number =>
            $"{number};k{number};2024-01-{10 + (number % 10)};{(number < 12 ? "" : $"2024-02-{10 + (number % 10)}")};{(number % 2 == 0 ? "Centrum" : "Öster")}");
        project.WriteFile("insatser.csv", "Ärendenr;Klient;Beviljad;Avslutad;Stadsdel\n" + string.Join('\n', rows) + "\n");
        string[] spans = ["--from", "beviljad", "--to", "avslutad"];
        var stock = await IfoCommand.RunAsync(project.Root, ["table", "insatser.csv", "--by", "stadsdel", "--on", "2024-03-31", .. spans]);
        Assert.Equal(0, stock.Exit);
        Assert.Contains("Pågår 2024-03-31", stock.Output, StringComparison.Ordinal);
        Assert.Contains("12", stock.Output, StringComparison.Ordinal);
        var days = await IfoCommand.RunAsync(project.Root, [
            "table", "insatser.csv", "--by", "stadsdel", "--within", "2024-02", "--mean", "dygn i perioden", "--unit", "dygn", .. spans]);
        Assert.Equal(0, days.Exit);
        Assert.Contains("Pågår någon dag februari 2024", days.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await IfoCommand.RunAsync(project.Root, ["table", "insatser.csv", "--by", "stadsdel", "--on", "igår", .. spans])).Exit);
        Assert.Equal(2, (await IfoCommand.RunAsync(project.Root, "table", "insatser.csv", "--by", "stadsdel", "--on", "2024-03-31")).Exit);
    }

    private static TestProject Project()
    {
        var project = new TestProject().WithData();
        var rows = Enumerable.Range(0, 40).Select(number =>
            $"{number};k{number};2024-0{(number / 20) + 1}-1{number % 10};{(number % 2 == 0 ? "Centrum" : "Öster")};{(number % 4 < 2 ? 12 : 40)}");
        project.WriteFile("uttag.csv", "Ärendenr;Klient;Beslut;Stadsdel;Ålder\n" + string.Join('\n', rows) + "\n");
        return project;
    }
}
