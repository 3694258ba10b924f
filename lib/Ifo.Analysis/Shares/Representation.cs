using Ifo.Analysis.Citations;
using Ifo.Analysis.Published;
using Ifo.Analysis.Statistics;

namespace Ifo.Analysis.Shares;

/// <summary>Cases and residents of one area or group of persons.</summary>
/// <param name="Label">What it is called, in Swedish.</param>
/// <param name="Cases">The number of cases; at least 0.</param>
/// <param name="Residents">The residents; at least 1.</param>
public sealed record AreaCases(string Label, long Cases, long Residents);

/// <summary>How much an area is represented among the cases, beside its share of the residents.</summary>
public sealed record RepresentationIndex
{
    internal RepresentationIndex(AreaCases area, CaseShare ofCases, decimal ofResidents)
    {
        Label = area.Label;
        Cases = area.Cases;
        Residents = area.Residents;
        OfCases = ofCases;
        ShareOfResidents = ofResidents;
    }

    /// <summary>The area or the group.</summary>
    public string Label { get; }

    /// <summary>Its cases.</summary>
    public long Cases { get; }

    /// <summary>Its residents.</summary>
    public long Residents { get; }

    /// <summary>Its share of all the cases, with Wilson's interval.</summary>
    public CaseShare OfCases { get; }

    /// <summary>Its share of all the residents, above 0 and at most 1.</summary>
    public decimal ShareOfResidents { get; }

    /// <summary>
    /// Share of cases over share of residents (socialjouren's diagram of cases and population, Centrum's årsrapport 2024): 1 is
    /// as many cases as residents, 2 twice as many; 0 when the area has no cases.
    /// </summary>
    public decimal Index => decimal.Round(OfCases.Estimate / ShareOfResidents, 12);

    /// <summary>
    /// The lower 95 percent limit: Wilson's limit of the share of cases over the share of residents, which is taken as known.
    /// </summary>
    public double Lower => OfCases.Lower / (double)ShareOfResidents;

    /// <summary>The upper 95 percent limit.</summary>
    public double Upper => OfCases.Upper / (double)ShareOfResidents;

    /// <summary>Whether the area is over- or under-represented beyond chance, by itself: the interval leaves out 1.</summary>
    public bool IsMoreThanChance => Chance.IsRejectedByInterval(Lower, Upper, noDifference: 1);
}

/// <summary>The representation of all the areas, or groups of persons, that together are the whole.</summary>
public sealed class Representation : RowList<RepresentationIndex>
{
    private Representation(IReadOnlyList<RepresentationIndex> rows, IReadOnlyList<PublishedFigure> inputs)
        : base(rows)
    {
        Sources = new Sources(inputs.Select(figure => figure.Source));
        Periods = [.. inputs.Select(figure => figure.Period).Distinct().Order()];
    }

    /// <summary>The published figures that the indices rest on; none for the user's own numbers.</summary>
    public Sources Sources { get; }

    internal IReadOnlyList<Periods.Period> Periods { get; }

    /// <summary>
    /// The representation of areas of your own, which together are the whole. The mean of the indices, weighted by residents, is
    /// 1.
    /// </summary>
    /// <param name="areas">At least two areas.</param>
    /// <exception cref="ShareException">
    /// There are fewer than two areas, no cases at all, an area without residents, or a negative count.
    /// </exception>
    /// <example><code>
    /// var areas = Representation.Of(new("Nordost", 310, 131000), new("Centrum", 240, 177000), new("Hisingen", 290, 170000));
    /// areas.Table("Ärenden jämfört med befolkning")
    /// </code></example>
    public static Representation Of(params IReadOnlyList<AreaCases> areas) => Of(areas, []);

    internal static Representation Of(IReadOnlyList<AreaCases> areas, IReadOnlyList<PublishedFigure> inputs)
    {
        ArgumentNullException.ThrowIfNull(areas);
        if (areas.Count < 2)
            throw new ShareException($"Representation jämför delar av en helhet: ange minst två områden, inte {areas.Count}.");
        if (areas.FirstOrDefault(area => area.Residents < 1 || area.Cases < 0) is { } wrong)
            throw new ShareException($"{wrong.Label}: antalet ärenden ({wrong.Cases}) ska vara minst 0 och antalet invånare "
                + $"({wrong.Residents}) minst 1.");
        var (cases, residents) = (areas.Sum(area => area.Cases), areas.Sum(area => area.Residents));
        if (cases == 0) throw new ShareException("Det finns inga ärenden i något område, så ingen andel av dem kan räknas.");
        return new Representation([.. areas.Select(area => Row(area, cases, residents))], inputs);
    }

    private static RepresentationIndex Row(AreaCases area, long cases, long residents) =>
        new(area, CaseShare.Of(area.Cases, cases, area.Label), (decimal)area.Residents / residents);
}
