using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Fields;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Tests.Fields;

/// <summary>Keys and conditions as they are written, and what they refuse.</summary>
public class KeyTests
{
    private static readonly PersonRegister<Row> Register = PersonRegister.Of(
        [
            new Row("a", "Kvinna", 6, new DateOnly(2024, 6, 30)), new Row("b", "Man", 7, new DateOnly(2024, 7, 1)),
            new Row("c", "A+", 120, new DateOnly(2024, 12, 31)), new Row("d", "A-", -1, null), new Row("e", "", null, null),
        ],
        Caption.Synthetic("register", "2024", "5 ärenden"),
        row => row.Person);

    [Theory]
    [InlineData("Ålder:0-6,7-12,13-", "under 0|0–6|7–12|13–|uppgift saknas")]
    [InlineData("ålder:0–6, 7–12", "under 0|0–6|7–12|över 12|uppgift saknas")]
    [InlineData("Dag:läsår", "2023/24|2024/25|uppgift saknas")]
    [InlineData("dag:halvår", "2024 H1|2024 H2|uppgift saknas")]
    [InlineData("Dag:KVARTAL", "2024 K2|2024 K3|2024 K4|uppgift saknas")]
    [InlineData("Kön", "A+|A-|Kvinna|Man|uppgift saknas")]
    public void Values_are_shown_in_the_order_they_have(string key, string expected) =>
        Assert.Equal(expected + "|Totalt", string.Join('|', Register.CountBy(key).Rows.Nodes.Select(node => node.Label)));

    [Fact]
    public void Classes_are_given_by_where_they_begin() => Assert.Equal(
        ["under 0", "0–6", "7–17", "18–", "uppgift saknas", "Totalt"],
        Register.CountBy(Key.Classes("ålder", 0, 7, 18)).Rows.Nodes.Select(node => node.Label));

    [Theory]
    [InlineData("kön=kvinna", 1)]
    [InlineData("kön=KVINNA|man", 2)]
    [InlineData("kön=A+", 1)]
    [InlineData("kön<>A+", 4)]
    [InlineData("ålder>6", 2)]
    [InlineData("ålder<=6", 2)]
    [InlineData("dag>=2024-07", 2)]
    [InlineData("dag<2024-07-01", 1)]
    [InlineData("dag=2024-06..2024-07", 2)]
    [InlineData("dag=uppgift saknas", 2)]
    public void A_condition_chooses_rows(string condition, int rows) => Assert.Equal(rows, Register.Where(condition).Numbered.Length);

    [Theory]
    [InlineData("kön:månad", "Kön är grupp och kan inte räknas efter månad")]
    [InlineData("dag:0-6,7-", "Dag är datum och kan inte räknas efter klasser")]
    [InlineData("ålder:0-6,8-12", "efter kolon står år, halvår, kvartal, månad, läsår")]
    [InlineData("ålder:7-,0-6", "efter kolon står")]
    [InlineData("inkommen", "Välj bland Person, Kön, Ålder, Dag")]
    [InlineData(" ", "En nyckel behöver ett fält")]
    public void A_key_that_means_nothing_says_what_can_be_written(string key, string said) =>
        Assert.Contains(said, Assert.Throws<IfoException>(() => Register.CountBy(key)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("kön=kvinno", "”kvinno” finns inte i Kön. Det som finns är A+, A-, Kvinna, Man, uppgift saknas.")]
    [InlineData("kön>kvinna", "skriv = eller !=")]
    [InlineData("ålder>gammal", "är inget tal")]
    [InlineData("dag>i fjol", "är ingen period")]
    [InlineData("kön", "är inget villkor")]
    [InlineData("ålder>1|2", "är inget villkor")]
    public void A_condition_that_means_nothing_says_what_can_be_written(string condition, string said) =>
        Assert.Contains(said, Assert.Throws<IfoException>(() => Register.Where(condition)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_field_that_is_refused_says_why_and_no_value_comes_out()
    {
        var fields = new FieldSet([RegisterField.OfKeys("Namn", _ => "x").Refusing("kolumnen har personnummer")]);
        Assert.Equal("Namn går inte att använda: kolumnen har personnummer", Assert.Throws<IfoException>(() => fields.Find("namn")).Message);
    }

    [Fact]
    public void Means_are_of_fields_of_numbers()
    {
        Assert.Contains("Fält med tal är Ålder", Assert.Throws<IfoException>(() => Register.MeanBy("Kön", "Dag", "år")).Message, StringComparison.Ordinal);
        var rows = Enumerable.Range(0, 12).Select(number => new Row($"p{number}", "Kvinna", number + 20, null)).ToList();
        var means = PersonRegister.Of(rows, Caption.Synthetic("register", "2024", "12 ärenden"), row => row.Person).MeanBy("Kön", "Ålder", "år");
        Assert.Equal(25.5m, means.Protect(DisclosureRule.Default)["Kvinna"].Number);
    }

    private sealed record Row(string Person, string Kön, int? Ålder, DateOnly? Dag);
}
