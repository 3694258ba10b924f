namespace Ifo.Analysis.Exchange;

/// <summary>The exports in a folder of the analyst's.</summary>
public static class OwnFiles
{
    private static readonly string[] Endings = [".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls"];

    // What the program itself writes beside an export.
    private static readonly string[] Written = ["tolkning-", "~$", "."];
    private static readonly string[] WrittenAfter = [".undantagna", ".skyddad", "-skyddad"];

    /// <summary>
    /// The export that was changed last; null where the folder is missing or has none. Mapping files, rows set aside and
    /// protected tables are no exports.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <example><code>
    /// OwnFiles.Newest(System.IO.Path.Combine(DataFolder.Find(), "synthetic"))
    /// </code></example>
    public static string? Newest(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return !Directory.Exists(folder) ? null : new DirectoryInfo(folder).EnumerateFiles()
            .Where(file => IsExport(file.Name))
            .OrderByDescending(file => file.LastWriteTimeUtc)
            .ThenBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => file.FullName)
            .FirstOrDefault();
    }

    private static bool IsExport(string name) =>
        Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)
        && !Array.Exists(Written, start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        && !Array.Exists(WrittenAfter, part => name.Contains(part, StringComparison.OrdinalIgnoreCase));
}
