using Ifo.Analysis.Checks;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Statistics;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Regiform;

/// <summary>
/// A distribution on one of regiform's two axes: provider types (<see cref="Term"/>) or grounds (<see cref="Ground"/>). The axes
/// are different types, so that shares of one are never compared with shares of the other.
/// </summary>
/// <typeparam name="T">The kind of term on the axis.</typeparam>
public sealed class RegiformDistribution<T> : RowList<RegiformShare<T>>
    where T : Term
{
    internal const string OwnKey = "egen-regi";

    internal RegiformDistribution(IReadOnlyList<RegiformShare<T>> shares, ShareOfAll purchases, string label, string period)
        : base(shares)
    {
        Purchases = purchases;
        Label = label;
        Period = period;
    }

    /// <summary>What is distributed, in Swedish: an area or an insats.</summary>
    public string Label { get; }

    /// <summary>The period, as it is shown.</summary>
    public string Period { get; }

    /// <summary>Everything that is not in-house, as a share of all.</summary>
    public ShareOfAll Purchases { get; }

    /// <summary>The published figures; empty for own data.</summary>
    public Sources Sources => Sources.Of(Rows.Select(share => share.Sources));

    /// <summary>
    /// Whether the shares sum to the whole. <see cref="Verdict.Contradicted"/>: no rounding makes them sum to 100 percent, so
    /// that a part is missing or the shares are of something else.
    /// </summary>
    public Verdict SumVerdict => PrintedCheck.VerdictOf(Sum(Rows), Interval.Point(1));

    /// <summary>
    /// Herfindahl's index of the shares: the sum of their squares, from 1 / n when all are alike to 1 when one has all. What it
    /// can be, given the rounding. A type is not a provider: many private providers count as one, so that the index is too high.
    /// </summary>
    public Interval Herfindahl => Rows.Select(share => Square(share.All.Interval)).Aggregate((sum, next) => sum + next);

    /// <summary>Herfindahl's index as the printed digits give it.</summary>
    public decimal HerfindahlValue => Rows.Sum(share => share.All.Value * share.All.Value);

    /// <summary>The share of a provider type or a ground.</summary>
    /// <param name="key">Its key.</param>
    /// <exception cref="IfoException">The distribution does not have it; the message lists what it has.</exception>
    public RegiformShare<T> this[string key] =>
        Rows.FirstOrDefault(share => string.Equals(share.Key, key, StringComparison.Ordinal))
        ?? throw new IfoException(
            $"Fördelningen har ingen andel för \"{key}\". Den har: {string.Join(", ", Rows.Select(share => share.Key))}.");

    internal static RegiformDistribution<T> Of(IReadOnlyList<(T Term, decimal Amount)> amounts, string label, string period)
    {
        if (amounts.Count == 0) throw new NoFigureException("Det finns inga belopp att fördela.");
        if (amounts.Any(part => part.Amount < 0))
            throw new ArgumentOutOfRangeException(nameof(amounts), "Amounts that are distributed are at least 0.");
        var repeated = amounts
            .GroupBy(part => part.Term.Key, StringComparer.Ordinal)
            .FirstOrDefault(group => group.Skip(1).Any());
        if (repeated is not null) throw new IfoException($"\"{repeated.Key}\" förekommer två gånger. Lägg ihop beloppen först.");
        var whole = amounts.Sum(part => part.Amount);
        if (whole == 0) throw new DivisionByZeroIntervalException($"Fördelningen av {label} {period}", "summan av beloppen (0)");
        var shares = ExactShares.Split([.. amounts.Select(part => part.Amount)], whole);
        var all = amounts.Select((part, index) => (part.Term, Share: Point(shares[index]))).ToList();
        var purchases = Point(all.Where(part => part.Term.Key is not OwnKey).Sum(part => part.Share.Value));
        return new RegiformDistribution<T>(
            [.. all.Select(part => Of(part.Term, part.Share, purchases, Sources.None))], purchases, label, period);
    }

    internal static RegiformShare<T> Of(T term, ShareOfAll share, ShareOfAll purchases, Sources sources) => new(
        term,
        share,
        term.Key is OwnKey || purchases.Interval.ReachesZero || purchases.Value == 0 ? null : share.OfPurchases(purchases),
        sources);

    internal static Interval Sum(IEnumerable<RegiformShare<T>> shares) =>
        shares.Select(share => share.All.Interval).Aggregate((sum, next) => sum + next);

    private static ShareOfAll Point(decimal share) => new(Interval.Point(share), share);

    // Narrower than the product of an interval with itself, which supposes that the two can differ: a share is never below zero.
    private static Interval Square(Interval share) => Interval.Between(
        Math.Max(0, share.Lower) * Math.Max(0, share.Lower), true, share.Upper * share.Upper, true);
}
