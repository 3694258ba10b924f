using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation;

/// <summary>A verdict: shown in words, and marked so that a report can count verdicts.</summary>
/// <param name="Verdict">The verdict.</param>
public sealed record VerdictCell(Verdict Verdict) : Cell
{
    /// <summary>The verdict's key in <c>data-verdict</c>.</summary>
    internal string Key => Verdict switch
    {
        Verdict.Reproduced => "reproduced",
        Verdict.WithinRounding => "rounding",
        Verdict.Contradicted => "contradicted",
        Verdict.Open => "open",
        _ => "not-recomputable",
    };
}
