using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Results;
using Ifo.Notebooks.Running;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Report;

/// <summary>Writes what a run leaves behind: the executed copies, the pages, the single file.</summary>
internal static class ReportFiles
{
    private const string Title = "Analyser av socialtjänstens siffror";

    /// <summary>Writes them, unless they are there already and nothing has changed since.</summary>
    /// <returns>The report's first page.</returns>
    /// <exception cref="UserErrorException">The report cannot be written where it was asked for.</exception>
    public static string Write(RunSettings settings, IReadOnlyList<NotebookResult> results) => Write(settings, results, []);

    /// <summary>Writes them, and leaves the report's other analyses as they are.</summary>
    /// <inheritdoc cref="Write(RunSettings, IReadOnlyList{NotebookResult})"/>
    public static string Write(RunSettings settings, IReadOnlyList<NotebookResult> results, IReadOnlyList<NotebookResult> others)
    {
        var index = Path.Combine(settings.Output, "index.html");
        var digestFile = Path.Combine(ProjectFolders.Cache(settings.Root), "report.digest");
        NotebookResult[] all = [.. results, .. others];
        var digest = Digest(settings, all);
        var isThere = ReportFolder.IsWhole(settings.Output) && File.Exists(digestFile) && File.ReadAllText(digestFile) == digest;
        if (isThere && settings.SingleFile is null)
            return index;
        WritePages(settings, results, others, all);
        Directory.CreateDirectory(Path.GetDirectoryName(digestFile)!);
        File.WriteAllText(digestFile, digest);
        ReportRecord.Write(settings, all);
        return index;
    }

    private static void WritePages(
        RunSettings settings, IReadOnlyList<NotebookResult> results, IReadOnlyList<NotebookResult> others, NotebookResult[] all)
    {
        var package = Path.Combine(settings.Root, "data-samples", "datapackage.json");
        ReportFolder.RefuseForeign(settings.Output);
        var context = new ReportContext(Title, package, DataDate(package));
        ExecutedCopies.Write(settings.Output, results, others);
        ReportSite.Write(settings.Output, all, context);
        if (settings.SingleFile is { } file)
            ReportSite.WriteSingleFile(file, all, context);
    }

    // The data's date stands in the data package, with a time that no reader needs; the day of the run is nobody's business.
    private static string DataDate(string package) =>
        File.Exists(package) && JsonNode.Parse(File.ReadAllBytes(package))?["created"] is JsonValue created
            ? created.ToString().Split('T')[0]
            : "";

    private static string Digest(RunSettings settings, IReadOnlyList<NotebookResult> results)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(new Fingerprint(settings.Root).Surroundings));
        hash.AppendData(Encoding.UTF8.GetBytes(settings.Output));
        foreach (var result in results)
        {
            // Whether a result came from the cache is no difference worth new pages; its outputs are the same.
            hash.AppendData(Encoding.UTF8.GetBytes($"{result.Name}|{result.Outcome}|{result.Failure}|{result.SkipReason}|"));
            if (result.Executed is not null)
                hash.AppendData(Encoding.UTF8.GetBytes(NotebookWriter.ToText(result.Executed)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
