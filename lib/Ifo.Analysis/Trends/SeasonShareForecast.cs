namespace Ifo.Analysis.Trends;

/// <summary>
/// A whole year of counts forecast from its first months and one earlier year: the months so far divided by the share that the
/// same months had of the earlier year (säsongsandel), with the 95 percent prediction interval of chance alone.
/// </summary>
/// <remarks>
/// The interval is exact and conditional: it holds the outcomes whose table of two years by two parts of the year Fisher's exact
/// test does not reject at 2,5 percent on either side, so no level or season need be known (the idea of Thatcher, Journal of the
/// Royal Statistical Society B 26, 1964). It supposes that cases come independently of each other (Poisson) and that both years
/// have the same season. <strong>How seasons differ between years cannot be known from one year</strong>, nor can the forecast
/// be tested backwards in time: the interval is a lower bound of the uncertainty. Test it across series instead
/// (<see cref="SeasonShareBackTests"/>), and use <see cref="FullYearForecast"/> where there are three earlier years.
/// </remarks>
public sealed record SeasonShareForecast
{
    private const double Tail = 0.025;

    private SeasonShareForecast(
        string label, string unit, int year, long part, int earlierYear, long earlierPart, long earlierWhole)
    {
        (Label, Unit, Year, Part) = (label, unit, year, part);
        (EarlierYear, EarlierPart, EarlierWhole) = (earlierYear, earlierPart, earlierWhole);
        Lower = part + LowestRest();
        Upper = part + HighestRest();
    }

    /// <summary>The most cases in a part or a year: 100 millions.</summary>
    public const long MostCases = 100_000_000;

    /// <summary>What is forecast.</summary>
    public string Label { get; }

    /// <summary>What it is counted in.</summary>
    public string Unit { get; }

    /// <summary>The year that is forecast.</summary>
    public int Year { get; }

    /// <summary>The cases so far.</summary>
    public long Part { get; }

    /// <summary>The year that the share is taken from.</summary>
    public int EarlierYear { get; }

    /// <summary>The cases of the same months of the earlier year; above 0.</summary>
    public long EarlierPart { get; }

    /// <summary>The cases of the whole earlier year.</summary>
    public long EarlierWhole { get; }

    /// <summary>The share of the earlier year that the same months had, above 0 and at most 1.</summary>
    public decimal Share => (decimal)EarlierPart / EarlierWhole;

    /// <summary>The forecast of the whole year; 0 when there are no cases so far.</summary>
    public decimal Forecast => (decimal)Part * EarlierWhole / EarlierPart;

    /// <summary>The lower limit of the 95 percent prediction interval of chance alone.</summary>
    public long Lower { get; }

    /// <summary>The upper limit of the 95 percent prediction interval of chance alone.</summary>
    public long Upper { get; }

    /// <summary>Forecasts a year from counts of your own.</summary>
    /// <param name="label">What is forecast, in Swedish.</param>
    /// <param name="unit">What it is counted in.</param>
    /// <param name="year">The year to forecast.</param>
    /// <param name="part">The cases so far, 0 or more.</param>
    /// <param name="earlierYear">The earlier year.</param>
    /// <param name="earlierPart">The cases of the same months of it; above 0, or there is no share.</param>
    /// <param name="earlierWhole">The cases of the whole of it.</param>
    /// <exception cref="TrendException">
    /// A count is negative or above <see cref="MostCases"/>, the part is more than the whole or zero, or the earlier year is not
    /// before.
    /// </exception>
    /// <example><code>
    /// var forecast = SeasonShareForecast.Of("Förfrågningar",
    ///     "antal", 2025, part: 1910, earlierYear: 2024, earlierPart: 1835, earlierWhole: 7300);
    /// forecast.InWords()
    /// </code></example>
    public static SeasonShareForecast Of(
        string label, string unit, int year, long part, int earlierYear, long earlierPart, long earlierWhole)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(unit);
        if (earlierYear >= year) throw new TrendException($"{label}: det tidigare året {earlierYear} ska ligga före {year}.");
        if (part is < 0 or > MostCases || earlierWhole is < 0 or > MostCases)
            throw new TrendException($"{label}: antalen {part} och {earlierWhole} ska vara från 0 till {MostCases}.");
        if (earlierPart <= 0 || earlierPart > earlierWhole)
            throw new TrendException($"{label}: {earlierYear} har {earlierPart} fall i samma månader av {earlierWhole} på hela "
                + "året, så månadernas andel kan inte användas. Den ska vara över noll och högst hela året.");
        return new SeasonShareForecast(label, unit, year, part, earlierYear, earlierPart, earlierWhole);
    }

    // With more cases in the rest of the year, the months so far are ever fewer than they should be, and the earlier ones more.
    private bool TooMany(long rest) =>
        HypergeometricTail.AtLeast(EarlierPart, EarlierPart + Part, EarlierWhole, EarlierWhole + Part + rest) <= Tail;

    private bool TooFew(long rest) =>
        HypergeometricTail.AtLeast(Part, EarlierPart + Part, Part + rest, EarlierWhole + Part + rest) <= Tail;

    private long LowestRest()
    {
        if (!TooFew(0)) return 0;
        var (few, enough) = (0L, 1L);
        while (TooFew(enough)) (few, enough) = (enough, enough * 2);
        return Boundary(few, enough, rest => !TooFew(rest));
    }

    private long HighestRest()
    {
        var (held, many) = (0L, 1L);
        while (!TooMany(many)) (held, many) = (many, many * 2);
        return Boundary(held, many, TooMany) - 1;
    }

    // The smallest number that holds, when the first does not and the last does.
    private static long Boundary(long first, long last, Func<long, bool> holds)
    {
        while (last - first > 1)
        {
            var middle = first + ((last - first) / 2);
            (first, last) = holds(middle) ? (first, middle) : (middle, last);
        }

        return last;
    }
}
