using Ifo.Analysis.Periods;
using Ifo.Analysis.Trends;

namespace Ifo.Analysis.Disclosure;

/// <summary>A protected table of months as a series.</summary>
internal static class ProtectedSeries
{
    public static MonthlySeries Of(ProtectedTable table, string label)
    {
        var rows = table.Counts.Rows;
        var months = rows.Inner.Where(row => rows.Nodes[row].Label != Fields.RegisterField.Unknown)
            .Select(row => (Row: row, Month: Month(rows.Nodes[row].Label, rows.Name)))
            .ToList();
        var withheld = months.Where(month => !table[month.Row, table.Counts.Columns.GrandTotal].IsKnown).ToList();
        if (withheld.Count > 0)
            throw new DisclosureException($"Serien har {withheld.Count} månader som inte visas, den första "
                + $"{withheld[0].Month.Label}, och en månad som saknas är inte noll. Räkna per kvartal, eller på fler rader.");
        if (months.Zip(months.Skip(1)).Any(pair => pair.First.Month.End.AddDays(1) != pair.Second.Month.Start))
            throw new DisclosureException($"Månaderna i {rows.Name} följer inte på varandra, så de är ingen serie.");
        return MonthlySeries.From(label, "antal", months.Count == 0 ? Period.Month(1, 1) : months[0].Month,
            [.. months.Select(month => table[month.Row, table.Counts.Columns.GrandTotal].Number)]);
    }

    private static Period Month(string label, string name) =>
        Period.TryParse(label, out var period) && period.Kind == PeriodKind.Month
            ? period
            : throw new DisclosureException(
                $"”{label}” i {name} är ingen månad. Räkna efter månaden av ett datum, till exempel \"inkommen:månad\".");
}
