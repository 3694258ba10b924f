using Google.OrTools.Sat;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Presentation;

namespace Ifo.Oracles;

/// <summary>The same values under other names, or put together: a second table is still protected with the first.</summary>
public class RetoldTests
{
    private static readonly string[] Names = ["0–6", "7–12", "13–17", "18–20", "HVB", "Jourhem", "Familjehem", "Stödboende"];
    private static readonly Func<string, string>[] Spellings =
    [
        name => name.Replace('–', '-'), name => name.Replace("–", " — ", StringComparison.Ordinal), name => name.ToUpperInvariant(),
        name => $" {name}\u00a0", name => name.Normalize(System.Text.NormalizationForm.FormD), name => $"{name[..1]}\u200b{name[1..]}",
    ];

    [Fact]
    public void Names_that_are_written_otherwise_or_joined_are_the_same_values()
    {
        var (refused, hidden) = (0, 0);
        for (var seed = 0; seed < 120; seed++)
        {
            var random = new Random(seed);
            var counts = Names.Select(_ => (long)(random.Next(2) == 0 ? random.Next(1, 6) : random.Next(5, 40))).ToArray();
            var first = Table(Names, counts).Protect(DisclosureRule.Default);
            var groups = Groups(random);
            string[] labels = [.. groups.Select(group => string.Join(" och ", group.Select(value => Spelt(random, value))))];
            try
            {
                var second = Table(labels, [.. groups.Select(group => group.Sum(value => counts[value]))]).Protect(DisclosureRule.Default, first);
                hidden += second.WithheldCount;
                Assert.All(Told(counts, groups, labels, first, second), told => Assert.Fail($"{seed}: {told}"));
            }
            catch (Ifo.Analysis.DisclosureException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 0, 60);
        Assert.True(hidden > 0);
    }

    private static string Spelt(Random random, int value) => Spellings[random.Next(Spellings.Length)](Names[value]);

    private static PersonTable Table(IReadOnlyList<string> names, long[] counts) => PersonTable.FromCounts(
        "Rad", names, "", [], (row, _) => counts[row], Caption.Internal("påhittat underlag", "2024", "okänt"));

    private static List<int[]> Groups(Random random)
    {
        var groups = new List<int[]>();
        for (var value = 0; value < Names.Length;)
        {
            var size = Math.Min(random.Next(1, 3), Names.Length - value);
            groups.Add([.. Enumerable.Range(value, size)]);
            value += size;
        }

        return groups;
    }

    private static IEnumerable<string> Told(long[] counts, List<int[]> groups, string[] labels, ProtectedTable first, ProtectedTable second)
    {
        var model = new CpModel();
        var numbers = counts.Select((_, value) => model.NewIntVar(0, 1000, Names[value])).ToArray();
        var hidden = new List<(LinearExpr Number, long Truth, string Name)>();
        for (var value = 0; value < counts.Length; value++) Add(first[Names[value]], [value], Names[value]);
        Add(first["Totalt"], [.. Enumerable.Range(0, counts.Length)], "total");
        for (var group = 0; group < groups.Count; group++) Add(second[labels[group]], groups[group], $"group {group}");
        foreach (var (number, truth, name) in hidden)
        {
            if (Solver.Range(model, number) is var (low, high) && low == high) yield return $"{name} is {truth}";
        }

        void Add(Shown shown, int[] values, string name)
        {
            var number = LinearExpr.Sum(values.Select(value => numbers[value]));
            var truth = values.Sum(value => counts[value]);
            if (shown.IsKnown)
            {
                model.Add(number == truth);
                return;
            }

            model.Add(number >= 1);
            if (truth < 5) model.Add(number <= 4);
            hidden.Add((number, truth, name));
        }
    }
}
