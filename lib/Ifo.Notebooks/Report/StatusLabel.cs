using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Report;

/// <summary>Says in a few words how the run of an analysis ended.</summary>
internal static class StatusLabel
{
    /// <summary>The label, with the reason when the analysis is not complete.</summary>
    public static SafeHtml Render(NotebookResult result) => result switch
    {
        { Outcome: RunOutcome.Failed } => Label("fel", "Blev inte klar", Reason(result.Failure)),
        { Outcome: RunOutcome.Skipped } =>
            Label("hoppad", "Kördes inte", $"{result.SkipReason}{(result.ShowsSaved ? " " + Alarm.Saved : string.Empty)}"),
        { FromCache: true } => Label("klar", "Klar", "Inget har ändrats sedan förra körningen; resultatet är hämtat därifrån."),
        _ => Label("klar", "Klar", string.Empty),
    };

    private static string Reason(CellFailure? failure) => failure switch
    {
        null => string.Empty,
        { CellNumber: { } cell, WentOn: true } => FormattableString.Invariant($"Cell {cell} kördes inte. {failure.Message}"),
        { CellNumber: { } cell } => FormattableString.Invariant($"Stannade i cell {cell}. {failure.Message}"),
        _ => failure.Message,
    };

    private static SafeHtml Label(string className, string label, string reason) => SafeHtml.Of($"""
        <p class="status {className}"><strong>{label}</strong>{(reason.Length > 0 ? " " + reason : string.Empty)}</p>
        """);
}
