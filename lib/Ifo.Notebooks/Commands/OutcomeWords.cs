using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Commands;

/// <summary>Outcomes in words.</summary>
internal static class OutcomeWords
{
    /// <summary>One line on how a notebook ended.</summary>
    public static string Of(NotebookResult result) => result switch
    {
        { Outcome: RunOutcome.Passed, FromCache: true } =>
            "klar (från cacheminnet: celler, parametrar, bibliotek och data är oförändrade)",
        { Outcome: RunOutcome.Passed, AllowedErrors: > 0 and var count } =>
            $"klar, {Duration.Seconds(result.Duration)}; {Count(count, "cell", "celler")} slutade med fel, som är tillåtet där",
        { Outcome: RunOutcome.Passed } => $"klar, {Duration.Seconds(result.Duration)}",
        { Outcome: RunOutcome.Skipped } => $"överhoppad: {result.SkipReason}",
        { Failure: { CellNumber: { } cell, Line: { } line } failure } =>
            $"misslyckades i cell {cell}, rad {line}: {failure.Message}",
        { Failure: { CellNumber: { } cell } failure } => $"misslyckades i cell {cell}: {failure.Message}",
        _ => $"misslyckades: {result.Failure!.Message}",
    };

    /// <summary>A count with its noun: <c>1 klar</c>, <c>2 klara</c>.</summary>
    public static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
