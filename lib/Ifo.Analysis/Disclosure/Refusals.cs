using Ifo.Analysis.Disclosure.Linking;

namespace Ifo.Analysis.Disclosure;

/// <summary>The refusals to let out a table.</summary>
internal static class Refusals
{
    // The number itself is not told: messages are kept in notebooks and reports.
    public static DisclosureException CannotProtect(string cell, long requiredWidth) => new(
        $"Tabellen släpps inte: cellen {cell} kan inte skyddas. Den som ser det som visas kan räkna ut värdet "
        + "närmare än regeln tillåter "
        + $"(krävd bredd {requiredWidth}). Dölj fler celler, slå samman rader eller kolumner, eller utelämna tabellen.");

    public static DisclosureException IsTold(string cell) => new(
        $"Tabellen släpps inte: cellen {cell} kan inte skyddas, vad som än döljs. Av det som alltid syns (regeln själv, nollor, "
        + "släppta tabeller) följer vad den är: en dold summa under gränsen med lika många delar som den kan ha personer, till "
        + "exempel, har en i varje del. Dölj också nollor (--hide-zeros, DisclosureRule.WithZeros), slå samman rader eller "
        + "kolumner, eller utelämna tabellen.");

    public static DisclosureException IsUnclear(TableComparison comparison) => new(
        $"Tabellen släpps inte: det går inte att avgöra vad {Names(comparison.Unclear)} är i "
        + $"{comparison.Name}, som redan är släppt "
        + $"och har {Names(comparison.UnclearEarlier)}. Är det andra namn på samma sak, flera tillsammans, "
        + "eller något nytt? Svara med "
        + "--same \"nytt=gammalt\", --same \"nytt=gammalt+gammalt\" eller --new \"nytt\" (Knowing i en anteckningsbok).");

    private static string Names(IReadOnlyCollection<string> names) => string.Join(", ", names.Select(name => $"”{name}”"));

    public static DisclosureException IsGivenAway(string cell) => new(
        $"Ingen ny tabell släpps: de tabeller som redan är släppta avslöjar tillsammans {cell}. Det kan "
        + "ingen ny tabell ändra på. "
        + "Ta reda på vem som har fått dem. Gäller de inte samma personer ska de inte stå i samma förteckning.");
}
