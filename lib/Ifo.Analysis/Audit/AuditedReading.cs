using Ifo.Analysis.Audit.Claims;
using Ifo.Analysis.Checks;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Audit;

/// <summary>One reading of a claim, recomputed and judged.</summary>
public sealed record AuditedReading
{
    private readonly Judgement _judgement;

    internal AuditedReading(Claim claim, Judgement judgement)
    {
        Claim = claim;
        _judgement = judgement;
    }

    /// <summary>The reading.</summary>
    public Claim Claim { get; }

    /// <summary>Its verdict.</summary>
    public Verdict Verdict => _judgement.Verdict;

    /// <summary>Why it cannot be recomputed, in Swedish; empty when it can.</summary>
    public string Missing => _judgement.Missing;

    /// <summary>
    /// What the inputs give; of a comparison, the difference, the place or the number. Unit by <see cref="TryRecomputed"/>.
    /// </summary>
    public string RecomputedText => TryRecomputed(out var quantity) ? Written(quantity) : "";

    /// <summary>What the inputs give, if they could be calculated with.</summary>
    /// <param name="recomputed">
    /// The quantity, in the unit of what is stated; of a direction, the difference in the unit of the first input.
    /// </param>
    /// <returns>Whether it could be recomputed.</returns>
    public bool TryRecomputed([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Quantity? recomputed)
    {
        recomputed = Verdict == Verdict.NotRecomputable ? null : new Quantity(_judgement.Interval, _judgement.Unit, "");
        return recomputed is not null;
    }

    internal Judgement Judgement => _judgement;

    private string Written(Quantity recomputed)
    {
        Claim.Stated.TryNumber(Correction.None, out var stated);
        var whole = recomputed.Unit.IsCounted
            && recomputed.Interval.IsPoint
            && decimal.Truncate(recomputed.Interval.Lower) == recomputed.Interval.Lower;
        return PrintedCheck.Written(recomputed, whole ? 0 : Fewest(recomputed.Interval, stated?.Decimals ?? 0));
    }

    // Two decimals more than what is stated, less the zeros at the end that both ends have.
    private static int Fewest(Interval interval, int stated)
    {
        var most = Math.Min(stated + 2, 6);
        return Enumerable.Range(0, most).FirstOrDefault(decimals =>
            decimals >= stated && IsEnough(interval.Lower, decimals, most) && IsEnough(interval.Upper, decimals, most), most);
    }

    private static bool IsEnough(decimal end, int decimals, int most) => decimal.Round(end, decimals) == decimal.Round(end, most);
}
