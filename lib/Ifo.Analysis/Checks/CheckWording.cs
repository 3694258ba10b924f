using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Checks;

/// <summary>Checks in sentences.</summary>
public static class CheckWording
{
    /// <summary>
    /// What is recomputed beside what is printed, and the verdict: <c>152 mot tryckta 150 (motsagd)</c>; of a figure that
    /// cannot be recomputed, what is printed and that: <c>150 (kan inte räknas om)</c>.
    /// </summary>
    /// <param name="check">The check.</param>
    public static string AgainstPrinted(this PrintedCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        var recomputed = check.RecomputedText.Length > 0 ? $"{check.RecomputedText} mot tryckta " : "";
        return $"{recomputed}{check.PrintedText} ({check.Verdict.InWords()})";
    }

    /// <summary>The checks whose printed figure agrees with the others, exactly or within rounding.</summary>
    /// <param name="checks">The checks.</param>
    public static IReadOnlyList<PrintedCheck> Agreeing(this IEnumerable<PrintedCheck> checks) =>
        [.. checks.Where(check => check.Verdict is Verdict.Reproduced or Verdict.WithinRounding)];

    /// <summary>The checks whose printed figure no rounding makes agree with the others.</summary>
    /// <param name="checks">The checks.</param>
    public static IReadOnlyList<PrintedCheck> Contradicted(this IEnumerable<PrintedCheck> checks) =>
        checks.ByVerdict(Verdict.Contradicted);
}
