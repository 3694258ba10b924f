using Ifo.Analysis.Checks;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Audit.Claims;

/// <summary>Judges claims that compare: directions, trends, places and how many reach a target.</summary>
internal readonly struct Comparison(Claim claim, Correction correction)
{
    // i stort sett oförändrat: within five percent.
    private const decimal Roughly = 0.05m;

    public (Verdict Verdict, Interval Interval, Unit Unit) Judge() => claim.Kind switch
    {
        ClaimKind.Direction => Step("new", "old"),
        ClaimKind.Trend => Steps(),
        ClaimKind.Largest => Place(+1),
        ClaimKind.Smallest => Place(-1),
        ClaimKind.TargetsMet => Met(),
        _ => Number(Interval.Point(claim.Terms.Count)),
    };

    private (Verdict Verdict, Interval Interval, Unit Unit) Step(string role, string before)
    {
        var sums = new ClaimRecomputation(claim, correction);
        var unit = sums.UnitOf(before);
        return Judge(sums.Sum(role, unit), sums.Sum(before, unit), unit);
    }

    private (Verdict Verdict, Interval Interval, Unit Unit) Steps()
    {
        var unit = claim.Terms[0].Unit;
        var steps = new List<(Verdict Verdict, Interval Interval, Unit Unit)>();
        for (var i = 1; i < claim.Terms.Count; i++)
            steps.Add(Judge(claim.Terms[i].In(unit, correction), claim.Terms[i - 1].In(unit, correction), unit));
        return steps.MaxBy(step => step.Verdict);
    }

    private (Verdict Verdict, Interval Interval, Unit Unit) Judge(Interval now, Interval before, Unit unit)
    {
        var change = now - before;
        return (claim.Stated.Direction switch
        {
            Direction.Increase => Above(change),
            Direction.Decrease => Above(-change),
            _ when claim.Stated.IsApproximate => Within(change, before),
            _ => Same(now, before),
        }, change, unit);
    }

    private static Verdict Above(Interval change) =>
        change.Lower > 0 || (change.Lower == 0 && !change.IncludesLower) ? Verdict.Reproduced
        : change.Upper > 0 ? Verdict.WithinRounding : Verdict.Contradicted;

    // Two figures that are printed alike are unchanged, whatever they were before rounding.
    private static Verdict Same(Interval now, Interval before) =>
        now == before ? Verdict.Reproduced : now.Intersects(before) ? Verdict.WithinRounding : Verdict.Contradicted;

    private static Verdict Within(Interval change, Interval before)
    {
        var margin = Math.Max(Math.Abs(before.Lower), Math.Abs(before.Upper)) * Roughly;
        return PrintedCheck.VerdictOf(change, Interval.Closed(-margin, margin));
    }

    private (Verdict Verdict, Interval Interval, Unit Unit) Place(int sign)
    {
        var (reading, unit) = (correction, claim.In("among").First().Unit);
        var own = new ClaimRecomputation(claim, correction).Sum("this", unit);
        var mine = claim.In("this").Select(term => term.Figure).ToHashSet();
        var others = claim
            .In("among")
            .Where(term => term.Figure is null || !mine.Contains(term.Figure))
            .Select(term => Signed(term.In(unit, reading), sign))
            .ToList();
        own = Signed(own, sign);
        var before = others.Count(other => other.Lower > own.Upper
            || (other.Lower == own.Upper && !(other.IncludesLower && own.IncludesUpper)));
        var perhaps = others.Count(other => other.Upper > own.Lower
            || (other.Upper == own.Lower && other.IncludesUpper && own.IncludesLower));
        return Number(
            Interval.Closed(before + 1, perhaps + 1), areCounted: own.IsPoint && others.TrueForAll(other => other.IsPoint));
    }

    private static Interval Signed(Interval interval, int sign) => sign < 0 ? -interval : interval;

    private (Verdict Verdict, Interval Interval, Unit Unit) Met()
    {
        var values = claim.In("value").ToList();
        var targets = claim.In("target").ToList();
        var (certain, possible) = (0, 0);
        for (var i = 0; i < values.Count; i++)
        {
            var unit = targets[i].Unit;
            var (value, target) = (values[i].In(unit, correction), targets[i].In(unit, Correction.None));
            // A target is what it says; a value that is printed as the target has reached it.
            var met = value.Lower >= target.Upper || value == target;
            certain += met ? 1 : 0;
            possible += met || value.Upper > target.Lower ? 1 : 0;
        }

        return Number(Interval.Closed(certain, possible));
    }

    // Counted figures that tie share their places: either is right.
    private (Verdict Verdict, Interval Interval, Unit Unit) Number(Interval number, bool areCounted = false)
    {
        var verdict = PrintedCheck.VerdictOf(number, claim.Stated.Under(correction));
        return (areCounted && verdict == Verdict.WithinRounding ? Verdict.Reproduced : verdict, number, Unit.Count);
    }
}
