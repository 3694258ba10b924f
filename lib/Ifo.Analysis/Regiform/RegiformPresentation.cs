using Ifo.Analysis.Citations;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Regiform;

/// <summary>Distributions and the matrix as tables and as figures.</summary>
public static class RegiformPresentation
{
    /// <summary>The shares of all and of the purchases, in columns of their own, with what rounding allows.</summary>
    /// <typeparam name="T">The kind of term on the axis.</typeparam>
    /// <param name="distribution">The distribution.</param>
    /// <param name="title">The table's title.</param>
    public static Table<RegiformShare<T>> Table<T>(this RegiformDistribution<T> distribution, string title)
        where T : Term
    {
        ArgumentNullException.ThrowIfNull(distribution);
        var table = Presentation.Table.From(distribution, title, Caption([distribution]))
            .Column(Axis<T>(), share => share.Label)
            .Percent("Andel av allt", share => share.All.Value, 0)
            .Percent(
                "Andel av köpen",
                share => share.Purchases is { } purchases ? purchases.Value : NoValue.NotApplicable.Because("inget köp"),
                0)
            .Interval(
                "Möjlig andel av köpen",
                "%",
                1,
                share => Bound(share, purchases => purchases.Lower),
                share => Bound(share, purchases => purchases.Upper))
            .Footnote($"Herfindahls index {SwedishFormat.Number(distribution.HerfindahlValue, 2)}. En typ är inte en utförare: "
                + "många utförare av samma typ räknas som en.");
        return distribution.SumVerdict == Quantities.Verdict.Contradicted
            ? table.Footnote("Andelarna summerar inte till 100 procent inom avrundningen.")
            : table;
    }

    /// <summary>
    /// Distributions beside each other, a bar of 100 percent for each. Rounded shares are drawn in proportion to their sum.
    /// </summary>
    /// <typeparam name="T">The kind of term on the axis.</typeparam>
    /// <param name="distributions">The distributions; what one lacks counts as zero in it.</param>
    /// <param name="title">The message of the figure.</param>
    /// <param name="terms">The terms in the order of the bars' parts; at most six.</param>
    public static BarChart Chart<T>(this IReadOnlyList<RegiformDistribution<T>> distributions, string title, IEnumerable<T> terms)
        where T : Term
    {
        var used = terms
            .Where(term => distributions.Any(distribution => distribution.Any(share => share.Key == term.Key)))
            .ToList();
        var figure = Presentation.Chart.Bars(title, "allt", Caption(distributions))
            .Subtitle($"Andel av allt, {Periods(distributions)}")
            .Categories(distributions.Select(distribution => distribution.Label));
        return used.Aggregate(figure, (bars, term) => bars.Series(
            term.Label,
            distributions.Select(distribution => distribution.FirstOrDefault(share => share.Key == term.Key)?.All.Value ?? 0m)))
            .StackedToHundred();
    }

    /// <summary>The matrix: a row for each cell, those that are open marked as warnings.</summary>
    /// <param name="checks">The cells.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="source">The source line, for example the title of the report that has the matrix.</param>
    public static Table<GroundCheck> Table(this IReadOnlyList<GroundCheck> checks, string title, string source) =>
        Presentation.Table.From(
            checks, title, Presentation.Caption.Published(source, "gällande regler", $"{SwedishFormat.Number(checks.Count)} par"))
            .Column("Insats", check => check.Insats.Label)
            .Column("Avtalsform", check => check.Ground.Label)
            .Column(
                "Finns",
                check => check.Verdict switch { GroundVerdict.Exists => "ja", GroundVerdict.DoesNotExist => "nej", _ => "öppet" })
            .Column("Hur det är känt", check => check.Rule.Evidence switch
            {
                GroundEvidence.Printed => "tryckt",
                GroundEvidence.Deduced => "härlett",
                _ => "inte känt"
            })
            .Column("Skäl", check => check.Rule.Reason);

    /// <summary>
    /// The matrix as the report has it: a row for each insats and a column for each ground, in the order of recommendation.
    /// </summary>
    /// <param name="checks">The cells, see <see cref="GroundChecks.GroundMatrix"/>.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="source">The source line, for example the title of the report that has the matrix.</param>
    /// <exception cref="PresentationException">There are no cells.</exception>
    public static Table<IGrouping<string, GroundCheck>> Matrix(
        this IReadOnlyList<GroundCheck> checks, string title, string source)
    {
        var rows = checks.GroupBy(check => check.Insats.Label, StringComparer.Ordinal);
        var caption = Presentation.Caption.Published(source, "gällande regler", $"{SwedishFormat.Number(checks.Count)} par");
        return checks.Select(check => check.Ground).Distinct().OrderBy(ground => ground.Order)
            .Aggregate(
                Presentation.Table.From(rows, title, caption).Column("Insats", row => row.Key),
                (table, ground) => table.Column(ground.Label, row => Cell(row, ground)))
            .Footnote("* härlett ur andra stycken i rapporten; ? går inte att avgöra ur texten.");
    }

    /// <summary>
    /// What shifts of different size cost, in thousands of kronor, with what rounding allows; below zero is a saving.
    /// </summary>
    /// <param name="shifts">The shifts.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="caption">Where days and prices come from.</param>
    public static Table<ShiftCost> Table(this IReadOnlyList<ShiftCost> shifts, string title, Caption caption) =>
        Presentation.Table.From(shifts, title, caption)
            .Number("Förflyttade dygn", "procentenheter", 0, shift => shift.Points)
            .SignedNumber(
                "Kostnad, mittvärde", "tkr", 0, shift => (shift.Cost.Interval.Lower + shift.Cost.Interval.Upper) / 2_000m)
            .Interval(
                "Möjlig kostnad",
                "tkr",
                0,
                shift => shift.Cost.Interval.Lower / 1_000m,
                shift => shift.Cost.Interval.Upper / 1_000m);

    private static string Cell(IEnumerable<GroundCheck> row, Ground ground) =>
        row.FirstOrDefault(check => check.Ground.Key == ground.Key) switch
        {
            null => "",
            { Verdict: GroundVerdict.Open } => "?",
            { Verdict: GroundVerdict.Exists } check => "ja" + Mark(check),
            var check => "nej" + Mark(check),
        };

    private static string Mark(GroundCheck check) => check.Rule.Evidence == GroundEvidence.Deduced ? "*" : "";

    private static string Axis<T>() => typeof(T) == typeof(Ground) ? "Avtalsform" : "Utförartyp";

    private static Shown Bound<T>(RegiformShare<T> share, Func<Interval, decimal> end)
        where T : Term =>
            share.Purchases is { } purchases ? end(purchases.Interval) * 100m : NoValue.NotApplicable.Because("inget köp");

    private static string Periods<T>(IReadOnlyList<RegiformDistribution<T>> distributions)
        where T : Term =>
            string.Join(", ", distributions.Select(distribution => distribution.Period).Distinct(StringComparer.Ordinal));

    internal static Caption Caption<T>(IReadOnlyList<RegiformDistribution<T>> distributions)
        where T : Term
    {
        var sources = Sources.Of(distributions.Select(distribution => distribution.Sources));
        var period = Periods(distributions);
        return sources.Count == 0
            ? Presentation.Caption.Internal(
                "egen sammanställning",
                period,
                Wording.Counted(distributions.Sum(distribution => distribution.Count), "andel", "andelar"))
            : Presentation.Caption.Published(sources, period, Wording.Counted(sources.Count, "uppgift", "uppgifter"));
    }
}
