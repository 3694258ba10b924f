using System.Text;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Report;

/// <summary>
/// Puts a site into its folder. Each file is written aside, in full, and then moved into its place; a file that has not
/// changed is not touched; a page that no longer belongs disappears; what somebody else put there stays.
/// </summary>
/// <remarks>
/// File by file, and not the folder in one move: Windows refuses to move a folder as long as one workbook in it is open in Excel.
/// </remarks>
internal static class ReportFolder
{
    /// <summary>The file that says that a folder is a report, and lists what it consists of.</summary>
    public const string Marker = ".ifo-report";

    /// <summary>Puts the files into the folder.</summary>
    /// <exception cref="UserErrorException">The folder holds something that is not a report, or cannot be written.</exception>
    public static void Publish(string folder, SiteFiles files)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        RefuseForeign(target);
        Guard(target, () => InAside(target, aside => Replace(target, aside, files.All)));
    }

    /// <summary>Whether the folder is a report of which no file is missing.</summary>
    public static bool IsWhole(string folder) =>
        File.Exists(Path.Combine(folder, Marker))
        && File.ReadAllLines(Path.Combine(folder, Marker)).All(path => File.Exists(Path.Combine(folder, path)));

    /// <summary>Puts one file into its place.</summary>
    /// <exception cref="UserErrorException">The file cannot be written.</exception>
    public static void Publish(string file, byte[] content)
    {
        var target = Path.GetFullPath(file);
        Guard(target, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            InAside(target, aside => MoveInto(target, Path.Combine(Directory.CreateDirectory(aside).FullName, "page"), content));
        });
    }

    /// <summary>Refuses a folder that holds something else than a report, before anything is written to it.</summary>
    /// <exception cref="UserErrorException">It does.</exception>
    public static void RefuseForeign(string target)
    {
        if (File.Exists(target))
            throw new UserErrorException($"Rapporten kan inte skrivas till {target}: där ligger redan en fil med det namnet. "
                + "Flytta den eller välj en annan mapp.");
        var isForeign = Directory.Exists(target)
            && !File.Exists(Path.Combine(target, Marker))
            && Directory.EnumerateFileSystemEntries(target).Any(entry => Path.GetFileName(entry) != SiteFiles.NotebookFolder);
        if (isForeign)
            throw new UserErrorException($"Mappen {target} innehåller annat än en rapport och lämnas orörd. Töm den eller välj "
                + "en annan mapp för rapporten.");
    }

    private static void Replace(string target, string aside, IReadOnlyDictionary<string, byte[]> files)
    {
        var marker = Path.Combine(target, Marker);
        var before = File.Exists(marker) ? File.ReadAllLines(marker) : [];

        // Old and new names are noted before anything is moved: should the power fail, the next run knows what to tidy.
        MoveInto(marker, Path.Combine(aside, Marker), List(files.Keys.Union(before, StringComparer.Ordinal)));
        foreach (var (path, content) in files.OrderBy(file => file.Key == "index.html"))
            MoveInto(Path.Combine(target, path), Path.Combine(aside, path), content);
        foreach (var stale in before.Except(files.Keys, StringComparer.Ordinal).Where(path => IsWithin(target, path)))
            Delete(target, stale);
        MoveInto(marker, Path.Combine(aside, Marker), List(files.Keys));
    }

    private static byte[] List(IEnumerable<string> paths) =>
        Encoding.UTF8.GetBytes(string.Concat(paths.Order(StringComparer.Ordinal).Select(path => path + "\n")));

    private static void MoveInto(string target, string aside, byte[] content)
    {
        if (File.Exists(target) && content.AsSpan().SequenceEqual(File.ReadAllBytes(target)))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(aside)!);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(aside, content);
        File.Move(aside, target, overwrite: true);
    }

    // The list is a file that anyone can edit: it must not make us delete anything outside the report.
    private static bool IsWithin(string target, string path) =>
        path.Length > 0 && Path.GetFullPath(Path.Combine(target, path)).StartsWith(
            target + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static void Delete(string target, string path)
    {
        var file = Path.Combine(target, path);
        File.Delete(file);
        var parent = Path.GetDirectoryName(file)!;
        if (parent != target && Directory.Exists(parent) && !Directory.EnumerateFileSystemEntries(parent).Any())
            Directory.Delete(parent);
    }

    private static void InAside(string target, Action<string> write)
    {
        var aside = $"{target}.aside-{Guid.NewGuid():N}";
        try
        {
            write(aside);
        }
        finally
        {
            if (Directory.Exists(aside))
                Directory.Delete(aside, recursive: true);
        }
    }

    private static void Guard(string target, Action write)
    {
        try
        {
            write();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(
                $"Rapporten kunde inte skrivas till {target}. Stäng filer från rapporten som är öppna i Excel eller något annat "
                + $"program och försök igen. ({problem.Message})", problem);
        }
    }
}
