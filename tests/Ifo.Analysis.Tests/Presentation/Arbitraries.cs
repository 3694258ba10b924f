using FsCheck;
using FsCheck.Fluent;

namespace Ifo.Analysis.Tests.Presentation;

/// <summary>Labels and values such as analysts have, and such as try to break out of the page.</summary>
internal static class Arbitraries
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "\"><svg onload=x>", "']]>--&amp;&lt;", "😀👩‍👩‍👧 familj", "rad\nbryt\ttabb\r", "\0\u0001\u001F\u007F\u0085", "\uD800 ensam surrogat \uDFFF",
        "\uFFFE\uFFFF", "å̈̂ kombinerad", "مرحبا", "Socialt boende med stöd", "Behandlingsinsatser", "Handläggningstidöverskridandeutredningsverksamhet", "x", "{0} %{y} $$",
    ];

    public static Arbitrary<string> Label { get; } = Arb.From(Gen.OneOf(
        Gen.Elements(Hostile),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get)));

    public static Arbitrary<decimal> Value { get; } = Arb.From(Gen.OneOf(
        Gen.Choose(-5000, 5000).Select(value => (decimal)value),
        Gen.Choose(-1000, 1000).Select(value => value / 1000m),
        Gen.Elements(0m, 1m, -1m, 0.000001m, 123456789.123456m, -98765432109m, 1_000_000_000_000m)));

    /// <summary>One to twelve rows of a label and two values.</summary>
    public static Arbitrary<(string Label, decimal Before, decimal After)[]> Rows { get; } = Arb.From(
        from count in Gen.Choose(1, 12)
        from labels in Label.Generator.ArrayOf(count)
        from before in Value.Generator.ArrayOf(count)
        from after in Value.Generator.ArrayOf(count)
        select labels.Select((label, i) => (label, before[i], after[i])).ToArray());

    public static void ForAllRows(Action<(string Label, decimal Before, decimal After)[]> law) => Prop.ForAll(Rows, law).QuickCheckThrowOnFailure();

    public static IReadOnlyList<Ifo.Analysis.Presentation.Chart> Figures(this (string Label, decimal Before, decimal After)[] rows) =>
        Samples.EveryFrom([.. rows.Select(row => row.Label)], [.. rows.Select(row => row.Before)], [.. rows.Select(row => row.After)]);
}
