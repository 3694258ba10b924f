using System.Text.Json.Nodes;
using Ifo.Notebooks.Documents;

namespace Ifo.Notebooks.Report;

/// <summary>
/// Says in the copy of a notebook what it needs where it lands: it names the library by its place in a project.
/// </summary>
internal static class NeedsNote
{
    /// <summary>The tag of the note's cell.</summary>
    public const string Tag = "ifo-behover";

    private const string Library = "lib/Ifo.Analysis/bin/notebook/Ifo.Analysis.dll";

    /// <summary>Whether the notebook uses the library, and so needs the project.</summary>
    public static bool IsNeededBy(Notebook notebook) =>
        notebook.Cells.Any(cell => cell.Kind == NotebookCellKind.Code && cell.Source.Contains(Library, StringComparison.Ordinal));

    /// <summary>The notebook with a note after its first cell, which holds the title.</summary>
    public static Notebook Insert(Notebook notebook)
    {
        if (!IsNeededBy(notebook) || notebook.Cells.Any(cell => cell.HasTag(Tag)))
            return notebook;
        var note = new NotebookCell(
            Tag, NotebookCellKind.Markdown, "",
            $"""
             > **Så körs den här kopian.** Den använder projektets bibliotek och uppgifter.
             > Där filen ligger, med projektets mapp i stället för `projektet`:
             >
             > `dotnet run --project projektet/lib/Ifo.Notebooks -- run {notebook.Name}.ipynb`
             >
             > I VS Code och Jupyter: lägg filen i projektets mapp `notebooks` och bygg med `dotnet build Analysis.sln`.
             """.ReplaceLineEndings("\n"),
            new JsonObject { ["tags"] = new JsonArray(Tag) }, [], null);
        return notebook with { Cells = notebook.Cells.Insert(1, note) };
    }
}
