using System.Globalization;

namespace Ifo.Analysis.Presentation;

/// <summary>What a table cell or a mark of a chart shows: a number, or <see cref="NoValue"/> with its reason.</summary>
/// <remarks>Whole numbers, decimals and doubles convert to it, so that lists of numbers can be given as they are.</remarks>
public readonly record struct Reading
{
    private readonly decimal _number;
    private readonly NoValue? _missing;
    private readonly bool _known;

    private Reading(decimal number)
    {
        _number = number;
        _known = true;
    }

    private Reading(NoValue missing) => _missing = missing;

    /// <summary>Whether there is a number. A default reading has none: nothing was reported.</summary>
    public bool IsKnown => _known;

    /// <summary>Why there is no number.</summary>
    /// <exception cref="InvalidOperationException">There is a number.</exception>
    public NoValue Missing => IsKnown
        ? throw new InvalidOperationException($"The reading is {_number.ToString(CultureInfo.InvariantCulture)}; it is not missing.")
        : _missing ?? NoValue.NotReported;

    /// <summary>The number, in the unit of its table or figure.</summary>
    /// <exception cref="InvalidOperationException">There is no number.</exception>
    public decimal Number => IsKnown
        ? _number
        : throw new InvalidOperationException($"The reading has no number: {Missing}.");

    /// <summary>A reading of a number.</summary>
    /// <param name="number">The number, in the unit of its table or figure.</param>
    public static Reading Of(decimal number) => new(number);

    /// <summary>A reading of a number.</summary>
    /// <param name="number">The number; at most 15 significant digits are kept.</param>
    /// <exception cref="PresentationException">The number is not finite or too large to be shown.</exception>
    public static Reading Of(double number) =>
        Math.Abs(number) < 1e27
            ? new((decimal)number)
            : throw new PresentationException(
                $"Värdet {number.ToString(CultureInfo.InvariantCulture)} kan inte visas. Använd NoValue, till exempel NoValue.NotReported, där siffra saknas.");

    /// <summary>A reading without a number.</summary>
    /// <param name="missing">Why there is none.</param>
    public static Reading Of(NoValue missing) => new(missing);

    /// <summary>A reading of a whole number.</summary>
    public static implicit operator Reading(int number) => new(number);

    /// <summary>A reading of a whole number.</summary>
    public static implicit operator Reading(long number) => new(number);

    /// <summary>A reading of a number.</summary>
    public static implicit operator Reading(decimal number) => new(number);

    /// <summary>A reading of a number.</summary>
    /// <exception cref="PresentationException">The number is not finite or too large to be shown.</exception>
    public static implicit operator Reading(double number) => Of(number);

    /// <summary>A reading without a number.</summary>
    public static implicit operator Reading(NoValue missing) => new(missing);

    /// <summary>The number with all its digits and a decimal point, or the mark of the missing figure.</summary>
    public override string ToString() => IsKnown ? _number.ToString(CultureInfo.InvariantCulture) : Missing.Mark;

    /// <summary>Whether there is a number, and which.</summary>
    internal bool TryNumber(out decimal number)
    {
        number = _number;
        return IsKnown;
    }
}
