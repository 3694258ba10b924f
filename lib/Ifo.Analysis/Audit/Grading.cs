using Ifo.Analysis.Audit.Claims;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Audit;

/// <summary>Grades contradictions.</summary>
internal static class Grading
{
    private const decimal Slight = 0.1m;

    public static Severity Of(Claim claim, Judgement judgement)
    {
        if (judgement.Verdict != Verdict.Contradicted) return Severity.None;
        var stated = claim.Stated;
        if (KindRule.Of(claim.Kind).IsComparison || stated.IsLimit) return Severity.Conclusion;
        if (IsOpposite(stated.Value, judgement.Interval)) return Severity.Conclusion;
        return Math.Abs(stated.Value - Middle(judgement.Interval)) > Slight * Math.Abs(stated.Value)
            ? Severity.Size
            : Severity.Digit;
    }

    // An increase that was a decrease, a surplus that was a deficit.
    private static bool IsOpposite(decimal stated, Interval recomputed) =>
        (stated > 0 && recomputed.Upper < 0) || (stated < 0 && recomputed.Lower > 0);

    private static decimal Middle(Interval interval) => interval.Lower + (interval.Width / 2);
}
