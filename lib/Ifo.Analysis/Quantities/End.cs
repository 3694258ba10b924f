namespace Ifo.Analysis.Quantities;

/// <summary>One end of an interval, and its arithmetic, which rounds outward where a decimal has too few digits.</summary>
internal readonly record struct End(decimal Value, bool Included)
{
    public End Negated => new(-Value, Included);

    /// <summary>The lower of two ends; of two at the same value, one that is included.</summary>
    public static End Lowest(End left, End right)
    {
        if (left.Value != right.Value) return left.Value < right.Value ? left : right;
        return left.Included ? left : right;
    }

    /// <summary>The lower end of what two lower ends have in common.</summary>
    public static End Later(End left, End right)
    {
        if (left.Value != right.Value) return left.Value > right.Value ? left : right;
        return left.Included ? right : left;
    }

    public static End Sum(End left, End right, int outward)
    {
        var sum = left.Value + right.Value;
        var exact = sum.Scale >= Math.Max(left.Value.Scale, right.Value.Scale);
        return Of(sum, exact, left.Included && right.Included, outward);
    }

    public static End Product(End left, End right, int outward)
    {
        var product = left.Value * right.Value;
        return Of(product, IsExactProduct(left.Value, right.Value, product), Attained(left, right), outward);
    }

    public static End Quotient(End left, End right, int outward)
    {
        var quotient = left.Value / right.Value;
        var back = quotient * right.Value;
        var exact = back == left.Value && IsExactProduct(quotient, right.Value, back);
        // The divisor is never zero, so only a dividend of zero makes an open corner attained.
        var attained = left.Included && (right.Included || left.Value == 0);
        return Of(quotient, exact, attained, outward);
    }

    // Zero times anything is zero: a closed zero is enough, whatever the other end is.
    private static bool Attained(End left, End right) =>
        (left.Included && right.Included)
        || (left.Value == 0 && left.Included)
        || (right.Value == 0 && right.Included);

    // A product whose scale is shorter than its factors' scales together has been rounded.
    private static bool IsExactProduct(decimal left, decimal right, decimal product) =>
        left == 0 || right == 0 || product.Scale >= left.Scale + right.Scale;

    private static End Of(decimal value, bool exact, bool included, int outward) =>
        exact ? new End(value, included) : new End(value + (outward * LastDigit(value)), Included: false);

    // A quotient that was rounded may have lost its last zeros: the digit that was rounded is the 28th, not the last one shown.
    private static decimal LastDigit(decimal value) =>
        new(1, 0, 0, isNegative: false, (byte)Math.Max(0, 28 - WholeDigits(value)));

    private static int WholeDigits(decimal value)
    {
        var digits = 0;
        for (var whole = decimal.Truncate(Math.Abs(value)); whole >= 1; whole = decimal.Truncate(whole / 10)) digits++;
        return digits;
    }
}
