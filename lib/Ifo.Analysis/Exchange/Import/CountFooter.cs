using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>Lines of text below a table of counts: sources and notes, as this program and many others write them.</summary>
internal static class CountFooter
{
    private const int LongestName = 80;

    /// <summary>How many of the last rows are such lines.</summary>
    public static int Length(IReadOnlyList<SampleRow> rows)
    {
        var count = 0;
        while (count < rows.Count && IsText(rows[rows.Count - 1 - count])) count++;
        return count < rows.Count ? count : 0;
    }

    // A name whose counts are missing is a fault, not a note: only what reads like a sentence is one.
    private static bool IsText(SampleRow row) =>
        row.Flaw == RecordFlaw.None
        && row[0].Length > 0
        && row.Cells.Skip(1).All(string.IsNullOrWhiteSpace)
        && (row[0].Contains(": ", StringComparison.Ordinal)
            || row[0].Contains(" = ", StringComparison.Ordinal)
            || row[0].EndsWith('.')
            || row[0].Length > LongestName);
}
