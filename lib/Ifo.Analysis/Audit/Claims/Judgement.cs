using Ifo.Analysis.Checks;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Audit.Claims;

/// <summary>What recomputing one reading of a claim gave.</summary>
internal sealed record Judgement(Verdict Verdict, Interval Interval, Unit Unit, string Missing)
{
    public static Judgement Of(Claim claim) => Of(claim, Correction.None, claim.Kind);

    /// <summary>The judgement if one figure had been printed otherwise, or the claim were of another kind.</summary>
    public static Judgement Of(Claim claim, Correction correction, ClaimKind kind)
    {
        if (Lacking(claim) is { Length: > 0 } missing) return NotRecomputable(claim, missing);
        try
        {
            var judged = Judged(claim, correction, kind);
            // What the figures give as they are printed needs no rounding to explain it.
            return judged.Verdict == Verdict.WithinRounding
                && (Judged(claim, correction.AtFaceValue, kind).Verdict == Verdict.Reproduced
                    || IsFiner(claim, correction, judged))
                ? judged with { Verdict = Verdict.Reproduced }
                : judged;
        }
        catch (DivisionByZeroIntervalException)
        {
            return NotRecomputable(claim, "Det som ska delas med är noll, eller kan vara noll.");
        }
        catch (OverflowException)
        {
            return NotRecomputable(claim, "Talen är för stora för att räkna med.");
        }
    }

    private static Judgement Judged(Claim claim, Correction correction, ClaimKind kind) =>
        KindRule.Of(kind).IsComparison ? Compared(claim, correction) : Amount(claim, correction, kind);

    // −3,8 in the text is the −4 of the table, printed with more digits.
    private static bool IsFiner(Claim claim, Correction correction, Judgement judged) =>
        claim.Kind == ClaimKind.SameFigure
            && claim.Stated.TryNumber(correction, out var number)
            && judged.Interval.Contains(number.Unit.Convert(number.Value, judged.Unit));

    private static Judgement Amount(Claim claim, Correction correction, ClaimKind kind)
    {
        var amount = new ClaimRecomputation(claim, correction).Amount(kind);
        return new(PrintedCheck.VerdictOf(amount, claim.Stated.Under(correction)), amount, claim.Stated.Unit, "");
    }

    private static Judgement Compared(Claim claim, Correction correction)
    {
        var (verdict, interval, unit) = new Comparison(claim, correction).Judge();
        return new(verdict, interval, unit, "");
    }

    private static string Lacking(Claim claim)
    {
        if (claim.Missing.Length > 0) return claim.Missing;
        if (claim.Stated.IsMissing) return "Det som påstås går inte att läsa i källan.";
        var term = claim.Terms.FirstOrDefault(term => term.IsMissing);
        return term is null ? "" : $"Uppgiften {term.Figure!.Label} (rad "
            + $"{term.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}) har inget värde i källan.";
    }

    private static Judgement NotRecomputable(Claim claim, string missing) =>
        new(Verdict.NotRecomputable, default, claim.Stated.Unit, missing);
}
