using AngleSharp.Dom;

namespace Ifo.Notebooks.Report;

/// <summary>
/// The page that says in a head of unit's words which test is used where, what it assumes and what would change the verdict.
/// </summary>
internal static class MethodsPage
{
    /// <summary>The page's title.</summary>
    public const string Title = "Så prövar vi";

    // What a table or a figure with a test or an interval says of it, with an ordinary space or one that does not break.
    private static readonly string[] Marks =
        ["Mer än slump", "mer än slump", "p-värde", "95 %-intervall", "95\u00A0%-intervall"];

    private static readonly (string Question, string Test, string Assumes, string Changes)[] Tests =
    [
        (
            "Har ett antal personer ändrats mellan två år?",
            "Exakt test av två antal mot varandra. Var och en räknas en gång.",
            "Att personerna kommer oberoende av varandra. Syskon och familjer som kommer tillsammans gör slumpen något större.",
            "Om många hör ihop: då står ändringen bara om den tål den spridning som står i tabellen."),
        (
            "Har ett antal besök, ärenden eller förfrågningar ändrats?",
            "Samma test, men slumpen görs större med en spridning (φ): så många gånger större varians än om varje besök vore en "
            + "egen persons.",
            "Att spridningen är riktig. Den är skattad ur ett register där personerna är kända, räknad ur tryckta besök per "
            + "person, eller antagen; tabellen säger vilket.",
            "Om några få personer står för många fler besök än antaget. Kolumnen ”Tål” säger hur mycket som behövs."),
        (
            "Prövas många på en gång?",
            "Gränsen skärps med Holms metod, så att risken för ett enda falskt utslag är högst 5 procent för alla tillsammans.",
            "Ingenting om hur testen hänger ihop.",
            "Om färre hade prövats. Därför räknas alla rader i tabellen, också de som inte blev något."),
        (
            "Stiger eller sjunker en serie?",
            "Mann–Kendalls test av riktningen. Från tio värden räknas det in att ett högt värde ofta följs av ett högt.",
            "Att sambandet avtar jämnt med tiden. Kortare serier kan inte visa det, och då står hur starkt samband trenden tål.",
            "Fler år. Med fem till sju värden måste nästan varje år vara högre än det förra."),
        (
            "Har nivån skiftat?",
            "Alla ordningar av värdena, eller många slumpvisa, jämförs med den som blev.",
            "Att värdena är lika troliga i vilken ordning som helst. En jämn trend ser också ut som ett skifte, och värden som "
            + "följer varandra ger för små p-värden.",
            "Om trenden eller sambandet mellan åren förklarar det."),
        (
            "Hur säker är en andel eller ett tal per invånare?",
            "Wilsons intervall för andelar och det exakta Poissonintervallet för tal per invånare.",
            "Att fallen är oberoende, att de och befolkningen gäller samma grupp, och att det är sagt vilken dag invånarna är "
            + "räknade.",
            "Om samma person räknas flera gånger, eller om befolkningen gäller en annan tid."),
        (
            "Befolkning, kö, platser och pågående ärenden?",
            "Inget test. Det är bestånd, där mest samma personer räknas igen.",
            "",
            "Uppgifter om hur många som kommit till och gått ifrån: de kan prövas."),
    ];

    /// <summary>Renders the page.</summary>
    public static SafeHtml Render(PageScope page) => SafeHtml.Of($"""
        <div class="metoder">
        <header>
        {page.Title(Title)}
        <p class="ingress">Även om ingenting har hänt blir två års antal inte lika. Ett test säger hur ofta slumpen ensam ger en
        minst så stor skillnad som den som syns. ”Mer än slump” betyder högst fem gånger på hundra, för alla rader i tabellen
        tillsammans. Det säger inte att skillnaden är viktig, och inte vad den beror på.</p>
        </header>
        <div class="tabell" role="group" tabindex="0" aria-label="Tabell: Vilket test, och vad som skulle ändra utslaget">
        <table>
        <caption><span class="rubrik">Vilket test, och vad som skulle ändra utslaget</span></caption>
        <thead><tr><th scope="col">Fråga</th><th scope="col">Test</th><th scope="col">Förutsätter</th>
        <th scope="col">Vad som skulle ändra utslaget</th></tr></thead>
        <tbody>
        {Tests.Select(test => SafeHtml.Of($"""
            <tr><th scope="row">{test.Question}</th><td>{test.Test}</td><td>{test.Assumes}</td><td>{test.Changes}</td></tr>
            """))}
        </tbody>
        </table>
        </div>
        <section>
        {page.Heading(1, "Varför spridningen spelar roll")}
        <p>Säg att förfrågningarna blir 369 fler, från 7 056. Kommer var och en från en egen person är det 369 personer som
        tillkommit, och det är mer än slump. Gör var och en arton eller nitton är det tjugo personer fler av nära fyrahundra, och
        så många fler eller färre blir det av en slump. Antalet förfrågningar är detsamma; det är antalet personer bakom som
        avgör.</p>
        </section>
        <section>
        {page.Heading(1, "Hur ofta testen har fel")}
        <p>Testen är prövade på påhittade uppgifter där ingenting har ändrats. När personer gör lika många förfrågningar som i
        övningsregistret säger det oberoende testet ”mer än slump” i mer än 20 fall av 100, och det med spridning i 3 till 7.
        I serier där varje värde följer det förra (samband 0,6) säger det vanliga trendtestet det i mer än 15 fall av 100, och
        det justerade i 3 till 7.</p>
        </section>
        </div>
        """);

    /// <summary>Puts a link to the page after every exhibit with a test or an interval.</summary>
    public static void LinkFrom(IElement root, Links links)
    {
        foreach (var exhibit in root.QuerySelectorAll("." + ExhibitMarks.Box).Where(IsTested).ToList())
        {
            var paragraph = Dom.Parse(
                SafeHtml.Of($"""<p class="provning"><a href="{links.Methods}">{Title}</a></p>""").Html).FirstElementChild!;
            exhibit.AppendChild(paragraph);
        }
    }

    private static bool IsTested(IElement exhibit) =>
        Marks.Any(mark => exhibit.TextContent.Contains(mark, StringComparison.Ordinal));
}
