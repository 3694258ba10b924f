using System.Globalization;
using Ifo.Analysis;

namespace Ifo.Notebooks.Scripting.Frames;

/// <summary>
/// What says that the rows of a frame are about persons: identity numbers, and what the library itself keeps rows in.
/// </summary>
internal static class FrameIdentities
{
    private const int FewestDigits = 10;

    /// <summary>
    /// Whether a column has any: a text with one, whole numbers of which half at least are as like one as a number can be, or an
    /// object of the library's that rows of persons are counted from.
    /// </summary>
    public static bool AreIn(IEnumerable<object?> values)
    {
        var (like, numbers) = (0L, 0L);
        foreach (var value in values)
        {
            if ((value is string text && IdentityNumber.IsIn(text)) || IsOfRegister(value))
                return true;
            if (value is not (long or ulong or double or decimal))
                continue;
            numbers++;
            var digits = string.Create(CultureInfo.InvariantCulture, $"{value}");
            if (digits.Length >= FewestDigits
                && IdentityNumber.LikenessOf(digits) == IdentityNumber.Likeness.DayAndCheckDigit)
                like++;
        }

        return numbers > 0 && 2 * like >= numbers;
    }

    private static bool IsOfRegister(object? value) => value?.GetType() is { Assembly: var assembly } type
        && assembly == typeof(IfoException).Assembly
        && (type.Namespace is "Ifo.Analysis.Registers" or "Ifo.Analysis.Disclosure");

    /// <summary>A column's name where it may be said, and else its place.</summary>
    public static string Named(string name, int place) => IdentityNumber.IsIn(name)
        ? string.Create(CultureInfo.InvariantCulture, $"kolumn {place}")
        : $"kolumnen ”{name}”";
}
