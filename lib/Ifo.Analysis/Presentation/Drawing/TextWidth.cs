using System.Globalization;
using System.Text;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>Estimates how wide a text becomes, since a file that draws itself cannot ask the reader's fonts.</summary>
/// <remarks>
/// Advance widths, in thousandths of the font size: for each sign the wider of Arial (whose metrics Helvetica and Liberation Sans
/// share) and DejaVu Sans, the only font of many Linux machines and nearly as wide as Verdana. A label then has room everywhere,
/// and some to spare where fonts are narrow.
/// </remarks>
internal static class TextWidth
{
    private const double Margin = 1.01;
    private const int UnknownNarrow = 720;
    private const int UnknownWide = 1100;

    /// <summary>What it joins, such as the persons of a family, becomes one sign.</summary>
    private const int ZeroWidthJoiner = 0x200D;

    private static readonly int[] Regular =
    [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
        636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556,
        1015, 684, 686, 722, 770, 667, 611, 778, 752, 295, 500, 667, 557, 863, 748, 787,
        667, 787, 722, 667, 611, 732, 684, 989, 685, 667, 685, 390, 337, 390, 838, 556,
        500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
        635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
    ];

    private static readonly int[] Bold =
    [
        348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365,
        696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 611,
        1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 556, 775, 637, 995, 837, 850,
        733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 556,
        500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687,
        716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
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
        0x2212 => 838,
        0x2013 => 556,
        0x2014 or 0x2026 => 1000,
        0x2018 or 0x2019 => 380,
        0x201C or 0x201D => 657,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => 0,
        < 0x2E80 => UnknownNarrow,
        _ => UnknownWide,
    };
}
