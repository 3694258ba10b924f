using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ifo.Notebooks.Tests.Guides;

/// <summary>The code of a guide as the notebook that its reader makes of it: a cell for each fence, in the order of the text.</summary>
internal static partial class GuideNotebook
{
    public static string Of(Guide guide)
    {
        var kernel = "";
        var cells = new JsonArray();
        foreach (var fence in guide.Cells)
        {
            if (Connected().Match(fence.Code) is { Success: true } connected) kernel = connected.Groups["kernel"].Value;
            cells.Add(Cell(fence, fence.Language == "sql" ? "sql-" + kernel : fence.Language));
        }

        return new JsonObject
        {
            ["cells"] = cells,
            ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = ".net-csharp" } },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        }.ToJsonString();
    }

    private static JsonObject Cell(Fence fence, string kernel) => new()
    {
        ["cell_type"] = "code",
        ["id"] = $"line-{fence.Line}",
        ["metadata"] = new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = kernel } },
        ["execution_count"] = null,
        ["outputs"] = new JsonArray(),
        ["source"] = fence.Code,
    };

    [GeneratedRegex("#!connect sqlite --kernel-name (?<kernel>[a-z]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Connected();
}
