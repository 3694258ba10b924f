using Ifo.Analysis.Audit.Slips;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Audit;

/// <summary>The audit as tables, and its grades in words.</summary>
public static class AuditPresentation
{
    /// <summary>What the audit cannot know; stands with every table of it.</summary>
    public const string CannotKnow = "Ett motsagt påstående betyder att uppgifterna inte kan vara riktiga samtidigt. "
        + "Granskningen kan inte veta vilken av dem som är fel.";

    /// <summary>The severity in Swedish; empty when nothing is contradicted.</summary>
    /// <param name="severity">The severity.</param>
    public static string InWords(this Severity severity) => severity switch
    {
        Severity.Conclusion => "slutsatsen ändras",
        Severity.Size => "storleken ändras",
        Severity.Digit => "en siffra",
        _ => "",
    };

    /// <summary>The severity as data files write it: <c>conclusion</c>, <c>size</c>, <c>digit</c>, or empty.</summary>
    /// <param name="severity">The severity.</param>
    public static string Key(this Severity severity) =>
        severity == Severity.None ? "" : Taxonomy.ChoiceKeys.Kebab(severity.ToString());

    /// <summary>
    /// The verdict as data files write it: <c>reproduced</c>, <c>rounding</c>, <c>contradicted</c>, <c>not-recomputable</c>,
    /// <c>open</c>.
    /// </summary>
    /// <param name="verdict">The verdict.</param>
    public static string Key(this Verdict verdict) => verdict switch
    {
        Verdict.Reproduced => "reproduced",
        Verdict.WithinRounding => "rounding",
        Verdict.Contradicted => "contradicted",
        Verdict.Open => "open",
        _ => "not-recomputable",
    };

    /// <summary>
    /// One row for each claim, contradicted ones first and the gravest of them first: what is printed, what the inputs give, the
    /// verdict, and where all of it stands.
    /// </summary>
    /// <remarks>
    /// The verdicts are words without marks: an analysis shows some of the claims, and its counts would be read as the audit's.
    /// </remarks>
    /// <param name="audit">The claims; none gives a table without rows.</param>
    /// <param name="title">The table's title.</param>
    public static Table<AuditedClaim> Table(this ReportAudit audit, string title)
    {
        ArgumentNullException.ThrowIfNull(audit);
        var table = Presentation.Table.From(audit.InOrder(), title, Caption(audit).Note(CannotKnow))
            .Column("Påstående", claim => claim.Paraphrase)
            .Column("Tryckt", claim => claim.Printed)
            .Column("Omräknat", RecomputedText);
        // A column that says the same on every row takes the room of the others.
        if (audit.Select(claim => claim.Verdict).Distinct().Count() != 1)
            table = table.Column("Utfall", claim => claim.Verdict.InWords());
        return table
            .Column("Vad det betyder", Remark)
            .Column("Var", Place);
    }

    /// <summary>How many claims of each report have each verdict.</summary>
    /// <param name="audit">The claims; none gives a table without rows.</param>
    /// <param name="title">The table's title.</param>
    public static Table<IGrouping<string, AuditedClaim>> Summary(this ReportAudit audit, string title)
    {
        ArgumentNullException.ThrowIfNull(audit);
        return Presentation.Table.From(
            audit.GroupBy(claim => audit.TitleOf(claim.Source.Report), StringComparer.Ordinal), title, Caption(audit))
            .Column("Rapport", report => report.Key)
            .Count("Påståenden", report => report.Count())
            .Count("Reproducerade", report => Count(report, Verdict.Reproduced))
            .Count("Inom avrundning", report => Count(report, Verdict.WithinRounding))
            .Count("Motsagda", report => Count(report, Verdict.Contradicted))
            .Count("Kan inte räknas om", report => Count(report, Verdict.NotRecomputable));
    }

    /// <summary>The verdicts of each report's claims as shares.</summary>
    /// <param name="audit">The claims.</param>
    /// <param name="title">What the reader is to see.</param>
    /// <exception cref="PresentationException">There are no claims to show.</exception>
    public static BarChart Chart(this ReportAudit audit, string title)
    {
        ArgumentNullException.ThrowIfNull(audit);
        var reports = audit.GroupBy(claim => claim.Source.Report, StringComparer.Ordinal).ToList();
        var bars = Presentation.Chart.Bars(title, "påståendena", Caption(audit)).Categories(reports.Select(report => report.Key));
        return new[] { Verdict.Reproduced, Verdict.WithinRounding, Verdict.NotRecomputable, Verdict.Contradicted }
            .Aggregate(
                bars, (figure, verdict) => figure.Series(verdict.InWords(), reports.Select(report => Count(report, verdict))))
            .StackedToHundred();
    }

