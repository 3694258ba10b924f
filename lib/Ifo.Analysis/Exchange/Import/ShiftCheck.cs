namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// Rows whose cells stand one step beside their headers, because a first column is missing in the rows or among the headers: one
/// message, not one for each column.
/// </summary>
internal sealed class ShiftCheck(ExportFile file, SheetLayout layout, FieldChoices choices, Mapping mapping)
{
    private const int RowsLookedAt = 40;
    private const int FewestRows = 2;
    private const int FewestColumns = 3;

    /// <summary>Adds the problem, and gives whether there is one.</summary>
    public bool Run(ProblemCollector problems)
    {
        // A workbook keeps its cells in their columns.
        if (file.IsWorkbook) return false;
        var rows = Rows();
        if (rows.Count < FewestRows) return false;
        var columns = layout.Columns.Where(column => choices.Of(column.Key).All.Count > 0).ToList();
        if (columns.Count < FewestColumns) return false;
        int Known(int step) => columns.Count(column => IsKnown(rows, column.Key, column.Value + step));
        var here = Known(0);
        var (left, right) = (Known(-1), Known(1));
        if (here > 0 || Math.Max(left, right) < FewestColumns) return false;
        var isLeft = left >= right;
        problems.Add(
            layout.HeaderLine,
            "",
            $"värden som står ett steg till {(isLeft ? "vänster" : "höger")} om sina rubriker",
            "varje värde under sin rubrik",
            isLeft
                ? $"Den första kolumnen ({layout.Headers[0]}) saknas troligen i raderna. Hämta exporten på nytt, eller ta bort "
                    + "dess rubrik."
                : "Rubriken till den första kolumnen saknas troligen. Hämta exporten på nytt, eller skriv in en rubrik först.");
        return true;
    }

    // A column fits where most of its cells are known words.
    private bool IsKnown(List<string[]> rows, string field, int column)
    {
        if (column < 0) return false;
        var cells = rows.Where(row => column < row.Length && row[column].Length > 0).Select(row => row[column]).ToList();
        return cells.Count > 0 && cells.Count(cell => choices.Of(field).Find(cell).Length > 0
            || mapping.OfValue(field, cell).Length > 0) * 2 > cells.Count;
    }

    private List<string[]> Rows()
    {
        var rows = new List<string[]>();
        using var records = file.Records(layout.Parts[0].Sheet);
        while (rows.Count < RowsLookedAt && records.Read())
        {
            if (records.Line <= layout.HeaderLine || records.Count < 2) continue;
            var cells = new string[records.Count];
            for (var index = 0; index < cells.Length; index++) cells[index] = records.Cell(index).Trim().ToString();
            rows.Add(cells);
        }

        return rows;
    }
}
