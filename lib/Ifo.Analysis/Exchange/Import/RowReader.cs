using System.Collections.Frozen;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>The current row of a file: its cells as text, and the problems they have.</summary>
internal sealed class RowReader
{
    private const int LongestSign = 20;

    private readonly RecordSource _records;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _missing;

    public RowReader(RecordSource records, SheetLayout layout, ProblemCollector problems, IReadOnlyList<string> missingSigns)
    {
        (_records, Layout, Problems) = (records, layout, problems);
        _missing = missingSigns.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public SheetLayout Layout { get; }

    public ProblemCollector Problems { get; }

    public int Line => _records.Line;

    /// <summary>Cells with a time of day, which is not used.</summary>
    public long Times { get; private set; }

    /// <summary>Cells with a time zone, by which the day in Sweden was found.</summary>
    public long Zones { get; private set; }

    /// <summary>The text of a cell; empty when it has none, says that there is none, or is not there.</summary>
    public ReadOnlySpan<char> Text(int column)
    {
        var text = Written(column);
        return text.Length <= LongestSign && _missing.Contains(text) ? default : text;
    }

    /// <summary>The text of a cell as written, without blanks around it.</summary>
    public ReadOnlySpan<char> Written(int column) =>
        (uint)column < (uint)_records.Count ? Neutralised.Read(_records.Cell(column).Trim()) : default;

    /// <summary>Counts what was written with a day.</summary>
    public void Note(DateMarks marks)
    {
        if (marks != DateMarks.None) Times++;
        if (marks == DateMarks.Zone) Zones++;
    }

    public CellKind Kind(int column) => (uint)column < (uint)_records.Count ? _records.Kind(column) : CellKind.Text;

    public void Add(
        FieldColumn column,
        ReadOnlySpan<char> found,
        string expected,
        string remedy = "",
        KindOfFound kind = KindOfFound.Together) =>
        Problems.Add(Line, column.Header, found, expected, remedy, kind);
}