    /// <summary>
    /// A claim in one sentence, for prose: what is printed where, what the other figures give, and what that does to the message.
    /// </summary>
    /// <param name="claim">The claim.</param>
    public static string InSentence(this AuditedClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var remark = claim.Remark();
        return $"{claim.Paraphrase} ({claim.Source.Report}, avsnitt {claim.Source.Section}, rad {Line(claim.Source.Line)}). "
            + $"Tryckt: {claim.Printed}. De andra siffrorna ger "
            + $"{claim.RecomputedText()}{(remark.Length > 0 ? $": {remark}" : "")}.";
    }

    /// <summary>
    /// The claims in the order in which a reader wants them: contradicted first, the gravest of them first; of those that cannot
    /// be recomputed, first the ones of which a reading does not agree; then by report and line.
    /// </summary>
    /// <param name="audit">The claims.</param>
    public static IReadOnlyList<AuditedClaim> InOrder(this ReportAudit audit) =>
        [.. audit
            .OrderBy(claim => Rank(claim.Verdict))
            .ThenByDescending(claim => claim.Severity)
            .ThenByDescending(claim => claim.DisagreeingReadings.Any())];

    /// <summary>
    /// What the inputs give, as a range where they are rounded, or why nothing can be given; with each reading by name where
    /// there are several.
    /// </summary>
    /// <param name="claim">The claim.</param>
    public static string RecomputedText(this AuditedClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim.Readings.Count == 1
            ? Text(claim.Best)
            : string.Join("; ", claim.Readings.Select(reading => $"{reading.Claim.Reading}: {Text(reading)}"));
    }

    /// <summary>
    /// What a verdict means for the message: the severity and the likeliest slip of a contradiction, the readings that agree.
    /// </summary>
    /// <param name="claim">The claim.</param>
    public static string Remark(this AuditedClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var slip = claim.Slip.Kind == SlipKind.None ? "" : $"möjlig förklaring: {claim.Slip.InWords}";
        var readings = claim.Readings.Count > 1 && claim.AgreeingReadings.Any()
            ? $"stämmer om det läses {string.Join(" eller ", claim.AgreeingReadings)}"
            : "";
        var against = claim.DisagreeingReadings.Any()
            ? $"stämmer inte om det läses {string.Join(" eller ", claim.DisagreeingReadings)}"
            : "";
        return string.Join("; ", new[] { claim.Severity.InWords(), slip, readings, against }.Where(text => text.Length > 0));
    }

    /// <summary>The title of a report, or its slug where it has none.</summary>
    /// <param name="audit">The audit.</param>
    /// <param name="slug">The report's slug.</param>
    public static string TitleOf(this ReportAudit audit, string slug)
    {
        ArgumentNullException.ThrowIfNull(audit);
        var report = audit.Reports.FirstOrDefault(report => string.Equals(report.Slug, slug, StringComparison.Ordinal));
        return report is null ? slug : report.Publisher.Length == 0 ? report.Title : $"{report.Publisher}: {report.Title}";
    }

    private static string Text(AuditedReading reading) => reading.Missing.Length > 0 ? reading.Missing : reading.RecomputedText;

    private static string Place(AuditedClaim claim)
    {
        var inputs = claim.Best.Claim.Inputs.Select(input => input.Line).Distinct().Order().ToList();
        return $"{claim.Source.Report}, avsnitt {claim.Source.Section}, rad "
            + $"{Line(claim.Source.Line)}{(inputs.Count == 0
                ? ""
                : $"; räknat från rad {string.Join(", ", inputs.Select(Line))}")}";
    }

    private static string Line(int line) => line.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static int Count(IEnumerable<AuditedClaim> claims, Verdict verdict) =>
        claims.Count(claim => claim.Verdict == verdict);

    private static int Rank(Verdict verdict) => verdict switch
    {
        Verdict.Contradicted => 0,
        Verdict.WithinRounding => 1,
        Verdict.NotRecomputable => 2,
        _ => 3,
    };

    private static Caption Caption(ReportAudit audit)
    {
        var reports = audit.Select(claim => claim.Source.Report).Distinct(StringComparer.Ordinal).Select(audit.TitleOf).ToList();
        return Presentation.Caption.Published(
            reports.Count == 0
                ? "inga påståenden"
                : $"Källa: {string.Join("; ", reports)}", "rapporternas egna", $"{SwedishFormat.Number(audit.Count)} påståenden");
    }
}
