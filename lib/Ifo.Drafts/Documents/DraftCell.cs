namespace Ifo.Drafts.Documents;

/// <summary>A cell of a table as the file has it, before its rows and columns are understood.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Row">Its first row, from 0.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="Rows">How many rows it spans.</param>
/// <param name="Columns">How many columns it spans.</param>
/// <param name="IsHeader">Whether the file says that it is a heading.</param>
internal sealed record DraftCell(DraftText Text, int Row, int Column, int Rows = 1, int Columns = 1, bool IsHeader = false)
{
    /// <summary>How far the text is moved in, in steps of about two characters.</summary>
    public int Indent { get; init; }
}
