using Ifo.Analysis.Changes;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Regiform;

/// <summary>Several distributions beside each other: an area and its insatser, and how egen regi changed in each.</summary>
public static class RegiformOverview
{
    private const string External = "extern-regi";

    /// <summary>
    /// The distribution of an area, if it is published, and then that of each of its insatser, in the order of the report.
    /// </summary>
    /// <param name="figures">The figures.</param>
    /// <param name="area">The key of the kategoriområde, for example <c>ifo-vuxen</c>.</param>
    /// <param name="period">The period.</param>
    /// <param name="measure">The key of the share, as in <see cref="RegiformQueries.Regiform"/>.</param>
    /// <param name="organisation">The key of the organisation.</param>
    /// <exception cref="NoFigureException">Nothing is published for the area in the period.</exception>
    /// <exception cref="IfoException">A key is unknown, or the measure is no share.</exception>
    /// <example>
    /// <code>
    /// var adults = PublishedFigures.Load().RegiformByInsats("ifo-vuxen", Period.Quarter(2024, 1));
    /// adults.Overview("Egen regi och köp, IFO Vuxen")
    /// </code>
    /// </example>
    public static IReadOnlyList<RegiformDistribution<Term>> RegiformByInsats(
        this PublishedFigures figures,
        string area,
        Period period,
        string measure = MeasureKeys.NetCostShare,
        string organisation = "goteborg")
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(period);
        var insatser = figures.ByMeasure(measure).ByOrganisation(organisation).ByArea(area).ByPeriod(period)
            .Where(figure => figure.Provider.Length > 0
                && figure.Group.Length == 0
                && figure.Basis is BasisKeys.Outcome
                && figure.Reading.HasFigure)
            .Select(figure => figure.Insats).Distinct(StringComparer.Ordinal).OrderBy(insats => insats.Length > 0).ToList();
        return insatser.Count == 0
            ? [figures.Regiform(area, period, "", measure, organisation)]
            : [.. insatser.Select(insats => figures.Regiform(area, period, insats, measure, organisation))];
    }

    /// <summary>
    /// A row for each distribution: egen regi, purchases, and Herfindahl's index where the purchases are divided into types, with
    /// whether the parts sum to their whole.
    /// </summary>
    /// <typeparam name="T">The kind of term on the axis.</typeparam>
    /// <param name="distributions">The distributions.</param>
    /// <param name="title">The table's title.</param>
    /// <remarks>
    /// The index of purchases that are not divided is another figure, too high, and is not shown beside the others.
    /// </remarks>
    public static Table<RegiformDistribution<T>> Overview<T>(
        this IReadOnlyList<RegiformDistribution<T>> distributions, string title)
        where T : Term => Presentation.Table.From(distributions, title, RegiformPresentation.Caption(distributions))
            .Column("Avser", distribution => distribution.Label)
            .Percent("Egen regi", distribution => 1 - distribution.Purchases.Value, 0)
            .Percent("Köp", distribution => distribution.Purchases.Value, 0)
            .Number(
                "Herfindahls index", "0–1", 2, distribution => IsDivided(distribution) ? distribution.HerfindahlValue : Undivided)
            .Interval(
                "Möjligt index",
                "0–1",
                2,
                distribution => IsDivided(distribution) ? distribution.Herfindahl.Lower : Undivided,
                distribution => IsDivided(distribution) ? distribution.Herfindahl.Upper : Undivided)
            .Column(
                "Delarna mot helheten",
                distribution => IsDivided(distribution) ? distribution.SumVerdict.InWords() : "köpen är inte delade");

    /// <summary>Whether the purchases are divided into types of provider, so that the concentration can be told.</summary>
    /// <typeparam name="T">The kind of term on the axis.</typeparam>
    /// <param name="distribution">The distribution.</param>
    public static bool IsDivided<T>(this RegiformDistribution<T> distribution)
        where T : Term
    {
        ArgumentNullException.ThrowIfNull(distribution);
        return distribution.All(share => share.Key is not External);
    }

    /// <summary>
    /// The share of egen regi before and after, a line for each insats; what the shares are of is in the names.
    /// </summary>
    /// <param name="changes">The changes, a table for each whole, see <see cref="RegiformQueries.OwnShareChanges"/>.</param>
    /// <param name="title">The message of the figure.</param>
    /// <exception cref="PresentationException">There are no rows.</exception>
    public static SlopeChart Chart(this IReadOnlyList<LevelChanges> changes, string title)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var rows = changes.SelectMany(table => table.Select(row => (table.Measure, Row: row))).ToList();
        if (rows.Count == 0) throw new PresentationException($"”{title}” har inga förändringar att visa.");
        var sources = Sources.Of(rows.Select(row => row.Row.Sources));
        var caption = Caption.Published(
            sources, $"{changes[0].From.Label} och {changes[0].To.Label}", Wording.Counted(sources.Count, "uppgift", "uppgifter"))
            .Note("Andelarna är av olika helheter, så jämför en linje med sig själv, inte med de andra");
        return Presentation.Chart.Slope(title, "procent i egen regi", changes.SelectMany(table => table.Refused).Aggregate(
            caption, (with, refused) => with.Note($"{refused.Label} visas inte: {refused.Break}")))
            .Between(changes[0].From.Label, changes[0].To.Label)
            .Lines(rows, row => Name(row.Measure, row.Row), row => row.Row.BeforeValue, row => row.Row.AfterValue)
            .Decimals(0);
    }

    private static NoValue Undivided => NoValue.NotReported.Because("källan delar inte köpen på utförartyper");

    private static string Name(Measure measure, LevelChange row) => measure.Key switch
    {
        MeasureKeys.GrossCostShare => $"{row.Label} (av bruttokostnaden)",
        MeasureKeys.CostShare => $"{row.Label} (av kostnaden)",
        MeasureKeys.NetCostShare => $"{row.Label} (av nettokostnaden)",
        _ => row.Label,
    };
}
