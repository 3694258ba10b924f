using System.Text.Json;
using System.Text.Json.Nodes;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Results;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Running;

/// <summary>
/// Outputs of earlier runs, by fingerprint. Only runs that passed are kept: a failure may be mended by things the key cannot see.
/// </summary>
internal sealed class ResultCache(string folder)
{
    // Old keys are of no use; a handful allow going back and forth between two versions.
    private const int Kept = 200;

    /// <summary>The result of exactly this notebook, or null.</summary>
    public NotebookResult? Find(Notebook notebook, string key)
    {
        var file = FileOf(key);
        if (!File.Exists(file))
            return null;
        try
        {
            var entry = JsonNode.Parse(File.ReadAllBytes(file))!;
            var executed = NotebookReader.Read(notebook.Path, JsonSerializer.SerializeToUtf8Bytes(entry["notebook"]));
            return new NotebookResult(
                notebook.Name,
                executed,
                RunOutcome.Passed,
                null,
                null,
                TimeSpan.FromMilliseconds(entry["milliseconds"]!.GetValue<double>()),
                true);
        }
        catch (Exception error) when (error is JsonException
            or UserErrorException
            or IOException
            or NullReferenceException
            or InvalidOperationException)
        {
            // A damaged entry is as good as none: the notebook is run again and the entry written anew.
            return null;
        }
    }

    /// <summary>Keeps a result that passed.</summary>
    public void Store(NotebookResult result, string key)
    {
        if (result is not { Outcome: RunOutcome.Passed, Executed: { } executed })
            return;
        Directory.CreateDirectory(folder);
        var entry = new JsonObject
        {
            ["milliseconds"] = result.Duration.TotalMilliseconds,
            ["notebook"] = NotebookWriter.ToJson(executed),
        };
        var aside = FileOf(key) + ".tmp";
        using (var file = File.Create(aside))
        using (var writer = new Utf8JsonWriter(file))
            entry.WriteTo(writer);
        File.Move(aside, FileOf(key), overwrite: true);
        foreach (var old in new DirectoryInfo(folder)
            .GetFiles("*.json")
            .OrderByDescending(file => file.LastWriteTimeUtc)
            .Skip(Kept))
            old.Delete();
    }

    private string FileOf(string key) => Path.Combine(folder, key[..32] + ".json");
}
