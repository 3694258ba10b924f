using System.Text.RegularExpressions;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>A row or column that is the sum of those beside it, or of those that its name puts together.</summary>
/// <param name="Item">Its place.</param>
/// <param name="Parts">Those that it is the sum of.</param>
/// <param name="Evidence">How unlikely that is by chance, with all the ways to look for it.</param>
internal sealed record CountBlock(int Item, IReadOnlyList<int> Parts, double Evidence)
{
    /// <summary>Whether its name says so: <c>HVB och familjehem</c>.</summary>
    public bool IsSaid { get; init; }
}

/// <summary>Finds the blocks that rows or columns may be subtotals of: those right above or below them.</summary>
internal sealed partial class CountBlocks(IReadOnlyList<CountItem> items, CountNumbers numbers, CountWords words)
{
    private const double SaidByName = 1e9;

    /// <summary>Every one that equals the sum of a block beside it.</summary>
    /// <param name="open">Those that no word names.</param>
    /// <param name="named">Totals by their names, which blocks do not reach across.</param>
    public List<CountBlock> Find(List<int> open, IEnumerable<int> named)
    {
        var stops = named.ToHashSet();
        var found = new List<CountBlock>();
        // Once for subtotals of rows, and once for those of subtotals, whose blocks go past the first.
        for (var level = 0; level < 2; level++) AddLevel(open, stops, found);
        AddTwins(open, stops, found);
        return found;
    }

    private void AddLevel(List<int> open, HashSet<int> stops, List<CountBlock> found)
    {
        var known = found.Select(block => block.Item).ToHashSet();
        var ways = Math.Max(1.0, (open.Count - 1.0) * (open.Count - 2.0));
        foreach (var item in open.Where(item => MayBeTotal(item) && !known.Contains(item)))
        {
            var others = open.Where(other => other != item && !known.Contains(other)).ToList();
            if (Union(item, others) is { } union) found.Add(new(item, union, SaidByName) { IsSaid = true });
            else if (Runs(item, others, stops).Where(IsBlock).FirstOrDefault(run => numbers.IsSum(item, run)) is { } parts)
                found.Add(new(item, parts, numbers.Evidence(item, parts) / ways));
        }


        // A subtotal of subtotals sums more than one of them does.
        bool IsBlock(List<int> run) => run.Count(part => !numbers.IsNothing(part)) > 1
            && (known.Count == 0 || found.Exists(block => block.Parts.Count < run.Count && block.Parts.All(run.Contains)));
    }

    // A group of one is followed, or preceded as the other groups are, by its subtotal, which is equal. Alone that says nothing.
    private void AddTwins(List<int> open, HashSet<int> stops, List<CountBlock> found)
    {
        var known = found.Select(block => block.Item).ToHashSet();
        var isFirst = found.Exists(block => block.Parts[0] > block.Item);
        var left = open.Where(item => !known.Contains(item)).ToList();
        foreach (var (item, next) in left.Zip(left.Skip(1)))
        {
            if (stops.Any(stop => stop > item && stop < next)) continue;
            var (total, part) = isFirst ? (item, next) : (next, item);
            if (MayBeTotal(total) && numbers.IsSum(total, [part])) found.Add(new(total, [part], 1));
        }
    }

    private bool MayBeTotal(int item) => !words.IsSaidCount(items[item].Name) && !numbers.IsNothing(item);

    /// <summary>Those above a total, since the total before it; or those below it where it stands first.</summary>
    public static List<int> Beside(int total, List<int> finest, HashSet<int> totals)
    {
        var before = totals.Where(other => other < total).DefaultIfEmpty(-1).Max();
        return [.. finest.Where(item => item > before && item < total)];
    }

    /// <summary>Runs of items that end right above a place, or begin right below it, the longest first.</summary>
    public static IEnumerable<List<int>> Runs(int place, List<int> others, HashSet<int> stops)
    {
        var before = stops.Where(other => other < place).DefaultIfEmpty(int.MinValue).Max();
        var after = stops.Where(other => other > place).DefaultIfEmpty(int.MaxValue).Min();
        List<int> above = [.. others.Where(item => item > before && item < place)];
        List<int> below = [.. others.Where(item => item > place && item < after)];
        for (var length = above.Count; length > 0; length--) yield return above[^length..];
        for (var length = below.Count; length > 0; length--) yield return below[..length];
    }

    // HVB och familjehem: the name puts the others together.
    private List<int>? Union(int item, List<int> others)
    {
        var names = And().Split(items[item].Name).Select(name => PlainText.OfAny(name)).ToList();
        if (names.Count < 2) return null;
        var parts = names.Select(name => others.FindIndex(other => PlainText.OfAny(items[other].Name) == name)).ToList();
        if (parts.Exists(part => part < 0) || parts.Distinct().Count() < parts.Count) return null;
        List<int> places = [.. parts.Select(part => others[part])];
        return numbers.IsSum(item, places) ? places : null;
    }

    [GeneratedRegex(@"\s+(?:och|and)\s+|\s*[,/+&]\s*", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex And();
}
