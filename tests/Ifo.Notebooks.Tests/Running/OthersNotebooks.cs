using Ifo.Notebooks.Results;
using static Ifo.Notebooks.Tests.MadeNotebook;

namespace Ifo.Notebooks.Tests.Running;

/// <summary>
/// Notebooks as others write them for .NET Interactive, one for each thing that they do, made here and run in one run.
/// </summary>
[CollectionDefinition(Name)]
public sealed class OthersNotebooks : IAsyncLifetime, ICollectionFixture<OthersNotebooks>, IDisposable
{
    /// <summary>Of the tests that look at them.</summary>
    public const string Name = "others";

    private static readonly int Port = FreePort();

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
        ["kallor"] =
        [
            $"Environment.SetEnvironmentVariable(\"IFO_DATA\", @\"{Path.Combine(TestProject.Repository, "data-samples")}\");",
            "#!kalla \"4 080\"",
            "#!kalla 123456789,123",
            "#!ifo check brev.csv --with \"--as requests\"",
            new("#!ifo doctor") { Tags = ["raises-exception"] },
            new("#!ifo check finns-inte.csv --with \"--as requests\"") { Tags = ["raises-exception"] },
        ],
        ["hamtat"] =
        [
            $"var server = new System.Net.HttpListener();\nserver.Prefixes.Add(\"http://127.0.0.1:{Port}/\");\nserver.Start();\n"
                + "_ = Task.Run(async () => { using var answer = (await server.GetContextAsync()).Response; answer.OutputStream.Write(\"hämtat\"u8); });",
            $"#!value --name sida --from-url http://127.0.0.1:{Port}/",
            "#!share sida --from value\nsida",
            new("#!value --name sida --from-url http://127.0.0.1:1/") { Tags = ["raises-exception"] },
        ],
        ["gransat"] = ["Microsoft.DotNet.Interactive.Formatting.Formatter.ListExpansionLimit = 3;", "Enumerable.Range(1, 9).ToList()"],
        ["gransat-efterat"] = ["Enumerable.Range(1, 9).ToList()"],
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
        ["ordbok"] =
        [
            "new Dictionary<string, int> { [\"a<\"] = 1 }",
            "new SortedList<int, string> { [7] = \"sju\" }",
            "Enumerable.Range(1, 2).ToDictionary(i => i, i => new[] { i, 10 * i })",
        ],
        ["spann"] =
        [
            "class Med { public int Antal => 3; public Span<int> Span => new int[2]; }\nnew[] { new Med(), new Med() }",
            "new Med()",
            "new Memory<int>(new[] { 41 })",
        ],
        ["djupt"] =
        [
            "new[] { new[] { 11, 12 }, new[] { 13 } }",
            "new[] { 1, 2, 3 }.GroupBy(i => i % 2 == 0 ? \"jämna\" : \"udda\")",
            "new List<object> { new { Aaa = 14 }, 15, \"sexton\", new { Bbb = 17 } }",
            "System.Text.Json.JsonSerializer.SerializeToElement(new { X = 18 })",
            "class Nod { public string Namn; public Nod Barn; }\nnew Nod { Namn = \"yttre\", Barn = new Nod { Namn = \"inre\" } }",
            "new[] { new { Rad = 1, Inre = new { Djup = 19 } } }",
        ],
        ["langt"] =
        [
            "Enumerable.Range(1, 250).ToList()",
            "Enumerable.Range(1, 250).Where(i => i > 0)",
            "Enumerable.Range(1, 120).Select(i => new { Tal = i }).ToList()",
        ],
        ["uppdaterat"] =
        [
            "var ett = display(\"1\");\nvar tva = \"2\".Display();\ntva.Update(\"2b\");\nett.Update(\"1b\");",
            "var html = display(HTML(\"<b>a</b>\"));\nvar text = \"*x*\".DisplayAs(\"text/markdown\");",
            "html.Update(HTML(\"<b>b</b>\"));\nett.Update(\"1c\");\ntva.Update(\"2c\");",
            "display(\"sist\")",
        ],
        ["formaterare"] =
        [
            "using Microsoft.DotNet.Interactive.Formatting;\n"
                + "Formatter.Register<DateOnly>((day, writer) => writer.Write($\"<i>{day.Year}</i>\"), \"text/html\");\n"
                + "new DateOnly(2024, 1, 2)",
            "Formatter.Register<int>((number, writer) => writer.Write($\"<{number}>\"), \"text/plain\");\n6.Display(\"text/plain\");",
        ],
        ["formaterare-efterat"] = ["new DateOnly(2024, 1, 2)", "6"],
        ["former"] =
        [
            "new { A = 1 }.Display(\"application/json\");",
            "new[] { 1, 2 }.Display(\"text/csv\");",
            "using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;\nb(\"fet\", i(\"kursiv\"))",
            "new Microsoft.DotNet.Interactive.Formatting.LaTeXString(\"x^2\")",
            "new[] { new { A = 1, B = \"x\" } }.DisplayTable();",
            "Javascript(\"f()\");\nCSS(\".a {}\");",
            "new DateTime(2024, 1, 2, 3, 4, 5)",
        ],
        ["former-i-fsharp"] =
        [
            InFSharp("type Form = Cirkel of float | Rektangel of float * float\n[ Cirkel 1.5; Rektangel (2.5, 3.5) ]"),
            InFSharp("open Microsoft.DotNet.Interactive.FSharp.FSharpKernelHelpers.Html\ndiv [ _class \"k\" ] [ str \"x<\"; b [] [ str \"y\" ] ]"),
            InFSharp("\"visat\" |> display |> ignore"),
            InFSharp("Map.ofList [ \"nyckel\", 21 ]"),
        ],
        ["karnor"] =
        [
            "using Microsoft.DotNet.Interactive;\nusing Microsoft.DotNet.Interactive.Commands;\n"
                + "KernelInvocationContext.Current.Display(Kernel.Root.GetType().Name);",
            "Console.Write(\"ord\");\nvar svar = await Kernel.Root.SendAsync(new SubmitCode(\"40 + 2\", \"csharp\"));",
            "var fel = await Kernel.Root.SendAsync(new SubmitCode(\"inte c#\", \"csharp\"));\nfel.Events.Last().GetType().Name",
            "KernelInvocationContext.Current.CancellationToken.CanBeCanceled",
            "class Egen() : Kernel(\"egen\"), IKernelCommandHandler<SubmitCode>\n{\n"
                + "    Task IKernelCommandHandler<SubmitCode>.HandleAsync(SubmitCode command, KernelInvocationContext context)\n    {\n"
                + "        command.Code.Trim().Display();\n        return Task.CompletedTask;\n    }\n}\n"
                + "((CompositeKernel)Kernel.Root).Add(new Egen());",
            new("egen kod", "egen"),
            "Kernel.Root.AddDirective(new Microsoft.DotNet.Interactive.Directives.KernelActionDirective(\"#!halsa\"),\n"
                + "    (command, context) => { context.Display(\"hej\"); return Task.CompletedTask; });",
            "#!halsa",
            "await GetInputAsync(\"Namn?\")",
        ],
        ["delat-djupt"] =
        [
            "double[][] rader = { new[] { 1.5 }, new[] { 2.5, 3.5 } };\nint[][,] rutor = { new int[,] { { 4, 5 } } };\n"
                + "var listor = new Dictionary<string, int[]> { [\"a\"] = new[] { 6 } };\nvar tal = new[] { 7, 8 };",
            InFSharp("#!share rader --from csharp\n#!share rutor --from csharp\n#!share listor --from csharp\n#!share tal --from csharp\n"
                + "rader.[1].[1] + float (rutor.[0].[0, 1] + listor.[\"a\"].[0] + tal.[1])"),
            InFSharp("let tillbaka : int[,][] = [| array2D [ [ 1; 2 ] ] |]"),
            "#!share tillbaka --from fsharp\ntillbaka[0][0, 1]",
            "#!set --name kopia --value @csharp:tal --mime-type application/json\nkopia.RootElement[1].GetInt32()",
        ],
        ["varden"] =
        [
            "#!value --name text\nhej\nhå",
            "#!share text --from value\ntext",
            "#!set --name igen --value @value:text\nigen",
            "#!value --name fil --from-file laddas.csx",
            "#!share fil --from value\nfil.Length",
            "#!value --name fran --from-value @csharp:igen",
            "#!share fran --from value\nfran",
        ],
        ["om"] = ["#!about", "#!lsmagic"],
        ["avslutar-anda"] = [new("Environment.Exit(3);") { Tags = ["raises-exception"] }, "1"],
    };

    private const string Dib = """
        #!meta

        {"kernelInfo":{"defaultKernelName":"fsharp","items":[]}}

        #!markdown

        # Titel

        #!csharp

        var a = 40;
        #!time
        a + 2

        #!fsharp

        #!share a --from csharp
        a + 1

        """;

    private readonly TestProject _project = new();
    private Dictionary<string, NotebookResult> _results = [];

    internal NotebookResult this[string name] => _results[name];

    public async Task InitializeAsync()
    {
        _project.WriteFile("notebooks/laddas.csx", "int Plus(int a) => a + 40;");
        _project.WriteFile("notebooks/mapp/djupare.csx", "int Minus(int a) => a - 40;");
        _project.WriteFile("notebooks/punkt.dib", Dib);
        _project.WriteFile("notebooks/brev.csv", "mottagen;insats;person\n2024-13-01;HVB;19121212-1212\n");
        foreach (var (name, cells) in Made)
            _project.WriteFile($"notebooks/{name}.ipynb", Of(cells));
        _results = (await _project.RunAsync()).ToDictionary(result => result.Name, StringComparer.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _project.Dispose();

    internal NotebookResult Passed(string name)
    {
        var result = this[name];
        Assert.True(result.Outcome == RunOutcome.Passed, $"{name}: {result.Failure} {result.SkipReason}");
        return result;
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
