using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.PriceAndVolume;

/// <summary>An insats whose change in cost cannot be split into price and volume, with the reason.</summary>
/// <param name="Name">The insats, with its kategoriområde.</param>
/// <param name="Reason">Why not, in Swedish.</param>
/// <param name="Sources">What is printed of its cost and days.</param>
public sealed record UnsplitChange(string Name, string Reason, Sources Sources);

/// <summary>
/// Every insats of an organisation whose cost or days are printed: those whose change can be split, and those that cannot.
/// </summary>
public sealed record PriceVolumeOverview
{
    private static readonly string[] Measures =
    [
        MeasureKeys.NetCost,
        MeasureKeys.NetCostChange,
        MeasureKeys.NetCostChangePercent,
        MeasureKeys.CareDays,
        MeasureKeys.CareDaysChangePercent
    ];

    private PriceVolumeOverview(IReadOnlyList<PriceVolumeEffects> split, IReadOnlyList<UnsplitChange> unsplit)
    {
        Split = split;
        Unsplit = unsplit;
    }

    /// <summary>The changes that can be split, in the order of the report.</summary>
    public IReadOnlyList<PriceVolumeEffects> Split { get; }

    /// <summary>Those that cannot, in the order of the report.</summary>
    public IReadOnlyList<UnsplitChange> Unsplit { get; }

    /// <summary>Asks every insats of an organisation.</summary>
    /// <param name="figures">The published figures.</param>
    /// <param name="organisation">The key of the organisation, for example <c>goteborg</c>.</param>
    /// <param name="from">The earlier period.</param>
    /// <param name="to">The later period: the same part of another year.</param>
    /// <exception cref="PeriodException">The periods cannot be compared.</exception>
    /// <exception cref="IfoException">There is no such organisation.</exception>
    /// <example>
    /// <code>
    /// var overview = PriceVolumeOverview.Of(PublishedFigures.Load(), "goteborg", Period.Year(2023), Period.Year(2024));
    /// overview.Chart("Högre pris i de flesta insatser")
    /// </code>
    /// </example>
    public static PriceVolumeOverview Of(PublishedFigures figures, string organisation, Period from, Period to)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        from.ComparableWith(to).Demand();
        var places = figures.ByOrganisation(figures.Taxonomies.Organisations[organisation].Key)
            .Where(figure => Measures.Contains(figure.Measure, StringComparer.Ordinal)
                && figure.Insats.Length > 0
                && figure.Area.Length > 0
                && figure.Provider.Length + figure.Group.Length + figure.Ground.Length == 0
                && (figure.Period == from || figure.Period == to) && figure.Reading.HasFigure)
            .GroupBy(figure => (figure.Area, figure.Insats)).ToList();
        var tried = places
            .Select(place =>
                Try(
                    figures,
                    organisation,
                    place.Key.Area,
                    place.Key.Insats,
                    from,
                    to,
                    new Sources(place.Select(figure => figure.Source))))
            .ToList();
        return new PriceVolumeOverview(
            [.. tried.Select(one => one.Split).OfType<PriceVolumeEffects>()],
            [.. tried.Select(one => one.Unsplit).OfType<UnsplitChange>()]);
    }

    /// <summary>A row for each split change: costs, change, and the volume and price effects with what rounding allows.</summary>
    /// <param name="title">The table's title.</param>
    public Table<PriceVolumeEffects> Table(string title) => Presentation.Table.From(Split, title, Caption())
        .Column("Insats", row => row.Name)
        .Number("Före", "mnkr", 1, row => row.Before.Value / Million)
        .Number("Efter", "mnkr", 1, row => row.After.Value / Million)
        .SignedNumber("Volym", "mnkr", 1, row => row.Volume.Value / Million)
        .Interval(
            "Volym, inom avrundningen",
            "mnkr",
            1,
            row => row.Volume.Interval.Lower / Million,
            row => row.Volume.Interval.Upper / Million)
        .SignedNumber("Pris", "mnkr", 1, row => row.Price.Value / Million)
        .Interval(
            "Pris, inom avrundningen",
            "mnkr",
            1,
            row => row.Price.Interval.Lower / Million,
            row => row.Price.Interval.Upper / Million);

    /// <summary>A row for each change that cannot be split, with the reason.</summary>
    /// <param name="title">The table's title.</param>
    public Table<UnsplitChange> UnsplitTable(string title) => Presentation.Table.From(Unsplit, title, Caption())
        .Column("Insats", row => row.Name)
        .Column("Varför inte", row => row.Reason);

    /// <summary>The volume and the price effect of each insats, with what rounding allows.</summary>
    /// <param name="title">The message of the figure.</param>
    public DotIntervalChart Chart(string title) => Split.Aggregate(
        Presentation.Chart.DotInterval(
            title, "miljoner kronor", Caption().Note("Intervallet är vad avrundningen i källan tillåter")).Reference(0),
        (figure, row) => figure
            .Dot(
                $"{row.Name}: volym",
                row.Volume.Value / Million,
                row.Volume.Interval.Lower / Million,
                row.Volume.Interval.Upper / Million)
            .Dot(
                $"{row.Name}: pris",
                row.Price.Value / Million,
                row.Price.Interval.Lower / Million,
                row.Price.Interval.Upper / Million))
        .Decimals(1);

    private const decimal Million = 1_000_000m;

    private static (PriceVolumeEffects? Split, UnsplitChange? Unsplit) Try(
        PublishedFigures figures, string organisation, string area, string insats, Period from, Period to, Sources sources)
    {
        var name = $"{figures.Taxonomies.Insatser[insats].Label} ({figures.Taxonomies.Areas[area].Label})";
        try
        {
            return (figures.PriceAndVolume(organisation, insats, area).Between(from, to) with { Name = name }, null);
        }
        catch (IfoException error)
        {
            return (null, new UnsplitChange(name, error.Message, sources));
        }
    }

    private Caption Caption()
    {
        var sources = Sources.Of([.. Split.Select(row => row.Sources), .. Unsplit.Select(row => row.Sources)]);
        var period = Split.Count > 0 ? Split[0].Period : "två perioder";
        return Presentation.Caption.Published(sources, period, $"{SwedishFormat.Number(Split.Count + Unsplit.Count)} insatser");
    }
}
