namespace Ifo.Notebooks.Packages;

/// <summary>Why a cell stopped.</summary>
/// <param name="name">The exception's type, or the diagnostic's id.</param>
/// <param name="message">What happened and what to do, in Swedish.</param>
/// <param name="line">Line in the cell, from 1; null when not known.</param>
/// <param name="trace">Technical lines: diagnostics, or the stack.</param>
internal class CellFailureException(
    string name, string message, int? line, params IReadOnlyList<string> trace) : Exception(message)
{
    public string Name { get; } = name;

    public int? Line { get; } = line;

    public IReadOnlyList<string> Trace { get; } = trace;
}

/// <summary>The cell is in a language that is not run here; what the other cells do does not depend on that.</summary>
internal sealed class CellRefusedException(string name, string message, int? line) : CellFailureException(name, message, line);

/// <summary>The notebook needs something that this computer cannot reach; it is skipped, not failed.</summary>
internal sealed class SkipNotebookException(string reason) : Exception(reason);
