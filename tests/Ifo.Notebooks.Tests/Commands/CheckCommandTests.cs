using Ifo.Analysis.Tests.Published;

namespace Ifo.Notebooks.Tests.Commands;

/// <summary><c>ifo check</c> and <c>ifo map</c>, on an export and on a data package.</summary>
public class CheckCommandTests
{
    [Fact]
    public async Task An_export_is_checked_and_mapped_and_what_is_wrong_is_listed()
    {
        using var project = new TestProject().WithData();
        var data = Path.Combine(project.Root, "egna");
        Directory.CreateDirectory(data);
        var export = Path.Combine(data, "export.csv");
        File.Copy(Path.Combine(project.Data, "synthetic", "synthetic-untidy-export.csv"), export);
        var (exit, output) = await IfoCommand.RunAsync(project.Root, "check", export);
        Assert.Equal(1, exit);
        Assert.Contains("Menas Socialförvaltningen Centrum?", output, StringComparison.Ordinal);
        Assert.Contains("Teckenkodning: Windows-1252", output, StringComparison.Ordinal);

        var (mapped, said) = await IfoCommand.RunAsync(project.Root, "map", export);
        Assert.Equal(1, mapped);
        Assert.Contains("förslag: Socialförvaltningen Centrum", said, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(data, "tolkning-forfragningar.xlsx")));
        Assert.Equal(2, (await IfoCommand.RunAsync(project.Root, "check", Path.Combine(data, "saknas.csv"))).Exit);
        Assert.Equal(2, (await IfoCommand.RunAsync(project.Root, "check", export, "--separator", "punkt")).Exit);
    }

    [Fact]
    public async Task Check_says_what_a_package_holds_and_exits_with_0()
    {
        var (exit, output) = await IfoCommand.RunAsync(TestProject.Repository, "check", "data-samples");
        Assert.Equal(0, exit);
        Assert.Contains("inga fel.", output, StringComparison.Ordinal);
        Assert.Matches(@"gemensamma-2024: \d+ uppgifter, varav \d+ utan värde", output);
    }

    [Fact]
    public async Task Check_and_audit_list_a_report_that_was_added_with_files_alone()
    {
        using var project = new TestProject();
        using var data = MadeUpReport.AddTo(new DataCopy());
        var (exit, output) = await IfoCommand.RunAsync(project.Root, "check", data.Folder);
        Assert.Equal(0, exit);
        Assert.Contains($"{MadeUpReport.Slug}: 4 uppgifter, varav 0 utan värde", output, StringComparison.Ordinal);

        var (audited, said) = await IfoCommand.RunAsync(project.Root, "audit", data.Folder);
        Assert.Equal(0, audited);
        Assert.Contains(MadeUpReport.Slug, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_lists_every_problem_with_its_place_and_exits_with_1()
    {
        using var project = new TestProject().WithData();
        var figures = Path.Combine(project.Data, "published", "gavle-2023.csv");
        File.WriteAllText(figures, File.ReadAllText(figures).Replace(",outcome,", ",utfall,", StringComparison.Ordinal));
        var expected = File.ReadAllLines(figures).Count(line => line.Contains(",utfall,", StringComparison.Ordinal));

        var (exit, output) = await IfoCommand.RunAsync(project.Root, "check");
        Assert.Equal(1, exit);
        Assert.True(expected > 3);
        Assert.Equal(expected, output.Split('\n').Count(line => line.Contains("kolumn basis: hittade \"utfall\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Check_of_a_folder_that_is_no_package_exits_with_2()
    {
        using var project = new TestProject();
        var (exit, output) = await IfoCommand.RunAsync(project.Root, "check", "notebooks");
        Assert.Equal(2, exit);
        Assert.Contains("är därför inget datapaket", output, StringComparison.Ordinal);
    }
}
