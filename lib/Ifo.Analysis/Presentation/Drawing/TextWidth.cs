using System.Globalization;
using System.Text;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>Estimates how wide a text becomes, since a file that draws itself cannot ask the reader's fonts.</summary>
/// <remarks>
/// Advance widths, in thousandths of the font size, of the Helvetica metrics that Arial and Liberation Sans share.
/// The margin covers the somewhat wider fonts of some systems.
/// </remarks>
internal static class TextWidth
{
    private const double Margin = 1.06;
    private const int UnknownNarrow = 667;
    private const int UnknownWide = 1100;

    /// <summary>What it joins, such as the persons of a family, becomes one sign.</summary>
    private const int ZeroWidthJoiner = 0x200D;

    private static readonly int[] Regular =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    private static readonly int[] Bold =
    [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
        611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    ];

    /// <summary>The width of a text in the units of its font size.</summary>
    public static double Of(string text, double fontSize, bool bold = false)
    {
        var (thousandths, isJoined) = (0d, false);
        foreach (var rune in text.EnumerateRunes())
        {
            thousandths += isJoined ? 0 : Advance(Base(rune), bold ? Bold : Regular);
            isJoined = rune.Value == ZeroWidthJoiner;
        }

        return thousandths * fontSize * Margin / 1000d;
    }

    /// <summary>The letter without its accents, which take no room: å is as wide as a.</summary>
    private static Rune Base(Rune rune) =>
        rune.Value is >= 0xC0 and < 0x2E80 ? Rune.GetRuneAt(rune.ToString().Normalize(NormalizationForm.FormD), 0) : rune;

    private static int Advance(Rune rune, int[] widths) => rune.Value switch
    {
        >= 32 and < 127 => widths[rune.Value - 32],
        0xA0 or 0x202F or 0x2009 => widths[0],
        0x2212 => 584,
        0x2013 => 556,
        0x2014 or 0x2026 => 1000,
        0x2018 or 0x2019 => 278,
        0x201C or 0x201D => 500,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => 0,
        < 0x2E80 => UnknownNarrow,
        _ => UnknownWide,
    };
}
