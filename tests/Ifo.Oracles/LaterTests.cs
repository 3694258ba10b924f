using Google.OrTools.Sat;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Registers;

namespace Ifo.Oracles;

/// <summary>A table, and some weeks later one of the same register with some cases more: neither tells what the other hides, nor who came.</summary>
public class LaterTests
{
    private const long Limit = 5;

    [Theory]
    [InlineData("insats", "insats")]
    [InlineData("år", "månad")]
    [InlineData("månad", "år")]
    [InlineData("insats", "del")]
    public void Neither_a_number_nor_a_small_difference_is_told(string firstKey, string secondKey)
    {
        var (hidden, released) = (0, 0);
        for (var seed = 0; seed < 60; seed++)
        {
            var family = Family.Kinds["year, then month"](new Random(seed));
            var rows = family.Rows;
            var earlier = rows.Take(rows.Count - 1 - (seed % 6)).ToList();
            if (earlier.Count == 0 || Protect(earlier, firstKey, ReleaseRecord.Empty) is not { } first) continue;
            if (Protect(rows, secondKey, ReleaseRecord.Empty.With(first)) is not { } second) continue;
            (hidden, released) = (hidden + second.WithheldCount, released + 1);
            Assert.All(Told(earlier, rows, (firstKey, first), (secondKey, second)), told => Assert.Fail($"{seed}: {told}"));
        }

        Assert.True(hidden > 0 && released > 10, $"{hidden} hidden in {released}");
    }

    private static ProtectedTable? Protect(IReadOnlyList<Person> rows, string key, ReleaseRecord record)
    {
        try
        {
            return PersonRegister.Of(rows, Caption.Internal("påhittat underlag", "2024", "okänt"), row => row.Id)
                .CountBy(row => row.Of(key), key).Protect(DisclosureRule.Of(Limit, "prov"), record);
        }
        catch (Ifo.Analysis.DisclosureException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Told(
        List<Person> earlier, IReadOnlyList<Person> rows, (string Key, ProtectedTable Table) first, (string Key, ProtectedTable Table) second)
    {
        var model = new CpModel();
        var cells = rows.Select(row => (First: row.Of(first.Key), Second: row.Of(second.Key))).Distinct().ToList();
        var before = cells.Select((_, cell) => model.NewIntVar(0, 1000, $"a{cell}")).ToArray();
        var since = cells.Select((_, cell) => model.NewIntVar(0, 1000, $"b{cell}")).ToArray();
        var hidden = new List<(LinearExpr Number, long Truth, string Name)>();
        foreach (var value in earlier.Select(row => row.Of(first.Key)).Distinct().Append("Totalt"))
            Add(first.Table[value], Sum(cell => value == "Totalt" || cell.First == value, isLater: false),
                earlier.Count(row => value == "Totalt" || row.Of(first.Key) == value), value);
        foreach (var value in rows.Select(row => row.Of(second.Key)).Distinct().Append("Totalt"))
            Add(second.Table[value], Sum(cell => value == "Totalt" || cell.Second == value, isLater: true),
                rows.Count(row => value == "Totalt" || row.Of(second.Key) == value), $"later {value}");
        var come = rows.Count - earlier.Count;
        if (come is > 0 and < (int)Limit) hidden.Add((LinearExpr.Sum(since), come, "those who came"));
        foreach (var (number, truth, name) in hidden)
        {
            if (Solver.Range(model, number) is var (low, high) && low == high) yield return $"{name} is {truth}";
        }

        LinearExpr Sum(Func<(string First, string Second), bool> isIn, bool isLater) => LinearExpr.Sum(cells.Index()
            .Where(cell => isIn(cell.Item))
            .SelectMany(cell => isLater ? new[] { before[cell.Index], since[cell.Index] } : [before[cell.Index]]));

        void Add(Shown shown, LinearExpr number, long truth, string name)
        {
            if (shown.IsKnown)
            {
                model.Add(number == truth);
                return;
            }

            model.Add(number >= 1);
            if (truth < Limit) model.Add(number <= Limit - 1);
            hidden.Add((number, truth, name));
        }
    }
}
