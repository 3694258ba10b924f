using System.Diagnostics;
using Ifo.Analysis.DataFiles;
using Ifo.Notebooks.Running;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Tests.Commands;

/// <summary>The command as users type it: a process, its exit code, and what it prints.</summary>
public class CommandLineTests
{
    [Fact]
    public async Task A_run_that_passes_exits_with_0_and_says_where_the_report_is()
    {
        using var project = new TestProject().With("tillstand", "paket-saknas");
        var (exit, output) = await IfoAsync(project.Root, "run");
        Assert.Equal(0, exit);
        Assert.Contains("1 analys klar, 0 misslyckade, 1 överhoppad.", output, StringComparison.Ordinal);
        Assert.Contains("paket-saknas: överhoppad: Paketet Ifo.Detta.Paket.Finns.Inte 1.0.0", output, StringComparison.Ordinal);
        Assert.Contains($"Rapport: {Path.Combine(project.Report, "index.html")}", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(project.Report, "index.html")));
        Assert.Single(output.Split('\n'), line => line.StartsWith("tillstand: ", StringComparison.Ordinal));

        var (_, again) = await IfoAsync(project.Root, "run", "tillstand");
        Assert.Contains("klar (från cacheminnet", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbose_tells_of_each_cell()
    {
        using var project = new TestProject().With("tillstand");
        var (_, output) = await IfoAsync(project.Root, "run", "--verbose");
        Assert.Contains("cell 2 av 6 (csharp)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_skipped_notebook_is_never_said_to_verify()
    {
        using var project = new TestProject().With("tillstand", "paket-saknas");
        await IfoAsync(project.Root, "run", "--save");
        var (_, output) = await IfoAsync(project.Root, "run", "--verify");
        Assert.Contains("Inte jämförda med de sparade, eftersom de hoppades över: paket-saknas.", output, StringComparison.Ordinal);
        Assert.Contains("Övriga utdata stämmer", output, StringComparison.Ordinal);
        var (_, alone) = await IfoAsync(project.Root, "run", "--verify", "paket-saknas");
        Assert.DoesNotContain("stämmer", alone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Packages_that_were_refused_are_asked_for_again_only_when_told()
    {
        using var project = new TestProject().With("paket-saknas");
        var (_, first) = await IfoAsync(project.Root, "run");
        var (_, second) = await IfoAsync(project.Root, "run");
        var (_, third) = await IfoAsync(project.Root, "run", "--retry-packages");
        const string remembered = "frågas igen en timme efter det";
        Assert.DoesNotContain(remembered, first, StringComparison.Ordinal);
        Assert.Contains(remembered, second, StringComparison.Ordinal);
        Assert.DoesNotContain(remembered, third, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_analysis_exits_with_1_and_the_others_are_done()
    {
        using var project = new TestProject().With("tillstand", "fel-korning");
        var (exit, output) = await IfoAsync(project.Root, "run");
        Assert.Equal(1, exit);
        Assert.Contains("1 analys klar, 1 misslyckad, 0 överhoppade.", output, StringComparison.Ordinal);
        Assert.Contains("fel-korning: misslyckades i cell 3, rad 3: Division med noll.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_is_checked_and_mapped_and_what_is_wrong_is_listed()
    {
        using var project = new TestProject().With("tillstand");
        var data = Path.Combine(project.Root, "egna");
        Directory.CreateDirectory(data);
        var export = Path.Combine(data, "export.csv");
        CopyFolder(DataFolder.Find(), Path.Combine(project.Root, "data-samples"));
        File.Copy(Path.Combine(DataFolder.Find(), "synthetic", "synthetic-untidy-export.csv"), export);
        var (exit, output) = await IfoAsync(project.Root, "check", export);
        Assert.Equal(1, exit);
        Assert.Contains("Menas Socialförvaltningen Centrum?", output, StringComparison.Ordinal);
        Assert.Contains("Teckenkodning: Windows-1252", output, StringComparison.Ordinal);

        var (mapped, said) = await IfoAsync(project.Root, "map", export);
        Assert.Equal(1, mapped);
        Assert.Contains("förslag: Socialförvaltningen Centrum", said, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(data, "tolkning-forfragningar.csv")));
        Assert.Equal(2, (await IfoAsync(project.Root, "check", Path.Combine(data, "saknas.csv"))).Exit);
        Assert.Equal(2, (await IfoAsync(project.Root, "check", export, "--separator", "punkt")).Exit);
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

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
        var (exit, output) = await IfoAsync(project.Root, arguments);
        Assert.Equal(2, exit);
        Assert.NotEmpty(output.Trim());
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(project.Report));
    }

    [Fact]
    public async Task Saved_outputs_verify_and_changed_ones_exit_with_3_and_are_shown()
    {
        using var project = new TestProject().With("tillstand");
        Assert.Equal(0, (await IfoAsync(project.Root, "run", "--save")).Exit);
        var (same, agreed) = await IfoAsync(project.Root, "run", "--verify");
        Assert.Equal(0, same);
        Assert.Contains("Utdata stämmer med de sparade", agreed, StringComparison.Ordinal);

        var file = Path.Combine(project.Notebooks, "tillstand.ipynb");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"82\"", "\"83\"", StringComparison.Ordinal));
        var (exit, output) = await IfoAsync(project.Root, "run", "--verify");
        Assert.Equal(3, exit);
        Assert.Contains("tillstand, cell 6: text/plain skiljer sig från det sparade", output, StringComparison.Ordinal);
        Assert.Contains("sparat: 83", output, StringComparison.Ordinal);
        Assert.Contains("nu:     82", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_are_shown_with_type_default_and_description()
    {
        using var project = new TestProject().With("parametrar");
        var (exit, output) = await IfoAsync(project.Root, "run", "--show-parameters");
        Assert.Equal(0, exit);
        Assert.Contains("ar (ett heltal), förvalt 2024: året som redovisas", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(project.Report));
    }

    [Fact]
    public async Task List_names_notebooks_their_languages_and_what_they_need()
    {
        using var project = new TestProject().With("parametrar", "paket-saknas");
        var (exit, output) = await IfoAsync(project.Root, "list");
        Assert.Equal(0, exit);
        Assert.Contains("språk: csharp, fsharp", output, StringComparison.Ordinal);
        Assert.Contains("kräver: nuget", output, StringComparison.Ordinal);
        Assert.Contains("parametrar: ar, omrade", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_file_holds_the_whole_report()
    {
        using var project = new TestProject().With("tillstand");
        var (exit, _) = await IfoAsync(project.Root, "run", "--single-file", "hela.html");
        Assert.Equal(0, exit);
        Assert.Contains("Tillstånd mellan celler", File.ReadAllText(Path.Combine(project.Root, "hela.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_something_else_in_it_is_left_alone()
    {
        using var project = new TestProject().With("tillstand");
        var file = project.WriteFile("viktigt/brev.txt", "hej");
        var (exit, output) = await IfoAsync(project.Root, "run", "--output", "viktigt");
        Assert.Equal(2, exit);
        Assert.Contains("innehåller annat än en rapport", output, StringComparison.Ordinal);
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(file)!));
    }

    [Fact]
    public async Task Protect_writes_the_protected_table_beside_the_file_and_says_why_and_what_can_be_derived()
    {
        using var project = new TestProject();
        var file = project.WriteFile("antal.csv", "Insats;Centrum;Hisingen\nHVB;12;3\nFamiljehem;30;25\nStödboende;40;50\n");
        var (exit, output) = await IfoAsync(project.Root, "protect", file);
        Assert.Equal(0, exit);
        Assert.Contains("”HVB”, ”Hisingen”: regeln: antal under 5; utifrån kan härledas 1–14", output, StringComparison.Ordinal);
        Assert.Contains("”HVB”, ”Centrum”: skyddar andra celler; utifrån kan härledas 1–14", output, StringComparison.Ordinal);
        Assert.Contains("HVB;..;..;15", File.ReadAllText(Path.Combine(project.Root, "antal-skyddad.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Protect_of_a_table_with_faults_exits_with_1_lists_them_all_and_writes_nothing()
    {
        using var project = new TestProject();
        var file = project.WriteFile("antal.csv", "Insats;A;B\nHVB;tolv;us\nBo;3,5;-1\n");
        var (exit, output) = await IfoAsync(project.Root, "protect", file);
        Assert.Equal(1, exit);
        Assert.Contains("4 fel av 4 slag", output, StringComparison.Ordinal);
        Assert.Contains("2 rader in = 0 utan fel + 2 med fel + 0 summarader", output, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(project.Root, "*.csv"));
    }

    [Fact]
    public async Task Protect_counts_an_export_and_sets_bad_rows_aside_when_told_to()
    {
        using var project = new TestProject();
        CopyFolder(DataFolder.Find(), Path.Combine(project.Root, "data-samples"));
        var export = Path.Combine(project.Root, "export.csv");
        File.Copy(Path.Combine(DataFolder.Find(), "synthetic", "synthetic-untidy-export.csv"), export);
        Assert.Equal(1, (await IfoAsync(project.Root, "protect", export, "--as", "requests", "--rows", "insats")).Exit);
        Assert.False(File.Exists(Path.Combine(project.Root, "export-insats-skyddad.csv")));

        var (exit, output) = await IfoAsync(project.Root, "protect", export, "--as", "requests", "--rows", "insats", "--columns", "år", "--count", "persons", "--lenient");
        Assert.Equal(0, exit);
        Assert.Contains("Undantagna rader:", output, StringComparison.Ordinal);
        var lines = File.ReadAllLines(Path.Combine(project.Root, "export-insats-år-skyddad.csv"));
        Assert.Equal("insats;2023;2024;Totalt", lines[0]);
        Assert.Contains(lines, line => line.Contains(";..", StringComparison.Ordinal));
        Assert.Contains("personer", lines[^1], StringComparison.Ordinal);
        Assert.Equal(2, (await IfoAsync(project.Root, "protect", export, "--as", "requests", "--rows", "hårfärg", "--lenient")).Exit);
    }

    [Fact]
    public async Task Protect_remembers_what_has_been_let_out_and_withholds_more_because_of_it()
    {
        using var project = new TestProject();
        var first = project.WriteFile("januari.csv", "Insats;Antal\nHVB;19\nFamiljehem;40\nStödboende;50\n");
        var second = project.WriteFile("kvinnor.csv", "Insats;Antal\nHVB;16\nFamiljehem;20\nStödboende;25\n");
        var record = Path.Combine(project.Root, "slappt.json");
        Assert.Equal(0, (await IfoAsync(project.Root, "protect", first, "--record", record)).Exit);
        Assert.Contains("0 celler visas inte", (await IfoAsync(project.Root, "protect", second)).Output, StringComparison.Ordinal);
        var (exit, output) = await IfoAsync(project.Root, "protect", second, "--released", record);
        Assert.Equal(0, exit);
        Assert.DoesNotContain("0 celler visas inte", output, StringComparison.Ordinal);
        Assert.Contains("HVB;..", File.ReadAllText(Path.Combine(project.Root, "kvinnor-skyddad.csv")), StringComparison.Ordinal);
    }

    [Theory]
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
        var (exit, output) = await IfoAsync(project.Root, arguments);
        Assert.Equal(2, exit);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(project.Root, "*.csv"));
    }

    [Fact]
    public async Task Check_says_what_a_package_holds_and_exits_with_0()
    {
        var (exit, output) = await IfoAsync(TestProject.Repository, "check", "data-samples");
        Assert.Equal(0, exit);
        Assert.Contains("inga fel.", output, StringComparison.Ordinal);
        Assert.Matches(@"gemensamma-2024: \d+ uppgifter, varav \d+ utan värde", output);
    }

    [Fact]
    public async Task Check_lists_every_problem_with_its_place_and_exits_with_1()
    {
        using var project = new TestProject();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(TestProject.Repository, "data-samples"), "*", SearchOption.AllDirectories))
            project.WriteFile(Path.Combine("data-samples", Path.GetRelativePath(Path.Combine(TestProject.Repository, "data-samples"), file)), File.ReadAllText(file));
        var figures = Path.Combine(project.Data, "published", "gavle-2023.csv");
        File.WriteAllText(figures, File.ReadAllText(figures).Replace(",outcome,", ",utfall,", StringComparison.Ordinal));
        var expected = File.ReadAllLines(figures).Count(line => line.Contains(",utfall,", StringComparison.Ordinal));

        var (exit, output) = await IfoAsync(project.Root, "check");
        Assert.Equal(1, exit);
        Assert.True(expected > 3);
        Assert.Equal(expected, output.Split('\n').Count(line => line.Contains("kolumn basis: hittade \"utfall\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Check_of_a_folder_that_is_no_package_exits_with_2()
    {
        using var project = new TestProject();
        var (exit, output) = await IfoAsync(project.Root, "check", "notebooks");
        Assert.Equal(2, exit);
        Assert.Contains("är därför inget datapaket", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_a_project_the_command_says_so()
    {
        var folder = Directory.CreateTempSubdirectory("ifo-utan-").FullName;
        var (exit, output) = await IfoAsync(folder, "run");
        Assert.Equal(2, exit);
        Assert.Contains("har en mapp notebooks", output, StringComparison.Ordinal);
        Directory.Delete(folder);
    }

    [Fact]
    public async Task Help_documents_the_exit_codes()
    {
        var (exit, output) = await IfoAsync(TestProject.Repository, "--help");
        Assert.Equal(0, exit);
        Assert.Contains("Slutkoder: 0 allt gick bra", output, StringComparison.Ordinal);
        Assert.Contains("doctor", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_runs_cells_and_says_what_to_do_about_what_is_missing()
    {
        var (exit, output) = await IfoAsync(TestProject.Repository, "doctor");
        Assert.Equal(0, exit);
        Assert.Contains("[ok]  C#-celler: körs", output, StringComparison.Ordinal);
        Assert.Contains("[ok]  F#-celler: körs", output, StringComparison.Ordinal);
        Assert.Contains("Allt som behövs för att köra analyserna finns.", output, StringComparison.Ordinal);

        using var empty = new TestProject();
        var (without, advice) = await IfoAsync(empty.Root, "doctor");
        Assert.Equal(1, without);
        Assert.Contains("Kör dotnet build Analysis.sln", advice, StringComparison.Ordinal);
    }

    internal static async Task<(int Exit, string Output)> IfoAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(DotNet.Path, ["exec", typeof(AnalysisRun).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output + await error).ReplaceLineEndings("\n"));
    }
}
