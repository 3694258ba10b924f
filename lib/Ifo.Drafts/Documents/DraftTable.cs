namespace Ifo.Drafts.Documents;

/// <summary>A table: its cells with their spans, and the words that stand as its title.</summary>
/// <param name="cells">The cells.</param>
/// <param name="number">Its number in the document, from 1.</param>
internal sealed class DraftTable(IReadOnlyList<DraftCell> cells, int number) : DraftBlock
{
    /// <summary>The cells.</summary>
    public IReadOnlyList<DraftCell> Cells { get; } = cells;

    /// <summary>Its number in the document, from 1.</summary>
    public int Number { get; } = number;

    /// <summary>The words that stand as its title; empty when there are none.</summary>
    public string Title { get; init; } = "";

    /// <summary>All words over the columns, where they could not be told apart; empty when they could.</summary>
    public string Over { get; init; } = "";

    /// <summary>
    /// The same lines with other numbers of columns, where spaces stand both between numbers and within them; empty when it is
    /// clear.
    /// </summary>
    public IReadOnlyList<DraftTable> Others { get; init; } = [];

    /// <summary>
    /// Whether the columns are those of the file; false when they were found by counting the numbers of a line of text, so that
    /// a number may stand in the wrong one.
    /// </summary>
    public bool HasTrueColumns { get; init; } = true;
}
