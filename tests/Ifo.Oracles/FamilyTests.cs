using System.Globalization;
using Ifo.Analysis.Disclosure;
using Xunit.Abstractions;

namespace Ifo.Oracles;

/// <summary>Families of tables of invented registers, attacked by a path of its own: nobody's number is told.</summary>
public class FamilyTests(ITestOutputHelper output)
{
    /// <summary>How many families of each kind; IFO_FAMILIES asks for more.</summary>
    private static readonly int Count = int.Parse(
        Environment.GetEnvironmentVariable("IFO_FAMILIES") ?? "60", CultureInfo.InvariantCulture);

    public static TheoryData<string> Kinds => [.. Family.Kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_number_is_told_and_none_more_closely_than_the_unit_knows(string kind)
    {
        var attacked = Enumerable.Range(0, Count).AsParallel().Select(seed => Attack(kind, seed, knowsEarlier: true)).ToList();
        var (asked, released, hidden) = (attacked.Sum(a => a.Asked), attacked.Sum(a => a.Released), attacked.Sum(a => a.Hidden));
        var told = attacked.SelectMany(a => a.Told).ToList();
        output.WriteLine($"{kind}: {Count} families, {released} of {asked} tables let out, {hidden} cells hidden, {told.Count} told");
        Assert.Empty(told);
        Assert.True(hidden > 0 && released * 2 > asked);
    }

    /// <summary>The outsider is no straw man: tables that know nothing of each other give numbers away to the same attack.</summary>
    [Theory]
    [InlineData("year, then month")]
    [InlineData("part inside insats")]
    [InlineData("two tables with a key in common")]
    [InlineData("cases, then persons")]
    public void Tables_that_are_protected_one_by_one_tell_numbers(string kind) =>
        Assert.NotEmpty(Enumerable.Range(0, 60).SelectMany(seed => Attack(kind, seed, knowsEarlier: false).Told));

    private static (int Asked, int Released, int Hidden, IReadOnlyList<string> Told) Attack(string kind, int seed, bool knowsEarlier)
    {
        var random = new Random(seed);
        var family = Family.Kinds[kind](random);
        var limit = random.Next(3, 8);
        var rule = DisclosureRule.Of(limit, "prov");
        var released = family.Release(rule, knowsEarlier);
        string[] told = released.Count == 0 ? [] : [.. new Outsider(family, released, limit).Found().Select(wrong => $"{seed}: {wrong}")];
        return (family.Tables.Count, released.Count, released.Sum(table => table.Table.WithheldCount), told);
    }
}
