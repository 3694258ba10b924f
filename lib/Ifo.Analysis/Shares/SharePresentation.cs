using System.Globalization;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Shares;

/// <summary>
/// Shares, rates and representation as tables, as figures and in words. Captions are made from where the figures come from.
/// </summary>
public static class SharePresentation
{
    private const string OwnData = "egna uppgifter";

    /// <summary>A row for each share: the counts, the share and Wilson's interval.</summary>
    /// <param name="shares">The shares.</param>
    /// <param name="title">The table's title.</param>
    public static Table<CaseShare> Table(this IReadOnlyList<CaseShare> shares, string title) =>
        Presentation.Table.From(shares, title, Caption(shares))
            .Column("Uppgift", share => share.Label)
            .Column("Antal", share => share.Part.ToString())
            .Column("Av", share => share.Whole.ToString())
            .Percent("Andel", share => share.Estimate)
            .Interval("95 %-intervall", "%", 1, share => share.Lower * 100, share => share.Upper * 100);

    /// <summary>Each share with its interval.</summary>
    /// <param name="shares">The shares.</param>
    /// <param name="title">The message of the figure.</param>
    public static DotIntervalChart Chart(this IReadOnlyList<CaseShare> shares, string title) =>
        Presentation.Chart.DotInterval(title, "procent", Caption(shares))
            .Dots(
                shares,
                share => share.Label,
                share => share.Estimate * 100,
                share => share.Lower * 100,
                share => share.Upper * 100)
            .Decimals(1);

    /// <summary>A row for each area: cases, residents, the two shares and the index with its interval.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="title">The table's title.</param>
    public static Table<RepresentationIndex> Table(this Representation areas, string title) =>
        Presentation.Table.From(areas, title, Caption(areas))
            .Column("Område", area => area.Label)
            .Count("Ärenden", area => area.Cases)
            .Count("Invånare", area => area.Residents)
            .Percent("Andel av ärenden", area => area.OfCases.Estimate)
            .Percent("Andel av invånare", area => area.ShareOfResidents)
            .Number("Index", "gånger", 2, area => area.Index)
            .Interval("95 %-intervall", "gånger", 2, area => area.Lower, area => area.Upper);

    /// <summary>Each area's index with its interval; 1 is as many cases as residents.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="title">The message of the figure.</param>
    public static DotIntervalChart Chart(this Representation areas, string title) =>
        Presentation.Chart.DotInterval(title, "andel av ärenden genom andel av invånare", Caption(areas))
            .Reference(1m)
            .Dots(areas, area => area.Label, area => area.Index, area => area.Lower, area => area.Upper)
            .Decimals(2);

    /// <summary>A row for each rate: cases, residents, the rate and its exact interval.</summary>
    /// <param name="rates">The rates, all of the same base.</param>
    /// <param name="title">The table's title.</param>
    /// <exception cref="ShareException">The rates have different bases.</exception>
    /// <exception cref="PresentationException">There are no rates to show.</exception>
    public static Table<CaseRate> Table(this IReadOnlyList<CaseRate> rates, string title)
    {
        var unit = UnitOf(rates).Symbol;
        return Presentation.Table.From(rates, title, Caption(rates))
            .Column("Uppgift", rate => rate.Label)
            .Column("Antal", rate => rate.Cases.ToString())
            .Column("Invånare", rate => rate.Residents.ToString())
            .Number("Antal", unit, 1, rate => rate.Estimate)
            .Interval("95 %-intervall", unit, 1, rate => rate.Lower, rate => rate.Upper);
    }

    /// <summary>Each rate with its interval.</summary>
    /// <param name="rates">The rates, all of the same base.</param>
    /// <param name="title">The message of the figure.</param>
    /// <exception cref="ShareException">The rates have different bases.</exception>
    /// <exception cref="PresentationException">There are no rates to show.</exception>
    public static DotIntervalChart Chart(this IReadOnlyList<CaseRate> rates, string title) =>
        Presentation.Chart.DotInterval(title, $"antal {UnitOf(rates).Symbol}", Caption(rates))
            .Dots(rates, rate => rate.Label, rate => rate.Estimate, rate => rate.Lower, rate => rate.Upper)
            .Decimals(1);

    /// <summary>A share in words: <c>61,2 % (93 av 152; 95 %-intervall 53,3–68,6 %)</c>.</summary>
    /// <param name="share">The share.</param>
    public static string InWords(this CaseShare share)
    {
        ArgumentNullException.ThrowIfNull(share);
        var limits = SwedishFormat.Range((decimal)share.Lower * 100, (decimal)share.Upper * 100, 1);
        return $"{SwedishFormat.Percent(share.Estimate, 1)} ({share.Part} av {share.Whole}; "
            + $"{Level(share.Level)}-intervall {limits}\u00A0%)";
    }

    /// <summary>A rate in words: <c>19,1 per 100 000 (15 av 78 388; 95 %-intervall 10,7–31,6)</c>.</summary>
    /// <param name="rate">The rate.</param>
    public static string InWords(this CaseRate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        var limits = SwedishFormat.Range((decimal)rate.Lower, (decimal)rate.Upper, 1);
        return $"{SwedishFormat.Number(rate.Estimate, 1)} {rate.Unit.Symbol} ({rate.Cases} av {rate.Residents}; "
            + $"{Level(rate.Level)}-intervall {limits})";
    }

    private static string Level(double level) => $"{SwedishFormat.Number((decimal)level * 100, 0)}\u00A0%";

    private static Unit UnitOf(IReadOnlyList<CaseRate> rates) => rates.Select(rate => rate.Unit).Distinct().ToList() switch
    {
        [] => throw new PresentationException("Det finns inga tal per invånare att visa."),
        [var unit] => unit,
        _ =>
            throw new ShareException(
                "Tal per 1 000 och per 100 000 kan inte visas i samma tabell eller diagram. Räkna dem med samma bas."),
    };

    private static Caption Caption(IReadOnlyList<CaseShare> shares) =>
        Caption(
            Sources.Of(shares.Select(share => share.Sources)),
            shares.SelectMany(share => share.Periods),
            Wording.Counted(shares.Count, "andel", "andelar"));

    private static Caption Caption(IReadOnlyList<CaseRate> rates)
    {
        var caption = Caption(
            Sources.Of(rates.Select(rate => rate.Sources)),
            rates.SelectMany(rate => rate.Periods),
            $"{SwedishFormat.Number(rates.Count)} tal per invånare");
        var days = rates.Select(rate => rate.CountedOn).OfType<PopulationDay>().Distinct().ToList();
        var written = days.Select(day => day.Day.ToString("O", CultureInfo.InvariantCulture));
        return days.Count == 0 ? caption : caption.Note($"Invånarna är räknade {string.Join(" och ", written)}");
    }

    private static Caption Caption(Representation areas) =>
        Caption(areas.Sources, areas.Periods, $"{SwedishFormat.Number(areas.Sum(area => area.Cases))} ärenden");

    private static Caption Caption(Sources sources, IEnumerable<Periods.Period> periods, string count) => sources.Count == 0
        ? Presentation.Caption.Internal(OwnData, "som uppgifterna", count)
        : Presentation.Caption.Published(
            sources, string.Join(", ", periods.Distinct().Order().Select(period => period.Label)), count);
}
