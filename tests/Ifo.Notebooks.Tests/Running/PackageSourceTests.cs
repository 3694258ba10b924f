using System.IO.Compression;
using Ifo.Notebooks.Results;
using Ifo.Notebooks.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ifo.Notebooks.Tests.Running;

/// <summary>Packages from a source that the notebook itself names.</summary>
public sealed class PackageSourceTests(PackageSourceTests.Runs runs) : IClassFixture<PackageSourceTests.Runs>
{
    [Fact]
    public void A_source_of_ones_own_is_named_with_i() => Assert.Equal("42", runs.Passed("egen").Text(1));

    [Fact]
    public void Packages_with_different_builds_of_one_assembly_give_each_notebook_its_own() =>
        Assert.Equal(("1", "2"), (runs.Passed("a").Text(1), runs.Passed("b").Text(1)));

    [Fact]
    public void What_a_notebook_sets_in_a_package_is_not_there_for_the_next() =>
        Assert.Equal(("1", "1"), (runs.Passed("ett").Text(1), runs.Passed("tva").Text(1)));

    [Fact]
    public void A_source_that_does_not_exist_skips_the_notebook()
    {
        var result = runs.Results["finns-inte"];
        Assert.Equal(RunOutcome.Skipped, result.Outcome);
        Assert.Contains("NU1301", result.SkipReason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_that_cannot_be_read_is_an_error_in_its_line()
    {
        var result = runs.Results["otydlig"];
        Assert.Equal(RunOutcome.Failed, result.Outcome);
        Assert.Equal(2, result.Failure!.Line);
        Assert.Contains("Väntade #r \"nuget: Namn, version\"", result.Failure.Message, StringComparison.Ordinal);
    }

    /// <summary>Notebooks with packages from a folder, run one after another, so that each may find what another has left.</summary>
    public sealed class Runs : IAsyncLifetime
    {
        // A version of its own for each run: the user's package folder keeps what it has once seen.
        private readonly string _version = $"1.0.{Environment.TickCount64 % 1_000_000_000}";

        internal Dictionary<string, NotebookResult> Results { get; private set; } = [];

        internal NotebookResult Passed(string name)
        {
            var result = Results[name];
            Assert.True(result.Outcome == RunOutcome.Passed, result.SkipReason + result.Failure);
            return result;
        }

        public async Task InitializeAsync()
        {
            using var project = new TestProject().WithoutNetwork();
            var source = Path.Combine(project.Root, "kalla").Replace('\\', '/');
            foreach (var (package, answer) in new[] { ("Ifo.Provpaket", 42), ("Ifo.Provpaket.A", 1), ("Ifo.Provpaket.B", 2) })
                Pack(source, package, _version, answer);
            Write("egen", source, "Ifo.Provpaket", "Provpaket.Svar.Varde");
            Write("a", source, "Ifo.Provpaket.A", "Provpaket.Svar.Varde");
            Write("b", source, "Ifo.Provpaket.B", "Provpaket.Svar.Varde");
            Write("ett", source, "Ifo.Provpaket", "++Provpaket.Svar.Raknat");
            Write("tva", source, "Ifo.Provpaket", "++Provpaket.Svar.Raknat");
            Write("finns-inte", "/finns/inte/alls", "Ifo.Saknat.Provpaket", "1");
            project.WriteFile("notebooks/otydlig.ipynb", Notebook("var a = 1;\n#r \"nuget: \""));
            Results = (await project.RunAsync(project.Settings() with { Jobs = 1 })).ToDictionary(result => result.Name, StringComparer.Ordinal);

            void Write(string name, string from, string package, string code) =>
                project.WriteFile($"notebooks/{name}.ipynb", Notebook($"#i \"nuget: {from}\"\n#r \"nuget: {package}, {_version}\"\n{code}"));
        }

        public Task DisposeAsync() => Task.CompletedTask;
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
