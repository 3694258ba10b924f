using System.Globalization;
using Ifo.Analysis;
using Ifo.Analysis.Audit;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Notebooks.Report;

/// <summary>
/// The page of the audit: counts, then every claim under a heading for its verdict and its report, the contradicted first.
/// The headings are the filters: links at the top lead to them, and each report's claims can be folded away.
/// </summary>
internal static class AuditPage
{
    /// <summary>The page's title.</summary>
    public const string Title = "Granskning";

    private static readonly Verdict[] Order =
    [
        Verdict.Contradicted,
        Verdict.Open,
        Verdict.WithinRounding,
        Verdict.NotRecomputable,
        Verdict.Reproduced
    ];

    /// <summary>Whether the data have claims to audit.</summary>
    public static bool Exists(ReportContent report) => Exists(report.Data);

    /// <inheritdoc cref="Exists(ReportContent)"/>
    public static bool Exists(PackageContents data) =>
        data.Resources.Any(resource => resource is { Kind: ResourceKind.Claims, Table.Rows.Count: > 0 });

    /// <summary>The page's place in the navigation; nothing when there is no audit.</summary>
    public static SafeHtml MenuItem(ReportContent report, Links links, Current current) =>
        Exists(report) ? SafeHtml.Of($"<li>{PageShell.Link(links.Audit, Title, current == Current.Audit)}</li>") : SafeHtml.Empty;

    /// <summary>Renders the page.</summary>
    public static SafeHtml Render(ReportContent report, PageScope page)
    {
        try
        {
            return Render(ReportAudit.Load(Path.GetDirectoryName(report.Context.DataPackagePath)), page);
        }
        catch (IfoException problem)
        {
            return SafeHtml.Of($"""
                <header>{page.Title(Title)}
                <p class="ingress">Påståendena kan inte granskas. {problem.Message}</p></header>
                """);
        }
    }

    private static SafeHtml Render(ReportAudit audit, PageScope page)
    {
        var anchors = Order.ToDictionary(verdict => verdict, verdict => page.Ids.Take(verdict.Key()));
        return SafeHtml.Of($"""
            <div class="granskning">
            <header>
            {page.Title(Title)}
            <p class="ingress">{Ingress(audit)}</p>
            {new VerdictCounts(
                Count(audit, Verdict.Reproduced),
                Count(audit, Verdict.WithinRounding),
                Count(audit, Verdict.Contradicted),
                Count(audit, Verdict.NotRecomputable))
        { Open = Count(audit, Verdict.Open) }.Render()}
            <p>{AuditPresentation.CannotKnow} De kan också gälla olika saker, som olika tidpunkter eller olika sätt att räkna,
            utan att rapporten säger det.</p>
            <nav aria-label="Utfall"><ul>
            {Order.Where(verdict => Count(audit, verdict) > 0).Select(verdict => SafeHtml.Of(
                $"""<li><a href="#{anchors[verdict]}">{Heading(verdict)} ({Count(audit, verdict)})</a></li>"""))}</ul></nav>
            </header>
            {Summary(audit)}
            {Order.Select(verdict => Part(audit.Where(claim => claim.Standing == verdict), verdict, anchors[verdict], page))}
            </div>
            """);
    }

    private static string Ingress(ReportAudit audit)
    {
        var agree = Count(audit, Verdict.Reproduced) + Count(audit, Verdict.WithinRounding);
        return $"{SwedishNumbers.Number(audit.Count)} påståenden som rapporterna gör om sina egna siffror har räknats om ur de "
            + $"tryckta siffrorna. {SwedishNumbers.Number(agree)} stämmer, "
            + $"{SwedishNumbers.Number(Count(audit, Verdict.NotRecomputable))} går inte att räkna om ur det som är tryckt, "
            + $"{SwedishNumbers.Number(Count(audit, Verdict.Contradicted))} motsägs av andra siffror, och "
            + $"{SwedishNumbers.Number(Count(audit, Verdict.Open))} är öppna: de stämmer inte som det står, men kan läsas "
                + $"på ett sätt som rapporten inte skriver.";
    }

    private static SafeHtml Summary(ReportAudit audit) => SafeHtml.Of($"""
        <div class="tabell" role="group" tabindex="0" aria-label="Tabell: Utfall per rapport">
        <table>
        <caption><span class="rubrik">Utfall per rapport</span></caption>
        <thead><tr><th scope="col">Rapport</th><th scope="col" class="tal">Påståenden</th>
        {Order.Select(verdict => SafeHtml.Of($"""<th scope="col" class="tal">{Heading(verdict)}</th>"""))}</tr></thead>
        <tbody>
        {audit
            .GroupBy(claim => claim.Source.Report, StringComparer.Ordinal)
            .Select(own =>
                SafeHtml.Of($"""
                    <tr><th scope="row">{audit.TitleOf(own.Key)}</th>{Number(own.Count())}
                    {Order.Select(verdict => Number(own.Count(claim => claim.Standing == verdict)))}</tr>
                    """))}
        </tbody>
        </table>
        </div>
        """);

