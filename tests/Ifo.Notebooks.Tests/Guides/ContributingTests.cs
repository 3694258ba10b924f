namespace Ifo.Notebooks.Tests.Guides;

/// <summary>The guide for contributors draws the rooms that there are, and names files and tests that exist.</summary>
public class ContributingTests
{
    private static readonly Guide Contributing = Guide.Read("CONTRIBUTING.md");

    [Theory]
    [InlineData("lib/Ifo.Analysis")]
    [InlineData("lib/Ifo.Notebooks")]
    public void The_drawing_has_every_room_once_and_no_other(string project)
    {
        // A folder without code, such as one that is left behind when its files have moved, is no room.
        var folders = Directory.EnumerateDirectories(Path.Combine(TestProject.Repository, project))
            .Where(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any())
            .Select(folder => Path.GetFileName(folder));
        Assert.Equal(
            folders.Where(folder => folder is not ("bin" or "obj")).Order(StringComparer.Ordinal),
            RoomDrawing.Levels(Contributing, project).SelectMany(rooms => rooms).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_file_and_folder_that_is_named_exists() =>
        Assert.DoesNotContain(NamedCode.Paths(Contributing), path => !NamedCode.Exists(path));

    [Fact]
    public void Every_test_that_is_named_exists() =>
        Assert.DoesNotContain(NamedCode.Tests(Contributing), name => !NamedCode.IsInCode(name));

    [Fact]
    public void Every_type_and_member_that_is_named_exists() =>
        Assert.DoesNotContain(NamedCode.Members(Contributing), name => !NamedCode.IsInCode(name));

    [Fact]
    public void The_recipes_name_files_tests_and_members()
    {
        Assert.Contains("data-samples/claims/README.md", NamedCode.Paths(Contributing));
        Assert.Contains("ClaimKind.cs", NamedCode.Paths(Contributing));
        Assert.Contains("Every_kind_is_tested_both_ways", NamedCode.Tests(Contributing));
        Assert.Contains("ClaimRecomputation.Amount", NamedCode.Members(Contributing));
    }
}
