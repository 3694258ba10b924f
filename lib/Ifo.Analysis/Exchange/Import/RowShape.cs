using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// Rows that are no data: headers that come again, footnotes, rows that are cut. One message for each, not one for each of its
/// cells.
/// </summary>
internal sealed class RowShape(SheetLayout layout, ProblemCollector problems)
{
    // A table with fewer known columns than this may well have rows with one cell.
    private const int FewColumns = 4;

    /// <summary>Adds that the row is no row of data.</summary>
    public void Run(RecordSource records)
    {
        if (layout.Columns.Count < FewColumns) return;
        if (IsHeaders(records))
            problems.Add(
                records.Line,
                "",
                RecordCheck.Joined(records),
                "en rad med data; rubrikraden står igen",
                "Ta bort raden, eller läs tillåtande, så läggs den åt sidan.");
        else if (Filled(records) is var filled && (filled == 1 || filled * 3 < layout.Columns.Count))
            problems.Add(
                records.Line,
                "",
                RecordCheck.Joined(records),
                filled == 1 ? "en rad med data; bara en cell har innehåll" : "en rad med data; bara några celler har innehåll",
                "Är raden avhuggen: hämta den på nytt. Är det en fotnot eller en mellanrubrik: ta bort raden, eller läs "
                    + "tillåtande, så läggs den åt sidan.");
    }

    private bool IsHeaders(RecordSource records)
    {
        foreach (var column in layout.Columns.Values)
        {
            if (column >= records.Count || !records.Cell(column).Trim().Equals(layout.Headers[column].AsSpan().Trim(),
                StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    private static int Filled(RecordSource records)
    {
        var filled = 0;
        for (var index = 0; index < records.Count; index++)
        {
            if (!records.Cell(index).IsWhiteSpace()) filled++;
        }

        return filled;
    }
}
