using Ifo.Analysis.Citations;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Checks;

/// <summary>Checks of printed figures as a table.</summary>
public static class CheckPresentation
{
    /// <summary>How many of the checks have each verdict, in words.</summary>
    /// <param name="checks">The checks.</param>
    /// <param name="title">The table's title.</param>
    /// <exception cref="PresentationException">There are no checks to count.</exception>
    public static Table<IGrouping<Verdict, PrintedCheck>> Summary(this IEnumerable<PrintedCheck> checks, string title)
    {
        var rows = checks.ToList();
        return Presentation.Table.From(rows.GroupBy(check => check.Verdict).OrderBy(group => group.Key), title, Caption(rows))
            .Column("Utfall", group => group.Key.InWords())
            .Count("Uppgifter", group => group.Count());
    }

    /// <summary>
    /// One row for each check: what the figure is, of whom where that differs, what is printed, what the other figures give, and
    /// the verdict.
    /// </summary>
    /// <param name="checks">The checks.</param>
    /// <param name="title">The table's title.</param>
    /// <exception cref="PresentationException">There are no checks to show.</exception>
    public static Table<PrintedCheck> Table(this IEnumerable<PrintedCheck> checks, string title)
    {
        // What needs a reader's eye comes first.
        var rows = checks
            .OrderBy(check => check.Verdict switch
            {
                Verdict.Contradicted => 0,
                Verdict.WithinRounding => 1,
                Verdict.NotRecomputable => 2,
                _ => 3
            })
            .ToList();
        var table = Presentation.Table.From(rows, title, Caption(rows))
            .Column("Uppgift", row => row.Figure.Label)
            .Column("Tryckt", row => row.PrintedText)
            .Column("Omräknat", row => row.RecomputedText.Length > 0 ? row.RecomputedText : row.Missing)
            .Verdict("Utfall", row => row.Verdict)
            .Column("Rad i rapporten", row => row.Figure.Line.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var severalOrganisations = rows
            .Select(row => row.Figure.OrganisationLabel)
            .Distinct(StringComparer.Ordinal)
            .Skip(1)
            .Any();
        return severalOrganisations ? table.Column("Organisation", row => row.Figure.OrganisationLabel) : table;
    }

    private static Caption Caption(List<PrintedCheck> rows)
    {
        var periods = rows.Select(row => row.Figure.Period).Distinct().Order().Select(period => period.Label);
        return Presentation.Caption.Published(
            Sources.Of(rows.Select(row => row.Sources)),
            string.Join(", ", periods),
            Wording.Counted(rows.Count, "uppgift", "uppgifter"));
    }
}
