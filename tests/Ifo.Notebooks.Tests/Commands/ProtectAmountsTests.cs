namespace Ifo.Notebooks.Tests.Commands;

/// <summary><c>ifo protect --sum</c>.</summary>
public class ProtectAmountsTests
{
    private const string Bought = "Insats;Leverantör;Belopp\nHVB;Eken AB;900000\nHVB;Asken AB;50000\nFamiljehem;Asken AB;400000\n"
        + "Familjehem;Björken;350000\nFamiljehem;Lönnen;300000,50\nStödboende;Eken AB;200000\nStödboende;Linden;200000\n"
        + "Stödboende;Lönnen;150000\nSumma;;2550000,50\n";

    [Fact]
    public async Task Sums_that_one_supplier_dominates_are_not_shown_and_cannot_be_told()
    {
        using var project = new TestProject();
        var file = project.WriteFile("reskontra.csv", Bought);
        var (exit, output) = await IfoCommand.RunAsync(
            project.Root, "protect", file, "--sum", "belopp", "--whose", "leverantör", "--rows", "insats");
        Assert.True(exit == 0, output);
        Assert.Contains("9 rader in = 8 belopp + 1 summarader", output, StringComparison.Ordinal);
        Assert.Contains("p %-regeln, p = 10", output, StringComparison.Ordinal);
        var written = File.ReadAllText(Path.Combine(project.Root, "reskontra-belopp-skyddad.csv"));
        Assert.Contains("HVB;..", written, StringComparison.Ordinal);
        Assert.True(written.Split('\n').Count(line => line.Contains(";..", StringComparison.Ordinal)) >= 2, written);
        Assert.DoesNotContain("Eken", written, StringComparison.Ordinal);
        var shown = (await IfoCommand.RunAsync(project.Root, "release", "show", "reskontra-belopp-skyddad.csv")).Output;
        Assert.Contains("belopp i kronor", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("krävd bredd", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HVB;Eken AB;-5\n", "krediteringar")]
    [InlineData("HVB;;5\n", "ett namn")]
    [InlineData("HVB;Eken AB;fem\n", "ett belopp i kronor")]
    [InlineData("HVB;Eken AB;1.234\n", "ett belopp i kronor")]
    public async Task A_row_that_is_no_amount_is_refused_with_its_line(string row, string why)
    {
        using var project = new TestProject();
        var file = project.WriteFile("reskontra.csv", Bought + row);
        var (exit, output) = await IfoCommand.RunAsync(
            project.Root, "protect", file, "--sum", "Belopp", "--whose", "Leverantör", "--rows", "Insats");
        Assert.Equal(1, exit);
        Assert.Contains(why, output, StringComparison.Ordinal);
        Assert.Contains("Rad 11", output, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(project.Root, "reskontra*"));
    }

    [Theory]
    [InlineData("--sum", "Belopp", "--rows", "Insats")]
    [InlineData("--sum", "Belopp", "--whose", "Leverantör")]
    [InlineData("--sum", "Belopp", "--whose", "Leverantör", "--rows", "Insats", "--dominance", "q:3")]
    [InlineData("--sum", "Belopp", "--whose", "Leverantör", "--rows", "Insats", "--round", "5")]
    [InlineData("--sum", "Belopp", "--whose", "Leverantör", "--rows", "Insats", "--rule", "7")]
    [InlineData("--whose", "Leverantör")]
    [InlineData("--dominance", "p:5")]
    public async Task What_does_not_go_together_exits_with_2(params string[] arguments)
    {
        using var project = new TestProject();
        project.WriteFile("reskontra.csv", Bought);
        var (exit, output) = await IfoCommand.RunAsync(project.Root, ["protect", "reskontra.csv", .. arguments]);
        Assert.True(exit == 2, output);
    }
}
