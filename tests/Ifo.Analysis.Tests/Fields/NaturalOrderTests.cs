using FsCheck.Fluent;
using Ifo.Analysis.Fields;

namespace Ifo.Analysis.Tests.Fields;

/// <summary>The order of names.</summary>
public class NaturalOrderTests
{
    private static readonly FsCheck.Gen<string> Names = Gen.ListOf(Gen.Elements('a', 'Z', 'å', 'ö', 'é', '0', '7', '1', ' ', '-'))
        .Select(letters => string.Concat(letters));

    [Fact]
    public void Å_ä_and_ö_come_last_and_numbers_by_their_size() => Assert.Equal(
        ["2 år", "10 år", "Centrum", "Zon", "Ånge", "Ängelholm", "Öster"],
        new[] { "Öster", "Ängelholm", "10 år", "Ånge", "Zon", "2 år", "Centrum" }.Order(NaturalOrder.Instance));

    [Fact]
    public void The_order_is_one_whichever_way_it_is_asked() => Laws.Hold(Names.Two(), pair =>
        Math.Sign(NaturalOrder.Instance.Compare(pair.First, pair.Second)) == -Math.Sign(NaturalOrder.Instance.Compare(pair.Second, pair.First))
        && (NaturalOrder.Instance.Compare(pair.First, pair.Second) == 0) == (pair.First == pair.Second));
}
