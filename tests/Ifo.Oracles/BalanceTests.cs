using System.Globalization;
using Google.OrTools.Sat;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Registers;

namespace Ifo.Oracles;

/// <summary>
/// What begins and ends by month, and what goes on at each month's end: the stock is that of the month before and what began less
/// what ended, so that one hidden number follows from the others unless they are protected together.
/// </summary>
public class BalanceTests
{
    private const int Months = 4;
    private const string Never = "pågår";

    private sealed record Spell(string Person, DateOnly Start, DateOnly? End)
    {
        public int Began => Start.Month;

        public int Ended => End?.Month ?? Months + 1;
    }

    [Fact]
    public void Inflow_outflow_and_stocks_let_out_one_after_another_tell_no_number()
    {
        var (hidden, released) = (0, 0);
        foreach (var seed in Enumerable.Range(0, 60))
        {
            var random = new Random(seed);
            var spells = Enumerable.Range(0, random.Next(20, 70)).Select(person => Made(person, random)).ToList();
            var tables = Release(spells);
            hidden += tables.Sum(table => table.Table.WithheldCount);
            released += tables.Count;
            Assert.All(Told(spells, tables), told => Assert.Fail($"{seed}: {told}"));
        }

        Assert.True(hidden > 0 && released > 60 * 3);
    }

    private static Spell Made(int person, Random random)
    {
        var start = random.Next(1, Months + 1);
        var end = random.Next(start, Months + 4);
        return new($"p{person}", new(2024, start, 1), end > Months ? null : new(2024, end, 20));
    }

    private static List<(Func<Spell, string> Key, Func<Spell, bool> Has, ProtectedTable Table)> Release(List<Spell> spells)
    {
        var register = PersonRegister.Of(spells, Caption.Internal("påhittat underlag", "2024", "okänt"), spell => spell.Person);
        var (record, released) = (ReleaseRecord.Empty, new List<(Func<Spell, string>, Func<Spell, bool>, ProtectedTable)>());
        Add(spell => Name(spell.Began), _ => true, () => register.CountBy(spell => Name(spell.Began), "börjar"));
        Add(spell => Name(spell.Ended), _ => true, () => register.CountBy(spell => Name(spell.Ended), "slutar"));
        foreach (var month in Enumerable.Range(1, Months))
        {
            var last = new DateOnly(2024, month, 25);
            Add(
                _ => "alla", spell => spell.Began <= month && spell.Ended > month,
                () => register.OngoingOn(last, "Start", "End").CountBy(_ => "alla", $"bestånd {month}"));
        }

        return released;

        void Add(Func<Spell, string> key, Func<Spell, bool> has, Func<PersonTable> counts)
        {
            try
            {
                var table = counts().Protect(DisclosureRule.Default, record);
                record = record.With(table);
                released.Add((key, has, table));
            }
            catch (Ifo.Analysis.IfoException)
            {
                // Refused: nothing is let out.
            }
        }
    }

    private static string Name(int month) => month > Months ? Never : month.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Told(
        List<Spell> spells, List<(Func<Spell, string> Key, Func<Spell, bool> Has, ProtectedTable Table)> tables)
    {
        var model = new CpModel();
        var months = Enumerable.Range(1, Months + 1).ToList();
        var numbers = (from began in months from ended in months where began <= ended && began <= Months select (began, ended))
            .ToDictionary(cell => cell, cell => model.NewIntVar(0, 1000, $"{cell}"));
        var hidden = new List<(LinearExpr Number, string Name)>();
        foreach (var (key, has, table) in tables)
        {
            var kinds = numbers.Keys.Select(cell => new Spell("", new(2024, cell.began, 1), cell.ended > Months ? null : new(2024, cell.ended, 20)));
            foreach (var row in kinds.Where(has).GroupBy(key).Where(row => spells.Exists(spell => has(spell) && key(spell) == row.Key)))
                Add(table[row.Key], row, spell => has(spell) && key(spell) == row.Key, row.Key);
            Add(table["Totalt"], kinds.Where(has), has, "Totalt");
        }

        foreach (var (number, name) in hidden)
            if (Solver.Range(model, number) is var (low, high) && low == high) yield return name;

        void Add(Shown shown, IEnumerable<Spell> kinds, Func<Spell, bool> isCounted, string name)
        {
            var number = LinearExpr.Sum(kinds.Select(kind => numbers[(kind.Began, kind.Ended)]));
            var truth = spells.Count(isCounted);
            if (shown.IsKnown) model.Add(number == truth);
            else model.AddLinearConstraint(number, 1, truth < 5 ? 4 : 1000);
            if (!shown.IsKnown) hidden.Add((number, name));
        }
    }
}
