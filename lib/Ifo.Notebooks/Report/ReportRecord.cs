using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Results;
using Ifo.Notebooks.Running;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Report;

/// <summary>How each analysis of a report ended, kept so that a later run of some of them leaves the others.</summary>
/// <remarks>Their outputs are those of the executed copies that lie in the report.</remarks>
internal static class ReportRecord
{
    private const int KeyLength = 16;

    /// <summary>Stands for a report's folder in the names of files that are kept about it.</summary>
    public static string KeyOf(string output) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(output)))[..KeyLength];

    /// <summary>The analyses of the report that a run of other notebooks leaves as they are; none when all are run.</summary>
    /// <param name="settings">The run.</param>
    /// <param name="results">Its results.</param>
    public static IReadOnlyList<NotebookResult> Others(RunSettings settings, IReadOnlyList<NotebookResult> results)
    {
        if (settings.Names.Count == 0)
            return [];
        var run = results.Select(result => result.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Read(settings)
            .Where(entry => !run.Contains(entry.Name) && File.Exists(entry.Path))
            .Select(entry => Result(entry, settings.Output))
            .OfType<NotebookResult>()];
    }

    /// <summary>Keeps how the analyses of a report ended.</summary>
    public static void Write(RunSettings settings, IEnumerable<NotebookResult> results)
    {
        var entries = results.Where(result => result.Executed is not null).Select(result => new Entry(
            result.Name, result.Executed!.Path, result.Outcome, result.Failure, result.SkipReason,
            result.Duration, result.FromCache));
        File.WriteAllText(FileOf(settings), JsonSerializer.Serialize(entries));
    }

    private static List<Entry> Read(RunSettings settings)
    {
        try
        {
            var file = FileOf(settings);
            return File.Exists(file) ? JsonSerializer.Deserialize<List<Entry>>(File.ReadAllText(file)) ?? [] : [];
        }
        catch (Exception error) when (error is JsonException or IOException)
        {
            // A damaged record is as good as none.
            return [];
        }
    }

    // Null when the copy has been removed or spoiled: there is then nothing left to show of it.
    private static NotebookResult? Result(Entry entry, string output)
    {
        try
        {
            var copy = NotebookReader.Read(ExecutedCopies.FileOf(output, entry.Name));
            var executed = LeftOut.Instead(ExecutedCopies.WithoutAdditions(copy)) with { Path = entry.Path };
            return new(entry.Name, executed, entry.Outcome, entry.Failure, entry.SkipReason, entry.Duration, entry.FromCache);
        }
        catch (UserErrorException)
        {
            return null;
        }
    }

    private static string FileOf(RunSettings settings) =>
        Path.Combine(ProjectFolders.Cache(settings.Root), $"report-{KeyOf(settings.Output)}.json");

    private sealed record Entry(
        string Name, string Path, RunOutcome Outcome, CellFailure? Failure, string? SkipReason,
        TimeSpan Duration, bool FromCache);
}
