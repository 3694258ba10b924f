using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>A number of a cell.</summary>
/// <param name="Value">The value as written; of <c>8,1 %</c> it is 8.1.</param>
/// <param name="Decimals">How many decimals were written.</param>
/// <param name="IsPercent">Whether a percent sign was written.</param>
internal readonly record struct CellNumber(decimal Value, int Decimals, bool IsPercent);

/// <summary>
/// Reads numbers as registers write them: spaces of any kind between groups of three digits, any minus, a percent sign, one
/// decimal mark. What could be read in two ways is not read.
/// </summary>
internal static class NumberText
{
    private const int MostDigits = 27;

    public static bool TryRead(ReadOnlySpan<char> text, DecimalMark mark, out CellNumber number)
    {
        number = default;
        text = text.Trim();
        var isPercent = text.Length > 1 && text[^1] == '%';
        if (isPercent) text = text[..^1].TrimEnd();
        var isNegative = text.Length > 1 && IsMinus(text[0]);
        if (isNegative || (text.Length > 1 && text[0] == '+')) text = text[1..].TrimStart();
        var point = text.IndexOf(mark == DecimalMark.Point ? '.' : ',');
        var whole = point < 0 ? text : text[..point];
        var decimals = point < 0 ? default : text[(point + 1)..];
        if ((point >= 0 && decimals.Length == 0) || whole.Length + decimals.Length > MostDigits) return false;
        var value = 0m;
        if (!Whole(whole, ref value) || !Digits(decimals, ref value)) return false;
        for (var scale = 0; scale < decimals.Length; scale++) value /= 10m;
        number = new(isNegative ? -value : value, decimals.Length, isPercent);
        return true;
    }

    public static bool IsMinus(char letter) => letter is '-' or '\u2212' or '\u2013' or '\u2010' or '\u2011';

    public static bool IsSpace(char letter) => letter is ' ' or '\u00A0' or '\u202F' or '\u2009' or '\u2007';

    private static bool Whole(ReadOnlySpan<char> text, ref decimal value)
    {
        if (text.Length == 0 || !char.IsAsciiDigit(text[0])) return false;
        var (inGroup, groups) = (0, 0);
        var plain = 0L;
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter))
            {
                inGroup++;
                if (plain < long.MaxValue / 100) plain = (plain * 10) + (letter - '0');
                else return WholeLong(text, ref value);
            }
            else if (IsSpace(letter) && (groups == 0 ? inGroup is >= 1 and <= 3 : inGroup == 3))
                (inGroup, groups) = (0, groups + 1);
            else return false;
        }

        value = plain;
        return groups == 0 || inGroup == 3;
    }

    // More digits than a long has: rare, so read slowly.
    private static bool WholeLong(ReadOnlySpan<char> text, ref decimal value)
    {
        if (text.ContainsAnyExceptInRange('0', '9')) return false;
        value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return true;
    }

    private static bool Digits(ReadOnlySpan<char> text, ref decimal value)
    {
        if (text.ContainsAnyExceptInRange('0', '9')) return false;
        foreach (var letter in text) value = (value * 10m) + (letter - '0');
        return true;
    }
}
