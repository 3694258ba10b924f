using System.Globalization;
using Google.OrTools.Sat;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Presentation;

namespace Ifo.Oracles;

/// <summary>
/// Tables with sums of groups, some of which have a single row or column, so that a part and its sum are one number: of the
/// hidden cells no more can be derived than is told.
/// </summary>
public class GroupedTests
{
    /// <summary>So many hidden cells of each table are sought by the other solver.</summary>
    private const int Sought = 6;

    private const long Most = 100_000;

    [Fact]
    public void What_is_told_of_a_hidden_cell_is_what_another_solver_finds()
    {
        var protectedTables = 0;
        foreach (var seed in Enumerable.Range(0, 16))
        {
            var random = new Random(seed);
            var counts = Counts(random);
            var (alone, groups, parts) = (random.Next(1, 4), random.Next(1, 4), random.Next(1, 3));
            var rows = Sums(counts.GetLength(0), row => row < alone ? $"ensam {row}" : $"grupp {row % groups}");
            var columns = Sums(counts.GetLength(1), column => $"del {column % parts}");
            if (Protected(counts, rows.Group, columns.Group) is not { } table) continue;
            protectedTables++;
            var (model, number) = Model(counts, table, rows.Sums, columns.Sums);
            Assert.All(table.Withheld.OrderBy(_ => random.Next()).Take(Sought), cell =>
            {
                var (low, high) = Solver.Range(model, number(cell.Row, cell.Column));
                Assert.Equal((cell.Interval.Lowest, cell.Interval.HasHighest ? cell.Interval.Highest : Most), (low, high));
                Assert.True(low < high);
            });
        }

        Assert.True(protectedTables >= 12);
    }

    private static long[,] Counts(Random random)
    {
        var counts = new long[random.Next(15, 25), random.Next(5, 10)];
        for (var row = 0; row < counts.GetLength(0); row++)
            for (var column = 0; column < counts.GetLength(1); column++)
                counts[row, column] = random.Next(3) switch { 0 => random.Next(0, 3), 1 => random.Next(3, 12), _ => random.Next(10, 200) };
        return counts;
    }

    // The lines of a table by their names, each with the inner lines that it sums.
    private static (Func<string, string> Group, IReadOnlyDictionary<string, int[]> Sums) Sums(int count, Func<int, string> group)
    {
        var sums = Enumerable.Range(0, count).ToDictionary(Name, line => new[] { line });
        foreach (var members in Enumerable.Range(0, count).GroupBy(group)) sums[$"Summa {members.Key}"] = [.. members];
        sums["Totalt"] = [.. Enumerable.Range(0, count)];
        return (name => group(int.Parse(name, CultureInfo.InvariantCulture)), sums);
    }

    private static string Name(int line) => line.ToString(CultureInfo.InvariantCulture);

    private static ProtectedTable? Protected(long[,] counts, Func<string, string> rows, Func<string, string> columns)
    {
        try
        {
            return PersonTable
                .FromCounts(
                    "Rad", [.. Enumerable.Range(0, counts.GetLength(0)).Select(Name)],
                    "Kolumn", [.. Enumerable.Range(0, counts.GetLength(1)).Select(Name)],
                    (row, column) => counts[row, column], Caption.Internal("påhittat underlag", "2024", "okänt"))
                .GroupRows(rows)
                .GroupColumns(columns)
                .Protect(DisclosureRule.Default);
        }
        catch (Ifo.Analysis.DisclosureException)
        {
            return null;
        }
    }

    // What somebody outside knows: the inner numbers are whole, the others are their sums, and a zero would have been shown.
    private static (CpModel Model, Func<string, string, LinearExpr> Number) Model(
        long[,] counts, ProtectedTable table, IReadOnlyDictionary<string, int[]> rows, IReadOnlyDictionary<string, int[]> columns)
    {
        var model = new CpModel();
        var inner = new LinearExpr[counts.GetLength(0), counts.GetLength(1)];
        foreach (var row in rows["Totalt"])
            foreach (var column in columns["Totalt"]) inner[row, column] = model.NewIntVar(0, Most, $"{row}, {column}");
        foreach (var row in rows.Keys)
            foreach (var column in columns.Keys)
            {
                var truth = rows[row].Sum(r => columns[column].Sum(c => counts[r, c]));
                if (table[row, column].IsKnown) model.Add(Number(row, column) == truth);
                else model.AddLinearConstraint(Number(row, column), 1, truth < 5 ? 4 : Most);
            }

        return (model, Number);

        LinearExpr Number(string row, string column) =>
            LinearExpr.Sum(rows[row].SelectMany(_ => columns[column], (r, c) => inner[r, c]));
    }
}
