using System.Globalization;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation;

/// <summary>Writes a value of any kind as Swedish prose does.</summary>
internal static class SwedishValue
{
    private static readonly string[] Months =
        [
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december"
        ];

    public static string Write(object? value, string format) => value switch
    {
        Shown reading => reading.TryNumber(out var number) ? Number(number, format) : reading.Missing.Reason,
        NoValue missing => missing.Reason,
        double or float => Number(Shown.Of(Convert.ToDouble(value, CultureInfo.InvariantCulture)).Number, format),
        decimal or long or int or short or byte or uint or ushort or sbyte or ulong =>
            Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture), format),
        Interval range when format.Length > 0 => Range(range, format),
        _ when format.Length > 0 => throw Unknown(format, "text"),
        DateOnly date => $"{date.Day.ToString(CultureInfo.InvariantCulture)} {Months[date.Month - 1]} "
            + $"{date.Year.ToString(CultureInfo.InvariantCulture)}",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? string.Empty,
    };

    private static string Number(decimal number, string format)
    {
        var (signed, kind) = format.StartsWith('+') ? (true, format[1..]) : (false, format);
        if (kind.Length == 0)
        {
            return Plain(number, signed);
        }

        var hasDecimals = int.TryParse(kind.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var decimals)
            && decimals <= 10;
        return (kind[0], hasDecimals, signed) switch
        {
            ('N' or 'F', true, false) => SwedishFormat.Number(number, decimals),
            ('N' or 'F', true, true) => SwedishFormat.Signed(number, decimals),
            ('P', true, false) => SwedishFormat.Percent(number, decimals),
            ('P', true, true) => SwedishFormat.SignedPercent(number, decimals),
            _ => throw Unknown(format, "tal"),
        };
    }

    // The unit is written once, last, as SwedishFormat.Range does.
    private static string Range(Interval range, string format)
    {
        var (lower, upper) = (Number(range.Lower, format), Number(range.Upper, format));
        var percent = SwedishFormat.Space + "%";
        if (format.Contains('P', StringComparison.Ordinal)) lower = lower[..^percent.Length];
        return lower + (range.Lower < 0 || range.Upper < 0 ? $"{SwedishFormat.Space}till{SwedishFormat.Space}" : "–") + upper;
    }

    /// <summary>With the digits that the number has, and no zeros after them.</summary>
    private static string Plain(decimal number, bool signed)
    {
        var digits = (number / 1.0000000000000000000000000000m).Scale;
        return signed ? SwedishFormat.Signed(number, digits) : SwedishFormat.Number(number, digits);
    }

    private static PresentationException Unknown(string format, string kind) =>
        new($"Formatet ”{format}” finns inte för {kind}. Använd N1 (tal), P1 (procent av en andel), +N0 eller +P1 (med "
            + "tecken), eller inget format.");
}