    private static SafeHtml Number(int count) => SafeHtml.Of($"""<td class="tal"><data value="{count}">{count}</data></td>""");

    private static SafeHtml Part(ReportAudit claims, Verdict verdict, string anchor, PageScope page) =>
        claims.Count == 0 ? SafeHtml.Empty : SafeHtml.Of($"""
        <section id="{anchor}">
        {page.Heading(1, Heading(verdict))}
        <p>{Meaning(verdict)}</p>
        {claims
            .InOrder()
            .GroupBy(claim => claim.Source.Report, StringComparer.Ordinal)
            .Select(own => Report(claims, own, verdict))}
        </section>
        """);

    // What needs a reader's eye is open from the start.
    private static SafeHtml Report(ReportAudit audit, IGrouping<string, AuditedClaim> own, Verdict verdict) => SafeHtml.Of($"""
        <details{new SafeHtml(verdict is Verdict.Contradicted or Verdict.Open ? " open" : "")}>
        <summary>{audit.TitleOf(own.Key)}: {SwedishNumbers.Count(own.Count(), "påstående", "påståenden")}</summary>
        <div class="tabell" role="group" tabindex="0" aria-label="Tabell: {Heading(verdict)}, {audit.TitleOf(own.Key)}">
        <table>
        <caption><span class="rubrik">{Heading(verdict)}: {audit.TitleOf(own.Key)}</span></caption>
        <thead><tr><th scope="col">Påstående</th><th scope="col">Tryckt</th><th scope="col">
        {(verdict == Verdict.NotRecomputable ? "Vad som saknas" : "Omräknat")}</th><th scope="col">Anmärkning</th>
        <th scope="col">Var</th><th scope="col">Räknat från</th></tr></thead>
        <tbody>
        {own.Select(Row)}
        </tbody>
        </table>
        </div>
        </details>
        """);

    private static SafeHtml Row(AuditedClaim claim) => SafeHtml.Of($"""
        <tr><th scope="row">{claim.Paraphrase}</th><td>{claim.Printed}</td><td>{claim.RecomputedText()}</td><td>{claim.Remark()}
        </td><td>avsnitt {claim.Source.Section}, rad {claim.Source.Line}</td><td>{Inputs(claim)}</td></tr>
        """);

    private static string Inputs(AuditedClaim claim) => string.Join("; ", (claim.OpenReading ?? claim.Best).Claim.Inputs
        .GroupBy(input => (input.Source.Report, input.Section))
        .Select(place =>
            $"{(string.Equals(place.Key.Report, claim.Source.Report, StringComparison.Ordinal)
                ? ""
                : place.Key.Report + ", ")}avsnitt {place.Key.Section}: {string.Join(", ", place.Select(Printed))}"));

    private static string Printed(PublishedFigure figure) =>
        $"{figure.Printed} (rad {figure.Line.ToString(CultureInfo.InvariantCulture)})";

    private static int Count(ReportAudit audit, Verdict verdict) => audit.Count(claim => claim.Standing == verdict);

    private static string Heading(Verdict verdict) => verdict switch
    {
        Verdict.Contradicted => "Motsagda",
        Verdict.Open => "Öppna",
        Verdict.WithinRounding => "Inom avrundning",
        Verdict.NotRecomputable => "Kan inte räknas om",
        _ => "Reproducerade",
    };

    private static string Meaning(Verdict verdict) => verdict switch
    {
        Verdict.Contradicted => "Ingen avrundning förklarar skillnaden. Det allvarligaste står först: där slutsatsen ändras, "
            + "sedan där storleken ändras, sist där det gäller en siffra.",
        Verdict.Open =>
            "Stämmer inte som det står. Bara en läsning som rapporten inte skriver kan rädda det, och dess siffror är inte "
            + "tryckta. Läsningarna står med vad var och en ger.",
        Verdict.WithinRounding =>
            "De tryckta siffrorna kan ge det som påstås, men bara för att de är avrundade eller ungefärliga.",
        Verdict.NotRecomputable => "Något som behövs är inte tryckt, eller går inte att läsa. Det säger inget om ifall "
            + "påståendet är riktigt.",
        _ => "De tryckta siffrorna ger det som påstås.",
    };
}
