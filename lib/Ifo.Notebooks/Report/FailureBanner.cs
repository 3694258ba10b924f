using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Report;

/// <summary>Marks the failing cell in an executed copy, so that whoever opens it sees at once where and why it stopped.</summary>
internal static class FailureBanner
{
    /// <summary>The tag of the banner's cell.</summary>
    public const string Tag = "ifo-fel";

    /// <summary>The notebook with a banner before the failing cell.</summary>
    public static Notebook Insert(Notebook executed, CellFailure failure)
    {
        var at = (failure.CellNumber ?? 1) - 1;
        var line = failure.Line is { } number ? $", rad {number}" : "";
        var banner = new NotebookCell(
            "ifo-fel", NotebookCellKind.Markdown, "",
            $"> **{(failure.WentOn ? "Cellen kördes inte" : "Körningen stannade här")}: cell {at + 1}{line}.**\n>\n> "
            + $"{failure.Message.ReplaceLineEndings(" ")}\n>\n> "
            + $"Cellerna efter den har {(failure.WentOn ? "körts" : "inte körts")}.",
            new System.Text.Json.Nodes.JsonObject { ["tags"] = new System.Text.Json.Nodes.JsonArray(Tag) }, [], null);
        return executed with { Cells = executed.Cells.Insert(at, banner) };
    }
}
