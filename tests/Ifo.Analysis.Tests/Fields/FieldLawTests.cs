using System.Globalization;
using FsCheck.Fluent;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Fields;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Tests.Fields;

/// <summary>What holds for every register that is counted by its fields.</summary>
public class FieldLawTests
{
    private static readonly Caption Made = Caption.Synthetic("register", "2024", "några ärenden");

    private static readonly FsCheck.Gen<Row[]> Rows = Gen.NonEmptyListOf(
        from person in Gen.Choose(1, 8)
        from name in Gen.Elements("Kvinna", "Man", "", "Öst")
        from age in Gen.Choose(-2, 110)
        from hasAge in Gen.Elements(true, true, true, false)
        from day in Gen.Choose(0, 1_500)
        from hasDay in Gen.Elements(true, true, true, false)
        select new Row($"p{person}", name, hasAge ? age : null, hasDay ? new DateOnly(2022, 11, 3).AddDays(day) : null))
        .Select(rows => rows.ToArray());

    [Theory]
    [InlineData("Name")]
    [InlineData("Age:0-6,7-12,13-17,18-")]
    [InlineData("Age:0-17,18-64")]
    [InlineData("Day:år")]
    [InlineData("Day:halvår")]
    [InlineData("Day:kvartal")]
    [InlineData("Day:månad")]
    [InlineData("Day:läsår")]
    public void Every_row_is_counted_under_one_value_of_a_key(string key) => Laws.Hold(Rows, rows =>
    {
        var register = Register(rows);
        var table = register.CountBy(key);
        var cells = table.Rows.Inner.Select(row => table[row, 0]).ToList();
        return cells.Sum(cell => cell.Value) == rows.Length
            && table[table.Rows.GrandTotal, 0].Value == rows.Length
            && table.Rows.Nodes.Select(node => node.Label).Distinct().Count() == table.Rows.Nodes.Length;
    });

    [Theory]
    [InlineData("Name=Kvinna", "Name!=Kvinna")]
    [InlineData("Age>=18", "Age!=17")]
    [InlineData("Day=2023", "Day!=2023")]
    [InlineData("Age=uppgift saknas", "Age!=uppgift saknas")]
    public void A_condition_and_its_opposite_part_the_rows(string condition, string opposite) => Laws.Hold(Rows, rows =>
    {
        var with = rows.Append(new Row("p0", "Kvinna", 17, new DateOnly(2023, 1, 1))).ToArray();
        var (some, others) = (Register(with).Where(condition).Numbered.Length, Register(with).Where(opposite).Numbered.Length);
        return condition.StartsWith("Age>", StringComparison.Ordinal)
            ? some == with.Count(row => row.Age >= 18) && others == with.Count(row => row.Age != 17)
            : some + others == with.Length;
    });

    [Fact]
    public void A_quarter_lies_in_one_year_and_no_quarter_between_two_others_is_left_out() => Laws.Hold(Rows, rows =>
    {
        var quarters = Register(rows).CountBy("Day:kvartal").Rows.Nodes.Select(node => node.Label).SkipLast(1)
            .Where(label => label != RegisterField.Unknown).ToList();
        var numbers = quarters.Select(label => (int.Parse(label[..4], CultureInfo.InvariantCulture) * 4) + (label[^1] - '1')).ToList();
        return numbers.Count == 0 || numbers.SequenceEqual(Enumerable.Range(numbers[0], numbers.Count));
    });

    [Fact]
    public void A_key_is_read_again_from_what_it_is_called() => Laws.Hold(
        Gen.Elements("Name", "Age:0-6,7-12,13-", "Day:månad", "Day:läsår", "Age:0-17,18-64"),
        text => Key.Parse(Key.Parse(text).Name).Name == Key.Parse(text).Name);

    private static PersonRegister<Row> Register(IEnumerable<Row> rows) => PersonRegister.Of(rows, Made, row => row.Person);

    private sealed record Row(string Person, string Name, int? Age, DateOnly? Day);
}
