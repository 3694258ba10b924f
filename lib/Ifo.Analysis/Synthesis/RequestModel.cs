using Ifo.Analysis.Synthesis.Fitting;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Synthesis;

/// <summary>
/// How many requests there are of each kind, in each month and from each administration: fitted to the printed margins and
/// rounded to whole requests. First kind × part of year (four: the first quarter and the rest of two years), then kind ×
/// month × administration within it.
/// </summary>
internal sealed class RequestModel
{
    public const int Months = 24;
    private const int MonthsOfYear = 12;
    private const int PartsOfYears = 4;

    private readonly long[] _cells;

    public RequestModel(RequestMargins printed, ulong seed)
    {
        Printed = printed;
        Administrations = [.. RequestAssumptions.Administrations.Select(key => printed.Figures.Taxonomies.Organisations[key])];
        var parts = Parts(seed);
        _cells = Cells(parts, seed);
    }

    public RequestMargins Printed { get; }

    public IReadOnlyList<Organisation> Administrations { get; }

    public int Kinds => Printed.Kinds.Count;

    public long Count => _cells.Sum();

    public int Requests(int kind, int month, int administration) =>
        checked((int)_cells[(((kind * Months) + month) * Administrations.Count) + administration]);

    /// <summary>Requests for an insats in a year from an administration.</summary>
    public long OfYear(int insats, int year, int administration) =>
        Enumerable.Range(0, Kinds).Where(kind => Printed.Kinds[kind].Insats == insats)
            .Sum(kind =>
                Enumerable.Range(year * MonthsOfYear, MonthsOfYear).Sum(month => (long)Requests(kind, month, administration)));

    private static int YearOf(int month) => month / MonthsOfYear;

    private static int PartOf(int month) => (YearOf(month) * 2) + (month % MonthsOfYear < 3 ? 0 : 1);

    private double Days(int kind, int month)
    {
        var year = Printed.Years[YearOf(month)].Start.Year;
        var of = Printed.Kinds[kind];
        return DateTime.DaysInMonth(year, (month % MonthsOfYear) + 1)
            * (double)RequestAssumptions.Months(of.Key, of.Part, YearOf(month) == 0)[month % MonthsOfYear];
    }

    private double ShareOfYear(int kind, int year, Func<int, bool> isIncluded)
    {
        var (some, all) = (0.0, 0.0);
        for (var month = year * MonthsOfYear; month < (year + 1) * MonthsOfYear; month++)
        {
            all += Days(kind, month);
            if (isIncluded(month)) some += Days(kind, month);
        }

        return some / all;
    }

    private double Expected(int kind, int part) =>
        Printed.PartNumber(kind, part / 2) * ShareOfYear(kind, part / 2, month => PartOf(month) == part);

    private long[] Parts(ulong seed)
    {
        int[] lengths = [Kinds, PartsOfYears];
        var quarters = new FirstQuarters(Printed, kind => Expected(kind, 0));
        var start = CrossTable.Of(lengths, place => Expected(place[0], place[1]));
        var fitted = ProportionalFitting.Fit(
            start, [KindAndYear(lengths), QuarterOfInsats(lengths, quarters), QuarterOfPart(lengths, quarters)]);
        var insatser = Printed.Insatser.Count;
        return [.. ControlledRounding.Round(
            fitted,
            [
                Groups(lengths, place => Insats(place[0])),
                Groups(lengths, place => (Insats(place[0]) * 2) + (place[1] / 2)),
                Groups(lengths, place => (place[0] * 2) + (place[1] / 2))
            ],
            [
                Groups(lengths, place => place[1] / 2),
                Groups(lengths, place => place[1]),
                Groups(lengths, place => (place[1] * insatser) + Insats(place[0]))
            ],
            seed)];
    }

    private int Insats(int kind) => Printed.Kinds[kind].Insats;

    private Margin KindAndYear(int[] lengths) => Margin.Of(
        "insatsens del och år",
        Groups(lengths, place => (place[0] * 2) + (place[1] / 2)),
        [.. Enumerable.Range(0, Kinds * 2).Select(group => (double)Printed.PartNumber(group / 2, group % 2))]);

    private Margin QuarterOfInsats(int[] lengths, FirstQuarters quarters) => Margin.Of(
        "insats första kvartalet",
        Groups(lengths, place => place[1] % 2 == 0 && quarters.Number(Insats(place[0]), place[1] / 2) is not null
            ? (Insats(place[0]) * 2) + (place[1] / 2)
            : -1),
        [.. Enumerable.Range(0, Printed.Insatser.Count * 2)
            .Select(group => (double)(quarters.Number(group / 2, group % 2) ?? 0))]);

