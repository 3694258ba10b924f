namespace Ifo.Analysis.Exchange.Import;

/// <summary>A row or a column of a table of counts.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Indent">How far its name is set in.</param>
internal sealed record CountItem(string Name, int Indent);

/// <summary>Whether rows or columns are looked at: a part stands below its whole, but may stand on either side of it.</summary>
internal enum CountSide
{
    Rows,
    Columns,
}

/// <summary>A row or column and those that it is the whole of: they sum to it, or to a part of it.</summary>
/// <param name="Item">Its place.</param>
/// <param name="Parts">The places of the others.</param>
internal sealed record CountSum(int Item, IReadOnlyList<int> Parts);

/// <summary>How the rows, or the columns, of a table of counts hang together.</summary>
internal sealed record CountShape
{
    /// <summary>Of nothing.</summary>
    public static CountShape None { get; } = new()
    {
        Items = [],
        Finest = [],
        Sums = [],
        Wholes = [],
        Unnamed = [],
        Asked = [],
        Perhaps = [],
        Wrong = [],
        Lost = [],
    };

    /// <summary>All of them.</summary>
    public required IReadOnlyList<CountItem> Items { get; init; }

    /// <summary>Those that are counted: neither totals nor parts of others.</summary>
    public required IReadOnlyList<int> Finest { get; init; }

    /// <summary>Totals of all or of some of the finest.</summary>
    public required IReadOnlyList<CountSum> Sums { get; init; }

    /// <summary>Wholes with the parts that are shown beneath them, which are not counted beside them.</summary>
    public required IReadOnlyList<CountSum> Wholes { get; init; }

    /// <summary>Totals that no word names, found by their numbers.</summary>
    public required IReadOnlyList<CountSum> Unnamed { get; init; }

    /// <summary>Those that could be totals, but as well by chance.</summary>
    public required IReadOnlyList<CountSum> Asked { get; init; }

    /// <summary>
    /// Those that equal the sum of some beside them so as chance often has it: counted beside the others, but protected as if
    /// they were totals.
    /// </summary>
    public required IReadOnlyList<CountSum> Perhaps { get; init; }

    /// <summary>Totals, by their names, that are not the sum of what they should sum.</summary>
    public required IReadOnlyList<CountSum> Wrong { get; init; }

    /// <summary>Parts of something that is not there, or that is smaller than they: place, and what is wrong.</summary>
    public required IReadOnlyList<(int Item, string Why)> Lost { get; init; }

    /// <summary>Whether a place is that of a total.</summary>
    public bool IsTotal(int item) => Sums.Any(sum => sum.Item == item) || Wrong.Any(sum => sum.Item == item);

    /// <summary>The finest ones that it counts; itself where it is one, or a part.</summary>
    public IReadOnlyList<int> LeavesOf(int item) => Sums.FirstOrDefault(sum => sum.Item == item)?.Parts ?? [item];
}
