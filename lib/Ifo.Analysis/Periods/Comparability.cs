namespace Ifo.Analysis.Periods;

/// <summary>
/// Whether a change between two periods means anything. Like is compared with like: the same months, or the same day, of
/// another year, without overlap.
/// </summary>
/// <param name="From">The period that is compared from.</param>
/// <param name="To">The period that is compared to.</param>
/// <param name="Obstacle">Why they cannot be compared, in Swedish; empty when they can.</param>
public sealed record Comparability(Period From, Period To, string Obstacle)
{
    /// <summary>Whether the periods can be compared.</summary>
    public bool IsComparable => Obstacle.Length == 0;

    /// <summary>Judges two periods.</summary>
    /// <param name="from">The period that is compared from.</param>
    /// <param name="to">The period that is compared to.</param>
    public static Comparability Of(Period from, Period to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return new Comparability(from, to, FindObstacle(from, to));
    }

    /// <summary>Refuses periods that cannot be compared.</summary>
    /// <exception cref="PeriodException">They cannot; the message says why and what to choose instead.</exception>
    public void Demand()
    {
        if (!IsComparable) throw new PeriodException($"{From.Label} kan inte jämföras med {To.Label}: {Obstacle}.");
    }

    private static string FindObstacle(Period from, Period to)
    {
        if (from == to) return "det är samma period";
        if (from.Months != to.Months) return $"{Length(from)} ställs mot {Length(to)}; jämför lika långa perioder";
        if (from.Start.Month != to.Start.Month || (from.Months == 0 && from.Start.Day != to.Start.Day))
            return "perioderna är olika delar av året, och årstiden skulle tas för en förändring; jämför samma del av två år";
        return from.Start <= to.End && to.Start <= from.End ? "perioderna överlappar varandra" : "";
    }

    private static string Length(Period period) => period.Months switch
    {
        0 => "en dag",
        1 => "en månad",
        _ => $"{period.Months.ToString(System.Globalization.CultureInfo.InvariantCulture)} månader",
    };
}
