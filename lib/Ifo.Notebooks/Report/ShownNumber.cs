using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Ifo.Notebooks.Report;

/// <summary>A number as a table shows it.</summary>
/// <param name="Value">The exact value.</param>
/// <param name="Decimals">How many decimals are shown.</param>
/// <param name="IsGrouped">Whether thousands are set apart.</param>
/// <param name="IsSigned">Whether a plus is shown.</param>
/// <param name="IsShare">Whether the value is a share that is shown as percent.</param>
/// <param name="Unit">What stands after the digits, with the space before it.</param>
internal sealed partial record ShownNumber(decimal Value, int Decimals, bool IsGrouped, bool IsSigned, bool IsShare, string Unit)
{
    /// <summary>Reads a cell that shows one number marked with <c>&lt;data value&gt;</c>, and perhaps its unit.</summary>
    /// <returns>
    /// Null when the cell holds anything else, or when what is shown is not the value to the decimals shown (4,5 for
    /// 4 500 000, say): a number in a workbook must never mean another thing than the one on the page.
    /// </returns>
    public static ShownNumber? Read(IElement cell)
    {
        var shown = Pattern().Match(cell.ReadableText());
        return shown.Success
            && cell.QuerySelectorAll("data[value]") is [var data]
            && TryParse(data.GetAttribute("value")!, out var value)
            ? Match(
                value,
                shown,
                cell.GetAttribute("data-kind") == "percent" || shown.Groups["unit"].Value.TrimStart().StartsWith('%'))
            : null;
    }

    /// <summary>Reads a cell that shows an interval: two numbers marked so, with a dash or a word between them.</summary>
    /// <returns>Null when the cell holds anything else, or when what is shown are not the values.</returns>
    public static (ShownNumber Low, ShownNumber High)? ReadInterval(IElement cell)
    {
        if (cell.QuerySelectorAll("data[value]") is not [var first, var second]) return null;
        var isPercent = cell.GetAttribute("data-kind") == "percent" || cell.ReadableText().EndsWith('%');
        return Bound(first, isPercent) is { } low && Bound(second, isPercent) is { } high ? (low, high) : null;
    }

    private static ShownNumber? Bound(IElement data, bool isPercent) =>
        Pattern().Match(data.ReadableText()) is { Success: true } shown && TryParse(data.GetAttribute("value")!, out var value)
            ? Match(value, shown, isPercent)
            : null;

    private static ShownNumber? Match(decimal value, Match shown, bool isPercent)
    {
        var decimals = shown.Groups["decimals"].Length;
        if (decimals > 15 || !TryParse(Plain(shown), out var number))
            return null;

        var isShare = isPercent
            && !Agrees(value, number, decimals)
            && Math.Abs(value) < 1_000_000
            && Agrees(value * 100, number, decimals);
        return isShare || Agrees(value, number, decimals)
            ? new(
                value,
                decimals,
                IsGroupedOrShort(shown.Groups["whole"].Value),
                shown.Groups["sign"].Value == "+",
                isShare,
                shown.Groups["unit"].Value)
            : null;
    }

    private static string Plain(Match shown) =>
        (shown.Groups["sign"].Value is "" or "+" ? string.Empty : "-")
        + string.Concat(shown.Groups["whole"].Value.Where(char.IsAsciiDigit)) + "." + shown.Groups["decimals"].Value + "0";

    // Half a unit of the last digit shown, whichever way the library rounds a value in the middle.
    private static bool Agrees(decimal value, decimal shown, int decimals)
    {
        var half = 0.5m;
        for (var digit = 0; digit < decimals; digit++)
            half /= 10;
        return Math.Abs(value - shown) <= half;
    }

    private static bool IsGroupedOrShort(string whole) => whole.Length < 4 || !whole.All(char.IsAsciiDigit);

    private static bool TryParse(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(
        @"^(?<sign>[+\-\u2212\u2013]?)(?<whole>\d{1,3}([ \u00A0\u202F]\d{3})+|\d{1,15})(,(?<decimals>\d+))?(?<unit>\D{0,30})$",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Pattern();
}
