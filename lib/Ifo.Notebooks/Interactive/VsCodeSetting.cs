using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ifo.Notebooks.Interactive;

/// <summary>
/// The setting by which VS Code's Polyglot Notebooks starts the tool with the newer FSharp.Core, in one project.
/// </summary>
/// <param name="root">The project's folder.</param>
internal sealed class VsCodeSetting(string root)
{
    private const string Key = "dotnet-interactive.kernelTransportArgs";

    /// <summary>The project's own settings.</summary>
    public string File { get; } = Path.Combine(root, ".vscode", "settings.json");

    /// <summary>Whether the setting is there.</summary>
    public bool IsThere => Read()?.ContainsKey(Key) == true;

    /// <summary>
    /// Adds the setting to whatever the file holds; false where the file cannot be read as JSON, and stays as it is.
    /// </summary>
    /// <param name="start">The arguments of <c>dotnet</c> before the tool's own.</param>
    public bool Add(IEnumerable<string> start)
    {
        if (Read() is not { } settings)
            return false;
        // The words in braces are put in by the editor.
        string[] words = ["{dotnet_path}", .. start, "[vscode]", "stdio", "--working-dir", "{working_dir}"];
        settings[Key] = new JsonArray([.. words.Select(word => (JsonNode)word)]);
        Write(settings);
        return true;
    }

    /// <summary>Takes the setting away, and the file with it where nothing else stood in it.</summary>
    public void Remove()
    {
        if (Read() is not { } settings || !settings.Remove(Key))
            return;
        if (settings.Count > 0)
        {
            Write(settings);
            return;
        }

        System.IO.File.Delete(File);
        var folder = Path.GetDirectoryName(File)!;
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }

    // A file with comments, which VS Code allows, would lose them; it is left to its owner.
    private JsonObject? Read()
    {
        if (!System.IO.File.Exists(File))
            return [];
        try
        {
            return JsonNode.Parse(System.IO.File.ReadAllText(File)) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Write(JsonObject settings)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, settings.ToJsonString(InteractiveSetup.Readable) + "\n");
    }
}
