using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Report;

/// <summary>The executed copies of notebooks that lie in a report, to be fetched.</summary>
internal static class ExecutedCopies
{
    private static readonly string[] Additions = [FailureBanner.Tag, SkipBanner.Tag, NeedsNote.Tag];

    /// <summary>Where the copy of a notebook lies.</summary>
    /// <param name="output">The report's folder.</param>
    /// <param name="name">The notebook's name.</param>
    public static string FileOf(string output, string name) => Path.Combine(output, SiteFiles.NotebookFolder, name + ".ipynb");

    /// <summary>How many copies a report has.</summary>
    public static int CountIn(string output) =>
        Directory.EnumerateFiles(Path.Combine(output, SiteFiles.NotebookFolder), "*.ipynb").Count();

    /// <summary>Writes copies of what was run; copies that no analysis of the report has any longer disappear.</summary>
    /// <param name="output">The report's folder.</param>
    /// <param name="results">What was run.</param>
    /// <param name="others">The report's other analyses, whose copies are left as they are.</param>
    public static void Write(string output, IReadOnlyList<NotebookResult> results, IReadOnlyList<NotebookResult> others)
    {
        var folder = Path.Combine(output, SiteFiles.NotebookFolder);
        Directory.CreateDirectory(folder);
        var written = results.Where(result => result.Executed is not null).ToList();
        foreach (var result in written)
            NotebookWriter.Write(Copy(result), FileOf(output, result.Name));
        var names = written.Concat(others).Select(result => result.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var copy in Directory.EnumerateFiles(folder, "*.ipynb"))
        {
            if (!names.Contains(Path.GetFileNameWithoutExtension(copy)))
                File.Delete(copy);
        }
    }

    /// <summary>The notebook without the cells that a copy has in addition.</summary>
    public static Notebook WithoutAdditions(Notebook copy) =>
        copy with { Cells = [.. copy.Cells.Where(cell => !Array.Exists(Additions, cell.HasTag))] };

    private static Notebook Copy(NotebookResult result) => NeedsNote.Insert(result switch
    {
        { Failure: { } failure } => FailureBanner.Insert(result.Executed!, failure),
        { Outcome: RunOutcome.Skipped } => SkipBanner.Insert(result),
        _ => result.Executed!,
    });
}
