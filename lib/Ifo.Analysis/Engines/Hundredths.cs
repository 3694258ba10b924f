using System.Globalization;
using Ifo.Analysis.Fields;

namespace Ifo.Analysis.Engines;

/// <summary>Numbers as whole hundredths: sums of them are the same everywhere, which sums of decimals are not.</summary>
internal static class Hundredths
{
    /// <summary>The hundredths of a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="field">The field that it is of.</param>
    /// <exception cref="EngineException">It has more than two decimals, or is too large.</exception>
    public static long Of(decimal number, string field)
    {
        if (Math.Abs(number) > long.MaxValue / 100m || decimal.Truncate(number * 100) != number * 100)
            throw TooFine(field);
        return (long)(number * 100);
    }

    /// <summary>The number as it is shown.</summary>
    public static string Label(long hundredths) =>
        (hundredths / 100m).ToString("0.############", CultureInfo.GetCultureInfo("sv-SE"));

    /// <summary>That a field has numbers that are no whole hundredths.</summary>
    public static EngineException TooFine(string field) => new(
        $"{field} har tal med fler än två decimaler eller fler än sexton siffror. Summor räknas i hela hundradelar (ören), så "
        + "att de blir lika överallt: avrunda talen först.");
}

/// <summary>Fields of numbers, demanded.</summary>
internal static class NumberFields
{
    /// <summary>The field of numbers with a name.</summary>
    /// <exception cref="IfoException">There is no such field, or it is none of numbers.</exception>
    public static RegisterField FindNumber(this FieldSet fields, string name) =>
        fields.Find(name) is { Kind: FieldKind.Number } field
            ? field
            : throw new IfoException($"{name} är inga tal, så det finns ingen summa av dem. Fält med tal är "
                + $"{string.Join(", ", Numbers(fields))}.");

    private static IEnumerable<string> Numbers(FieldSet fields) =>
        fields.Fields.Where(known => known.Kind == FieldKind.Number).Select(known => known.Name);
}
