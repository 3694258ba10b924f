using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Report;
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
    public static string Write(RunSettings settings, IReadOnlyList<NotebookResult> results)
    {
        var index = Path.Combine(settings.Output, "index.html");
        var digestFile = Path.Combine(ProjectFolders.Cache(settings.Root), "report.digest");
        var digest = Digest(settings, results);
        if (settings.SingleFile is null && File.Exists(index) && File.Exists(digestFile) && File.ReadAllText(digestFile) == digest)
            return index;
        WritePages(settings, results);
        Directory.CreateDirectory(Path.GetDirectoryName(digestFile)!);
        File.WriteAllText(digestFile, digest);
        return index;
    }

    private static void WritePages(RunSettings settings, IReadOnlyList<NotebookResult> results)
    {
        var package = Path.Combine(settings.Root, "data-samples", "datapackage.json");
        ReportFolder.RefuseForeign(settings.Output);
        var context = new ReportContext(Title, package, DataDate(package));
        WriteCopies(Path.Combine(settings.Output, "notebooks"), results);
        ReportSite.Write(settings.Output, results, context);
        if (settings.SingleFile is { } file)
            ReportSite.WriteSingleFile(file, results, context);
    }

    private static void WriteCopies(string folder, IReadOnlyList<NotebookResult> results)
    {
        Directory.CreateDirectory(folder);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var result in results.Where(result => result.Executed is not null))
        {
            var name = result.Name + ".ipynb";
            names.Add(name);
            NotebookWriter.Write(Copy(result), Path.Combine(folder, name));
        }

        foreach (var stale in Directory.EnumerateFiles(folder, "*.ipynb").Where(file => !names.Contains(Path.GetFileName(file))))
            File.Delete(stale);
    }

    private static Notebook Copy(NotebookResult result) => result switch
    {
        { Failure: { } failure } => FailureBanner.Insert(result.Executed!, failure),
        { Outcome: RunOutcome.Skipped } => SkipBanner.Insert(result),
        _ => result.Executed!,
    };

    // The data's date stands in the data package, with a time that no reader needs; the day of the run is nobody's business.
    private static string DataDate(string package) =>
        File.Exists(package) && JsonNode.Parse(File.ReadAllBytes(package))?["created"] is JsonValue created ? created.ToString().Split('T')[0] : "";

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
