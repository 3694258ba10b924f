namespace Ifo.Analysis.Disclosure;

/// <summary>Something about persons that is not shown: the message says, in Swedish, what, why, and what to do.</summary>
public sealed class DisclosureException : IfoException
{
    /// <summary>A refusal without a message of its own.</summary>
    public DisclosureException()
        : this("Uppgiften visas inte: den har inte röjandekontrollerats.")
    {
    }

    /// <summary>A refusal, explained.</summary>
    /// <param name="message">What is refused, why, and what to do, in Swedish.</param>
    public DisclosureException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal, explained, with a cause.</summary>
    /// <param name="message">What is refused, why, and what to do, in Swedish.</param>
    /// <param name="innerException">The cause.</param>
    public DisclosureException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    // The number itself is not told: messages are kept in notebooks and reports.
    internal static DisclosureException CannotProtect(string cell, long requiredWidth) => new(
        $"Tabellen släpps inte: cellen {cell} kan inte skyddas. Den som ser det som visas kan räkna ut värdet närmare än regeln tillåter "
        + $"(krävd bredd {requiredWidth}). Dölj fler celler, slå samman rader eller kolumner, eller utelämna tabellen.");

    internal static DisclosureException IsGivenAway(string cell) => new(
        $"Ingen ny tabell släpps: de tabeller som redan är släppta avslöjar tillsammans {cell}. Det kan ingen ny tabell ändra på. "
        + "Ta reda på vem som har fått dem. Gäller de inte samma personer ska de inte stå i samma förteckning.");
}
