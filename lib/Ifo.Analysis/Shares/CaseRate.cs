using Ifo.Analysis.Citations;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Shares;

/// <summary>
/// Cases per 1 000 or 100 000 residents of a group, with the exact Poisson interval of Garwood (Biometrika 28, 1936). Which
/// group the residents are is for the user to know: a rate of all residents and one of those aged 0–20 are different figures.
/// </summary>
/// <remarks>
/// Supposes that cases come one by one, independently, and that the residents are known. Trusted to nine digits for counts up
/// to a hundred thousand.
/// </remarks>
public sealed record CaseRate
{
    private readonly IReadOnlyList<PublishedFigure> _inputs;

    private CaseRate(
        string label, Interval cases, Interval residents, RateBase per, double level, IReadOnlyList<PublishedFigure> inputs)
    {
        _inputs = inputs;
        Label = label;
        Cases = cases;
        Residents = residents;
        Per = per;
        Level = level;
        Rate = cases * Interval.Point(Size) / residents;
        var (lower, upper) = ExactPoisson.Limits(cases.Lower, cases.Upper, level);
        Lower = lower / (double)residents.Upper * (double)Size;
        Upper = upper / (double)residents.Lower * (double)Size;
    }

    /// <summary>What is counted, in Swedish.</summary>
    public string Label { get; }

    /// <summary>The number of cases; a point unless the source qualifies it.</summary>
    public Interval Cases { get; }

    /// <summary>The residents of the group.</summary>
    public Interval Residents { get; }

    /// <summary>How many residents the rate is told for.</summary>
    public RateBase Per { get; }

    /// <summary>The unit: per 1 000 or per 100 000.</summary>
    public Unit Unit => Per == RateBase.Thousand ? Unit.PerThousand : Unit.PerHundredThousand;

    /// <summary>How often the interval holds the true rate, at least; 0,95 by default.</summary>
    public double Level { get; }

    /// <summary>What the rate itself can be, in <see cref="Unit"/>; a point, to 28 digits, when both counts are known.</summary>
    public Interval Rate { get; }

    /// <summary>The rate as one number, the middle of <see cref="Rate"/>, with 18 decimals.</summary>
    public decimal Estimate => decimal.Round((Rate.Lower + Rate.Upper) / 2, 18);

    /// <summary>The lower limit, in <see cref="Unit"/>; 0 when nothing was counted.</summary>
    public double Lower { get; }

    /// <summary>The upper limit, in <see cref="Unit"/>; above 0 also when nothing was counted.</summary>
    public double Upper { get; }

    /// <summary>The day on which the residents were counted; null where it is not said.</summary>
    public PopulationDay? CountedOn { get; init; }

    /// <summary>The published figures that the rate rests on; none for the user's own numbers.</summary>
    public Sources Sources => new(_inputs.Select(figure => figure.Source));

    internal IEnumerable<Periods.Period> Periods => _inputs.Select(figure => figure.Period).Distinct().Order();

    private decimal Size => 1 / Unit.Factor;

    /// <summary>The rate of counted cases of your own.</summary>
    /// <param name="cases">The number of cases; at least 0.</param>
    /// <param name="residents">The residents of the group; at least 1.</param>
    /// <param name="per">How many residents the rate is told for.</param>
    /// <param name="label">What is counted, in Swedish; a table shows it.</param>
    /// <param name="level">The confidence level, above 0 and below 1.</param>
    /// <exception cref="ShareException">There are no residents, or a count is negative.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    /// <example><code>
    /// var rate = CaseRate.Of(24, 38210, RateBase.HundredThousand, "LVU 0–20 år");
    /// rate.InWords()
    /// </code></example>
    public static CaseRate Of(
        long cases, long residents, RateBase per = RateBase.Thousand, string label = "Antal", double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(label);
        return Of(label, Interval.Point(cases), Interval.Point(residents), per, level, []);
    }

    internal static CaseRate Of(
        string label, Interval cases, Interval residents, RateBase per, double level, IReadOnlyList<PublishedFigure> inputs)
    {
        if (level is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level is above 0 and below 1.");
        if (!Enum.IsDefined(per)) throw new ArgumentOutOfRangeException(nameof(per), per, "Not a defined base.");
        if (residents.Lower <= 0)
            throw new ShareException(
                $"{label}: ett tal per invånare kan inte räknas av {residents} invånare. Antalet ska vara minst 1.");
        if (cases.Lower < 0) throw new ShareException($"{label}: ett antal kan inte vara negativt ({cases}).");
        return new CaseRate(label, cases, residents, per, level, inputs);
    }
}
