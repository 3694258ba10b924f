using System.Text.Json.Nodes;
using Ifo.Notebooks.Interactive;

namespace Ifo.Notebooks.Tests.Interactive;

/// <summary>Where the tool is looked for, and what makes it take a newer FSharp.Core.</summary>
public sealed class InteractiveToolTests : IDisposable
{
    private const string Package = "microsoft.dotnet-interactive";
    private static readonly string Inside = Path.Combine("tools", "net10.0", "any", "Microsoft.DotNet.Interactive.App.dll");

    private readonly string _folder = Directory.CreateTempSubdirectory("ifo-verktyg-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_version_is_the_one_of_the_tool_manifest()
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(TestProject.Repository, ".config", "dotnet-tools.json")))!;
        Assert.Equal(InteractiveTool.Version, manifest["tools"]![Package]!["version"]!.GetValue<string>());
    }

    [Fact]
    public void The_environments_page_names_the_same_version() => Assert.Contains(
        InteractiveTool.Version, File.ReadAllText(Path.Combine(TestProject.Repository, "environment.md")), StringComparison.Ordinal);

    [Fact]
    public void A_restored_tool_is_found() =>
        Assert.Equal(Place(Path.Combine(Package, InteractiveTool.Version)), InteractiveTool.Find(_folder, "inget-hem")!.App);

    [Fact]
    public void A_tool_that_was_installed_for_the_user_is_found() => Assert.Equal(
        Place(Path.Combine(".dotnet", "tools", ".store", Package, InteractiveTool.Version, Package, InteractiveTool.Version)),
        InteractiveTool.Find("inga-paket", _folder)!.App);

    [Fact]
    public void Another_version_is_not_taken_for_it()
    {
        Place(Path.Combine(Package, "1.0.1"));
        Assert.Null(InteractiveTool.Find(_folder, "inget-hem"));
    }

    [Fact]
    public void The_newer_library_is_told_of_by_a_path_from_the_tool_s_folder()
    {
        var tool = new InteractiveTool(Place("verktyg"));
        var file = FSharpCoreDeps.Write(tool, Path.Combine(_folder, "skrivet"), FSharpCoreDeps.Library);
        var target = JsonNode.Parse(File.ReadAllText(file))!["targets"]!.AsObject().Single().Value!.AsObject().Single();
        var version = typeof(Microsoft.FSharp.Core.Unit).Assembly.GetName().Version!;
        Assert.StartsWith($"FSharp.Core/{version.Major}.{version.Minor}", target.Key, StringComparison.Ordinal);
        var library = target.Value!["runtime"]!.AsObject().Single().Value!;
        Assert.Equal(version.ToString(), library["assemblyVersion"]!.GetValue<string>());
        var place = library["localPath"]!.GetValue<string>();
        Assert.False(Path.IsPathRooted(place));
        Assert.Equal(Path.GetFullPath(FSharpCoreDeps.Library), Path.GetFullPath(Path.Combine(tool.Folder, place)));
    }

    private string Place(string folder)
    {
        var file = Path.Combine(_folder, folder, Inside);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "");
        return file;
    }
}
