using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Tests;

/// <summary>The project's own notebooks with the outputs they were committed with, which <c>run --verify</c> holds against a new run.</summary>
internal static class CommittedNotebooks
{
    public static string Folder { get; } = Path.Combine(TestProject.Repository, "notebooks");

    public static string Package { get; } = Path.Combine(TestProject.Repository, "data-samples", "datapackage.json");

    public static IReadOnlyList<Notebook> All { get; } = [.. Directory.EnumerateFiles(Folder, "*.ipynb").Order(StringComparer.Ordinal).Select(NotebookReader.Read)];

    /// <summary>The notebooks as if they had just been run.</summary>
    public static IReadOnlyList<NotebookResult> Results { get; } =
        [.. All.Select(notebook => new NotebookResult(notebook.Name, notebook, RunOutcome.Passed, null, null, TimeSpan.Zero, FromCache: false))];
}
