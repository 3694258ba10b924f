using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Ifo.Notebooks.Interactive;

/// <summary>
/// The file by which .NET Interactive takes a newer FSharp.Core than the one it came with: Deedle and Plotly.NET ask for it. The
/// tool's own files stay as they are; <c>dotnet exec --additional-deps</c> reads the file.
/// </summary>
internal static class FSharpCoreDeps
{
    private const string Name = "FSharp.Core";

    /// <summary>The file's name.</summary>
    public const string FileName = "fsharp-core.deps.json";

    private static readonly string Own = typeof(Microsoft.FSharp.Core.Unit).Assembly.Location;

    /// <summary>
    /// The FSharp.Core that this program was built with, which its own F# cells use too; as NuGet has it, since a path relative
    /// to the tool does not go from one of Windows' drives to another.
    /// </summary>
    public static string Library
    {
        get
        {
            var package = Path.Combine(
                NuGetFolder.Path, "fsharp.core", PackageVersion(Own), "lib", "netstandard2.1", "FSharp.Core.dll");
            return File.Exists(package) ? package : Own;
        }
    }

    /// <summary>Writes the file and gives its path.</summary>
    /// <param name="tool">The tool, from whose folder the library's place is told.</param>
    /// <param name="folder">Where to write it.</param>
    /// <param name="library">The FSharp.Core to take.</param>
    public static string Write(InteractiveTool tool, string folder, string library)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, FileName);
        var text = Of(tool, library).ToJsonString();
        // Several runs may be under way; one that reads must never see half a file.
        var aside = $"{file}.{Environment.ProcessId}";
        File.WriteAllText(aside, text);
        File.Move(aside, file, overwrite: true);
        return file;
    }

    private static string PackageVersion(string library) =>
        FileVersionInfo.GetVersionInfo(library).ProductVersion!.Split('+')[0];

    private static JsonObject Of(InteractiveTool tool, string library)
    {
        var version = FileVersionInfo.GetVersionInfo(library);
        var package = $"{Name}/{PackageVersion(library)}";
        var target = $".NETCoreApp,Version=v{Environment.Version.Major}.0";
        var runtime = new JsonObject
        {
            ["lib/netstandard2.1/FSharp.Core.dll"] = new JsonObject
            {
                ["assemblyVersion"] = AssemblyName.GetAssemblyName(library).Version!.ToString(),
                ["fileVersion"] = version.FileVersion,
                // Of all that was tried, this alone makes the host look elsewhere than in the tool's own folder first.
                ["localPath"] = Path.GetRelativePath(tool.Folder, library).Replace('\\', '/'),
            },
        };
        return new JsonObject
        {
            ["runtimeTarget"] = new JsonObject { ["name"] = target, ["signature"] = "" },
            ["targets"] = new JsonObject { [target] = new JsonObject { [package] = new JsonObject { ["runtime"] = runtime } } },
            ["libraries"] = new JsonObject
            {
                [package] = new JsonObject { ["type"] = "package", ["serviceable"] = false, ["sha512"] = "" },
            },
        };
    }
}
