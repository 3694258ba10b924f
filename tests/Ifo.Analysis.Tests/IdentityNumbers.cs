using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Ifo.Analysis.Tests;

/// <summary>Identity numbers that are made up, and the shapes that people write them in.</summary>
internal static class IdentityNumbers
{
    /// <summary>Twelve digits: a day, or one with 60 added, three digits and the check digit that belongs to them.</summary>
    public static Gen<string> Any { get; } =
        from day in Gen.Choose(0, 45_000)
        from coordination in Gen.Elements(0, 0, 60)
        from serial in Gen.Choose(0, 999)
        let date = new DateOnly(1900, 1, 1).AddDays(day)
        let head = date.ToString("yyyyMM", CultureInfo.InvariantCulture) + Text(date.Day + coordination, "00") + Text(serial, "000")
        select head + CheckDigit(head[2..]);

    /// <summary>Ways to write one, each with its name.</summary>
    public static IReadOnlyList<(string Name, Func<string, string> Write)> Shapes { get; } =
    [
        ("twelve digits", number => number),
        ("ten digits", number => number[2..]),
        ("ten with a hyphen", number => $"{number[2..8]}-{number[8..]}"),
        ("twelve with a hyphen", number => $"{number[..8]}-{number[8..]}"),
        ("a plus", number => $"{number[2..8]}+{number[8..]}"),
        ("a blank", number => $"{number[..8]} {number[8..]}"),
        ("a blank around a hyphen", number => $"{number[2..8]} - {number[8..]}"),
        ("a hard blank", number => $"{number[..8]}\u00A0{number[8..]}"),
        ("hyphens in the day", number => $"{number[..4]}-{number[4..6]}-{number[6..8]}-{number[8..]}"),
        ("dots in the day", number => $"{number[..4]}.{number[4..6]}.{number[6..8]}-{number[8..]}"),
        ("slashes", number => $"{number[2..4]}/{number[4..6]}/{number[6..8]}/{number[8..]}"),
        ("blanks everywhere", number => $"{number[..4]} {number[4..6]} {number[6..8]} {number[8..]}"),
        ("brackets", number => $"({number[..8]}) {number[8..]}"),
        ("square brackets around it", number => $"[{number}]"),
        ("an underscore", number => $"{number[..8]}_{number[8..]}"),
        ("an en dash", number => $"{number[2..8]}–{number[8..]}"),
        ("an em dash", number => $"{number[..8]}—{number[8..]}"),
        ("a true minus", number => $"{number[..8]}\u2212{number[8..]}"),
        ("a hyphen that does not break", number => $"{number[2..8]}\u2011{number[8..]}"),
        ("an invisible blank", number => $"{number[..8]}\u200B{number[8..]}"),
        ("a soft hyphen", number => $"{number[..8]}\u00AD{number[8..]}"),
        ("a mark of order", number => $"\uFEFF{number}"),
        ("wide digits", number => string.Concat(number.Select(digit => (char)('０' + digit - '0')))),
        ("Arabic digits", number => string.Concat(number.Select(digit => (char)('\u0660' + digit - '0')))),
        ("mathematical digits", number => string.Concat(number.Select(digit => char.ConvertFromUtf32(0x1D7CE + digit - '0')))),
        ("a prefix", number => $"SE{number}"),
        ("a prefix and a blank", number => $"pnr {number[2..8]}-{number[8..]}"),
        ("an apostrophe", number => $"'{number}"),
        ("a name after it", number => $"{number} (Kalle)"),
        ("words around it", number => $"ring {number[..8]}-{number[8..]} i dag"),
        ("a decimal", number => $"{number}.0"),
        ("a decimal comma", number => $"{number},00"),
        ("a power of ten", number => $"{number[0]},{number[1..]}E+11"),
        ("a formula", number => $"=\"{number}\""),
        ("a temporary number", number => $"{number[..8]}-TF{number[8..10]}"),
        ("a reserve number", number => $"{number[..8]}R{number[8..11]}"),
        ("an X in place of the last", number => $"{number[2..8]}-{number[8..11]}X"),
        ("a masked number", number => $"{number[2..8]}-****"),
        ("a masked number without a sign", number => $"{number[2..8]}XXXX"),
        ("another check digit", number => $"{number[..11]}{(char)('0' + ((number[11] - '0' + 3) % 10))}"),
    ];

    public static Gen<(string Number, string Name, string Written)> Written { get; } =
        from number in Any
        from shape in Gen.Elements(Shapes.ToArray())
        select (number, shape.Name, shape.Write(number));

    public static char CheckDigit(string nine)
    {
        var sum = nine.Select((digit, index) => (digit - '0') * (index % 2 == 0 ? 2 : 1)).Sum(product => product > 9 ? product - 9 : product);
        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    /// <summary>Whether anything of a number is in a text, however its digits are written and parted.</summary>
    public static bool IsRepeated(string text, string number)
    {
        var digits = string.Concat(text.EnumerateRunes().Select(rune => System.Text.Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber
            ? Text((int)System.Text.Rune.GetNumericValue(rune), "0") : System.Text.Rune.IsLetter(rune) ? rune.ToString() : ""));
        return digits.Contains(number[2..8], StringComparison.Ordinal);
    }

    private static string Text(int value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
