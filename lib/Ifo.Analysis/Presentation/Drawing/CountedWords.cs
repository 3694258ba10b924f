using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>A count and its noun, in singular or plural.</summary>
internal static class CountedWords
{
    public static string Of(int count, string singular, string plural) =>
        $"{SwedishFormat.Number(count)} {(count == 1 ? singular : plural)}";
}
