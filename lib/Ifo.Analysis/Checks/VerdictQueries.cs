using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Checks;

/// <summary>Checks by what they showed.</summary>
public static class VerdictQueries
{
    /// <summary>The checks that ended in a verdict, in their order.</summary>
    /// <param name="checks">The checks.</param>
    /// <param name="verdict">The verdict.</param>
    public static IReadOnlyList<PrintedCheck> ByVerdict(this IEnumerable<PrintedCheck> checks, Verdict verdict) =>
        [.. checks.Where(check => check.Verdict == verdict)];
}
