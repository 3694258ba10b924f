using Ifo.Analysis.Checks;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Shares;

/// <summary>
/// A share of cases, such as investigations that took more than four months, with Wilson's interval for how much of it can
/// be chance. Not to be confused with a share of costs, which is no count and has no such interval.
/// </summary>
/// <remarks>
/// The interval supposes that the cases are independent and that those of the period stand for a wider set; siblings are
/// investigated together, so the true uncertainty is rather larger. It is trusted to nine digits for counts up to a thousand
/// million.
/// </remarks>
public sealed record CaseShare
{
    private readonly IReadOnlyList<PublishedFigure> _inputs;

    private CaseShare(string label, Interval part, Interval whole, double level, IReadOnlyList<PublishedFigure> inputs)
    {
        _inputs = inputs;
        Label = label;
        Part = part;
        Whole = whole;
        Level = level;
        Share = Limited(part / whole);
        Lower = Wilson.Limits(part.Lower, whole.Upper, level).Lower;
        Upper = Wilson.Limits(Math.Min(part.Upper, whole.Lower), whole.Lower, level).Upper;
    }

    /// <summary>What the share is of, in Swedish.</summary>
    public string Label { get; }

    /// <summary>The cases that are counted; a point unless the source qualifies the number.</summary>
    public Interval Part { get; }

    /// <summary>All the cases among which they are counted.</summary>
    public Interval Whole { get; }

    /// <summary>How often the interval holds the true share, on average over shares; 0,95 by default.</summary>
    public double Level { get; }

    /// <summary>What the share itself can be, from 0 to 1: a point when both counts are known (to 28 digits).</summary>
    public Interval Share { get; }

    /// <summary>Wilson's lower limit, from 0 to 1; where the counts are not known exactly, the lowest that they allow.</summary>
    public double Lower { get; }

    /// <summary>Wilson's upper limit, from 0 to 1; where the counts are not known exactly, the highest that they allow.</summary>
    public double Upper { get; }

    /// <summary>
    /// The share as one number, with 18 decimals: the middle of <see cref="Share"/>, which is the share itself when it is known.
    /// </summary>
    public decimal Estimate => decimal.Round((Share.Lower + Share.Upper) / 2, 18);

    /// <summary>The published figures that the share rests on; none for the user's own numbers.</summary>
    public Sources Sources => new(_inputs.Select(figure => figure.Source));

    /// <summary>The periods of the published figures, in order; none for the user's own numbers.</summary>
    internal IEnumerable<Periods.Period> Periods => _inputs.Select(figure => figure.Period).Distinct().Order();

    /// <summary>The share of counted cases of your own.</summary>
    /// <param name="part">The cases that are counted; at least 0 and at most <paramref name="whole"/>.</param>
    /// <param name="whole">All the cases; at least 1.</param>
    /// <param name="label">What the share is of, in Swedish; a table shows it.</param>
    /// <param name="level">The confidence level, above 0 and below 1.</param>
    /// <exception cref="ShareException">
    /// There are no cases, a count is negative, or the part is larger than the whole.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    /// <example><code>
    /// var share = CaseShare.Of(17, 243, "Utredningar över fyra månader");
    /// share.InWords()
    /// </code></example>
    public static CaseShare Of(long part, long whole, string label = "Andel", double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(label);
        return Of(label, Interval.Point(part), Interval.Point(whole), level, []);
    }

    /// <summary>A printed share beside this one, with the verdict.</summary>
    /// <param name="printed">The printed share, in percent or as a share.</param>
    /// <exception cref="NoFigureException">The printed share has no figure.</exception>
    /// <exception cref="UnitException">The printed figure is not a share.</exception>
    public PrintedCheck Check(PublishedFigure printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        return PrintedCheck.Of(printed, new Quantity(Share, Unit.Share, Label), _inputs);
    }

    internal static CaseShare Of(string label, Interval part, Interval whole, double level, IReadOnlyList<PublishedFigure> inputs)
    {
        if (level is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level is above 0 and below 1.");
        if (whole.ReachesZero || whole.Upper < 0)
            throw new ShareException($"{label}: andelen kan inte räknas av {whole} ärenden. Antalet ska vara minst 1.");
        if (part.Lower < 0) throw new ShareException($"{label}: ett antal kan inte vara negativt ({part}).");
        if (part.Lower > whole.Upper)
            throw new ShareException($"{label}: {part} ärenden är fler än alla {whole}. Har täljare och nämnare bytt plats?");
        return new CaseShare(label, part, whole, level, inputs);
    }

    // Numbers that are not known exactly can be any, but the part is never larger than the whole.
    private static Interval Limited(Interval share) =>
        share.TryIntersect(Interval.Closed(0, 1), out var limited) ? limited : Interval.Point(1);
}
