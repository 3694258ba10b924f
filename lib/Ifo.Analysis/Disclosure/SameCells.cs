using System.Collections.Immutable;

namespace Ifo.Analysis.Disclosure;

/// <summary>
/// A system in which cells that always are one and the same number stand as one cell: a group of a single row and its sum, a part
/// beside parts that are known to be empty. What is sought among many cells is then sought among fewer, and a cell is never
/// hidden while its twin is shown.
/// </summary>
internal sealed class SameCells
{
    private readonly CellSystem _each;
    private readonly int[] _place;

    private SameCells(CellSystem each, CellSystem joined, int[] place) => (_each, System, _place) = (each, joined, place);

    /// <summary>The system of the joined cells.</summary>
    public CellSystem System { get; }

    /// <summary>Joins the cells of a system that are the same among those that are not known.</summary>
    /// <param name="system">The cells and their sums.</param>
    /// <param name="isUnknown">Whether a cell's number is not known; the others are taken as they are.</param>
    public static SameCells Among(CellSystem system, Func<int, bool> isUnknown)
    {
        var first = First(system, isUnknown);
        var place = new int[first.Length];
        var kept = Enumerable.Range(0, first.Length).Where(cell => first[cell] == cell).ToList();
        if (kept.Count == first.Length) return new(system, system, first);
        foreach (var (joined, cell) in kept.Index()) place[cell] = joined;
        for (var cell = 0; cell < first.Length; cell++) place[cell] = place[first[cell]];
        return new(system, Shortened(system, place), place);
    }

    /// <summary>The place of a cell among the joined ones.</summary>
    public int this[int cell] => _place[cell];

    /// <summary>
    /// Which joined cells are not shown: those of which one that tables have is not. A number that stands in no table is no
    /// reason to hide its twin, unless it must not be told.
    /// </summary>
    /// <param name="hidden">The cells that are not shown.</param>
    public bool[] Joined(bool[] hidden)
    {
        var joined = new bool[System.Cells.Length];
        for (var cell = 0; cell < hidden.Length; cell++)
            joined[_place[cell]] |= hidden[cell] && (_each.Cells[cell].NeedsWidth || !System.Cells[_place[cell]].NeedsWidth);
        return joined;
    }

    /// <summary>Which cells are not shown, when some joined ones are not.</summary>
    /// <param name="joined">The joined cells that are not shown.</param>
    public bool[] Each(bool[] joined) => [.. _place.Select(place => joined[place])];

    // The first cell that each is the same as: the two of a sum in which all others are known, and make no difference.
    private static int[] First(CellSystem system, Func<int, bool> isUnknown)
    {
        int[] first = [.. Enumerable.Range(0, system.Cells.Length)];
        foreach (var sum in system.Sums)
        {
            var unknown = sum.Where(term => isUnknown(term.Cell)).Take(3).ToList();
            if (unknown is not [var one, var other] || one.Sign == other.Sign) continue;
            if (system.Cells[one.Cell].Value != system.Cells[other.Cell].Value) continue;
            var (root, twin) = (Root(first, one.Cell), Root(first, other.Cell));
            first[Math.Max(root, twin)] = Math.Min(root, twin);
        }

        for (var cell = 0; cell < first.Length; cell++) first[cell] = Root(first, cell);
        return first;
    }

    private static int Root(int[] first, int cell)
    {
        while (first[cell] != cell) cell = first[cell];
        return cell;
    }

    private static CellSystem Shortened(CellSystem system, int[] place)
    {
        var members = Enumerable.Range(0, place.Length).ToLookup(cell => place[cell]);
        return new(
            [.. Enumerable.Range(0, members.Count).Select(joined => One(system, [.. members[joined]]))],
            [.. Sums(system, place)]);
    }

    private static SystemCell One(CellSystem system, int[] members)
    {
        var cells = members.Select(member => system.Cells[member]).ToList();
        if (cells is [var alone]) return alone with { RequiredWidth = system.Asked[members[0]] };
        var named = cells.Find(cell => cell.IsSensitive) ?? cells.Find(cell => cell.NeedsWidth) ?? cells[0];
        return named with
        {
            Lowest = cells.Max(cell => cell.Lowest),
            Highest = cells.Min(cell => cell.Highest),
            Weight = cells.Sum(cell => cell.Weight),
            Use = cells.Exists(cell => cell.Use == CellUse.Open) ? CellUse.Open : named.Use,
            RequiredWidth = members.Max(member => system.Cells[member].NeedsWidth ? system.Asked[member] : 0),
        };
    }

    // A sum of two cells that are the same says nothing any more, and what is said twice is said once.
    private static IEnumerable<ImmutableArray<(int Cell, int Sign)>> Sums(CellSystem system, int[] place)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sum in system.Sums)
        {
            ImmutableArray<(int Cell, int Sign)> joined = [.. sum.Select(term => (place[term.Cell], term.Sign))];
            if (joined is [var one, var other] && one.Item1 == other.Item1) continue;
            if (said.Add(string.Join(' ', joined.Order()))) yield return joined;
        }
    }
}
