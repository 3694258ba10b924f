namespace Ifo.Notebooks.Report;

/// <summary>The page that says what the report's words mean, with their English.</summary>
internal static class GlossaryPage
{
    /// <summary>The page's title.</summary>
    public const string Title = "Ordlista";

    private static readonly (string Word, string English, string Meaning)[] Words =
    [
        (
            "95 %-intervall",
            "95% interval",
            "Spannet som innehåller det sanna värdet i 95 fall av 100 om bara slumpen spelar in."),
        ("Andel", "Share", "En del av en helhet, i procent. Basen, det som är 100 procent, ska alltid vara sagd."),
        ("Avrundning", "Rounding", "Ett tryckt tal är känt till sin sista decimal. 84 procent är allt från 83,5 till 84,5."),
        ("Avvikelse", "Deviation from budget", "Utfall minus budget. Kostnader är negativa, så ett plus är ett överskott."),
        ("Beläggning", "Occupancy", "Belagda platser delat med platser. Vägd väger varje plats lika, ovägd varje enhet."),
        ("Bruttokostnad", "Gross cost", "Alla kostnader, innan intäkter är avdragna."),
        (
            "Ej verkställt beslut",
            "Decision not executed",
            "Ett bifall som inte lett till insats inom tre månader; rapporteras till IVO."),
        (
            "Förfrågan",
            "Placement request",
            "En fråga om plats. En person kan ge upphov till flera, och alla leder inte till en placering."),
        ("Insats", "Intervention", "Det stöd eller den vård som beslutet gäller."),
        ("Inom avrundning", "Within rounding", "Påståendet kan stämma, men bara för att siffrorna det bygger på är avrundade."),
        ("Kan vara slump", "May be chance", "Skillnaden är inte större än vad slumpen ensam ofta ger."),
        (
            "Kostnad per invånare",
            "Cost per resident",
            "Kostnaden delad med invånarna den 31 december, också dem som aldrig får en insats."),
        (
            "Mer än slump",
            "More than chance",
            "Så stor skillnad ger slumpen ensam högst fem gånger på hundra, för alla rader i tabellen tillsammans."),
        ("Motsagd", "Contradicted", "Ingen avrundning förklarar skillnaden. Det visar inte vilken av siffrorna som är fel."),
        ("Målvärde", "Target", "Det tal som nämnden har satt upp att nå eller hålla sig under."),
        ("Mix", "Mix", "Den del av en ändrad kostnad som kommer av att blandningen av insatser är en annan."),
        ("Nettokostnad", "Net cost", "Kostnader minus intäkter."),
        (
            "Procentenhet",
            "Percentage point",
            "Skillnaden mellan två andelar: från 40 till 44 procent är 4 procentenheter och 10 procent."),
        ("Prognos", "Forecast", "Vad året väntas sluta på. Den är inget utfall, och ritas streckad."),
        (
            "Referenskostnad",
            "Reference cost",
            "Vad verksamheten väntas kosta med kommunens struktur; ett annat mått än kostnaden."),
        ("Regiform", "Form of provision", "Om insatsen utförs i egen regi eller köps, och av vem."),
        ("Röjandekontroll", "Disclosure control", "Små antal visas inte, och inte heller tal som de kan räknas ut ur."),
        (
            "Syntetiska data",
            "Synthetic data",
            "Påhittade rader som gäller ingen. Antalen kan vara gjorda att stämma med tryckta tal."),
        ("Utfall", "Outcome", "Vad det blev, till skillnad från budget, prognos och mål."),
        ("Utslag", "Verdict", "Vad en omräkning gav: reproducerad, inom avrundning, motsagd eller kan inte räknas om."),
        ("Volym", "Volume", "Hur mycket: dygn, personer eller ärenden."),
        ("Årsarbetare", "Full-time equivalent", "Anställda omräknade till heltid."),
    ];

    /// <summary>Renders the page.</summary>
    public static SafeHtml Render(PageScope page) => SafeHtml.Of($"""
        <div class="ordlista">
        <header>
        {page.Title(Title)}
        <p class="ingress">Ett ord betyder samma sak i hela rapporten.</p>
        </header>
        <dl>
        {Words.Select(word => SafeHtml.Of($"""
            <dt>{word.Word} <small lang="en">{word.English}</small></dt><dd>{word.Meaning}</dd>
            """))}
        </dl>
        </div>
        """);
}
