using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Reconstruction;

/// <summary>
/// What unknown counts can be, given all that is required of them: each requirement narrows the counts that it is about, again
/// and again until nothing moves.
/// </summary>
/// <remarks>
/// Counts are whole and at least 0. No possible solution is ever outside the bounds; where several requirements are about the
/// same counts the bounds can be wider than the solutions, since each requirement is used by itself (bounds consistency).
/// </remarks>
public sealed record Bounds
{
    /// <summary>The largest count that is considered: a thousand million. A bound that stands here is no bound.</summary>
    public const long Most = 1_000_000_000;

    private readonly IReadOnlyDictionary<string, Interval> _bounds;

    private Bounds(
        IReadOnlyDictionary<string, Interval> bounds,
        IReadOnlyList<Requirement> requirements,
        IReadOnlyList<Requirement> conflict)
    {
        _bounds = bounds;
        Requirements = requirements;
        Conflict = conflict;
    }

    /// <summary>Everything that is required.</summary>
    public IReadOnlyList<Requirement> Requirements { get; }

    /// <summary>
    /// The requirements that clash: they cannot all hold, but any of them left out they can, as far as the narrowing sees. Which
    /// of them is wrong cannot be known, and other sets may clash too. Empty when there are solutions, or when narrowing finds no
    /// contradiction.
    /// </summary>
    public IReadOnlyList<Requirement> Conflict { get; }

    /// <summary>Whether no contradiction was found.</summary>
    public bool IsFeasible => Conflict.Count == 0;

    /// <summary>What a count can be: whole numbers, both ends included.</summary>
    /// <param name="key">The key of the count.</param>
    /// <exception cref="InfeasibleException">The requirements clash; the message names them.</exception>
    /// <exception cref="IfoException">No requirement is about such a count.</exception>
    public Interval this[string key]
    {
        get
        {
            if (!IsFeasible) throw Requirement.Clash(Conflict);
            return _bounds.TryGetValue(key, out var interval)
                ? interval
                : throw new IfoException($"Inget krav gäller \"{key}\". Kraven gäller: {string.Join(", ", _bounds.Keys)}.");
        }
    }

    /// <summary>Narrows the counts that requirements are about until nothing moves.</summary>
    /// <param name="requirements">The requirements; none gives no counts.</param>
    /// <exception cref="IfoException">The narrowing does not end in twenty thousand rounds.</exception>
    /// <example><code>
    /// var bounds = Bounds.Of(Requirement.Change("ändringen",
    ///     "2024", "2023", Interval.Point(-48)),
    ///     Requirement.Ratio("procenten", "2024", "2023", Interval.HalfOpen(0.945m, 0.955m)));
    /// bounds["2023"]
    /// </code></example>
    public static Bounds Of(params IReadOnlyList<Requirement> requirements)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        return Narrowing.TryNarrow(requirements, out var bounds)
            ? new Bounds(bounds, requirements, [])
            : new Bounds(bounds, requirements, Narrowing.Clashing(requirements));
    }
}
