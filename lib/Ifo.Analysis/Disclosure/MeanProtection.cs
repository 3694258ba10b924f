namespace Ifo.Analysis.Disclosure;

/// <summary>
/// Chooses which means are not shown. Somebody outside who sees a mean and the count behind it knows their product, the sum; and
/// sums of parts add up to their total. So a mean is withheld where its count is, or is of too few; where fewer than the rule
/// allows are left over between several small ones; and where, shown, it would let a withheld sum be told by subtraction.
/// </summary>
internal static class MeanProtection
{
    /// <summary>A withheld sum must be able to vary by at least this part of itself, over all that fits what is shown.</summary>
    private const decimal LeastSpread = 0.2m;

    /// <summary>Whether the mean of each cell is withheld.</summary>
    /// <param name="counts">The counts, protected.</param>
    /// <param name="cells">The sums.</param>
    /// <exception cref="DisclosureException">A sum cannot be protected whatever is withheld.</exception>
    public static bool[,] Choose(ProtectedTable counts, MeanCells cells)
    {
        var (table, rule) = (counts.Counts, counts.Rule);
        var sums = new PersonTable(table.Rows, table.Columns, (rows, columns) =>
            new(cells.Scaled(rows, columns), 0), CountedUnit.Cases, table.Caption, new object());
        var system = new TableSystem(rule);
        system.Add(sums, (row, column) => Cell(counts, sums, row, column));
        foreach (var union in Unions(counts, cells)) system.AddUnion(sums, union, Width);
        var hidden = Suppression.Choose(system.System, system.System.HiddenAtFirst());
        var withheld = new bool[table.Rows.Nodes.Length, table.Columns.Nodes.Length];
        foreach (var (row, column) in counts.Places) withheld[row, column] = hidden[system.Place(sums, row, column)];
        return withheld;
    }

    private static SystemCell Cell(ProtectedTable counts, PersonTable sums, int row, int column)
    {
        var table = counts.Counts;
        var isNobody = table[row, column].Value == 0 && !counts.IsWithheld(row, column);
        return new(
            $"medelvärdet för {table.NameOf(row, column)}",
            sums[row, column].Value,
            0,
            Math.Max(1, table.Rows.Nodes[row].Leaves.Length * table.Columns.Nodes[column].Leaves.Length),
            isNobody ? CellUse.AlwaysShown : CellUse.Open, IsSensitive(counts, row, column), Width(sums[row, column].Value));
    }

    private static bool IsSensitive(ProtectedTable counts, int row, int column) =>
        counts.IsWithheld(row, column) || IsFew(counts, row, column);

    private static bool IsFew(ProtectedTable counts, int row, int column) =>
        counts.Rule.WithholdsTotal(counts.Counts[row, column].Value)
            || counts.Rule.WithholdsTotal(counts.Counts[row, column].Persons);

    private static long Width(long sum) => Math.Max(1, (long)decimal.Ceiling(sum * LeastSpread));

    /// <summary>
    /// So many ways to put small cells together are thought of in each sum: all, where they are not more.
    /// </summary>
    private const int ThoughtOf = 400;

    // Small cells that together are too few: those of each total, those of the whole table, and some of them.
    private static IEnumerable<IReadOnlyList<(int Row, int Column)>> Unions(ProtectedTable counts, MeanCells cells)
    {
        var (rows, columns) = (counts.Counts.Rows, counts.Counts.Columns);
        var ofRows = counts.Places.Select(place => rows.Nodes[place.Row].Parts.Select(part => (part, place.Column)));
        var ofColumns = counts.Places.Select(place => columns.Nodes[place.Column].Parts.Select(part => (place.Row, part)));
        var ofAll = rows.Inner.SelectMany(row => columns.Inner.Select(column => (row, column)));
        return ofRows.Concat(ofColumns).Append(ofAll)
            .Select(parts => parts
                .Where(part => IsFew(counts, part.Item1, part.Item2) && counts.Counts[part.Item1, part.Item2].Value > 0)
                .ToList())
            .SelectMany(parts => SomeOf(parts, AreFew))
            .DistinctBy(parts => string.Join(';', parts))
            .Where(parts => parts.Count > 1 && AreFew(parts));

        bool AreFew(IReadOnlyList<(int Row, int Column)> parts) =>
            counts.Rule.WithholdsTotal(cells.Persons(parts.SelectMany(part => Inner(counts.Counts, part))));
    }

    // Two together, then three, as long as they are too few; more of them are more persons.
    private static IEnumerable<IReadOnlyList<(int Row, int Column)>> SomeOf(
        List<(int Row, int Column)> cells, Func<IReadOnlyList<(int Row, int Column)>, bool> areFew)
    {
        yield return cells;
        var thought = 0;
        List<int[]> sets = [.. Enumerable.Range(0, cells.Count).Select(cell => new[] { cell })];
        while (sets.Count > 0 && thought < ThoughtOf)
        {
            sets = [.. sets
                .SelectMany(set => Enumerable.Range(set[^1] + 1, cells.Count - set[^1] - 1), (set, next) => (int[])[.. set, next])
                .Where(set => areFew([.. set.Select(cell => cells[cell])]))
                .Take(ThoughtOf - thought)];
            thought += sets.Count;
            foreach (var set in sets) yield return [.. set.Select(cell => cells[cell])];
        }
    }

    private static IEnumerable<(int Row, int Column)> Inner(PersonTable table, (int Row, int Column) cell) =>
        table.Rows.Nodes[cell.Row].Leaves.SelectMany(row =>
            table.Columns.Nodes[cell.Column].Leaves.Select(column => (row, column)));
}
