namespace Ifo.Analysis.Synthesis;

/// <summary>Everything in the model of placements that no report prints; explained in <see cref="Statements"/>.</summary>
internal static class PlacementAssumptions
{
    /// <summary>The chance in percent that the next placement in a place is of the same person.</summary>
    public const int SamePersonPercent = 20;

    /// <summary>The percent of the days of socialt boende that the administration for disability support answers for.</summary>
    public const int DisabilitySupportPercent = 8;

    /// <summary>The insatser with placements by the day.</summary>
    public static IReadOnlyList<PlacementKind> Kinds { get; } =
    [
        new("socialt-boende", 430_000, 45, 120, [("ideburen", 47), ("privata", 53)]),
        new("nodbistand", 23_000, 90, 60, [("privata", 100)]),
        new("behandlingsinsatser", 18_000, 0, 90, [("gryning", 5), ("ideburen", 15), ("sis", 20), ("privata", 60)]),
        new("skyddat-boende", 53_000, 4, 60, [("gryning", 6), ("ideburen", 44), ("privata", 50)]),
        new("bostad-forst", 36_000, 48, 540, [("ideburen", 85), ("privata", 15)]),
        new("hvb", 67_000, 6, 110, [("gryning", 18), ("ideburen", 2), ("annan-kommun", 1), ("sis", 22), ("privata", 57)]),
        new("stodboende", 37_000, 45, 200, [("gryning", 10), ("ideburen", 5), ("privata", 85)]),
        new("familjehem", 355_000, 75, 480, [("ideburen", 4), ("privata", 96)]),
        new("korttidsboende", 79_000, 15, 75, [("ideburen", 25), ("privata", 75)]),
    ];

    /// <summary>The assumptions in words.</summary>
    public static IReadOnlyList<Assumption> Statements { get; } =
    [
        new(
            "Kostnad",
            "Dygnspriset är nettokostnad per dygn. Tryckta nettokostnader används; annars nivån som den tryckta förändringen i "
            + "miljoner och i procent ger tillsammans; annars antagna dygn gånger antaget dygnspris. Är bara ett år tryckt och "
            + "ingen förändring är åren lika. Institutionsvård för barn och unga (HVB och SiS) redovisas som HVB, och för vuxna "
            + "som behandlingsinsatser."),
        new(
            "Dygn",
            "Tryckta dygn och förändringar i procent används; annars kostnaden genom det antagna dygnspriset. Förändringar som "
            + "trycks för grupper läggs samman: för skyddat boende används de vuxnas procent och barnens dygn, eftersom de "
            + "vuxnas antal och procent inte går ihop. En förvaltning vars dygn bara trycks för det andra året antas ha "
            + "tillkommit då (korttidsboende). För socialt boende antas förvaltningen för funktionsstöd ha åtta procent av "
            + "dygnen. Korttidsvistelse och öppenvård har inga redovisade dygn och ingår inte."),
        new(
            "Utförartyp",
            "Egen regis andel av kostnaden är den tryckta, först årets, sedan det andra årets och sedan första kvartalets; "
            + "annars en antagen. Extern regi fördelas efter de andelar som trycks för första kvartalet, annars efter antagna "
            + "vikter. Utförartypernas dygnspriser förhåller sig som antaget, från 95 (idéburen) till 115 "
            + "(SiS) mot 100 i egen regi."),
        new(
            "Placering",
            "Dygnen läggs som platser efter varandra, som delas i placeringar av slumpad längd med ett antaget medelvärde per "
            + "insats, från 60 dygn (nödbistånd och skyddat boende) till 540 (bostad först). En placering som pågår vid ett "
            + "årsskifte fortsätter på en ny rad med det nya årets pris och samma nummer. Det som pågick före registrets första "
            + "dag börjar den dagen, och det som pågår efter den sista slutar då."),
        new(
            "Pris",
            "Enskilda priser sprids ungefär 15 procent åt båda håll kring utförartypens medelpris, så att summan av dygn gånger "
            + "pris blir årets kostnad inom avrundningen."),
        new("Person och förvaltning", "I var femte placering stannar samma person kvar när den förra tar slut. Förvaltningen "
            + "dras efter samma antagna andelar som förfrågningarna. Pseudonymerna är andra än i registret över förfrågningar."),
        new(
            "Volym",
            "Registret byggs av block om en stads två år med samma dygn och kostnader; större volym är fler block efter "
            + "varandra, vart och ett ordnat efter startdag."),
    ];
}

/// <summary>An insats with placements by the day.</summary>
/// <param name="Insats">The key in the list of requests.</param>
/// <param name="Days">The assumed days of the first year, used when no cost and no days are printed.</param>
/// <param name="OwnPercent">The assumed share of egen regi in percent of the cost.</param>
/// <param name="Length">The assumed mean length of a placement, in days.</param>
/// <param name="External">The assumed weights of the external provider types.</param>
internal sealed record PlacementKind(
    string Insats, int Days, int OwnPercent, int Length, IReadOnlyList<(string Provider, int Weight)> External);
