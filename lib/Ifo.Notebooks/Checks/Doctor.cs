using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Interactive;
using Ifo.Notebooks.Packages;
using Ifo.Notebooks.Surroundings;
using Ifo.Notebooks.Workers;

namespace Ifo.Notebooks.Checks;

/// <summary>Checks what environment.md asks for, and says what to do about what is missing.</summary>
internal static class Doctor
{
    /// <summary>The packages that notebooks ask for, in the versions that they ask for.</summary>
    public static IReadOnlyList<(string Name, string Version)> NotebookPackages { get; } =
    [
        ("Deedle", "8.1.0"), ("Microsoft.Data.Analysis", "0.23.1"), ("Plotly.NET", "6.0.0"), ("Plotly.NET.CSharp", "0.14.0"),
    ];

    /// <summary>Carries out the checks one by one, writing each finding as it comes.</summary>
    /// <returns><see cref="ExitCode.Passed"/> unless something is missing that nothing works without.</returns>
    public static async Task<int> RunAsync(string folder, TextWriter writer, CancellationToken stop)
    {
        var root = ProjectFolders.Root(folder);
        IEnumerable<Func<Task<Finding>>> checks =
        [
            () => Now(Sdk()),
            () => Now(Project(folder, root)),
            () => Now(Library(root)),
            () => Now(Data(root)),
            () => Now(Writable(root ?? folder)),
            () => CellAsync(Language.CSharp, "1 + 1", stop), () => CellAsync(Language.FSharp, "1 + 1", stop),
            .. NotebookPackages.Select(package =>
                (Func<Task<Finding>>)(() => Now(Package(root ?? folder, package.Name, package.Version)))),
            () => Now(InteractiveChecks.OfTool()),
            () => Now(InteractiveChecks.OfSetup(InteractiveSetup.Own(root ?? folder), InteractiveTool.Find())),
            () => Now(InteractiveChecks.OfKernels(JupyterFolders.All)),
            () => Now(VisualStudioCode()),
            () => Now(InteractiveChecks.OfJupyter()),
            () => Now(Browser()),
        ];
        var grades = new List<Grade>();
        foreach (var check in checks)
        {
            var finding = await check();
            grades.Add(finding.Grade);
            writer.WriteLine($"{Sign(finding.Grade)} {finding.Subject}: {finding.Found}");
            if (finding.Advice.Length > 0)
                writer.WriteLine($"       → {finding.Advice}");
        }

        var bad = grades.Count(grade => grade == Grade.Bad);
        writer.WriteLine();
        writer.WriteLine(bad == 0
            ? "Allt som behövs för att köra analyserna finns. Det som är märkt ”val” behövs bara för det som står där."
            : $"{(bad == 1 ? "En sak" : $"{bad} saker")} måste åtgärdas innan analyserna kan köras; se raderna märkta ”fel”.");
        return bad == 0 ? ExitCode.Passed : ExitCode.Failed;
    }

    private static string Sign(Grade grade) => grade switch
    {
        Grade.Good => "[ok] ",
        Grade.Optional => "[val]",
        Grade.Warning => "[obs]",
        _ => "[fel]",
    };

    private static Task<Finding> Now(Finding finding) => Task.FromResult(finding);

    private static Finding Sdk() => Tool.Ask(DotNet.Path, "--version") is { } version
        ? Version.TryParse(version.Split('-')[0], out var number) && number.Major >= 10
            ? new Finding(".NET SDK", Grade.Good, version)
            : new Finding(".NET SDK", Grade.Bad, version, "Installera .NET 10 SDK; se environment.md.")
        : new Finding(".NET SDK", Grade.Bad, "kommandot dotnet svarar inte", "Installera .NET 10 SDK; se environment.md.");

    private static Finding Project(string folder, string? root) => root is null
        ? new Finding(
            "Projektet", Grade.Bad, $"ingen mapp notebooks i {folder} eller ovanför", "Stå i projektets mapp när kommandot körs.")
        : new Finding("Projektet", Grade.Good, root);