    private Margin QuarterOfPart(int[] lengths, FirstQuarters quarters) => Margin.Of(
        "insatsens del första kvartalet",
        Groups(lengths, place =>
            place[1] % 2 == 0 && quarters.PartNumber(place[0], place[1] / 2) is not null ? (place[0] * 2) + (place[1] / 2) : -1),
        [.. Enumerable.Range(0, Kinds * 2).Select(group => (double)(quarters.PartNumber(group / 2, group % 2) ?? 0))]);

    private long[] Cells(long[] parts, ulong seed)
    {
        int[] lengths = [Kinds, Months, Administrations.Count];
        var areas = Printed.Kinds.Select(kind => kind.Area).Distinct(StringComparer.Ordinal).ToList();
        int Area(int kind) => areas.IndexOf(Printed.Kinds[kind].Area);
        var start = CrossTable.Of(lengths, place => Start(place[0], place[1], place[2]));
        Margin[] margins =
        [
            Margin.Of(
                "insatsens del och del av år",
                Groups(lengths, place => (place[0] * PartsOfYears) + PartOf(place[1])),
                [.. parts.Select(part => (double)part)]),
            Margin.Of(
                "område, år och förvaltning",
                Groups(lengths, place => (((Area(place[0]) * 2) + YearOf(place[1])) * lengths[2]) + place[2]),
                [.. Enumerable.Range(0, areas.Count * 2 * lengths[2]).Select(group =>
                    OfAdministration(areas[group / lengths[2] / 2], group / lengths[2] % 2, group % lengths[2]))]),
            Margin.Of(
                "område, första kvartal och förvaltning",
                Groups(lengths, place =>
                    PartOf(place[1]) % 2 == 0 ? (((Area(place[0]) * 2) + YearOf(place[1])) * lengths[2]) + place[2] : -1),
                [.. Enumerable.Range(0, areas.Count * 2 * lengths[2]).Select(group =>
                    OfFirstQuarter(parts, areas[group / lengths[2] / 2], group / lengths[2] % 2, group % lengths[2]))]),
        ];
        return [.. ControlledRounding.Round(
            ProportionalFitting.Fit(start, margins),
            [
                Groups(lengths, place => place[0]),
                Groups(lengths, place => (place[0] * PartsOfYears) + PartOf(place[1])),
                Groups(lengths, place => (place[0] * Months) + place[1])
            ],
            [
                Groups(lengths, place => place[2]),
                Groups(lengths, place => (place[2] * 2) + YearOf(place[1])),
                Groups(lengths, place => (((place[2] * 2) + YearOf(place[1])) * areas.Count) + Area(place[0])),
                Groups(lengths, place => (((place[2] * PartsOfYears) + PartOf(place[1])) * areas.Count) + Area(place[0])),
                Groups(lengths, place => (((place[2] * Months) + place[1]) * areas.Count) + Area(place[0])),
            ],
            seed + 1)];
    }

    private double OfAdministration(string area, int year, int administration) =>
        ShareOf(
            KindsIn(area).Sum(kind => Printed.PartNumber(kind, year)),
            administration,
            place => RequestAssumptions.Share(area, place, year == 0));

    private double OfFirstQuarter(long[] parts, string area, int year, int administration) =>
        ShareOf(
            KindsIn(area).Sum(kind => parts[(kind * PartsOfYears) + (year * 2)]),
            administration,
            place => RequestAssumptions.FirstQuarterShare(area, place, year == 0));

    private double ShareOf(long all, int administration, Func<int, decimal> share) =>
        (double)(all * share(administration) / Enumerable.Range(0, Administrations.Count).Sum(share));

    private IEnumerable<int> KindsIn(string area) =>
        Enumerable.Range(0, Kinds).Where(kind => string.Equals(Printed.Kinds[kind].Area, area, StringComparison.Ordinal));

    private double Start(int kind, int month, int administration)
    {
        var of = Printed.Kinds[kind];
        return Days(kind, month)
            * (double)RequestAssumptions.Share(of.Area, administration, YearOf(month) == 0)
            * RequestAssumptions.Affinity(of.Key, of.Area, administration);
    }

    private static int[] Groups(int[] lengths, Func<int[], int> group) =>
        [.. Enumerable.Range(0, lengths.Aggregate(1, (product, length) => product * length))
            .Select(cell => group(CrossTable.PlaceOf(cell, lengths)))];
}
