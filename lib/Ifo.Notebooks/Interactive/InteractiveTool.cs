using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Interactive;

/// <summary>The tool .NET Interactive, which runs notebooks in VS Code and Jupyter, as it is installed here.</summary>
/// <param name="App">The program, a library that <c>dotnet exec</c> runs.</param>
internal sealed record InteractiveTool(string App)
{
    /// <summary>The last version there is, the one of the tool manifest.</summary>
    public const string Version = "1.0.712001";

    private const string Package = "microsoft.dotnet-interactive";

    private static readonly string Program = Path.Combine("tools", "net10.0", "any", "Microsoft.DotNet.Interactive.App.dll");

    /// <summary>The tool's own folder.</summary>
    public string Folder => Path.GetDirectoryName(App)!;

    /// <summary>The tool as <c>dotnet tool restore</c> or <c>dotnet tool install</c> left it; null where neither did.</summary>
    /// <param name="packages">The folder of NuGet's packages.</param>
    /// <param name="home">The user's own folder.</param>
    public static InteractiveTool? Find(string packages, string home)
    {
        string[] places =
        [
            Path.Combine(packages, Package, Version, Program),
            Path.Combine(home, ".dotnet", "tools", ".store", Package, Version, Package, Version, Program),
        ];
        return Array.Find(places, File.Exists) is { } app ? new InteractiveTool(app) : null;
    }

    /// <summary>The tool on this computer; null where it is not installed.</summary>
    public static InteractiveTool? Find() =>
        Find(NuGetFolder.Path, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));

    /// <summary>The tool on this computer.</summary>
    /// <exception cref="UserErrorException">It is not installed.</exception>
    public static InteractiveTool Demand() => Find() ?? throw new UserErrorException(
        $".NET Interactive {Version} finns inte på datorn. Hämta det med dotnet tool restore i projektets mapp, och kör igen. "
        + "Utan --host kör ifo anteckningsböckerna själv.");

    /// <summary>How the tool is started: the arguments of <c>dotnet</c> before the tool's own.</summary>
    /// <param name="deps">What <see cref="FSharpCoreDeps"/> wrote.</param>
    public IReadOnlyList<string> Start(string deps) => ["exec", "--additional-deps", deps, App];
}
