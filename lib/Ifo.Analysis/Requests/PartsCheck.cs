using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Requests;

/// <summary>Whether the printed parts of a whole sum to the printed whole, in one period.</summary>
/// <param name="Key">The key of the whole; <c>total</c> for all insatser.</param>
/// <param name="Label">The Swedish label of the whole.</param>
/// <param name="Period">The period.</param>
/// <param name="Sum">The sum of the parts.</param>
/// <param name="Whole">The printed whole.</param>
/// <param name="Verdict">
/// <see cref="Quantities.Verdict.Reproduced"/> or <see cref="Quantities.Verdict.Contradicted"/>: counts are exact.
/// </param>
/// <param name="Sources">The parts and the whole.</param>
public sealed record PartsCheck(string Key, string Label, Period Period, long Sum, long Whole, Verdict Verdict, Sources Sources)
{
    /// <summary>The sum of the parts less the whole; 0 when they agree.</summary>
    public long Difference => Sum - Whole;
}
