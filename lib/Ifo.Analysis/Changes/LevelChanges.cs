using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Changes;

/// <summary>The changes of one measure between two periods, in the order of the reports; all levels in one unit.</summary>
public sealed class LevelChanges : RowList<LevelChange>
{
    internal LevelChanges(
        IReadOnlyList<LevelChange> rows, IReadOnlyList<RefusedChange> refused, Measure measure, Period from, Period to)
        : base(rows)
    {
        Refused = refused;
        Measure = measure;
        From = from;
        To = to;
    }

    /// <summary>The rows that a series break forbids; empty when none is.</summary>
    public IReadOnlyList<RefusedChange> Refused { get; }

    /// <summary>What is measured.</summary>
    public Measure Measure { get; }

    /// <summary>The earlier period.</summary>
    public Period From { get; }

    /// <summary>The later period.</summary>
    public Period To { get; }

    /// <summary>The published figures that the rows rest on.</summary>
    public Sources Sources => Sources.Of(Rows.Select(row => row.Sources));

    /// <summary>A row by its key, or by a key of one of its dimensions that no other row has.</summary>
    /// <param name="key">For example <c>goteborg/ifo-vuxen/nodbistand</c>, or <c>nodbistand</c>.</param>
    /// <exception cref="IfoException">No row has the key, or several have; the message lists the rows.</exception>
    public LevelChange this[string key] =>
        Rows.FirstOrDefault(row => string.Equals(row.Key, key, StringComparison.Ordinal)) ?? Only(key);

    /// <summary>The rows that answer a condition; none gives an empty collection.</summary>
    /// <param name="condition">The condition.</param>
    public LevelChanges Where(Func<LevelChange, bool> condition) => new([.. Rows.Where(condition)], Refused, Measure, From, To);

    /// <summary>
    /// What each row contributes to the change of all the rows together, as a share of their sum in the earlier period. The
    /// rows must be parts that do not overlap: leave out sums with <see cref="Where"/> first.
    /// </summary>
    /// <exception cref="DivisionByZeroIntervalException">The sum of the earlier period is, or can be, zero or less.</exception>
    /// <exception cref="NoFigureException">There are no rows.</exception>
    public ChangeContributions Contributions() => ChangeContributions.Of(this, whole: null);

    /// <summary>
    /// What each row contributes to the change of a printed whole. What the parts leave unexplained is a row of its own,
    /// Övrigt, so that the contributions always sum to the whole's change.
    /// </summary>
    /// <param name="whole">The whole; it is no part of the rows.</param>
    /// <exception cref="DivisionByZeroIntervalException">The earlier level of the whole is, or can be, zero or less.</exception>
    /// <exception cref="NoFigureException">There are no rows.</exception>
    /// <exception cref="UnitException">The whole is measured in something else.</exception>
    public ChangeContributions ContributionsTo(LevelChange whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        return ChangeContributions.Of(this, whole);
    }

    internal LevelChanges Labelled(Func<PublishedFigure, string> label) =>
        new([.. Rows.Select(row => row with { Label = label(row.PrintedAfter) })], Refused, Measure, From, To);

    private LevelChange Only(string key)
    {
        var named = Rows.Where(row => row.Key.Split('/').Contains(key, StringComparer.Ordinal)).ToList();
        return named.Count == 1 ? named[0] : throw new IfoException(
            $"Tabellen har {(named.Count == 0 ? "ingen rad" : "flera rader som heter")} \"{key}\". Raderna är: "
            + $"{string.Join(", ", Rows.Select(row => row.Key))}.");
    }
}
