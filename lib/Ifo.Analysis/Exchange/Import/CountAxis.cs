using System.Globalization;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>A row or column of totals.</summary>
/// <param name="Place">Its place in the file.</param>
/// <param name="Kind">What its name says.</param>
/// <param name="Above">The inner ones since the total before it.</param>
internal sealed record CountTotal(int Place, TotalsKind Kind, IReadOnlyList<int> Above);

/// <summary>The inner rows (or columns) of a table of counts and the totals among them, in the order of the file.</summary>
internal sealed class CountAxis
{
    private const string Rest = "övriga";

    private readonly List<CountTotal> _subtotals = [];
    private int _counted;

    public List<int> Inner { get; } = [];

    public List<CountTotal> Totals { get; } = [];

    /// <summary>Takes the next one.</summary>
    public void Add(int place, TotalsKind kind)
    {
        if (kind == TotalsKind.None)
        {
            Inner.Add(place);
            return;
        }

        Totals.Add(new(place, kind, [.. Inner.Skip(_counted)]));
        _counted = Inner.Count;
    }

    /// <summary>
    /// What a total is the sum of: all inner ones, or those above it. Its name says which is meant; the numbers decide, since
    /// <c>Summa</c> may be either.
    /// </summary>
    /// <param name="total">The total.</param>
    /// <param name="isSumOf">Whether its numbers are the sums of some inner ones.</param>
    public IReadOnlyList<int> PartsOf(CountTotal total, Func<IReadOnlyList<int>, bool> isSumOf)
    {
        var isPart = total.Kind == TotalsKind.Part && total.Above.Count > 0;
        IReadOnlyList<int> meant = isPart ? total.Above : Inner;
        IReadOnlyList<int> other = isPart ? Inner : total.Above;
        var parts = !isSumOf(meant) && other.Count > 0 && isSumOf(other) ? other : meant;
        if (!ReferenceEquals(parts, Inner)) _subtotals.Add(total);
        return parts;
    }

    /// <summary>The group of each name where there are subtotals; the name of a subtotal without its first word.</summary>
    public IReadOnlyDictionary<string, string> Groups(Func<int, string> name)
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (total, number) in _subtotals.Select((total, index) => (total, index + 1)))
        {
            var words = name(total.Place).Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
            foreach (var inner in total.Above)
                groups[name(inner)] = words.Length > 1 ? words[1] : number.ToString(CultureInfo.InvariantCulture);
        }

        if (groups.Count > 0)
            foreach (var inner in Inner) groups.TryAdd(name(inner), Rest);
        return groups;
    }
}
