using Ifo.Notebooks.Results;
using static Ifo.Notebooks.Tests.MadeNotebook;

namespace Ifo.Notebooks.Tests.Running;

/// <summary>
/// Notebooks as others write them for .NET Interactive, one for each thing that they do, made here and run in one run.
/// </summary>
public sealed class OthersNotebooks : IAsyncLifetime
{
    private static readonly Dictionary<string, MadeCell[]> Made = new(StringComparer.Ordinal)
    {
        ["osakert"] = ["unsafe { int q = 7; int* p = &q; Console.WriteLine(*p); }"],
        ["ord"] = ["var union = new HashSet<int> { 1 };\nunion.Add(2);\nunion.Count"],
        ["oppnat"] = [InFSharp("let xs : List<string> = [\"a\"]\nStringBuilder(\"b\").ToString() + Path.GetFileName \"c/d\" + xs.Head")],
        ["laddat"] = ["#load \"laddas.csx\"\nPlus(2)", "#load \"mapp/djupare.csx\"\nMinus(2)"],
        ["atergett"] =
        [
            "return 5;",
            "if (true) return \"ja\"; else return \"nej\";",
            "Func<int> f = () => { return 3; };\nint G() { return 4; }\nf();",
        ],
        ["kultur"] =
        [
            "System.Globalization.CultureInfo.DefaultThreadCurrentCulture = new(\"sv-SE\");",
            "(1234.5).ToString(\"N1\") + System.Globalization.CultureInfo.CurrentCulture.Name",
            InFSharp("(1.5).ToString()"),
        ],
        ["kultur-efterat"] = ["(1.5).ToString() + System.Globalization.CultureInfo.CurrentCulture.Name"],
        ["frammande"] =
        [
            "1 + 1",
            new("graph TD\nA-->B", "mermaid"),
            new("console.log(1)", "javascript"),
            "#!mermaid\ngraph LR\n#!csharp\n2 + 2",
            "#!js\nalert('x')",
        ],
        ["vagrad"] = ["var a = 1;", new("Get-Date", "pwsh"), "a + 1", new("x", "brainfuck"), "#!pwsh\nGet-Date", "a + 2"],
        ["vagrad-med-tagg"] = [new("Get-Date", "pwsh") { Tags = ["raises-exception"] }, "1"],
        ["far-falla"] =
        [
            new("var fore = 1;\nthrow new InvalidOperationException(\"medvetet\");\nvar efter = 2;") { Tags = ["raises-exception"] },
            "fore + 1",
            new("inte c#") { Tags = ["raises-exception"] },
            InFSharp("let x = 3"),
            new("failwith \"medvetet\"", "fsharp") { Tags = ["raises-exception"] },
            InFSharp("x + 1"),
            new("2 + 2") { Tags = ["raises-exception"] },
        ],
        ["lamnas"] = [new("throw new Exception();") { Tags = ["skip-execution"], Outputs = ["förut\n"] }, "1"],
        ["avslutar-anda"] = [new("Environment.Exit(3);") { Tags = ["raises-exception"] }, "1"],
    };

    private readonly TestProject _project = new();
    private Dictionary<string, NotebookResult> _results = [];

    internal NotebookResult this[string name] => _results[name];

    public async Task InitializeAsync()
    {
        _project.WriteFile("notebooks/laddas.csx", "int Plus(int a) => a + 40;");
        _project.WriteFile("notebooks/mapp/djupare.csx", "int Minus(int a) => a - 40;");
        foreach (var (name, cells) in Made)
            _project.WriteFile($"notebooks/{name}.ipynb", Of(cells));
        _results = (await _project.RunAsync()).ToDictionary(result => result.Name, StringComparer.Ordinal);
    }

    public Task DisposeAsync()
    {
        _project.Dispose();
        return Task.CompletedTask;
    }

    internal NotebookResult Passed(string name)
    {
        var result = this[name];
        Assert.True(result.Outcome == RunOutcome.Passed, $"{name}: {result.Failure} {result.SkipReason}");
        return result;
    }
}
