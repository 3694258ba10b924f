namespace Ifo.Drafts.Reading;

/// <summary>Finds how many columns the rows of a table in text have, and which of their parts belong together.</summary>
internal static class RowSplitter
{
    private const double Enough = 0.7;
    private const double JoinAfterMinus = 0.35;

    /// <summary>The number of columns.</summary>
    /// <param name="rows">The rows' parts.</param>
    /// <param name="years">How many years stand over them; 0 when that is not known.</param>
    public static int Columns(IReadOnlyList<IReadOnlyList<LineToken>> rows, int years)
    {
        var most = rows.Max(row => row.Count);
        if (years > 1 && years <= most && rows.Count(row => Splits.Fewest(row) <= years) >= Enough * rows.Count
            && rows.Count(row => Fits(row, years)) >= 0.4 * rows.Count) return years;
        var candidates = Enumerable.Range(1, most)
            .Select(count => (Count: count, Fit: rows.Count(row => Fits(row, count))))
            .Where(candidate => candidate.Fit >= Enough * rows.Count)
            .ToList();
        if (candidates.Count == 0) return rows.GroupBy(row => row.Count).MaxBy(group => group.Count())!.Key;
        return candidates.MinBy(candidate => Cost(rows, candidate.Count)).Count;
    }

    /// <summary>Whether most rows can be read as several numbers of columns.</summary>
    /// <param name="rows">The rows' parts.</param>
    public static bool IsUnclear(IReadOnlyList<IReadOnlyList<LineToken>> rows) =>
        rows.Count is > 2 and < 60 && rows.Count(row => Splits.Fewest(row) < Splits.Most(row)) * 2 > rows.Count;

    /// <summary>Other numbers of columns that the rows may have, the likeliest first.</summary>
    /// <param name="rows">The rows' parts.</param>
    /// <param name="columns">The number that was chosen.</param>
    public static IReadOnlyList<int> Others(IReadOnlyList<IReadOnlyList<LineToken>> rows, int columns) =>
    [
        .. Enumerable.Range(2, Math.Max(0, Math.Min(14, rows.Max(row => row.Count)) - 1))
            .Where(count => count != columns && rows.Count(row => Fits(row, count)) >= Enough * rows.Count)
            .OrderBy(count => Cost(rows, count)).Take(3),
    ];

    /// <summary>The numbers of a row, as its parts' groups; null when they cannot be so many.</summary>
    /// <param name="row">The parts.</param>
    /// <param name="count">How many numbers.</param>
    public static IReadOnlyList<(int First, int Last)>? Split(IReadOnlyList<LineToken> row, int count)
    {
        var ways = Splits.Into(row, Math.Min(count, Splits.Most(row)));
        return ways.Count == 0 ? null : ways.MinBy(way => Spread(row, way));
    }

    private static bool Fits(IReadOnlyList<LineToken> row, int count) => Splits.Fewest(row) <= count && count <= Splits.Most(row);

    private static double Cost(IReadOnlyList<IReadOnlyList<LineToken>> rows, int count) =>
        rows.Average(row => Split(row, count) is { } way ? Spread(row, way) : 2.0);

    // How unlike in size the numbers are; a positive number of three digits after a negative one is mostly its end.
    private static double Spread(IReadOnlyList<LineToken> row, IReadOnlyList<(int First, int Last)> way)
    {
        var sizes = way.Select(group => Splits.Size(row, group)).OfType<double>().Order().ToList();
        if (sizes.Count == 0) return 0;
        var middle = sizes[sizes.Count / 2];
        var spread = sizes.Average(size => Math.Abs(size - middle));
        var left = way.Zip(way.Skip(1)).Count(pair => pair.First.First == pair.First.Last
            && row[pair.First.First].MayBegin && row[pair.First.First].Text[0] is '-' or '\u2212'
            && row[pair.Second.First].MayContinue);
        // Where other numbers have their unit, one without it is the beginning of the next.
        var units = way.Count(group => char.IsLetter(row[group.Last].Text[^1]) && !row[group.Last].Missing);
        var bare = units * 2 >= way.Count ? way.Count(group => char.IsAsciiDigit(row[group.Last].Text[^1])) : 0;
        return spread + (JoinAfterMinus * left) + bare;
    }
}
