using Ifo.Analysis.Exchange;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Disclosure;

/// <summary>Lays out a protected table for a workbook.</summary>
internal static class ProtectedWorkbook
{
    /// <summary>Rows and columns as they are shown, the source, what was left out, and the cells that are not shown.</summary>
    public static OutputTable Of(ProtectedTable table)
    {
        var (rows, columns) = (table.Counts.Rows, table.Counts.Columns);
        return new OutputTable(
            "Antal",
            [rows.Name, .. columns.Nodes.Select(column => column.Label)],
            rows.Nodes.Select((node, row) => (IReadOnlyList<OutputCell>)
            [
                OutputCell.Text(node.Label),
                .. columns.Nodes.Select((_, column) => Cell(table[row, column]))
            ]))
        {
            Sources = [table.Caption.SourceLine, .. table.Caption.Notes],
            Suppressed = [.. table.Places
                .Where(place => table.IsWithheld(place.Row, place.Column))
                .Select(place => new SuppressionNote(table.Counts.NameOf(place.Row, place.Column), table.Rule.Mark.Reason))],
        };
    }

    private static OutputCell Cell(Shown shown) =>
        shown.TryNumber(out var number) ? OutputCell.Of(number) : OutputCell.Text(shown.Missing.Mark);
}
