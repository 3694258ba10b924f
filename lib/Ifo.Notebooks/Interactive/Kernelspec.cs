using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ifo.Notebooks.Interactive;

/// <summary>What tells Jupyter how a kernel is started: a folder with the file <c>kernel.json</c>.</summary>
/// <param name="Folder">The folder; its name is the kernel's.</param>
/// <param name="Content">The file's content.</param>
internal sealed record Kernelspec(string Folder, JsonObject Content)
{
    /// <summary>Without it the kernel answers anyone on the network, who may ask for any variable.</summary>
    public const string LocalOnly = "--http-local-only";

    private const string FileName = "kernel.json";
    private const string Owner = "ifo";

    /// <summary>The kernel's name, <c>.net-csharp</c>.</summary>
    public string Name => Path.GetFileName(Folder);

    /// <summary>Whether this program wrote it.</summary>
    public bool IsOurs => Content["metadata"]?[Owner] is not null;

    /// <summary>Whether its kernel is .NET Interactive.</summary>
    public bool IsInteractive => Arguments.Any(word =>
        word is "interactive" or "dotnet-interactive"
        || word.EndsWith("Microsoft.DotNet.Interactive.App.dll", StringComparison.Ordinal));

    /// <summary>Whether its kernel may be asked over the network.</summary>
    public bool IsOnNetwork => IsInteractive && !Arguments.Contains(LocalOnly, StringComparer.Ordinal);

    /// <summary>The files that its start needs and that are not there.</summary>
    public IReadOnlyList<string> Missing =>
        [.. Arguments
            .Where(word => Path.GetExtension(word) is ".dll" or ".json")
            .Where(word => Path.IsPathFullyQualified(word) && !File.Exists(word))];

    private IEnumerable<string> Arguments =>
        (Content["argv"] as JsonArray ?? [])
            .Select(word => word is JsonValue value && value.TryGetValue<string>(out var text) ? text : "");

    /// <summary>The kernel of a language, which only this computer may ask.</summary>
    /// <param name="folder">The folder of all kernels.</param>
    /// <param name="language">The language as .NET Interactive names it, <c>csharp</c>.</param>
    /// <param name="label">The language as people name it, <c>C#</c>.</param>
    /// <param name="start">The program and its arguments before the tool's own.</param>
    public static Kernelspec Of(string folder, string language, string label, IEnumerable<string> start)
    {
        string[] arguments = [.. start, "jupyter", "--default-kernel", language, LocalOnly, "{connection_file}"];
        return new(Path.Combine(folder, ".net-" + language), new JsonObject
        {
            ["argv"] = new JsonArray([.. arguments.Select(word => (JsonNode)word)]),
            ["display_name"] = $".NET ({label})",
            ["language"] = label,
            ["env"] = new JsonObject { ["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1" },
            ["metadata"] = new JsonObject { [Owner] = "ifo interactive setup" },
        });
    }

    /// <summary>The kernels in a folder of kernels; a file that cannot be read is none.</summary>
    public static IReadOnlyList<Kernelspec> In(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(Read).OfType<Kernelspec>()]
        : [];

    /// <summary>Writes it, in the place of any other of the same name.</summary>
    public void Write()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, FileName), Content.ToJsonString(InteractiveSetup.Readable));
    }

    private static Kernelspec? Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        try
        {
            return File.Exists(file) && JsonNode.Parse(File.ReadAllText(file)) is JsonObject content
                ? new(folder, content)
                : null;
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
