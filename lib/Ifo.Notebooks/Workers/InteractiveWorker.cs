using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Ifo.Notebooks.Interactive;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Workers;

/// <summary>
/// A process of .NET Interactive, spoken to in its own protocol: a command a line, and events a line until the command is done.
/// It serves one notebook, since it keeps what cells have defined.
/// </summary>
internal sealed class InteractiveWorker : Worker
{
    private InteractiveCell? _cell;
    private int _count;

    private InteractiveWorker(Process process)
        : base(process) => IsReusable = false;

    /// <summary>Starts one.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="deps">What <see cref="FSharpCoreDeps"/> wrote.</param>
    /// <param name="folder">The notebook's folder, where relative paths start.</param>
    public static InteractiveWorker Start(InteractiveTool tool, string deps, string folder)
    {
        var start = Piped([.. tool.Start(deps), "stdio", "--default-kernel", "csharp", "--working-dir", folder]);
        start.WorkingDirectory = folder;
        // Outputs must not depend on the computer's language; Windows has no such variable, and keeps its own.
        start.Environment["LC_ALL"] = "C.UTF-8";
        // A notebook is over before code that is compiled again, with counters in it, has paid: a quarter of the work.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1";
        if (!start.Environment.ContainsKey(OutsideProject.DataVariable) && OutsideProject.Data(folder) is { } data)
            start.Environment[OutsideProject.DataVariable] = data;
        return new InteractiveWorker(Process.Start(start)!);
    }

    protected override string? Line(Request request)
    {
        if (request is not Request.RunCell cell)
            return null;
        _cell = new InteractiveCell(string.Create(CultureInfo.InvariantCulture, $"cell-{++_count}"));
        return new JsonObject
        {
            ["token"] = _cell.Token,
            ["commandType"] = "SubmitCode",
            ["command"] = new JsonObject { ["code"] = cell.Source, ["targetKernelName"] = cell.Language },
            ["routingSlip"] = new JsonArray(),
        }.ToJsonString();
    }

    protected override IEnumerable<Reply> Replies(string line)
    {
        // What the tool itself writes on its standard output is no event.
        if (!line.StartsWith('{') || JsonNode.Parse(line) is not { } said)
            return [];
        if (_cell is { } cell)
            return cell.Replies(said);
        return said["eventType"]?.GetValue<string>() == "KernelReady" ? [new Reply.Done()] : [];
    }
}