    private static Finding Library(string? root)
    {
        return root is not null && File.Exists(Path.Combine(root, "lib", "Ifo.Analysis", "bin", "notebook", "Ifo.Analysis.dll"))
            ? new Finding("Biblioteket för anteckningsböcker", Grade.Good, "byggt")
            : new Finding(
                "Biblioteket för anteckningsböcker", Grade.Bad, "inte byggt", "Kör dotnet build Analysis.sln i projektets mapp.");
    }

    private static Finding Data(string? root) => File.Exists(Path.Combine(root ?? "", "data-samples", "datapackage.json"))
        ? new Finding("Data", Grade.Good, "data-samples/datapackage.json finns")
        : new Finding(
            "Data", Grade.Bad, "data-samples/datapackage.json saknas", "Hämta hela projektet igen; datamappen hör till det.");

    private static Finding Writable(string folder)
    {
        var probe = Path.Combine(folder, $".ifo-prov-{Environment.ProcessId}");
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return new Finding("Skrivrätt i projektets mapp", Grade.Good, "ja");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new Finding(
                "Skrivrätt i projektets mapp",
                Grade.Bad,
                error.Message,
                "Lägg projektet i en mapp där du får skriva, eller ange en annan mapp för rapporten med --output.");
        }
    }

    private static async Task<Finding> CellAsync(string language, string code, CancellationToken stop)
    {
        using var worker = OwnWorker.Start();
        var shown = new List<Reply>();
        // Whether cells run is asked, not how fast: the first F# cell of a busy computer may take minutes.
        var limit = TimeSpan.FromMinutes(5);
        var reply = await worker.SendAsync(new Request.Open(Directory.GetCurrentDirectory(), [language]), shown.Add, limit, stop);
        if (reply is Reply.Done)
            reply = await worker.SendAsync(new Request.RunCell(code, language, "prov"), shown.Add, limit, stop);
        var subject = language == Language.CSharp ? "C#-celler" : "F#-celler";
        return reply is Reply.Done && shown is [Reply.Shown]
            ? new Finding(subject, Grade.Good, "körs")
            : new Finding(
                subject,
                Grade.Bad,
                reply is Reply.Failed failed ? failed.Message : reply.ToString(),
                "Kör dotnet build Analysis.sln. Om felet består: ta med raden ovan när du frågar om hjälp.");
    }

    private static Finding Package(string folder, string name, string version)
    {
        var subject = $"Paketet {name} {version}";
        try
        {
            new PackageRestore(folder).Find(new PackageRequest(name, version));
            return new Finding(subject, Grade.Good, "kan hämtas, eller finns redan på datorn");
        }
        catch (Exception error) when (error is SkipNotebookException or CellFailureException)
        {
            return new Finding(
                subject, Grade.Optional, "kan inte hämtas från den här datorns NuGet-källor",
                "Behövs bara för anteckningsböcker som kräver nuget; de hoppas över. Hämta paketet en gång med nätverk, eller "
                + "lägg till en källa: dotnet nuget add source.");
        }
    }

    private static Finding VisualStudioCode()
    {
        const string subject = "VS Code med Polyglot Notebooks";
        if (Tool.Find("code") is not { } code)
            return new Finding(
                subject,
                Grade.Optional,
                "VS Code hittas inte",
                "Behövs bara för att arbeta i anteckningsböckerna i VS Code; se environment.md.");
        return Tool.Ask(code, "--list-extensions")?.Contains(
            "ms-dotnettools.dotnet-interactive-vscode", StringComparison.OrdinalIgnoreCase) == true
            ? new Finding(subject, Grade.Good, "installerat")
            : new Finding(
                subject, Grade.Optional, "tillägget saknas", "code --install-extension ms-dotnettools.dotnet-interactive-vscode");
    }

    private static Finding Browser() =>
        Tool.Find("chromium", "chromium-browser", "google-chrome", "msedge", "microsoft-edge") is { } browser
        ? new Finding("Webbläsare för rapportens prov", Grade.Good, browser)
        : new Finding(
            "Webbläsare för rapportens prov",
            Grade.Optional,
            "ingen Chromium, Chrome eller Edge i sökvägen",
            "Behövs bara för dotnet test; rapporten själv läses i vilken webbläsare som helst.");
}
