using System.Globalization;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation;

/// <summary>What a table cell or a mark of a chart shows: a number, or <see cref="NoValue"/> with its reason.</summary>
/// <remarks>Whole numbers, decimals and doubles convert to it, so that lists of numbers can be given as they are.</remarks>
public readonly record struct Shown
{
    private readonly decimal _number;
    private readonly NoValue? _missing;
    private readonly bool _known;

    private Shown(decimal number)
    {
        _number = number;
        _known = true;
    }

    private Shown(NoValue missing) => _missing = missing;

    /// <summary>Whether there is a number. By default there is none: nothing was reported.</summary>
    public bool IsKnown => _known;

    /// <summary>Why there is no number.</summary>
    /// <exception cref="InvalidOperationException">There is a number.</exception>
    public NoValue Missing => IsKnown
        ? throw new InvalidOperationException(
            $"The value is {_number.ToString(CultureInfo.InvariantCulture)}; it is not missing.")
        : _missing ?? NoValue.NotReported;

    /// <summary>The number, in the unit of its table or figure.</summary>
    /// <exception cref="InvalidOperationException">There is no number.</exception>
    public decimal Number => IsKnown
        ? _number
        : throw new InvalidOperationException($"There is no number: {Missing}.");

    /// <summary>A number.</summary>
    /// <param name="number">The number, in the unit of its table or figure.</param>
    public static Shown Of(decimal number) => new(number);

    /// <summary>A number.</summary>
    /// <param name="number">The number; at most 15 significant digits are kept.</param>
    /// <exception cref="PresentationException">The number is not finite or too large to be shown.</exception>
    public static Shown Of(double number) =>
        Math.Abs(number) < 1e27
            ? new((decimal)number)
            : throw new PresentationException(
                $"Värdet {number.ToString(CultureInfo.InvariantCulture)} kan inte visas. Använd NoValue, till exempel "
                + "NoValue.NotReported, där siffra saknas.");

    /// <summary>No number.</summary>
    /// <param name="missing">Why there is none.</param>
    public static Shown Of(NoValue missing) => new(missing);

    /// <summary>A whole number.</summary>
    public static implicit operator Shown(int number) => new(number);

    /// <summary>A whole number.</summary>
    public static implicit operator Shown(long number) => new(number);

    /// <summary>A number.</summary>
    public static implicit operator Shown(decimal number) => new(number);

    /// <summary>A number.</summary>
    /// <exception cref="PresentationException">The number is not finite or too large to be shown.</exception>
    public static implicit operator Shown(double number) => Of(number);

    /// <summary>No number.</summary>
    public static implicit operator Shown(NoValue missing) => new(missing);

    /// <summary>A published reading: its number in the unit it was printed in, or the reason why there is none.</summary>
    public static implicit operator Shown(Quantities.Reading reading) => reading.TryGet(out var figure)
        ? new(figure.Value)
        : new(reading.Reason switch
        {
            Quantities.NoFigureReason.NotApplicable => NoValue.NotApplicable,
            Quantities.NoFigureReason.Confidential => NoValue.Confidential,
            Quantities.NoFigureReason.Illegible => NoValue.NotReported.Because("oläslig i källan"),
            _ => NoValue.NotReported,
        });

    /// <summary>The number with all its digits and a decimal point, or the mark of the missing figure.</summary>
    public override string ToString() => IsKnown ? _number.ToString(CultureInfo.InvariantCulture) : Missing.Mark;

    /// <summary>Whether there is a number, and which.</summary>
    internal bool TryNumber(out decimal number)
    {
        number = _number;
        return IsKnown;
    }
}
