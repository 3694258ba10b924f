namespace Ifo.Analysis.DataFiles;

/// <summary>What a cell held in the file.</summary>
internal enum CellKind
{
    /// <summary>Text, to be interpreted.</summary>
    Text,

    /// <summary>A number: the text is invariant, with a decimal point, and perhaps a percent sign.</summary>
    Number,

    /// <summary>A date: the text is <c>yyyy-MM-dd</c>, perhaps with a time of day.</summary>
    Date,

    /// <summary>An error of a formula, such as <c>#DIV/0!</c>.</summary>
    Error,
}

/// <summary>What is wrong with a record as a record.</summary>
internal enum RecordFlaw
{
    None,
    TextAfterQuote,
    UnendedQuote,
}

/// <summary>The records of a table, one at a time. What a record gives is valid until the next is read.</summary>
internal abstract class RecordSource : IDisposable
{
    /// <summary>The line of the record (its first, where it has several), from 1.</summary>
    public abstract int Line { get; }

    /// <summary>How many lines it takes.</summary>
    public virtual int Lines => 1;

    public abstract int Count { get; }

    public virtual RecordFlaw Flaw => RecordFlaw.None;

    /// <summary>Whether the file may hold characters that no text should have, so that cells must be looked through.</summary>
    public virtual bool MayBeDamaged => false;

    /// <summary>Whether the file ended within this record's line, without a line break.</summary>
    public virtual bool IsUnended => false;

    /// <summary>
    /// Says how many cells a record should have, and which never have several lines. A record over several lines that is
    /// otherwise is not believed: a stray quotation mark has joined rows.
    /// </summary>
    public virtual void Expect(int cells, IEnumerable<int> oneLine)
    {
    }

    public abstract bool Read();

    public abstract ReadOnlySpan<char> Cell(int index);

    public virtual CellKind Kind(int index) => CellKind.Text;

    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool isDisposing)
    {
    }
}
