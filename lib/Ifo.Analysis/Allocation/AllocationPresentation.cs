using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Allocation;

/// <summary>Split amounts as a table and a figure.</summary>
public static class AllocationPresentation
{
    private const string Own = "Egna uppgifter";
    private const string NoPeriod = "den som nyckeln gäller";

    /// <summary>One row for each share: share, exact amount, amount in whole units, and what rounding did.</summary>
    /// <param name="amounts">The split amount.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="period">The period, as it is shown; empty for that of a published split.</param>
    public static Table<AllocatedAmount> Table(this AllocatedAmounts amounts, string title, string period = "")
    {
        var table = Presentation.Table.From(amounts, title, Caption(amounts, period))
            .Column("Betalas av", row => row.Name)
            .Percent("Andel enligt nyckeln", row => row.Share)
            .Number("Oavrundat", "kr", 2, row => row.Exact)
            .Number("Belopp", "kr", amounts.All(row => decimal.IsInteger(row.Kronor)) ? 0 : 2, row => row.Kronor)
            .SignedNumber("Avrundning", "kr", 2, row => row.Rounding)
            .Total(new AllocatedAmount("Summa", amounts.Sum(row => row.Share), amounts.Kronor, amounts.Sum(row => row.Kronor)));
        return amounts.Note.Length == 0 ? table : table.Footnote(amounts.Note);
    }

    /// <summary>The amounts as bars, the largest first.</summary>
    /// <param name="amounts">The split amount.</param>
    /// <param name="title">The message of the figure.</param>
    /// <param name="period">The period, as it is shown; empty for that of a published split.</param>
    public static BarChart Chart(this AllocatedAmounts amounts, string title, string period = "")
    {
        var rows = amounts.OrderByDescending(row => row.Kronor).ToList();
        var caption = Caption(amounts, period);
        return Presentation.Chart.Bars(title, "kronor", amounts.Note.Length == 0 ? caption : caption.Note(amounts.Note))
            .Categories(rows.Select(row => row.Name))
            .Series("Belopp", rows.Select(row => row.Kronor));
    }

    private static Caption Caption(AllocatedAmounts amounts, string period)
    {
        var count = $"{SwedishFormat.Number(amounts.Kronor, decimal.IsInteger(amounts.Kronor) ? 0 : 2)} kr";
        string[] periods = [period, amounts.Period, NoPeriod];
        var shown = periods.First(text => text.Length > 0);
        return amounts.Sources.Count == 0
            ? Presentation.Caption.Internal(Own, shown, count)
            : Presentation.Caption.Published(amounts.Sources, shown, count);
    }
}
