using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Shares;

/// <summary>Shares, representation and rates of published counts.</summary>
public static class ShareQueries
{
    /// <summary>The share that one published count is of another, with Wilson's 95 percent interval.</summary>
    /// <param name="figures">The published figures.</param>
    /// <param name="part">The id of the cases that are counted.</param>
    /// <param name="whole">The id of all the cases among which they are counted.</param>
    /// <exception cref="IfoException">There is no such figure.</exception>
    /// <exception cref="NoFigureException">A figure has no value.</exception>
    /// <exception cref="ShareException">
    /// A figure is no count, there are no cases, the part is larger than the whole, the periods differ, or one counts persons and
    /// the other what they do.
    /// </exception>
    /// <example><code>
    /// var figures = PublishedFigures.Load();
    /// var share = figures.CaseShare("hisingen-2022/sjalvforsorjning/kc-sjalvforsorjande/2022/outcome",
    ///     "hisingen-2022/sjalvforsorjning/kc-avslutade/2022/outcome");
    /// share.InWords()
    /// </code></example>
    public static CaseShare CaseShare(this PublishedFigures figures, string part, string whole)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var (numerator, denominator) = (figures.ById(part), figures.ById(whole));
        LikeWithLike.DemandShare(numerator, denominator);
        return Shares.CaseShare.Of(numerator.Label, Count(numerator), Count(denominator), 0.95, [numerator, denominator]);
    }

    /// <summary>Published cases per 1 000 or 100 000 of published residents, with the exact 95 percent interval.</summary>
    /// <param name="figures">The published figures.</param>
    /// <param name="cases">The id of the number of cases.</param>
    /// <param name="residents">The id of the number of residents.</param>
    /// <param name="per">How many residents the rate is told for.</param>
    /// <param name="countedOn">
    /// The day on which the residents were counted; needed where the cases are of another period than the one they stand under.
    /// </param>
    /// <exception cref="IfoException">There is no such figure.</exception>
    /// <exception cref="NoFigureException">A figure has no value.</exception>
    /// <exception cref="ShareException">
    /// A figure is no count, there are no residents, or cases and residents are of different groups or times.
    /// </exception>
    /// <example><code>
    /// var figures = PublishedFigures.Load();
    /// var rate = figures.CaseRate("orebro-2023-p2/lvu-lvm/lvm-man/2022-01..2022-08/outcome",
    ///     "orebro-2023-p2/fem-ar/befolkning-man/2022/outcome", RateBase.HundredThousand,
    ///     new PopulationDay(new DateOnly(2022, 12, 31)));
    /// rate.InWords()
    /// </code></example>
    public static CaseRate CaseRate(
        this PublishedFigures figures,
        string cases,
        string residents,
        RateBase per = RateBase.Thousand,
        PopulationDay? countedOn = null)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var (numerator, denominator) = (figures.ById(cases), figures.ById(residents));
        LikeWithLike.DemandRate(numerator, denominator, countedOn);
        var rate = Shares.CaseRate.Of(
            numerator.Label, Count(numerator), Count(denominator), per, 0.95, [numerator, denominator]);
        return rate with { CountedOn = countedOn };
    }

    /// <summary>How groups of persons or areas are represented among published cases, beside their published residents.</summary>
    /// <param name="figures">The published figures.</param>
    /// <param name="areas">For each area the id of its cases and the id of its residents; together they are the whole.</param>
    /// <exception cref="IfoException">There is no such figure.</exception>
    /// <exception cref="NoFigureException">A figure has no value.</exception>
    /// <exception cref="ShareException">
    /// A figure is no exact count, there are fewer than two areas, no cases at all, or the areas' figures are of different
    /// periods or groups.
    /// </exception>
    /// <example><code>
    /// var figures = PublishedFigures.Load();
    /// var gender = figures.Representation(("orebro-2023-p2/lvu-lvm/lvm-kvinnor/2022-01..2022-08/outcome",
    ///     "orebro-2023-p2/fem-ar/befolkning-kvinnor/2022/outcome"),
    ///     ("orebro-2023-p2/lvu-lvm/lvm-man/2022-01..2022-08/outcome",
    ///     "orebro-2023-p2/fem-ar/befolkning-man/2022/outcome"));
    /// gender.Table("LVM jämfört med befolkning")
    /// </code></example>
    public static Representation Representation(
        this PublishedFigures figures, params IReadOnlyList<(string Cases, string Residents)> areas)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(areas);
        var pairs = areas.Select(area => (Cases: figures.ById(area.Cases), Residents: figures.ById(area.Residents))).ToList();
        foreach (var (counted, residents) in pairs) LikeWithLike.DemandGroup(counted, residents);
        if (pairs.Select(pair => (pair.Cases.Period, pair.Residents.Period)).Distinct().Count() > 1)
            throw new ShareException(
                "Områdenas ärenden eller invånare gäller olika perioder, så andelarna är inte av samma helhet.");
        return Shares.Representation.Of(
            [.. pairs.Select(pair => new AreaCases(pair.Cases.Label, Whole(pair.Cases), Whole(pair.Residents)))],
            [.. pairs.SelectMany(pair => new[] { pair.Cases, pair.Residents })]);
    }

    private static long Whole(PublishedFigure figure) =>
        Count(figure) is { IsPoint: true } count && decimal.IsInteger(count.Lower)
            ? decimal.ToInt64(count.Lower)
            : throw new ShareException(
                $"{figure.Label} är {figure.Reading} och inte ett räknat antal; ett representationsindex kräver exakta antal.");

    private static Interval Count(PublishedFigure figure)
    {
        var reported = figure.Demand();
        return reported.Unit.IsCounted
            ? reported.Interval
            : throw new ShareException($"{figure.Label} är i enheten {reported.Unit} och inte ett antal.");
    }
}
