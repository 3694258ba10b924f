using System.Globalization;
using Ifo.Analysis.Disclosure;
using Xunit.Abstractions;

namespace Ifo.Oracles;

/// <summary>
/// Few persons in few cells of keys that cross, attacked by somebody who reasons about every register that could be: what is shown
/// of overlaps (inclusion and exclusion) tells nobody's number.
/// </summary>
public class CrossedTests(ITestOutputHelper output)
{
    /// <summary>How many families of each kind: fewer than of the others, since the whole cube is large.</summary>
    private static readonly int Count = int.Parse(
        Environment.GetEnvironmentVariable("IFO_FAMILIES") ?? "60", CultureInfo.InvariantCulture) / 6;

    public static TheoryData<string> Kinds => [.. Family.CrossedKinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_number_is_told_by_overlaps_and_none_more_closely_than_the_unit_knows(string kind)
    {
        var attacked = Enumerable.Range(0, Count).Select(seed => Attack(kind, seed)).ToList();
        output.WriteLine($"{kind}: {Count} families, {attacked.Sum(a => a.Released)} tables let out, {attacked.Sum(a => a.Hidden)} cells hidden");
        Assert.Empty(attacked.SelectMany(a => a.Told));
        Assert.True(attacked.Sum(a => a.Hidden) > 0 && attacked.Sum(a => a.Released) * 2 > attacked.Sum(a => a.Asked));
    }

    private static (int Asked, int Released, int Hidden, IReadOnlyList<string> Told) Attack(string kind, int seed)
    {
        var random = new Random(seed);
        var family = Family.CrossedKinds[kind](random);
        var limit = random.Next(3, 8);
        var released = family.Release(DisclosureRule.Of(limit, "prov"));
        string[] told = released.Count == 0 ? [] : [.. new SetsOutsider(family, released, limit).Found().Select(wrong => $"{seed}: {wrong}")];
        return (family.Tables.Count, released.Count, released.Sum(table => table.Table.WithheldCount), told);
    }
}
