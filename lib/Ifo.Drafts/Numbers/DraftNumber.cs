using Ifo.Analysis.Quantities;
using Ifo.Drafts.Documents;

namespace Ifo.Drafts.Numbers;

/// <summary>A number of a draft: what it says, how far it can be trusted, and where it stands.</summary>
internal sealed record DraftNumber
{
    /// <summary>The value as printed, in <see cref="Unit"/>.</summary>
    public required decimal Value { get; init; }

    /// <summary>How many decimals were printed.</summary>
    public required int Decimals { get; init; }

    /// <summary>The unit; a count when none is said.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Whether a unit is printed at the number or over it, rather than taken for granted.</summary>
    public bool HasUnit { get; init; }

    /// <summary>The word before it.</summary>
    public DraftQualifier Qualifier { get; init; }

    /// <summary>What the truth can be, in <see cref="Unit"/>.</summary>
    public required Interval Interval { get; init; }

    /// <summary>The characters as they stand, with the qualifying word and the unit.</summary>
    public required string Printed { get; init; }

    /// <summary>The text that it stands in.</summary>
    public required DraftText Text { get; init; }

    /// <summary>Its first character in the text.</summary>
    public required int Start { get; init; }

    /// <summary>How many characters it has, with unit.</summary>
    public required int Length { get; init; }

    /// <summary>What it is used as.</summary>
    public NumberRole Role { get; init; }

    /// <summary>Whether a sign is printed.</summary>
    public bool IsSigned { get; init; }

    /// <summary>Whether it is written with letters.</summary>
    public bool IsWord { get; init; }

    /// <summary>Where it stands.</summary>
    public Place Place => Text.At(Start);

    /// <summary>How many digits it says something with: 4 for 2 447 and for 24,47; 1 for 400.</summary>
    public int Digits
    {
        get
        {
            var digits = Math.Abs(Value * (decimal)Math.Pow(10, Decimals));
            var text = ((long)Math.Min(digits, long.MaxValue / 2m)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Math.Max(text.TrimEnd('0').Length, 1);
        }
    }

    /// <summary>What the truth can be, in another unit.</summary>
    /// <param name="unit">The other unit.</param>
    /// <param name="interval">The interval.</param>
    /// <returns>Whether the units measure the same.</returns>
    public bool TryIn(Unit unit, out Interval interval)
    {
        interval = default;
        if (!Unit.ConvertsTo(unit)) return false;
        interval = Unit.Convert(Interval, unit);
        return true;
    }
}
