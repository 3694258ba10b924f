using Ifo.Analysis.Periods;

namespace Ifo.Analysis.Taxonomy;

/// <summary>
/// A day from which a series no longer means what it did, so that a change across it is not only a change in the world.
/// </summary>
public sealed record SeriesBreak
{
    /// <summary>The key.</summary>
    public required string Key { get; init; }

    /// <summary>What changed, in Swedish, as a sentence without a full stop.</summary>
    public required string Label { get; init; }

    /// <summary>What changed, in English.</summary>
    public required string English { get; init; }

    /// <summary>The first day of the new meaning.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The organisations that it concerns; empty for all.</summary>
    public required IReadOnlyList<string> Organisations { get; init; }

    /// <summary>The insatser that it concerns; empty for all.</summary>
    public required IReadOnlyList<string> Insatser { get; init; }

    /// <summary>The measures that it concerns; empty for all.</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    /// <summary>What a comparison across it must do.</summary>
    public required BreakEffect Effect { get; init; }

    /// <summary>Where it is described: report slug and lines.</summary>
    public required string Source { get; init; }

    /// <summary>Whether a comparison of a measure of an insats between two periods crosses the break.</summary>
    /// <param name="measure">The key of the measure.</param>
    /// <param name="insats">The key of the insats.</param>
    /// <param name="from">One period.</param>
    /// <param name="to">The other; the order does not matter.</param>
    public bool Touches(string measure, string insats, Period from, Period to) =>
        Concerns(Measures, measure) && Concerns(Insatser, insats) && Separates(from, to);

    /// <summary>Whether the meaning differs between two periods, or within the later one.</summary>
    /// <param name="from">One period.</param>
    /// <param name="to">The other; the order does not matter.</param>
    public bool Separates(Period from, Period to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var (earlier, later) = from <= to ? (from, to) : (to, from);
        return earlier.Start < Date && Date <= later.End;
    }

    /// <summary>What changed, and from when.</summary>
    public override string ToString() => $"{Label} (från {Period.Day(Date).Label})";

    private static bool Concerns(IReadOnlyList<string> keys, string key) =>
        keys.Count == 0 || keys.Contains(key, StringComparer.Ordinal);
}

/// <summary>What a comparison across a break must do.</summary>
public enum BreakEffect
{
    /// <summary>Show the break beside the change.</summary>
    Show,

    /// <summary>Refuse the comparison.</summary>
    Refuse,
}
