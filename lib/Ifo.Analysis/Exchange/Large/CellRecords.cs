using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Large;

/// <summary>Records whose cells come from elsewhere, one at a time.</summary>
internal sealed class CellRecords : RecordSource
{
    private IReadOnlyList<string> _cells = [];
    private int _line;

    public override int Line => _line;

    public override int Count => _cells.Count;

    // Whoever cut the record did not look: so every cell is looked through.
    public override bool MayBeDamaged => true;

    public override bool Read() => false;

    public override ReadOnlySpan<char> Cell(int index) => _cells[index];

    /// <summary>Makes a record the current one.</summary>
    public void Set(IReadOnlyList<string> cells, int line) => (_cells, _line) = (cells, line);
}
