using Ifo.Analysis.Checks;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Statistics;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Requests;

/// <summary>How the requests changed between two periods: per insats, per area, in all, and per part of an insats.</summary>
public sealed class RequestComparison
{
    private const string TotalKey = "total";
    private const string TotalLabel = "Samtliga insatser";

    private readonly RequestFigures _requests;
    private readonly Exposure _exposure;
    private readonly RequestChanges _byInsats;
    private readonly IReadOnlyList<PrintedCheck> _checks;

    private readonly Func<string, Dispersion>? _dispersion;

    internal RequestComparison(
        RequestFigures requests, Period from, Period to, Exposure exposure, Func<string, Dispersion>? dispersion = null)
    {
        _dispersion = dispersion;
        _requests = requests;
        _exposure = exposure;
        From = from;
        To = to;
        _checks = from == to.YearsLater(-1) ? FindChecks() : [];
        _byInsats = Rows(Insatser());
        RefuseBreaks();
    }

    /// <summary>The earlier period.</summary>
    public Period From { get; }

    /// <summary>The later period.</summary>
    public Period To { get; }

    /// <summary>The published figures that the comparison rests on.</summary>
    public Sources Sources => _byInsats.Sources;

    private Taxonomies Taxonomies => _requests.Published.Taxonomies;

    /// <summary>
    /// The same comparison when requests come several from one person: every ratio, also of areas and the total, is widened.
    /// </summary>
    /// <param name="dispersion">
    /// The dispersion by the key of an insats, a part or an area, and <c>total</c> for all: estimated from a register, or
    /// assumed.
    /// </param>
    public RequestComparison With(Func<string, Dispersion> dispersion)
    {
        ArgumentNullException.ThrowIfNull(dispersion);
        return new(_requests, From, To, _exposure, dispersion);
    }

    /// <summary>A row per insats, in the order of the report.</summary>
    public RequestChanges ByInsats() => _byInsats;

    /// <summary>A row per kategoriområde. The report prints no sums per area: they are computed here.</summary>
    public RequestChanges ByArea()
    {
        var rows = _byInsats.GroupBy(row => row.Area, StringComparer.Ordinal)
            .Select(area => Sum(area.Key, Taxonomies.Areas[area.Key].Label, area.Key, [.. area]))
            .ToList();
        return Adjusted(rows);
    }

    /// <summary>
    /// All requests together: the sum of the insatser. <see cref="PartsCheck()"/> tells whether the printed total agrees.
    /// </summary>
    public RequestChange Total() => Sum(TotalKey, TotalLabel, "", _byInsats) with { Checks = ChecksOf("") };

    /// <summary>
    /// A row per part of an insats, for those parts whose numbers are published. Contributions are to the change of the parts
    /// together, in percent of their sum in the earlier period.
    /// </summary>
    /// <param name="insats">The key of the insats, for example <c>skyddat-boende</c>.</param>
    /// <exception cref="IfoException">There is no such insats.</exception>
    /// <exception cref="NoFigureException">No numbers of its parts are published for both periods.</exception>
    public RequestChanges Parts(string insats) => Rows(PartsOf(insats));

    /// <summary>Whether the insatser sum to the printed total, in each of the two periods.</summary>
    /// <exception cref="NoFigureException">No total is published.</exception>
    public IReadOnlyList<PartsCheck> PartsCheck() => Checks(TotalKey, TotalLabel, "", Insatser());

    /// <summary>Whether the parts of an insats sum to its printed number, in each of the two periods.</summary>
    /// <param name="insats">The key of the insats, for example <c>skyddat-boende</c>.</param>
    /// <exception cref="IfoException">There is no such insats.</exception>
    /// <exception cref="NoFigureException">No numbers of its parts are published for both periods.</exception>
    public IReadOnlyList<PartsCheck> PartsCheck(string insats) =>
        Checks(insats, Taxonomies.Insatser[insats].Label, insats, PartsOf(insats));

    /// <summary>
    /// Every change and share of requests that the report prints for the later period, in tables and in the text, beside the
    /// recomputed figure. Empty unless the periods are a year apart, which is what the report's changes are between.
    /// </summary>
    public IReadOnlyList<PrintedCheck> Checks() => _checks;

    private List<PrintedCheck> FindChecks() =>
        [.. _requests.Published.Check().Where(check => check.Figure.Period == To && IsOfRequests(check.Figure))];

    private bool IsOfRequests(PublishedFigure figure) =>
        string.Equals(Taxonomies.Measures[figure.Measure].Of, RequestFigures.Measure, StringComparison.Ordinal);

    private List<Insats> Insatser() => Published(
        [.. Taxonomies.Insatser.Where(insats => insats.Parent.Length == 0 && insats.IsForRequests)], "någon insats");

    private List<Insats> PartsOf(string insats)
    {
        var whole = Taxonomies.Insatser[insats];
        return Published(Taxonomies.Insatser.PartsOf(whole.Key), $"delar av {whole.LabelInSentence}");
    }

