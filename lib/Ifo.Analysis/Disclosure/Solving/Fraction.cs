using System.Runtime.InteropServices;

namespace Ifo.Analysis.Disclosure.Solving;

/// <summary>An exact number: what an outsider can derive must not depend on rounding.</summary>
/// <remarks>A number too large for 64 bits is an <see cref="OverflowException"/>, never a wrong number.</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    private readonly long _over;

    private Fraction(long number, long over) => (Number, _over) = (number, over);

    public static Fraction Zero => default;

    public static Fraction One => 1;

    public bool IsZero => Number == 0;

    public bool IsWhole => Over == 1;

    public int Sign => Math.Sign(Number);

    /// <summary>The greatest whole number that is not above this one.</summary>
    public long Floor => Number >= 0 || IsWhole ? Number / Over : checked((Number / Over) - 1);

    /// <summary>The least whole number that is not below this one.</summary>
    public long Ceiling => -(-this).Floor;

    private long Number { get; }

    // The default value is 0/1.
    private long Over => _over == 0 ? 1 : _over;

    public static implicit operator Fraction(long whole) => new(whole, 1);

    public static Fraction operator -(Fraction a) => new(checked(-a.Number), a.Over);

    public static Fraction operator +(Fraction a, Fraction b) => a.IsWhole && b.IsWhole
        ? new(checked(a.Number + b.Number), 1)
        : Of(((Int128)a.Number * b.Over) + ((Int128)b.Number * a.Over), (Int128)a.Over * b.Over);

    public static Fraction operator -(Fraction a, Fraction b) => a + -b;

    public static Fraction operator *(Fraction a, Fraction b) => a.IsWhole && b.IsWhole
        ? new(checked(a.Number * b.Number), 1)
        : Of((Int128)a.Number * b.Number, (Int128)a.Over * b.Over);

    public static Fraction operator /(Fraction a, Fraction b) => b is { IsWhole: true, Number: 1 or -1 }
        ? new(checked(a.Number * b.Number), a.Over)
        : Of((Int128)a.Number * b.Over, (Int128)a.Over * b.Number);

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public static bool operator ==(Fraction a, Fraction b) => a.Equals(b);

    public static bool operator !=(Fraction a, Fraction b) => !a.Equals(b);

    public int CompareTo(Fraction other) => Over == other.Over
        ? Number.CompareTo(other.Number)
        : ((Int128)Number * other.Over).CompareTo((Int128)other.Number * Over);

    public bool Equals(Fraction other) => Number == other.Number && Over == other.Over;

    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Number, Over);

    public override string ToString() => FormattableString.Invariant($"{Number}/{Over}");

    private static Fraction Of(Int128 number, Int128 over)
    {
        var divisor = Divisor(Int128.Abs(number), Int128.Abs(over));
        return new(checked((long)(number / divisor * Int128.Sign(over))), checked((long)(Int128.Abs(over) / divisor)));
    }

    private static Int128 Divisor(Int128 a, Int128 b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }
}
