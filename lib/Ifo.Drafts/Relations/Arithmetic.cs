using Ifo.Analysis.Quantities;
using Ifo.Drafts.Numbers;

namespace Ifo.Drafts.Relations;

/// <summary>What some numbers give, with their rounding, and how it agrees with what is printed.</summary>
/// <param name="Interval">All that they can give.</param>
/// <param name="AtFaceValue">What they give as printed.</param>
/// <param name="Verdict">How that agrees.</param>
/// <param name="Weight">
/// How much an agreement says: the logarithm of how many numbers of that size the rounding tells apart. 3 is one in a thousand.
/// </param>
internal readonly record struct Computed(Interval Interval, decimal AtFaceValue, Verdict Verdict, double Weight)
{
    /// <summary>Whether it agrees.</summary>
    public bool Agrees => Verdict != Verdict.Contradicted;
}

/// <summary>Recomputes numbers.</summary>
internal static class Arithmetic
{
    /// <summary>A sum, in the unit of the printed number.</summary>
    /// <param name="target">The printed number.</param>
    /// <param name="terms">The numbers with their signs.</param>
    /// <returns>Null when the units do not go together.</returns>
    public static Computed? Sum(DraftNumber target, IEnumerable<(DraftNumber Number, int Sign)> terms)
    {
        var (sum, face, size) = (Interval.Point(0), 0m, Math.Abs(target.Value));
        foreach (var (number, sign) in terms)
        {
            if (!number.TryIn(target.Unit, out var own)) return null;
            var value = number.Unit.Convert(number.Value, target.Unit);
            sum = sign < 0 ? sum - own : sum + own;
            face += sign * value;
            size = Math.Max(size, Math.Abs(value));
        }

        return Judged(target, sum, face, size);
    }

    /// <summary>A mean.</summary>
    /// <param name="target">The printed mean.</param>
    /// <param name="numbers">The numbers.</param>
    public static Computed? Mean(DraftNumber target, IReadOnlyList<DraftNumber> numbers)
    {
        if (Sum(target with { }, numbers.Select(number => (number, 1))) is not { } sum) return null;
        var count = Interval.Point(numbers.Count);
        var spread = numbers.Max(number => number.Value) - numbers.Min(number => number.Value);
        return Judged(Rounded(target), sum.Interval / count, sum.AtFaceValue / numbers.Count, spread);
    }

    /// <summary>A change in percent: from an old number to a new.</summary>
    /// <param name="target">The printed percent.</param>
    /// <param name="now">The new number.</param>
    /// <param name="before">The old number.</param>
    public static Computed? Change(DraftNumber target, DraftNumber now, DraftNumber before)
    {
        if (!now.TryIn(before.Unit, out var own) || before.Interval.ReachesZero || before.Value == 0) return null;
        var old = before.Interval;
        if (before.Value < 0) (own, old) = (-own, -old);
        var face = now.Unit.Convert(now.Value, before.Unit) / before.Value;
        return Judged(Rounded(target), ((own / old) - Interval.Point(1)) * Interval.Point(100), (face - 1) * 100, 50m);
    }

    /// <summary>A share in percent.</summary>
    /// <param name="target">The printed percent.</param>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole.</param>
    public static Computed? Share(DraftNumber target, DraftNumber part, DraftNumber whole)
    {
        if (!part.TryIn(whole.Unit, out var own) || whole.Interval.ReachesZero || whole.Value == 0) return null;
        var face = part.Unit.Convert(part.Value, whole.Unit) / whole.Value;
        return Judged(Rounded(target), own / whole.Interval * Interval.Point(100), face * 100, 50m);
    }

    /// <summary>A quotient of two numbers of different units, such as kronor for each resident.</summary>
    /// <param name="target">The printed quotient.</param>
    /// <param name="amount">The amount.</param>
    /// <param name="per">The number that it is for.</param>
    /// <param name="factor">What the amount is in the target's unit.</param>
    public static Computed? Quotient(DraftNumber target, DraftNumber amount, DraftNumber per, decimal factor)
    {
        if (per.Interval.ReachesZero || per.Value == 0) return null;
        var quotient = amount.Interval / per.Interval * Interval.Point(factor);
        return Judged(Rounded(target), quotient, amount.Value / per.Value * factor, Math.Abs(target.Value));
    }

    /// <summary>What was recomputed, judged.</summary>
    /// <param name="target">The printed number.</param>
    /// <param name="interval">What was recomputed, in its unit.</param>
    /// <param name="face">The same at face value.</param>
    /// <param name="size">How large numbers of the kind are.</param>
    public static Computed Judged(DraftNumber target, Interval interval, decimal face, decimal size)
    {
        var width = interval.Width + Math.Min(target.Interval.Width, Math.Abs(target.Value) + 1)
            + (decimal)Math.Pow(10, -target.Decimals);
        var weight = size <= width ? 0 : Math.Log10((double)(size / width));
        var printed = target.Interval;
        return new Computed(
            interval, face,
            Judging.Of(interval, printed, face, target.Decimals, target.Qualifier == DraftQualifier.None ? target.Value
                : decimal.MinValue),
            weight);
    }

    // A quotient that is printed as a whole number is rounded, whatever its unit.
    private static DraftNumber Rounded(DraftNumber target) =>
        target.Qualifier == DraftQualifier.None && target.Interval.IsPoint && !target.IsWord
            ? target with { Interval = RoundingInterval.Of(target.Value, target.Decimals) } : target;
}
