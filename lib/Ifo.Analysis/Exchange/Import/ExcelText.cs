using System.Globalization;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>What Excel makes of a text when a CSV file is opened and saved: 01 becomes 1, 1-2 becomes 01-feb.</summary>
internal static class ExcelText
{
    private const int FirstScientific = 12;

    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <summary>The texts that Excel may have made of this one; none when it leaves it as it is.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var plain = text.Trim();
        return Numbers(plain).Concat(Days(plain)).Where(made => made != plain).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Numbers(string text)
    {
        if (!decimal.TryParse(
                text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.GetCultureInfo("sv-SE"),
                    out var number)
            && !TryPower(text, out number))
            yield break;
        var whole = number.ToString("0.############################", CultureInfo.InvariantCulture).Replace('.', ',');
        if (whole.Length < FirstScientific) yield return whole;
        else yield return ((double)number).ToString("0.#####E+00", CultureInfo.InvariantCulture).Replace('.', ',');
        if (TryPower(text, out _)) yield return ((double)number).ToString("0.00E+00",
            CultureInfo.InvariantCulture).Replace('.', ',');
    }

    private static bool TryPower(string text, out decimal number)
    {
        number = 0;
        return text.Contains('E', StringComparison.OrdinalIgnoreCase)
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    // Two or three numbers with signs between are a day, in the order of the language that Excel has.
    private static IEnumerable<string> Days(string text)
    {
        var parts = text.Split('-', '/');
        if (parts.Length is < 2 or > 3
            || !parts.All(part => part.Length is > 0 and <= 4 && part.All(char.IsAsciiDigit))) yield break;
        var numbers = parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        if (numbers.Length == 3)
        {
            if (numbers is [> 999, >= 1 and <= 12, >= 1 and <= 31])
                yield return string.Create(CultureInfo.InvariantCulture, $"{numbers[0]:0000}-{numbers[1]:00}-{numbers[2]:00}");
            yield break;
        }

        foreach (var (first, second) in new[] { (numbers[0], numbers[1]), (numbers[1], numbers[0]) })
        {
            if (second is < 1 or > 12) continue;
            if (first is >= 1 and <= 31)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{first:00}-{Months[second - 1]}");
                yield return string.Create(CultureInfo.InvariantCulture, $"{first}-{Months[second - 1]}");
            }
            else if (first is > 31 and < 100 or > 1900)
                yield return string.Create(CultureInfo.InvariantCulture, $"{Months[second - 1]}-{first % 100:00}");
        }
    }
}