    // A part that neither period has is not in the table; one that only one of them has is an error when it is read.
    private List<Insats> Published(IReadOnlyList<Insats> insatser, string what)
    {
        var published = insatser.Where(insats => _requests.Has(insats.Key, From) || _requests.Has(insats.Key, To)).ToList();
        return published.Count > 0 ? published : throw new NoFigureException(
            $"Det finns inga uppgifter om antalet förfrågningar om {what} {From.Label} och {To.Label}. {_requests.Available()}");
    }

    private RequestChanges Rows(IReadOnlyList<Insats> insatser)
    {
        var counts = insatser
            .Select(insats => (Before: _requests.Number(insats.Key, From), After: _requests.Number(insats.Key, To)))
            .ToList();
        var whole = counts.Sum(count => count.Before);
        if (whole == 0)
            throw new DivisionByZeroIntervalException("Förändringen av antalet förfrågningar", $"antalet {From.Label} (0)");
        var contributions = ExactShares.Split([.. counts.Select(count => count.After - count.Before)], whole);
        return Adjusted(
        [
            .. insatser.Select((insats, index) => Row(insats, counts[index].Before, counts[index].After, contributions[index]))
        ]);
    }

    private RequestChange Row(Insats insats, long before, long after, decimal contribution)
    {
        var ratio = Ratio(insats.Key, before, after);
        return new RequestChange
        {
            Key = insats.Key,
            Label = insats.Label,
            Area = insats.Area,
            AreaLabel = Taxonomies.Areas[insats.Area].Label,
            Before = before,
            After = after,
            Contribution = contribution,
            Ratio = ratio,
            HolmAdjustedPValue = ratio.PValue,
            Breaks = BreaksOf(insats),
            Checks = ChecksOf(insats.Key),
            Sources = new Sources([_requests.Level(insats.Key, From).Source, _requests.Level(insats.Key, To).Source]),
        };
    }

    private RequestChange Sum(string key, string label, string area, IReadOnlyList<RequestChange> rows)
    {
        var (before, after) = (rows.Sum(row => row.Before), rows.Sum(row => row.After));
        var ratio = Ratio(key, before, after);
        return new RequestChange
        {
            Key = key,
            Label = label,
            Area = area,
            AreaLabel = area.Length == 0 ? "" : label,
            Before = before,
            After = after,
            Contribution = rows.Sum(row => row.Contribution),
            Ratio = ratio,
            HolmAdjustedPValue = ratio.PValue,
            Breaks = [.. rows.SelectMany(row => row.Breaks).DistinctBy(seriesBreak => seriesBreak.Key, StringComparer.Ordinal)],
            Checks = [],
            Sources = Sources.Of(rows.Select(row => row.Sources)),
        };
    }

    private RequestChanges Adjusted(IReadOnlyList<RequestChange> rows)
    {
        var adjusted = Holm.Adjust([.. rows.Select(row => row.PValue)]);
        return new RequestChanges(
            [.. rows.Select((row, index) => row with { HolmAdjustedPValue = adjusted[index] })], From, To, _exposure);
    }

    private RateRatio Ratio(string key, long before, long after)
    {
        var exact = _exposure == Exposure.CalendarDays
            ? RateRatio.Of(before, after, From.Days, To.Days)
            : RateRatio.Of(before, after);
        return _dispersion is null ? exact : exact.With(_dispersion(key));
    }

    private IReadOnlyList<PrintedCheck> ChecksOf(string insats) =>
        [.. _checks.Where(check => string.Equals(check.Figure.Insats, insats, StringComparison.Ordinal)
            && (insats.Length > 0 || check.Figure.Area.Length == 0))];

    private IReadOnlyList<SeriesBreak> BreaksOf(Insats insats) =>
    [
        .. Taxonomies.SeriesBreaks.Where(seriesBreak =>
            seriesBreak.Touches(RequestFigures.Measure, insats.Key, From, To)
            || (insats.Parent.Length > 0 && seriesBreak.Touches(RequestFigures.Measure, insats.Parent, From, To))),
    ];

    private void RefuseBreaks()
    {
        var refused = _byInsats
            .SelectMany(row => row.Breaks)
            .FirstOrDefault(seriesBreak => seriesBreak.Effect == BreakEffect.Refuse);
        if (refused is not null) throw new PeriodException($"{From.Label} kan inte jämföras med {To.Label}: {refused}.");
    }

    private IReadOnlyList<PartsCheck> Checks(string key, string label, string whole, IReadOnlyList<Insats> parts) =>
        [.. new[] { From, To }.Select(period => Check(key, label, whole, parts, period))];

    private PartsCheck Check(string key, string label, string whole, IReadOnlyList<Insats> parts, Period period)
    {
        var sum = parts.Sum(part => _requests.Number(part.Key, period));
        var printed = _requests.Number(whole, period);
        var sources = parts.Select(part => part.Key).Append(whole).Select(insats => _requests.Level(insats, period).Source);
        return new PartsCheck(
            key, label, period, sum, printed, sum == printed ? Verdict.Reproduced : Verdict.Contradicted, new Sources(sources));
    }
}
