using System.Diagnostics;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Packages;

/// <summary>
/// Fetches what <c>#r "nuget: …"</c> asks for by <c>dotnet restore</c>, and so with the user's own NuGet configuration:
/// her sources, proxies and credentials, and packages already on her computer when she is offline.
/// </summary>
internal sealed partial class PackageRestore(string folder)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    // What says that a package cannot be had here, rather than that something is wrong with the request.
    private static readonly string[] Unreachable = ["NU1100", "NU1101", "NU1102", "NU1103", "NU1301", "NU1302", "NU1303"];

    /// <summary>Whether a message, of whatever program, says that a package cannot be had on this computer.</summary>
    public static bool SaysUnreachable(string message) =>
        Array.Exists(Unreachable, code => message.Contains(code, StringComparison.Ordinal));

    private readonly List<PackageRequest> _requests = [];
    private readonly List<string> _sources = [];

    /// <summary>The folders of the packages that were found, and of those that they depend on.</summary>
    public IReadOnlyList<string> Folders { get; private set; } = [];

    /// <summary>Where what was restored for a project's notebooks lies.</summary>
    public static string Folder(string start) => Path.Combine(ProjectFolders.Cache(start), "packages");

    /// <summary>Adds a source to those of the user's configuration.</summary>
    public void AddSource(string source) => _sources.Add(source);

    /// <summary>Adds a package; returns the assemblies of it and of what it depends on.</summary>
    /// <exception cref="SkipNotebookException">The package cannot be reached.</exception>
    /// <exception cref="CellFailureException">
    /// The packages asked for do not go together, or the same one is asked for in two versions.
    /// </exception>
    public IReadOnlyList<string> Add(PackageRequest request)
    {
        var earlier = _requests.Find(known => known.Name.Equals(request.Name, StringComparison.OrdinalIgnoreCase));
        if (earlier is not null && earlier.Version != request.Version && request.Version is not null)
            throw new CellFailureException(
                "#r",
                $"Paketet {request.Name} är redan laddat i version {earlier.Version ?? "(senaste)"}; det kan inte bytas mot "
                + $"{request.Version} i samma anteckningsbok.",
                null);
        var assets = earlier is null ? Find(request) : PackageAssets.Read(Restore());
        assets.Register();
        Folders = assets.Folders;
        return assets.Assemblies;
    }

    /// <summary>Fetches a package without loading it.</summary>
    /// <inheritdoc cref="Add"/>
    public PackageAssets Find(PackageRequest request)
    {
        _requests.Add(request);
        return PackageAssets.Read(Restore());
    }

    private string Restore()
    {
        var project = Project();
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project)))[..16];
        // Below the notebook's own project, so that a nuget.config there counts, as it does in an editor.
        var place = Path.Combine(Folder(folder), key);
        var assets = Path.Combine(place, "obj", "project.assets.json");
        if (File.Exists(assets) && PackageAssets.Read(assets).IsWhole)
            return assets;
        Directory.CreateDirectory(place);
        var refusals = new PackageRefusals(place, TimeProvider.System);
        refusals.ThrowIfRefused();
        // Empty, to keep the surrounding solution's settings out.
        foreach (var name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            File.WriteAllText(Path.Combine(place, name), "<Project />");
        // Nor is the SDK that it was made with asked for.
        File.WriteAllText(Path.Combine(place, "global.json"), "{}");
        var file = Path.Combine(place, "packages.csproj");
        File.WriteAllText(file, project);
        try
        {
            Run(file);
        }
        catch (SkipNotebookException refusal)
        {
            refusals.Remember(refusal);
            throw;
        }

        return assets;
    }

    private string Project()
    {
        var text = new StringBuilder();
        text
            .Append("<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net")
            .Append(Environment.Version.Major)
            .Append(".0</TargetFramework>");
        text.Append(
            "<RuntimeIdentifier>$(NETCoreSdkPortableRuntimeIdentifier)</RuntimeIdentifier>"
            + "<SelfContained>false</SelfContained><UseAppHost>false</UseAppHost>");
        text
            .Append("<NuGetAudit>false</NuGetAudit><RestoreAdditionalProjectSources>")
            .Append(SecurityElement.Escape(string.Join(';', _sources)))
            .Append("</RestoreAdditionalProjectSources>");
        text.Append("</PropertyGroup><ItemGroup>");
        foreach (var request in _requests)
            text
                .Append("<PackageReference Include=\"")
                .Append(SecurityElement.Escape(request.Name))
                .Append("\" Version=\"")
                .Append(SecurityElement.Escape(request.Version ?? "*"))
                .Append("\" />");
        return text.Append("</ItemGroup></Project>").ToString();
    }

    private void Run(string project)
    {
        var start = new ProcessStartInfo(DotNet.Path, ["restore", project, "--nologo", "-v", "quiet"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Path.GetDirectoryName(project)!,
        };
        // A source that does not answer is asked once, not for minutes.
        start.Environment["NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new SkipNotebookException($"{Named} kunde inte hämtas inom {Limit.TotalMinutes:0} minuter. Är datorn "
                + "ansluten, och stämmer NuGet-källorna (dotnet nuget list source)?");
        }

        if (process.ExitCode != 0)
            throw Failure(output.Result + errors.Result);
    }

    // [1.2.3], exactly that version, is that version to a reader.
    private string Named =>
        (_requests.Count == 1 ? "Paketet " : "Paketen ")
            + string.Join(", ", _requests.Select(request => $"{request.Name} {request.Version?.Trim('[', ']') ?? "(senaste)"}"));

    private Exception Failure(string output)
    {
        var messages = Problem().Matches(output)
            .Select(match => (Code: match.Groups["code"].Value, Text: match.Groups["text"].Value.Trim()))
            .Distinct()
            .ToList();
        var described = string.Join(" ", messages.Select(message => $"{message.Code}: {message.Text}"));
        return messages.Count > 0 && messages.TrueForAll(message => Unreachable.Contains(message.Code))
            ? new SkipNotebookException($"{Named} går inte att nå från den här datorns NuGet-källor. ({described})")
            : new CellFailureException("#r nuget", $"{Named} kunde inte installeras. {described}", null, output.Split('\n'));
    }

    [GeneratedRegex(
        @"error (?<code>NU\d+): (?<text>[^\r\n]*?)(?=\s*\[[^\]\r\n]*\]\s*$|\r?$)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Problem();
}
