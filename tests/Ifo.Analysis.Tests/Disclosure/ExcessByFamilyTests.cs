using System.Globalization;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Disclosure.Linking;
using Ifo.Analysis.Registers;
using Xunit.Abstractions;

namespace Ifo.Analysis.Tests.Disclosure;

/// <summary>
/// How much more than the least possible is hidden, family by family, where every choice of cells can be tried: in inner cells that
/// are lost.
/// </summary>
public class ExcessByFamilyTests(ITestOutputHelper output)
{
    /// <summary>How many of each family; IFO_EXCESS asks for more.</summary>
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("IFO_EXCESS") ?? "20", CultureInfo.InvariantCulture);

    private sealed record Case(string Person, string Insats, string Sex, string Year, string Month);

    // The ceilings were measured over 300 of each family, and rounded up.
    [Theory]
    [InlineData("one key", 1.02)]
    [InlineData("persons by an exclusive key", 1.02)]
    [InlineData("persons who overlap", 1.02)]
    [InlineData("two keys", 1.05)]
    [InlineData("subtotals", 1.02)]
    [InlineData("months after years", 1.02)]
    [InlineData("years after months", 1.02)]
    [InlineData("persons after cases", 1.02)]
    public void No_family_loses_more_than_its_ceiling_and_none_less_than_it_must(string family, double ceiling)
    {
        var weights = Enumerable.Range(0, Count).Select(seed => Weights(family, seed)).OfType<(long Chosen, long Least)>().ToList();
        var (chosen, least) = (weights.Sum(pair => pair.Chosen), weights.Sum(pair => pair.Least));
        output.WriteLine($"{family}: {weights.Count} of {Count} tables, {chosen} hidden where {least} must be, {(double)chosen / least:0.000}");
        Assert.All(weights, pair => Assert.True(pair.Chosen >= pair.Least, $"{pair}"));
        Assert.InRange((double)chosen / least, 1, ceiling);
    }

    private static (long Chosen, long Least)? Weights(string family, int seed)
    {
        var system = System(family, new Random(seed)).System;
        var hidden = system.HiddenAtFirst();
        if (!hidden.Where((isHidden, cell) => isHidden && system.Cells[cell].Use == CellUse.Open).Any()) return null;
        return Least(system, hidden) is { } least ? (Weight(system, Suppression.Choose(system, hidden)), least) : null;
    }

    private static TableSystem System(string family, Random random)
    {
        var register = PersonRegister.Of(Rows(random, isExclusive: family == "persons by an exclusive key"), Tables.Caption, row => row.Person);
        return family switch
        {
            "one key" => Of(register.CountBy(row => row.Month)),
            "persons by an exclusive key" => Of(register.PersonsBy(row => row.Insats)),
            "persons who overlap" => Of(register.PersonsBy(row => row.Month)),
            "two keys" => Of(register.CountBy(row => row.Insats, row => row.Sex)),
            "subtotals" => Of(register.CountBy(row => row.Month).GroupRows(month => month[..4])),
            "months after years" => Of(register.CountBy(row => row.Month), register.CountBy(row => row.Year)),
            "years after months" => Of(register.CountBy(row => row.Year), register.CountBy(row => row.Month)),
            "persons after cases" => Of(register.PersonsBy(row => row.Month), register.CountBy(row => row.Month)),
            _ => throw new ArgumentOutOfRangeException(nameof(family), family, "No such family."),
        };
    }

    private static TableSystem Of(PersonTable table, PersonTable? before = null)
    {
        var system = new TableSystem(DisclosureRule.Default);
        system.Add(table);
        if (before is null) return system;
        system.AddReleased(ReleasedTable.Of(before.Protect(DisclosureRule.Default), "förut"));
        new CaseLinks(system).Link([table, before]);
        return system;
    }

    private static List<Case> Rows(Random random, bool isExclusive)
    {
        var rows = new List<Case>();
        var persons = random.Next(6, 30);
        for (var person = 0; person < persons; person++)
        {
            var (sex, first) = (random.Next(3) == 0 ? "P" : "F", Skewed());
            for (var number = random.Next(1, 3); number > 0; number--)
            {
                var (insats, year, month) = (isExclusive ? first : Skewed(), 2023 + random.Next(2), 1 + Skewed());
                rows.Add(new($"p{person}", $"i{insats}", sex, $"{year}", $"{year}-0{month}"));
            }
        }

        return rows;

        int Skewed() => (int)(3 * random.NextDouble() * random.NextDouble());
    }

    private static long Weight(CellSystem system, bool[] hidden) => system.Cells.Where((_, cell) => hidden[cell]).Sum(cell => (long)cell.Weight);

    private static long? Least(CellSystem system, bool[] hidden)
    {
        int[] open = [.. Enumerable.Range(0, hidden.Length).Where(cell => !hidden[cell] && system.Cells[cell].Use == CellUse.Open)];
        return Enumerable.Range(0, 1 << open.Length)
            .Select(choice => Hidden(hidden, open, choice))
            .OrderBy(choice => Weight(system, choice))
            .Where(choice => new Attack(system, choice).FirstUnsafe() < 0)
            .Select(choice => (long?)Weight(system, choice))
            .FirstOrDefault();
    }

    private static bool[] Hidden(bool[] hidden, int[] open, int choice)
    {
        bool[] all = [.. hidden];
        for (var place = 0; place < open.Length; place++) all[open[place]] |= (choice & (1 << place)) != 0;
        return all;
    }
}
