using Ifo.Analysis.Citations;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Changes;

/// <summary>
/// What a level that is not printed can be, when its change is printed both as an amount and in percent: before = change ÷
/// percent. The bounds are outer limits: all that the rounding of the printed figures allows.
/// </summary>
public sealed record LevelBounds
{
    private LevelBounds(Interval change, Interval percent, Unit unit, Sources sources) =>
        (Change, Percent, Unit, Sources) = (change, percent, unit, sources);

    /// <summary>What the change can be, in the unit.</summary>
    public Interval Change { get; }

    /// <summary>What the change can be as a share of the earlier level; never 0.</summary>
    public Interval Percent { get; }

    /// <summary>The unit of the levels.</summary>
    public Unit Unit { get; }

    /// <summary>The two printed figures.</summary>
    public Sources Sources { get; }

    /// <summary>What the earlier level can be.</summary>
    public Interval Before => Change / Percent;

    /// <summary>What the later level can be.</summary>
    public Interval After => Before + Change;

    /// <summary>
    /// What the change of a whole can be as a share, when another part came to it that did not exist before: percent × (1 +
    /// other ÷ change). So Göteborg's days of skyddat boende, where the children got decisions of their own.
    /// </summary>
    /// <param name="newPart">The other part's change, in the same unit.</param>
    /// <exception cref="DivisionByZeroIntervalException">The change can be zero.</exception>
    public Interval PercentWith(Interval newPart) => Percent * (Interval.Point(1) + (newPart / Change));

    /// <summary>
    /// What the change of a part can be, of which only the change of its share is printed: between nothing and all of the rest
    /// of the change, plus the points of the later level. Presupposes that the share is of this level.
    /// </summary>
    /// <param name="points">The change of the part's share (0,03 is three percentage points up); from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The points are outside 0 to 1.</exception>
    public Interval PartChange(Interval points) => points.Lower < 0 || points.Upper > 1
        ? throw new ArgumentOutOfRangeException(nameof(points), points, "A rising share changes by 0 to 1.")
        : (Interval.Closed(0, 1 - points.Lower) * Change) + (points * After);

    /// <summary>The bounds of a level from its two printed changes.</summary>
    /// <param name="figures">The published figures.</param>
    /// <param name="changeId">The id of the change as an amount.</param>
    /// <param name="percentId">The id of the change in percent.</param>
    /// <exception cref="NoFigureException">A figure is not printed, or the percent can be zero.</exception>
    /// <exception cref="UnitException">The second figure is not a share.</exception>
    /// <example><code>
    /// var figures = PublishedFigures.Load();
    /// const string Skyddat = "gemensamma-2024/dygn-ifo-vuxen/skyddat-boende/";
    /// var vuxna = LevelBounds.Of(figures, Skyddat + "vuxna/2024/change-absolute", Skyddat + "vuxna/2024/change-percent");
    /// var barn = figures.Single(figure => figure.Id == Skyddat + "barn-med-egna-beslut/2024/change-absolute").Demand();
    /// vuxna.PercentWith(barn.Interval)
    /// </code></example>
    public static LevelBounds Of(PublishedFigures figures, string changeId, string percentId)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var (change, percent) = (Find(figures, changeId), Find(figures, percentId));
        var share = percent.Demand().Unit.Convert(percent.Demand().Interval, Unit.Share);
        return share.ReachesZero
            ? throw new NoFigureException($"{percent} kan avrunda till noll, så nivån före kan vara hur stor som helst.")
            : new(change.Demand().Interval, share, change.Demand().Unit, new([change.Source, percent.Source]));
    }

    private static PublishedFigure Find(PublishedFigures figures, string id) =>
        figures.FirstOrDefault(figure => string.Equals(figure.Id, id, StringComparison.Ordinal))
        ?? throw new NoFigureException($"Det finns ingen publicerad uppgift \"{id}\".");
}
