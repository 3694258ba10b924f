using System.IO.Compression;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ifo.Notebooks.Tests.Running;

public class PackageSourceTests
{
    [Fact]
    public async Task A_source_of_ones_own_is_named_with_i()
    {
        // A version of its own for each run: the user's package folder keeps what it has once seen.
        var version = $"1.0.{Environment.TickCount64 % 1_000_000_000}";
        using var project = new TestProject();
        Pack(Path.Combine(project.Root, "kalla"), "Ifo.Provpaket", version, 42);
        project.WriteFile("notebooks/egen.ipynb", Notebook($"#i \"nuget: {project.Root.Replace('\\', '/')}/kalla\"\n#r \"nuget: Ifo.Provpaket, {version}\"\nProvpaket.Svar.Varde"));
        var result = Assert.Single(await project.RunAsync());
        Assert.True(result.Outcome == RunOutcome.Passed, result.SkipReason + result.Failure);
        Assert.Equal("42", result.Text(1));
    }

    [Fact]
    public async Task Packages_with_different_builds_of_one_assembly_give_each_notebook_its_own()
    {
        var version = $"2.0.{Environment.TickCount64 % 1_000_000_000}";
        using var project = new TestProject();
        foreach (var (name, answer) in new[] { ("Ifo.Provpaket.A", 1), ("Ifo.Provpaket.B", 2) })
        {
            Pack(Path.Combine(project.Root, "kalla"), name, version, answer);
            project.WriteFile($"notebooks/{name}.ipynb", Notebook($"#i \"nuget: {project.Root.Replace('\\', '/')}/kalla\"\n#r \"nuget: {name}, {version}\"\nProvpaket.Svar.Varde"));
        }

        var results = await project.RunAsync(project.Settings() with { Jobs = 1 });
        Assert.All(results, result => Assert.True(result.Outcome == RunOutcome.Passed, result.SkipReason + result.Failure));
        Assert.Equal(["1", "2"], results.Select(result => result.Text(1)));
    }

    [Fact]
    public async Task What_a_notebook_sets_in_a_package_is_not_there_for_the_next()
    {
        var version = $"3.0.{Environment.TickCount64 % 1_000_000_000}";
        using var project = new TestProject();
        Pack(Path.Combine(project.Root, "kalla"), "Ifo.Provpaket", version, 42);
        foreach (var name in (string[])["ett", "tva"])
            project.WriteFile($"notebooks/{name}.ipynb", Notebook($"#i \"nuget: {project.Root.Replace('\\', '/')}/kalla\"\n#r \"nuget: Ifo.Provpaket, {version}\"\n++Provpaket.Svar.Raknat"));
        Assert.Equal(["1", "1"], (await project.RunAsync(project.Settings() with { Jobs = 1 })).Select(result => result.Text(1)));
    }

    [Fact]
    public async Task A_source_that_does_not_exist_skips_the_notebook()
    {
        using var project = new TestProject();
        project.WriteFile("notebooks/egen.ipynb", Notebook("#i \"nuget: /finns/inte/alls\"\n#r \"nuget: Ifo.Provpaket, 9.9.9\"\n1"));
        var result = Assert.Single(await project.RunAsync());
        Assert.Equal(RunOutcome.Skipped, result.Outcome);
        Assert.Contains("NU1301", result.SkipReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_cannot_be_read_is_an_error_in_its_line()
    {
        using var project = new TestProject();
        project.WriteFile("notebooks/egen.ipynb", Notebook("var a = 1;\n#r \"nuget: \""));
        var result = Assert.Single(await project.RunAsync());
        Assert.Equal(RunOutcome.Failed, result.Outcome);
        Assert.Equal(2, result.Failure!.Line);
        Assert.Contains("Väntade #r \"nuget: Namn, version\"", result.Failure.Message, StringComparison.Ordinal);
    }

    internal static string Notebook(string source) =>
        $$$"""{"cells":[{"cell_type":"code","id":"a","metadata":{},"execution_count":null,"outputs":[],"source":{{{System.Text.Json.JsonSerializer.Serialize(source)}}}}],"metadata":{"kernelspec":{"name":".net-csharp"}},"nbformat":4,"nbformat_minor":5}""";

    private static void Pack(string folder, string name, string version, int answer)
    {
        Directory.CreateDirectory(folder);
        using var package = ZipFile.Open(Path.Combine(folder, $"{name}.{version}.nupkg"), ZipArchiveMode.Create);
        using (var spec = new StreamWriter(package.CreateEntry($"{name}.nuspec").Open()))
            spec.Write($"<package><metadata><id>{name}</id><version>{version}</version><authors>prov</authors><description>prov</description></metadata></package>");
        using var library = package.CreateEntry("lib/net8.0/Ifo.Provpaket.dll").Open();
        using var assembly = new MemoryStream();
        var emitted = CSharpCompilation.Create(
            "Ifo.Provpaket",
            [CSharpSyntaxTree.ParseText($"namespace Provpaket; public static class Svar {{ public static int Varde => {answer}; public static int Raknat {{ get; set; }} }}")],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(assembly);
        Assert.True(emitted.Success);
        library.Write(assembly.ToArray());
    }
}
