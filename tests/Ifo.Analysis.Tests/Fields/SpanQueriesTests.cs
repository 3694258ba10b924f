using FsCheck.Fluent;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Tests.Disclosure;

namespace Ifo.Analysis.Tests.Fields;

/// <summary>What goes on a day, and how many of its days fall in a period.</summary>
public class SpanQueriesTests
{
    private static readonly DateOnly First = new(2024, 1, 1);

    private static readonly Spell[] Spells =
    [
        new("a", new(2023, 12, 1), new(2024, 1, 1)),
        new("b", new(2024, 1, 1), null),
        new("c", new(2024, 2, 10), new(2024, 2, 20)),
        new("d", null, new(2024, 2, 1)),
        new("e", new(2024, 2, 29), new(2024, 3, 5)),
    ];

    [Theory]
    [InlineData("2023-12-31", "a")]
    [InlineData("2024-01-01", "ab")]
    [InlineData("2024-01-02", "b")]
    [InlineData("2024-02-20", "bc")]
    [InlineData("2024-02-29", "be")]
    [InlineData("2024-03-06", "b")]
    public void Both_ends_belong_to_what_goes_on_and_what_has_no_end_goes_on(string day, string persons) =>
        Assert.Equal(persons, Persons(Register(Spells).OngoingOn(Day(day), "From", "To")));

    [Fact]
    public void Days_within_a_month_are_counted_with_both_ends_and_no_longer_than_the_export_knows()
    {
        var february = Register(Spells).Within(Period.Month(2024, 2), "From", "To");
        Assert.Equal("bce", Persons(february));
        Assert.Equal([29, 11, 1], DaysIn(february));
        Assert.Equal([15, 6], DaysIn(Register(Spells).Within(Period.Month(2024, 2), "From", "To", Day("2024-02-15"))));
    }

    [Fact]
    public void What_is_counted_and_what_is_left_out_stands_under_the_table()
    {
        var caption = Register(Spells).OngoingOn(Day("2024-02-29"), "From", "To").Caption;
        Assert.Contains(caption.Notes, note => note.Contains("Pågår 2024-02-29", StringComparison.Ordinal));
        Assert.Contains(caption.Notes, note => note.Contains("rader utan From är inte med", StringComparison.Ordinal));
    }

    [Fact]
    public void A_field_that_is_no_date_is_refused_with_those_that_are()
    {
        var error = Assert.Throws<IfoException>(() => Register(Spells).OngoingOn(First, "Person", "To"));
        Assert.Contains("From, To", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_stock_of_a_day_is_that_of_the_day_before_and_what_began_less_what_ended_then() => Laws.Hold(
        from spells in Gen.Choose(-20, 60).Two().Select(ends => Made(ends.Item1, ends.Item2)).ArrayOf()
        from day in Gen.Choose(0, 40)
        select (spells, day: First.AddDays(day)),
        drawn =>
        {
            var register = Register(drawn.spells);
            long Stock(DateOnly day) => register.OngoingOn(day, "From", "To").Numbered.Length;
            var began = drawn.spells.Count(spell => spell.From == drawn.day);
            var ended = drawn.spells.Count(spell => spell.To == drawn.day.AddDays(-1) && spell.From <= spell.To);
            return Stock(drawn.day) == Stock(drawn.day.AddDays(-1)) + began - ended;
        });

    [Fact]
    public void Days_within_a_month_are_the_stocks_of_its_days() => Laws.Hold(
        Gen.Choose(-20, 60).Two().Select(ends => Made(ends.Item1, ends.Item2)).ArrayOf(),
        spells =>
        {
            var (register, month) = (Register(spells), Period.Month(2024, 1));
            var stocks = Enumerable.Range(0, 31).Sum(day => register.OngoingOn(First.AddDays(day), "From", "To").Numbered.Length);
            return DaysIn(register.Within(month, "From", "To")).Sum() == stocks;
        });

    // An end after 50 days is none; none begins after it ends.
    private static Spell Made(int from, int to) =>
        new("p", First.AddDays(Math.Min(from, to)), Math.Max(from, to) > 50 ? null : First.AddDays(Math.Max(from, to)));

    private static PersonRegister<Spell> Register(IReadOnlyList<Spell> spells) =>
        PersonRegister.Of(spells, Tables.Caption, spell => spell.Person);

    private static string Persons(PersonRegister<Spell> register) =>
        string.Concat(register.Numbered.Select(numbered => numbered.Person));

    private static IEnumerable<decimal> DaysIn(PersonRegister<Spell> register) =>
        register.Numbered.Select(numbered => register.FieldSet.Find(SpanQueries.DaysWithin).Number(numbered.Number)!.Value);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Spell(string Person, DateOnly? From, DateOnly? To);
}
