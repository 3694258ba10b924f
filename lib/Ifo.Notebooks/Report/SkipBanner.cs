using System.Text.Json.Nodes;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Report;
using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Report;

/// <summary>Says at the top of the copy of a skipped notebook that nothing in it was made by this run, and why.</summary>
internal static class SkipBanner
{
    /// <summary>The tag of the banner's cell.</summary>
    public const string Tag = "ifo-hoppad";

    /// <summary>The notebook with a banner after its first cell, which holds the title.</summary>
    public static Notebook Insert(NotebookResult skipped)
    {
        var notebook = skipped.Executed!;
        var banner = new NotebookCell(
            Tag, NotebookCellKind.Markdown, "",
            "> **Anteckningsboken kördes inte.** "
            + $"{skipped.SkipReason?.ReplaceLineEndings(" ")}{(skipped.ShowsSaved ? $"\n>\n> {Alarm.Saved}" : "")}",
            new JsonObject { ["tags"] = new JsonArray(Tag) }, [], null);
        return notebook with { Cells = notebook.Cells.Insert(1, banner) };
    }
}
