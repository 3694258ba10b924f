using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Disclosure.Linking;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Tests.Disclosure;

/// <summary>Tables that are protected in separate calls, or months apart, and what somebody who has all of them can derive.</summary>
public sealed class ReleaseRecordTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Two_tables_that_share_cells_give_nothing_away_together_though_each_is_protected_by_itself()
    {
        // By itself the second table withholds nothing, and its total of r1 would give away the cell that the first withholds.
        var first = Tables.OneWay(3, 12, 40).Protect(DisclosureRule.Default);
        var counts = new long[,] { { 0, 6, 20 }, { 3, 6, 20 } };
        var second = PersonTable.FromCounts("Kön", ["kvinnor", "män"], "Rad", ["r1", "r2", "r3"], (sex, row) => counts[sex, row], Tables.Caption);
        var after = second.Protect(DisclosureRule.Default, ReleaseRecord.Empty.With(first));
        Assert.False(after["Totalt", "r1"].IsKnown);
        Assert.False(after["Totalt", "r2"].IsKnown);
    }

    [Fact]
    public void A_column_of_one_table_may_be_a_row_of_another()
    {
        var first = Tables.TwoWay(new long[,] { { 3, 30 }, { 20, 40 } }).Protect(DisclosureRule.Default);
        var turned = PersonTable.FromCounts("Kolumn", ["k1", "k2"], "Rad", ["r1", "r2"], (row, column) => new long[,] { { 3, 20 }, { 30, 40 } }[row, column], Tables.Caption);
        var second = turned.Protect(DisclosureRule.Default, ReleaseRecord.Empty.With(first));
        Assert.All(first.Withheld, cell => Assert.False(second[cell.Column, cell.Row].IsKnown));
    }

    [Theory]
    [InlineData(16, false)]
    [InlineData(15, false)]
    [InlineData(14, true)]
    public void A_part_shown_after_the_whole_is_withheld_when_fewer_than_the_rule_allows_are_left_over(long part, bool isShown)
    {
        // Boundary: 19 less 16, 15 and 14 leave 3, 4 and 5.
        var all = Tables.OneWay(19, 40, 50).Protect(DisclosureRule.Default);
        var women = Tables.OneWay(part, 20, 25).Protect(DisclosureRule.Default, ReleaseRecord.Empty.With(all));
        Assert.Equal(isShown, women["r1"].IsKnown);
    }

    [Fact]
    public void The_order_of_whole_and_part_does_not_matter()
    {
        var women = Tables.OneWay(16, 20, 25).Protect(DisclosureRule.Default);
        Assert.False(Tables.OneWay(19, 40, 50).Protect(DisclosureRule.Default, ReleaseRecord.Empty.With(women))["r1"].IsKnown);
    }

    [Fact]
    public void Random_pairs_of_tables_of_one_register_withstand_an_attack_on_both() =>
        Assert.All(Enumerable.Range(0, 150), seed =>
        {
            var register = Register(new Random(seed));
            var first = register.CountBy(row => row.Insats, row => row.City).Protect(DisclosureRule.Default);
            var second = Try(() => register.CountBy(row => row.Insats, row => row.Provider).Protect(DisclosureRule.Default, ReleaseRecord.Empty.With(first)));
            if (second is not null) Withstands(first, second);
        });

    [Fact]
    public void Random_pairs_of_releases_with_some_cases_more_withstand_an_attack_on_both() =>
        Assert.All(Enumerable.Range(0, 150), seed =>
        {
            var random = new Random(seed);
            var before = Enumerable.Range(0, 12).Select(_ => (long)random.Next(0, 25)).ToArray();
            var after = before.Select(count => random.Next(3) == 0 ? count + random.Next(0, 8) : count).ToArray();
            var first = Tables.TwoWay(Grid(before)).Protect(DisclosureRule.Default);
            var second = Try(() => Tables.TwoWay(Grid(after)).Protect(DisclosureRule.Default, ReleaseRecord.Empty.With(first)));
            if (second is null) return;
            Withstands(first, second);
            foreach (var (row, column) in second.Places)
            {
                var difference = second.Counts[row, column].Value - first.Counts[row, column].Value;
                Assert.False(difference is > 0 and < 5 && !first.IsWithheld(row, column) && !second.IsWithheld(row, column), $"seed {seed}: {row}, {column}");
            }
        });

    [Fact]
    public void Protected_one_by_one_without_a_record_the_same_pairs_fail_the_attack() =>
        Assert.Contains(Enumerable.Range(0, 150), seed =>
        {
            var register = Register(new Random(seed));
            var first = register.CountBy(row => row.Insats, row => row.City).Protect(DisclosureRule.Default);
            return Unsafe(first, register.CountBy(row => row.Insats, row => row.Provider).Protect(DisclosureRule.Default)) >= 0;
        });

    [Fact]
    public void What_has_been_let_out_and_fails_by_itself_stops_every_new_table_and_says_why()
    {
        var first = Tables.OneWay(3, 12, 40).Protect(DisclosureRule.Default);
        var second = Tables.OneWay(5, 12, 40).Protect(DisclosureRule.Default);
        var error = Assert.Throws<DisclosureException>(() => Tables.OneWay(9, 20, 40).Protect(DisclosureRule.Default, ReleaseRecord.Empty.With(first, "januari").With(second, "februari")));
        Assert.Contains("redan är släppta avslöjar", error.Message, StringComparison.Ordinal);
        Assert.Contains("januari", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_of_persons_and_of_cases_are_not_taken_for_the_same_numbers()
    {
        var register = Register(new Random(1));
        var persons = register.PersonsBy(row => row.Insats).Protect(DisclosureRule.Default);
        Assert.Equal(
            register.CountBy(row => row.Insats).Protect(DisclosureRule.Default).WithheldNames(),
            register.CountBy(row => row.Insats).Protect(DisclosureRule.Default, ReleaseRecord.Empty.With(persons)).WithheldNames());
    }

    [Fact]
    public void A_record_read_from_its_file_protects_as_the_tables_do()
    {
        var released = Enumerable.Range(0, 20).Count(seed =>
        {
            var register = Register(new Random(seed));
            var first = register.CountBy(row => row.Insats, row => row.City).GroupRows(row => row.StartsWith('H') ? "barn" : "vuxna").Protect(DisclosureRule.Default);
            var record = ReleaseRecord.Empty.With(first, "januari");
            if (Try(() => register.CountBy(row => row.City).Protect(DisclosureRule.SixPersons, record)) is not { } cities) return false;
            record = record.With(cities);
            record.Write(_file, "Anna");
            var read = ReleaseRecord.Read(_file);
            Assert.Equal(record.ToString(), read.ToString());
            var next = register.CountBy(row => row.Insats, row => row.Provider);
            var protectedNext = Try(() => next.Protect(DisclosureRule.Default, record));
            Assert.Equal(protectedNext?.WithheldNames(), Try(() => next.Protect(DisclosureRule.Default, read))?.WithheldNames());
            return protectedNext is not null;
        });
        Assert.InRange(released, 1, 20);
    }

    [Fact]
    public void A_record_says_that_it_stays_inside_and_who_said_so_and_prints_no_number()
    {
        var record = ReleaseRecord.Empty.With(Tables.OneWay(3, 12, 41).Protect(DisclosureRule.Default), "januari");
        Assert.Throws<DisclosureException>(() => record.Write(_file, " "));
        record.Write(_file, "Anna");
        Assert.Contains("Stannar i enheten", File.ReadAllText(_file), StringComparison.Ordinal);
        Assert.Contains("Anna", File.ReadAllText(_file), StringComparison.Ordinal);
        Assert.Equal("Släppt: januari.", record.ToString());
    }

    [Theory]
    [InlineData("hej", "rad 1")]
    [InlineData("{}", "saknar tabeller")]
    [InlineData("{\"Tables\":[{\"Name\":\"x\"}]}", "saknar rader och kolumner")]
    [InlineData("{\"Tables\":[{\"Name\":\"x\",\"Rows\":{\"Nodes\":[{\"Label\":\"a\",\"Leaves\":[0],\"Parts\":[]}]},\"Columns\":{\"Nodes\":[{\"Label\":\"a\",\"Leaves\":[0],\"Parts\":[]}]},\"Counts\":[1,2],\"Withheld\":[true]}]}", "fel antal celler")]
    [InlineData("{\"Tables\":[{\"Name\":\"x\",\"Rows\":{\"Nodes\":[{\"Label\":\"a\",\"Leaves\":[0],\"Parts\":[]},{\"Label\":\"b\",\"Leaves\":[1],\"Parts\":[]},{\"Label\":\"Totalt\",\"Leaves\":[0,1],\"Parts\":[0,1]}]},\"Columns\":{\"Nodes\":[{\"Label\":\"Antal\",\"Leaves\":[0],\"Parts\":[]}]},\"Counts\":[1,2,4],\"Withheld\":[true,true,false]}]}", "stämmer inte med summorna")]
    public void A_file_that_is_no_record_is_refused_in_words(string text, string words)
    {
        File.WriteAllText(_file, text);
        Assert.Contains(words, Assert.Throws<DisclosureException>(() => ReleaseRecord.Read(_file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_record_is_refused() => Assert.Throws<DisclosureException>(() => ReleaseRecord.Read(_file + "saknas"));

    private static void Withstands(ProtectedTable first, ProtectedTable second) => Assert.Equal(-1, Unsafe(first, second));

    // The attack of somebody who has both: equal names are equal numbers where they are, and otherwise differ by persons.
    private static int Unsafe(ProtectedTable first, ProtectedTable second)
    {
        var system = new TableSystem(DisclosureRule.Default);
        foreach (var table in new[] { second, first }) system.AddReleased(ReleasedTable.Of(table, "tabell"));
        new NameLinks(system, ReleaseAnswers.None).Link(second.Counts, ReleasedTable.Of(first, "1"));
        return new Attack(system.System, system.System.HiddenAtFirst()).FirstUnsafe();
    }

    private static ProtectedTable? Try(Func<ProtectedTable> protect)
    {
        try
        {
            return protect();
        }
        catch (DisclosureException)
        {
            // Refused: nothing is let out.
            return null;
        }
    }

    private static long[,] Grid(long[] counts)
    {
        var grid = new long[3, 4];
        for (var place = 0; place < counts.Length; place++) grid[place / 4, place % 4] = counts[place];
        return grid;
    }

    private sealed record Case(string Person, string Insats, string City, string Provider);

    private static PersonRegister<Case> Register(Random random)
    {
        return PersonRegister.Of(
            Enumerable.Range(0, 90).Select(number => new Case($"p{number}", Pick("HVB", "Familjehem", "Stödboende"), Pick("Centrum", "Hisingen", "Nordost"), Pick("egen", "privat", "SiS"))),
            Tables.Caption, row => row.Person);

        string Pick(params string[] words) => words[(int)(words.Length * random.NextDouble() * random.NextDouble())];
    }
}
