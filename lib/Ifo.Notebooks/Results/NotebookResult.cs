using Ifo.Notebooks.Documents;

namespace Ifo.Notebooks.Results;

/// <summary>How the run of a notebook ended.</summary>
internal enum RunOutcome
{
    /// <summary>Every cell ran.</summary>
    Passed,

    /// <summary>A cell failed, took too long, or the notebook could not be read.</summary>
    Failed,

    /// <summary>Something that the notebook needs, and this computer cannot reach, is missing; see the reason.</summary>
    Skipped,
}

/// <summary>Where and why a notebook failed.</summary>
/// <param name="CellNumber">
/// The failing cell's place in the notebook, counting all cells from 1; null when no cell is to blame.
/// </param>
/// <param name="Line">Line within the cell, from 1; null when not known.</param>
/// <param name="Message">What happened and what to do, in words for an analyst.</param>
/// <param name="Detail">The technical message, for whoever mends it.</param>
/// <param name="WentOn">Whether the cells after it were run all the same, since it was only refused.</param>
internal sealed record CellFailure(int? CellNumber, int? Line, string Message, string Detail, bool WentOn = false);

/// <summary>The outcome of one notebook.</summary>
/// <param name="Name">The notebook's name.</param>
/// <param name="Executed">
/// The executed copy; of a skipped notebook the notebook as it was saved; null when the file could not be read.
/// </param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Failure">Set when it failed.</param>
/// <param name="SkipReason">Set when it was skipped.</param>
/// <param name="Duration">Time that the run took (of the original run, when from the cache).</param>
/// <param name="FromCache">
/// Whether the outputs are those of an earlier run of exactly the same cells, parameters, library and data.
/// </param>
internal sealed record NotebookResult(
    string Name,
    Notebook? Executed,
    RunOutcome Outcome,
    CellFailure? Failure,
    string? SkipReason,
    TimeSpan Duration,
    bool FromCache)
{
    /// <summary>
    /// Whether there are outputs to show that this run did not make: saved ones, of a notebook that was skipped.
    /// </summary>
    public bool ShowsSaved => Outcome == RunOutcome.Skipped && Executed?.Cells.Any(cell => !cell.Outputs.IsEmpty) == true;

    /// <summary>How many cells ended in an error that did not stop the notebook.</summary>
    public int AllowedErrors => Outcome == RunOutcome.Passed && Executed is { } executed
        ? executed.Cells.Count(cell => cell.Outputs.Any(output => output is ErrorOutput))
        : 0;
}
