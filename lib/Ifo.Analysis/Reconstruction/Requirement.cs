using Ifo.Analysis.Citations;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Reconstruction;

/// <summary>Something that unknown counts must fulfil: a printed difference, percentage, share, total or limit.</summary>
public sealed record Requirement
{
    private Requirement(string name, Sources sources, params IReadOnlyList<LinearRange> ranges)
    {
        Name = name;
        Sources = sources;
        Ranges = ranges;
    }

    /// <summary>What it is, in Swedish, for the message when requirements clash.</summary>
    public string Name { get; }

    /// <summary>The published figures that it comes from; none for the user's own.</summary>
    public Sources Sources { get; }

    internal IReadOnlyList<LinearRange> Ranges { get; }

    /// <summary>A count is known, or known to lie in an interval.</summary>
    /// <param name="name">What the requirement is, in Swedish.</param>
    /// <param name="key">The key of the count.</param>
    /// <param name="interval">What it can be.</param>
    /// <param name="sources">The published figures; none when left out.</param>
    public static Requirement Level(string name, string key, Interval interval, Sources? sources = null) =>
        new(name, sources ?? Sources.None, new LinearRange([(key, 1)], interval));

    /// <summary>One count less another is printed.</summary>
    /// <param name="name">What the requirement is, in Swedish.</param>
    /// <param name="after">The key of the later count.</param>
    /// <param name="before">The key of the earlier count.</param>
    /// <param name="change">What the difference can be.</param>
    /// <param name="sources">The published figures; none when left out.</param>
    public static Requirement Change(string name, string after, string before, Interval change, Sources? sources = null) =>
        new(name, sources ?? Sources.None, new LinearRange([(after, 1), (before, -1)], change));

    /// <summary>One count as a share of another is printed; 1 + change for a change in percent.</summary>
    /// <param name="name">What the requirement is, in Swedish.</param>
    /// <param name="part">The key of the count that is divided.</param>
    /// <param name="whole">The key of the count that it is divided by.</param>
    /// <param name="share">What the quotient can be.</param>
    /// <param name="sources">The published figures; none when left out.</param>
    public static Requirement Ratio(string name, string part, string whole, Interval share, Sources? sources = null) => new(
        name,
        sources ?? Sources.None,
        new LinearRange([(part, 1), (whole, -share.Lower)], AtLeastZero(share.IncludesLower)),
        new LinearRange([(whole, share.Upper), (part, -1)], AtLeastZero(share.IncludesUpper)));

    /// <summary>One count is at most another, as a quarter of its year or a part of its whole.</summary>
    /// <param name="name">What the requirement is, in Swedish.</param>
    /// <param name="smaller">The key of the smaller.</param>
    /// <param name="larger">The key of the larger.</param>
    /// <param name="sources">The published figures; none when left out.</param>
    public static Requirement AtMost(string name, string smaller, string larger, Sources? sources = null) =>
        new(name, sources ?? Sources.None, new LinearRange([(larger, 1), (smaller, -1)], AtLeastZero(included: true)));

    /// <summary>Counts sum to another.</summary>
    /// <param name="name">What the requirement is, in Swedish.</param>
    /// <param name="parts">The keys of the parts.</param>
    /// <param name="whole">The key of the whole.</param>
    /// <param name="sources">The published figures; none when left out.</param>
    /// <exception cref="ArgumentNullException"><paramref name="parts"/> is null.</exception>
    public static Requirement Sum(string name, IReadOnlyList<string> parts, string whole, Sources? sources = null)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return new(
            name,
            sources ?? Sources.None,
            new LinearRange([.. parts.Select(part => (part, 1m)), (whole, -1m)], Interval.Point(0)));
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    // Without any one of them the others go together, so none of them can be called the wrong one.
    internal static InfeasibleException Clash(IReadOnlyList<Requirement> conflict) => new(
        $"Uppgifterna kan inte alla stämma: {string.Join("; ", conflict)}. "
        + "Utan någon av dem går de övriga ihop; vilken som är fel går inte att veta.");

    // Far above what any difference of counts can be; an interval has two ends.
    private static Interval AtLeastZero(bool included) =>
        Interval.Between(0, included, LinearRange.Unlimited, includesUpper: true);
}
