using Ifo.Notebooks.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ifo.Notebooks.Tests.Running;

public class LibraryTests
{
    [Fact]
    public async Task A_notebook_runs_with_the_library_it_names_and_no_other()
    {
        using var project = new TestProject();
        Compile(Path.Combine(project.Root, "Ifo.Analysis.dll"));
        project.WriteFile("notebooks/egen.ipynb", """
            {"cells":[
            {"cell_type":"code","id":"a","metadata":{},"execution_count":null,"outputs":[],"source":"#r \"../Ifo.Analysis.dll\"\nIfo.Analysis.Svar.Varde"},
            {"cell_type":"code","id":"b","metadata":{"polyglot_notebook":{"kernelName":"fsharp"}},"execution_count":null,"outputs":[],"source":"#r \"../Ifo.Analysis.dll\"\nIfo.Analysis.Svar.Varde + 1"}],
            "metadata":{"kernelspec":{"name":".net-csharp"}},"nbformat":4,"nbformat_minor":5}
            """);
        var result = Assert.Single(await project.RunAsync());
        Assert.True(result.Outcome == RunOutcome.Passed, result.Failure?.Message);
        Assert.Equal(("42", "43"), (result.Text(1), result.Text(2)));
    }

    private static void Compile(string path)
    {
        var emitted = CSharpCompilation.Create(
            "Ifo.Analysis",
            [CSharpSyntaxTree.ParseText("namespace Ifo.Analysis; public static class Svar { public static int Varde => 42; }")],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(path);
        Assert.True(emitted.Success);
    }
}
