using Ifo.Analysis;
using Ifo.Analysis.Disclosure.Manifests;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Commands;

/// <summary><c>ifo release list</c>: a line for each manifest below a folder, the latest first.</summary>
internal static class ReleaseList
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    public static int Write(string folder, TextWriter writer)
    {
        if (!Directory.Exists(folder)) throw new UserErrorException($"Mappen {folder} finns inte.");
        var (lines, broken) = Read(folder);
        if (lines.Count + broken.Count == 0) writer.WriteLine("Inga manifest: ingen tabell har släppts härifrån.");
        if (lines.Count > 0) Write([["Tid", "Tabell", "Regel", "Dolda celler", "Undertecknad av"], .. lines], writer);
        foreach (var message in broken) writer.WriteLine(message);
        return broken.Count == 0 ? ExitCode.Passed : ExitCode.Failed;
    }

    private static (IReadOnlyList<string[]> Lines, IReadOnlyList<string> Broken) Read(string folder)
    {
        var (read, broken) = (new List<(string Path, ReleaseManifest Manifest)>(), new List<string>());
        var paths = Directory.EnumerateFiles(folder, "*" + ManifestFile.Ending, Everywhere);
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            try
            {
                read.Add((path, ManifestFile.Read(path)));
            }
            catch (IfoException error)
            {
                broken.Add(error.Message);
            }
        }

        var lines = read
            .OrderByDescending(entry => entry.Manifest.Time)
            .Select(entry => Line(folder, entry.Path, entry.Manifest));
        return ([.. lines], broken);
    }

    private static string[] Line(string folder, string path, ReleaseManifest manifest) =>
    [
        ManifestText.Time(manifest.Time),
        Path.GetRelativePath(folder, Path.Combine(Path.GetDirectoryName(path)!, manifest.Output.Name)),
        manifest.Rule.Name,
        $"{manifest.Withheld} av {manifest.Cells}",
        manifest.Signature.IsSigned ? manifest.Signature.By : manifest.Signature.State,
    ];

    private static void Write(IReadOnlyList<string[]> lines, TextWriter writer)
    {
        int[] widths = [.. Enumerable.Range(0, lines[0].Length).Select(column => lines.Max(line => line[column].Length))];
        foreach (var line in lines)
            writer.WriteLine(string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
