namespace Ifo.Notebooks.Tests.Commands;

/// <summary><c>ifo protect</c>, on tables and on an export.</summary>
public class ProtectCommandTests
{
    [Fact]
    public async Task Protect_writes_the_protected_table_beside_the_file_and_says_why_and_what_can_be_derived()
    {
        using var project = new TestProject();
        var file = project.WriteFile("antal.csv", "Insats;Centrum;Hisingen\nHVB;12;3\nFamiljehem;30;25\nStödboende;40;50\n");
        var (exit, output) = await IfoCommand.RunAsync(project.Root, "protect", file);
        Assert.Equal(0, exit);
        Assert.Contains("”HVB”, ”Hisingen”: regeln: antal under 5; utifrån kan härledas 1–4", output, StringComparison.Ordinal);
        Assert.Contains("”HVB”, ”Centrum”: skyddar andra celler; utifrån kan härledas 11–14", output, StringComparison.Ordinal);
        Assert.Contains("HVB;..;..;15", File.ReadAllText(Path.Combine(project.Root, "antal-skyddad.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sparse_table_whose_rule_tells_a_number_is_refused_by_its_name_and_let_out_without_its_zeros()
    {
        using var project = new TestProject();
        var file = project.WriteFile("gles.csv", "Insats;A;B\nHVB;1;40\nBo;1;30\nStöd;1;20\nHem;1;0\nJour;0;50\n");
        var (exit, output) = await IfoCommand.RunAsync(project.Root, "protect", file);
        Assert.Equal(1, exit);
        Assert.Contains("cellen ”HVB”, ”A” kan inte skyddas, vad som än döljs", output, StringComparison.Ordinal);
        Assert.Equal(0, (await IfoCommand.RunAsync(project.Root, "protect", file, "--hide-zeros")).Exit);
        Assert.Contains("Jour;..;", File.ReadAllText(Path.Combine(project.Root, "gles-skyddad.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Protect_of_a_table_with_faults_exits_with_1_lists_them_all_and_writes_nothing()
    {
        using var project = new TestProject();
        var file = project.WriteFile("antal.csv", "Insats;A;B\nHVB;tolv;us\nBo;3,5;-1\n");
        var (exit, output) = await IfoCommand.RunAsync(project.Root, "protect", file);
        Assert.Equal(1, exit);
        Assert.Contains("4 fel av 4 slag", output, StringComparison.Ordinal);
        Assert.Contains("2 rader in = 0 utan fel + 2 med fel + 0 summarader", output, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(project.Root, "*.csv"));
    }

    [Fact]
    public async Task Protect_counts_an_export_and_sets_bad_rows_aside_when_told_to()
    {
        using var project = new TestProject().WithData();
        var export = Path.Combine(project.Root, "export.csv");
        File.Copy(Path.Combine(project.Data, "synthetic", "synthetic-untidy-export.csv"), export);
        Assert.Equal(1, (await IfoCommand.RunAsync(project.Root, "protect", export, "--as", "requests", "--rows", "insats")).Exit);
        Assert.False(File.Exists(Path.Combine(project.Root, "export-insats-skyddad.csv")));

        var (exit, output) = await IfoCommand.RunAsync(project.Root, "protect", export, "--as", "requests", "--rows", "insats", "--columns", "år", "--count", "persons", "--lenient");
        Assert.Equal(0, exit);
        Assert.Contains("Undantagna rader:", output, StringComparison.Ordinal);
        var lines = File.ReadAllLines(Path.Combine(project.Root, "export-insats-år-skyddad.csv"));
        Assert.Equal("insats;2023;2024;Totalt", lines[0]);
        Assert.Contains(lines, line => line.Contains(";..", StringComparison.Ordinal));
        Assert.Contains("personer", lines[^1], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.EndsWith("rader med fel är undantagna.", StringComparison.Ordinal));
        Assert.Equal(2, (await IfoCommand.RunAsync(project.Root, "protect", export, "--as", "requests", "--rows", "hårfärg", "--lenient")).Exit);
    }

    [Fact]
    public async Task Protect_remembers_what_has_been_let_out_and_withholds_more_because_of_it()
    {
        using var project = new TestProject();
        var first = project.WriteFile("januari.csv", "Insats;Antal\nHVB;19\nFamiljehem;40\nStödboende;50\n");
        var second = project.WriteFile("kvinnor.csv", "Insats;Antal\nHVB;16\nFamiljehem;20\nStödboende;25\n");
        var record = Path.Combine(project.Root, "slappt.json");
        Assert.Equal(0, (await IfoCommand.RunAsync(project.Root, "protect", first, "--record", record)).Exit);
        Assert.Contains("0 celler visas inte", (await IfoCommand.RunAsync(project.Root, "protect", second)).Output, StringComparison.Ordinal);
        var (exit, output) = await IfoCommand.RunAsync(project.Root, "protect", second, "--released", record);
        Assert.Equal(0, exit);
        Assert.DoesNotContain("0 celler visas inte", output, StringComparison.Ordinal);
        Assert.Contains("HVB;..", File.ReadAllText(Path.Combine(project.Root, "kvinnor-skyddad.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Protect_asks_about_what_could_be_a_total_and_takes_the_answer()
    {
        using var project = new TestProject();
        var file = project.WriteFile("antal.csv", "Insats;Antal\nHVB;20\nFamiljehem;31\nKommunen;51\n");
        var (exit, output) = await IfoCommand.RunAsync(project.Root, "protect", file);
        Assert.Equal(1, exit);
        Assert.Contains("--total \"Kommunen\"", output, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(project.Root, "*.csv"));
        Assert.Equal(0, (await IfoCommand.RunAsync(project.Root, "protect", file, "--total", "Kommunen")).Exit);
        Assert.Contains("Totalt;51", File.ReadAllText(Path.Combine(project.Root, "antal-skyddad.csv")), StringComparison.Ordinal);
        Assert.Equal(0, (await IfoCommand.RunAsync(project.Root, "protect", file, "--no-total", "Kommunen")).Exit);
        Assert.Contains("Totalt;102", File.ReadAllText(Path.Combine(project.Root, "antal-skyddad.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Protect_hides_what_tells_what_is_left_of_a_whole_and_says_so()
    {
        using var project = new TestProject();
        var file = project.WriteFile("antal.csv", "Insats;Antal\nHVB;20\nvarav akut;17\nFamiljehem;30\nStödboende;12\n");
        var (exit, output) = await IfoCommand.RunAsync(project.Root, "protect", file);
        Assert.Equal(0, exit);
        Assert.Contains("”varav akut” är del av ”HVB”", output, StringComparison.Ordinal);
        var lines = File.ReadAllLines(Path.Combine(project.Root, "antal-skyddad.csv"));
        Assert.Contains("Totalt;62", lines);
        Assert.Contains("varav akut;..", lines);
        Assert.Contains(lines, line => line.StartsWith("Röjandekontrollerad: antal under 5", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("protect", "antal.csv", "--total", "HVB", "--no-total", "hvb")]
    [InlineData("protect", "antal.csv", "--as", "requests", "--rows", "insats", "--total", "HVB")]
    [InlineData("protect", "finns-inte.csv")]
    [InlineData("protect", "antal.csv", "--rule", "finns-inte")]
    [InlineData("protect", "antal.csv", "--width", "0")]
    [InlineData("protect", "antal.csv", "--layout", "hög")]
    [InlineData("protect", "antal.csv", "--rows", "insats")]
    [InlineData("protect", "antal.csv", "--as", "figures")]
    [InlineData("protect", "antal.csv", "--as", "requests")]
    [InlineData("protect", "antal.csv", "--released", "finns-inte.json")]
    [InlineData("protect")]
    public async Task Protect_of_what_it_cannot_understand_exits_with_2_and_writes_nothing(params string[] arguments)
    {
        using var project = new TestProject();
        project.WriteFile("antal.csv", "Insats;Antal\nHVB;12\nFamiljehem;3\n");
        var (exit, output) = await IfoCommand.RunAsync(project.Root, arguments);
        Assert.Equal(2, exit);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(project.Root, "*.csv"));
    }
}
