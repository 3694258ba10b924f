using Ifo.Notebooks.Running;

namespace Ifo.Notebooks.Report;

/// <summary>Says in a few words how the run of an analysis ended.</summary>
internal static class StatusLabel
{
    /// <summary>The label, with the reason when the analysis is not complete.</summary>
    public static Markup Render(NotebookResult result) => result switch
    {
        { Outcome: Outcome.Failed } => Label("fel", "Blev inte klar", Reason(result.Failure)),
        { Outcome: Outcome.Skipped } => Label("hoppad", "Kördes inte", $"{result.SkipReason}{(result.ShowsSaved ? " " + Alarm.Saved : string.Empty)}"),
        { FromCache: true } => Label("klar", "Klar", "Inget har ändrats sedan förra körningen; resultatet är hämtat därifrån."),
        _ => Label("klar", "Klar", string.Empty),
    };

    private static string Reason(CellFailure? failure) => failure switch
    {
        null => string.Empty,
        { CellNumber: { } cell } => FormattableString.Invariant($"Stannade i cell {cell}. {failure.Message}"),
        _ => failure.Message,
    };

    private static Markup Label(string className, string label, string reason) => Markup.Of($"""
        <p class="status {className}"><strong>{label}</strong>{(reason.Length > 0 ? " " + reason : string.Empty)}</p>
        """);
}
