using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.Engines;
using Ifo.Analysis.Fields;

namespace Ifo.Engines.Tests;

/// <summary>Registers and measures that are drawn, and the way to try a law on them.</summary>
internal static class Samples
{
    private static readonly string?[] Names =
    [
        "HVB", "hvb", "Familjehem", "Åldersgrupp ä", "Ökad", "a\u030A", "x'; DROP TABLE register; --", "\"citat\"", "50 %_", " ",
        "", "uppgift saknas", null,
    ];

    private static readonly DateOnly?[] Days =
    [
        new(2023, 12, 31), new(2024, 1, 1), new(2024, 2, 29), new(2024, 3, 31), new(2024, 4, 1), new(2024, 6, 30),
        new(2024, 7, 1), new(2024, 9, 30), new(2024, 10, 1), new(2024, 12, 31), new(2025, 1, 1),
        new(1900, 1, 1), new(9999, 12, 30), null,
    ];

    private static readonly decimal?[] Prices = [0m, 0.01m, 19.99m, 1234.5m, 7250m, 999_999.99m, -3.25m, null];

    public static Gen<SampleRow> Row { get; } =
        from person in Gen.Choose(0, 6)
        from insats in Gen.Elements(Names)
        from kön in Gen.Elements("kvinna", "man", "Kvinna", null)
        from day in Gen.Elements(Days)
        from age in Gen.OneOf(Gen.Elements<int?>(null, 0, 6, 7, 17, 18), Gen.Choose(0, 99).Select(age => (int?)age))
        from price in Gen.Elements(Prices)
        select new SampleRow($"å{person}", insats, kön, day, age, price);

    public static Gen<SampleRow[]> Register { get; } =
        from length in Gen.Choose(0, 40)
        from rows in Gen.ArrayOf(Row, length)
        select rows;

    private static Gen<Key> Key { get; } = Gen.Elements<Key>(
        "insats", "kön", "inkommen", "inkommen:år", "inkommen:halvår", "inkommen:kvartal", "inkommen:månad", "inkommen:läsår",
        "ålder", "ålder:0-6,7-12,13-17,18-", "ålder:7-17", "pris", "pris:1000-4999,5000-");

    // Every sign, on every kind of field; values that are there and that are not.
    private static Gen<Condition> Condition { get; } = Gen.Elements<Condition>(
        "kön=kvinna", "kön!=man", "kön=uppgift saknas", "kön!=uppgift saknas|man", "insats=HVB|Familjehem",
        "insats!=x'; DROP TABLE register; --", "insats=\"citat\"", "insats=' OR 1=1", "inkommen=2024", "inkommen!=2024-07",
        "inkommen>=2024-07-01", "inkommen>2024", "inkommen<=2024-03", "inkommen<2025", "inkommen=uppgift saknas", "ålder>=18",
        "ålder<17,5", "ålder!=7", "ålder=7|18", "ålder!=uppgift saknas", "pris=19,99|0", "pris>0,005", "pris<=0,005",
        "pris!=0,001");

    public static Gen<EngineMeasure> Measure { get; } =
        from count in Gen.Choose(0, 3)
        from keys in Gen.ArrayOf(Key, count)
        from conditions in Gen.Choose(0, 2)
        from chosen in Gen.ArrayOf(Condition, conditions)
        from number in Gen.Elements("", "pris", "ålder")
        select new EngineMeasure(keys.DistinctBy(key => key.Name).ToArray())
        {
            Where = chosen,
            Number = number,
            Moments = Moments.Squares | Moments.Extremes,
        };

    /// <summary>Tries a law on so many cases, the same in every run; others with <c>IFO_LAWS=new</c>.</summary>
    public static void Hold<T>(Gen<T> generator, Func<T, bool> law, int cases)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(cases);
        if (Environment.GetEnvironmentVariable("IFO_LAWS") != "new")
            config = config.WithReplay(Microsoft.FSharp.Core.FSharpOption<Replay>.Some(
                new Replay(new Rnd(20261201UL), Microsoft.FSharp.Core.FSharpOption<int>.None)));
        Prop.ForAll(Arb.From(generator), law).Check(config);
    }
}
