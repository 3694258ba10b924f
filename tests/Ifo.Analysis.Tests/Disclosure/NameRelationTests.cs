using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Disclosure.Linking;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Tests.Disclosure;

/// <summary>What the keys of two tables have in common, by their names and by their cases.</summary>
public class NameRelationTests
{
    [Theory]
    [InlineData("0–6", "0-6")]
    [InlineData("0 – 6 år", "0-6 år")]
    [InlineData(" HVB\u00a0", "hvb")]
    [InlineData("Jour\u200bhem", "jourhem")]
    [InlineData("Fo\u0308rvaltning", "förvaltning")]
    public void A_name_that_is_written_otherwise_is_the_same_value(string name, string key) => Assert.Equal(key, ValueKey.Of(name));

    [Theory]
    [InlineData("2024", "2024-03", true)]
    [InlineData("2024", "2023-12", false)]
    [InlineData("2024 kv 1", "mars 2024", true)]
    [InlineData("q2 2024", "2024-03", false)]
    [InlineData("2023/24", "2024 halvår 1", true)]
    [InlineData("2023-2024", "2024 tertial 3", true)]
    [InlineData("0-12 år", "7-9", true)]
    [InlineData("65 år och äldre", "80+", true)]
    [InlineData("över 17", "17", false)]
    [InlineData("under 7", "7-12", false)]
    [InlineData("under 7", "6 år", true)]
    [InlineData("2024", "7-12", false)]
    public void Times_and_ages_meet_where_they_reach_over_the_same(string name, string other, bool meets) =>
        Assert.Equal(meets, ValueScope.Of(name)!.Value.Meets(ValueScope.Of(other)!.Value));

    [Theory]
    [InlineData("HVB")]
    [InlineData("12-6")]
    [InlineData("2024 kv 4 prel")]
    public void Other_names_reach_over_nothing(string name) => Assert.Null(ValueScope.Of(name));

    [Theory]
    [InlineData("HVB|Familjehem|Jourhem", "HVB och familjehem|Jourhem", 2)]
    [InlineData("HVB|Familjehem|Jourhem", "HVB/Familjehem|Övrigt", 2)]
    [InlineData("18-20|0-6", "18-20 år, skola|18-20 år, arbete|0-6", 2)]
    [InlineData("2023|2024", "2023-01|2023-02|2024-01", 2)]
    [InlineData("HVB|Familjehem", "Flicka|Pojke", 1)]
    public void Keys_have_the_parts_in_common_that_both_can_be_put_together_to(string earlier, string names, int parts)
    {
        var relation = NameRelation.Of(Axis("Nytt", names), Axis("Gammalt", earlier), ReleaseAnswers.None);
        Assert.Equal(parts, relation.Relation.Parts.Length);
        Assert.Empty(relation.Unclear);
    }

    [Fact]
    public void Names_that_may_be_others_are_asked_about_and_answered()
    {
        var (axis, earlier) = (Axis("Insats", "HVB|Dygnsvård|Stöd hemma"), Axis("Insats", "HVB|Familjehem|Öppenvård|Kontakt"));
        Assert.Equal(["Dygnsvård", "Stöd hemma"], NameRelation.Of(axis, earlier, ReleaseAnswers.None).Unclear.AsEnumerable());
        Assert.Equal(["Familjehem", "Öppenvård", "Kontakt"], NameRelation.Of(axis, earlier, ReleaseAnswers.None).UnclearOther.AsEnumerable());
        var answered = ReleaseAnswers.None.With("Dygnsvård", ["familjehem"]).With("Stöd hemma", ["öppenvård", "KONTAKT"]);
        Assert.Equal(3, NameRelation.Of(axis, earlier, answered).Relation.Parts.Length);
        Assert.Empty(NameRelation.Of(axis, earlier, ReleaseAnswers.None.With("Dygnsvård", []).With("Stöd hemma", [])).Unclear);
    }

    [Fact]
    public void A_table_whose_names_are_not_clear_is_not_let_out_until_they_are()
    {
        var first = OneKey(("HVB", 12), ("Familjehem", 20), ("Öppenvård", 30), ("Kontakt", 9)).Protect(DisclosureRule.Default);
        var second = OneKey(("HVB", 12), ("Dygnsvård", 20), ("Stöd hemma", 39));
        var released = ReleaseRecord.Empty.With(first);
        var error = Assert.Throws<DisclosureException>(() => second.Protect(DisclosureRule.Default, released));
        Assert.Contains("”Dygnsvård”, ”Stöd hemma”", error.Message, StringComparison.Ordinal);
        Assert.Empty(second.Protect(
            DisclosureRule.Default, released.Knowing("Dygnsvård", "Familjehem").Knowing("Stöd hemma", "Öppenvård", "Kontakt")).Withheld);
    }

    [Fact]
    public void A_total_that_is_known_from_elsewhere_is_reckoned_with()
    {
        var table = OneKey(("a", 3), ("b", 12), ("c", 40));
        Assert.Equal(55, table.KnowingTotal(55).Protect(DisclosureRule.Default)["Totalt"].Number);
        Assert.DoesNotContain("55", Assert.Throws<DisclosureException>(() => table.KnowingTotal(54)).Message, StringComparison.Ordinal);
        Assert.Throws<DisclosureException>(() => OneKey(("a", 3)).KnowingTotal(3).Protect(DisclosureRule.Default));
    }

    [Fact]
    public void Three_tables_of_one_cube_tell_no_number_of_its_inside()
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 60).Select(_ => (A: random.Next(3), B: random.Next(2), C: random.Next(2))).ToList();
        var register = PersonRegister.OfOneRowEach(rows, Tables.Caption);
        var tables = DisclosureControl.Protect(DisclosureRule.Default,
        [
            register.CountBy(row => $"a{row.A}", row => $"b{row.B}", "A", "B"),
            register.CountBy(row => $"b{row.B}", row => $"c{row.C}", "B", "C"),
            register.CountBy(row => $"a{row.A}", row => $"c{row.C}", "A", "C"),
        ]);
        Assert.All(tables.SelectMany(table => table.Withheld), cell => Assert.False(cell.Interval.IsExact));
        Assert.Equal(rows.Count(row => row is { A: 0, B: 0 }), tables[0].Counts[0, 0].Value);
    }

    private static PersonTable OneKey(params (string Name, long Count)[] rows) => PersonTable.FromCounts(
        "Insats", [.. rows.Select(row => row.Name)], "", [], (row, _) => rows[row].Count, Tables.Caption);

    private static Axis Axis(string name, string names) => Analysis.Disclosure.Axis.WithTotal(name, names.Split('|'));
}
