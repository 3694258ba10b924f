using System.Globalization;
using Ifo.Analysis.Disclosure;
using Xunit.Abstractions;

namespace Ifo.Oracles;

/// <summary>Tables that are known by their names alone, as those that were handed in as files: nobody's number is told by three of them.</summary>
public class NamedTests(ITestOutputHelper output)
{
    /// <summary>How many families of each kind: fewer than of the others, since the whole cube is large.</summary>
    private static readonly int Count = int.Parse(
        Environment.GetEnvironmentVariable("IFO_FAMILIES") ?? "60", CultureInfo.InvariantCulture) / 6;

    public static TheoryData<string> Kinds => [.. Family.NamedKinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_number_is_told_by_tables_that_are_known_by_their_names(string kind)
    {
        var attacked = Enumerable.Range(0, Count).Select(seed => Attack(kind, seed, knowsEarlier: true)).ToList();
        output.WriteLine($"{kind}: {Count} families, {attacked.Sum(a => a.Released)} tables let out, {attacked.Sum(a => a.Hidden)} cells hidden");
        Assert.Empty(attacked.SelectMany(a => a.Told));
        Assert.True(attacked.Sum(a => a.Hidden) > 0 && attacked.Sum(a => a.Released) * 2 > attacked.Sum(a => a.Asked));
    }

    private static (int Asked, int Released, int Hidden, IReadOnlyList<string> Told) Attack(string kind, int seed, bool knowsEarlier)
    {
        var random = new Random(seed);
        var family = Family.NamedKinds[kind](random);
        var limit = random.Next(3, 8);
        var released = family.ReleaseByNames(DisclosureRule.Of(limit, "prov"), knowsEarlier);
        string[] told = released.Count == 0
            ? []
            : [.. new Outsider(family, released, limit, knowsKeys: false).Found().Select(wrong => $"{seed}: {wrong}")];
        return (family.Tables.Count, released.Count, released.Sum(table => table.Table.WithheldCount), told);
    }
}
