using System.Globalization;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Audit.Slips;

/// <summary>What a printed number may have been before a slip of the pen.</summary>
internal static class DigitSlips
{
    /// <summary>Every number from which one slip leads to the printed one, with the slip, the likelier first.</summary>
    /// <param name="printed">The printed number.</param>
    /// <param name="leastDigits">Numbers of fewer digits say too little for a changed or dropped digit to mean anything.</param>
    public static IEnumerable<(SlipKind Kind, Reported Before)> Before(Reported printed, int leastDigits)
    {
        // Nothing is nothing with any sign and in any unit.
        if (printed.Value != 0)
        {
            yield return (SlipKind.Sign, new Reported(-printed.Value, printed.Unit, printed.Decimals, printed.Qualifier));
            foreach (var unit in OtherUnits(printed.Unit))
                yield return (SlipKind.Unit, new Reported(printed.Value, unit, printed.Decimals, printed.Qualifier));
        }

        var digits = Digits(printed);
        foreach (var before in Transposed(digits).Where(before => before != digits))
            yield return (SlipKind.Transposed, With(printed, before));
        if (digits.Length > 1)
        {
            foreach (var before in Doubled(digits)) yield return (SlipKind.Doubled, With(printed, before));
        }

        if (digits.Length < leastDigits) yield break;
        foreach (var before in Dropped(digits)) yield return (SlipKind.Dropped, With(printed, before));
        foreach (var before in Changed(digits)) yield return (SlipKind.DigitChanged, With(printed, before));
    }

    /// <summary>The digits, at least one before the decimals.</summary>
    public static string Digits(Reported number)
    {
        var whole = Math.Abs(number.Value) * Power(number.Decimals);
        return decimal.Truncate(whole).ToString(CultureInfo.InvariantCulture).PadLeft(number.Decimals + 1, '0');
    }

    /// <summary>The number with other digits, and as many decimals.</summary>
    public static Reported With(Reported number, string digits) =>
        new(
            (number.Value < 0 ? -1 : 1) * decimal.Parse(digits, CultureInfo.InvariantCulture) / Power(number.Decimals),
            number.Unit,
            number.Decimals,
            number.Qualifier);

    public static IEnumerable<string> Transposed(string digits) =>
        Enumerable.Range(0, digits.Length - 1).Select(at => digits[..at] + digits[at + 1] + digits[at] + digits[(at + 2)..]);

    /// <summary>A digit that stands twice, once.</summary>
    public static IEnumerable<string> Doubled(string digits) =>
        Enumerable.Range(0, digits.Length - 1)
            .Where(at => digits[at] == digits[at + 1])
            .Select(at => digits.Remove(at, 1))
            .Distinct(StringComparer.Ordinal);

    public static IEnumerable<string> Dropped(string digits) =>
        Enumerable.Range(0, digits.Length + 1)
            .SelectMany(at =>
                "0123456789".Where(digit => at > 0 || digit != '0').Select(digit => digits.Insert(at, digit.ToString())))
            .Distinct(StringComparer.Ordinal);

    public static IEnumerable<string> Changed(string digits) =>
        Enumerable.Range(0, digits.Length).SelectMany(at =>
            "0123456789".Where(digit => digit != digits[at]).Select(digit => digits[..at] + digit + digits[(at + 1)..]));

    private static IEnumerable<Unit> OtherUnits(Unit unit) => unit.ConvertsTo(Unit.Kronor)
        ? Unit.All.Where(other => other.ConvertsTo(Unit.Kronor)
            && other != unit
            && (other.Factor == unit.Factor * 1000 || unit.Factor == other.Factor * 1000))
        : [];

    private static decimal Power(int decimals) => 1m / new decimal(1, 0, 0, isNegative: false, (byte)decimals);
}
