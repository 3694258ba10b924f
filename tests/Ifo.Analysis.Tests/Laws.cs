using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.Quantities;
using FSharpCore = Microsoft.FSharp.Core;
using Interval = Ifo.Analysis.Quantities.Interval;

namespace Ifo.Analysis.Tests;

/// <summary>Generators of the values that laws are tested with, and the way to test one.</summary>
internal static class Laws
{
    private const int Cases = 300;

    /// <summary>Numbers with up to four decimals around zero, with many that collide and many that are round.</summary>
    public static Gen<decimal> Number { get; } =
        from digits in Gen.OneOf(Gen.Choose(-20, 20), Gen.Choose(-9_999_999, 9_999_999))
        from decimals in Gen.Choose(0, 4)
        select new decimal(Math.Abs(digits), 0, 0, digits < 0, (byte)decimals);

    public static Gen<Interval> Intervals { get; } =
        from first in Number
        from second in Number
        from includesLower in Gen.Elements(true, false)
        from includesUpper in Gen.Elements(true, false)
        select first == second
            ? Interval.Point(first)
            : Interval.Between(Math.Min(first, second), includesLower, Math.Max(first, second), includesUpper);

    /// <summary>An interval and a member of it, which is often an end.</summary>
    public static Gen<(Interval Interval, decimal Member)> Member { get; } =
        from interval in Intervals
        from sixteenths in Gen.Choose(0, 16)
        let inside = interval.Lower + (interval.Width * sixteenths / 16m)
        select (interval, interval.Contains(inside) ? inside : interval.Lower + (interval.Width / 2));

    public static Gen<Reported> Reported { get; } =
        from value in Number
        from unit in Gen.Elements(Unit.All.ToArray())
        from more in Gen.Choose(0, 3)
        from qualifier in Gen.Elements(Enum.GetValues<Qualifier>())
        select new Reported(value, unit, Math.Min(27, value.Scale + more), qualifier);

    public static Gen<long> Counts { get; } =
        from number in Gen.OneOf(Gen.Choose(0, 5), Gen.Choose(0, 200), Gen.Choose(0, 10_000))
        select (long)number;

    /// <summary>
    /// Tries a law on so many cases: the same in every run, so that what was green stays so; others with <c>IFO_LAWS=new</c>.
    /// </summary>
    public static void Hold<T>(Gen<T> generator, Func<T, bool> law, int cases = Cases) =>
        Prop.ForAll(Arb.From(generator), law).Check(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(Same));

    private static FSharpCore.FSharpOption<Replay>? Same => Environment.GetEnvironmentVariable("IFO_LAWS") == "new"
        ? null
        : FSharpCore.FSharpOption<Replay>.Some(new Replay(new Rnd(20261130UL), FSharpCore.FSharpOption<int>.None));

    public static Gen<(T First, T Second)> Two<T>(this Gen<T> generator) =>
        from first in generator
        from second in generator
        select (first, second);
}
