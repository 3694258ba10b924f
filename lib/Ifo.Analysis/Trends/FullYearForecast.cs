using MathNet.Numerics.Distributions;

namespace Ifo.Analysis.Trends;

/// <summary>What the first months of an earlier year came to, and the whole year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Part">The same months as those known of the year to forecast; above 0.</param>
/// <param name="Whole">The whole year; above 0.</param>
public sealed record PartYear(int Year, decimal Part, decimal Whole);

/// <summary>What the method would have said of an earlier year from the years before it, beside what it became.</summary>
public sealed record BackTest
{
    internal BackTest(int year, double forecast, double actual) => (Year, Forecast, Actual) = (year, forecast, actual);

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The forecast.</summary>
    public double Forecast { get; }

    /// <summary>The outcome; above 0.</summary>
    public double Actual { get; }

    /// <summary>The error as a share of the outcome: 0,05 is a forecast 5 percent too high.</summary>
    public double Error => (Forecast / Actual) - 1;
}

/// <summary>
/// A whole year forecast from its first months: these times the ratio of whole to part, the geometric mean over earlier years,
/// with a 95 percent prediction interval from how the ratio has varied (Student's t of the logarithms).
/// </summary>
/// <remarks>
/// Supposes that the season is as before, and that years are independent. With three years behind it the interval is wide: t is
/// then 4,30. Trusted to seven digits.
/// </remarks>
public sealed record FullYearForecast
{
    private FullYearForecast(string label, string unit, int year, decimal part, IReadOnlyList<PartYear> history)
    {
        var logarithms = history.Select(Logarithm).ToList();
        var mean = logarithms.Average();
        var spread = Math.Sqrt(logarithms.Sum(value => (value - mean) * (value - mean)) / (history.Count - 1));
        var half = StudentT.InvCDF(0, 1, history.Count - 1, 0.975) * spread * Math.Sqrt(1 + (1.0 / history.Count));
        Label = label;
        Unit = unit;
        Year = year;
        Part = part;
        History = history;
        Forecast = (double)part * Math.Exp(mean);
        Lower = (double)part * Math.Exp(mean - half);
        Upper = (double)part * Math.Exp(mean + half);
        BackTests = [.. history.Skip(1).Select((earlier, i) => Test(earlier, [.. logarithms.Take(i + 1)]))];
    }

    /// <summary>The fewest earlier whole years: 3.</summary>
    public const int FewestYears = 3;

    /// <summary>What is forecast.</summary>
    public string Label { get; }

    /// <summary>What it is counted in.</summary>
    public string Unit { get; }

    /// <summary>The year that is forecast.</summary>
    public int Year { get; }

    /// <summary>The outcome so far.</summary>
    public decimal Part { get; }

    /// <summary>The earlier years that the ratio is taken from.</summary>
    public IReadOnlyList<PartYear> History { get; }

    /// <summary>The forecast of the whole year.</summary>
    public double Forecast { get; }

    /// <summary>
    /// The lower limit of the 95 percent prediction interval; equal to the forecast when all years had the same ratio.
    /// </summary>
    public double Lower { get; }

    /// <summary>The upper limit of the 95 percent prediction interval.</summary>
    public double Upper { get; }

    /// <summary>The forecasts of earlier years, each made from the years before it alone; the first year has none.</summary>
    public IReadOnlyList<BackTest> BackTests { get; }

    /// <summary>
    /// The mean of the back-tested errors without their signs, as a share: how wrong the method has usually been.
    /// </summary>
    public double MeanAbsoluteError => BackTests.Average(test => Math.Abs(test.Error));

    /// <summary>Forecasts a year from numbers of your own.</summary>
    /// <param name="label">What is forecast, in Swedish.</param>
    /// <param name="unit">What it is counted in.</param>
    /// <param name="year">The year to forecast.</param>
    /// <param name="part">Its outcome so far; above 0.</param>
    /// <param name="history">Earlier years, each with the outcome of the same months and of the whole year; at least 3.</param>
    /// <exception cref="TooShortSeriesException">There are fewer than 3 earlier years.</exception>
    /// <exception cref="TrendException">
    /// A part or a year is not above zero, a year occurs twice, or a year is not before the one to forecast.
    /// </exception>
    /// <example><code>
    /// var forecast = FullYearForecast.Of("Nettokostnad",
    ///     "mnkr", 2024, 215, [new(2020, 188, 571), new(2021, 190, 583), new(2022, 201, 612), new(2023, 207, 640)]);
    /// forecast.InWords()
    /// </code></example>
    public static FullYearForecast Of(string label, string unit, int year, decimal part, IReadOnlyList<PartYear> history)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(history);
        TooShortSeriesException.ThrowIfShorter(history.Count, FewestYears, "En helårsprognos", "tidigare hela år");
        if (part <= 0) throw new TrendException($"{label} {year}: utfallet hittills är {part} och ska vara över noll.");
        if (history.FirstOrDefault(earlier => earlier.Part <= 0 || earlier.Whole <= 0) is { } wrong)
            throw new TrendException(
                $"{label} {wrong.Year}: delen ({wrong.Part}) och helåret ({wrong.Whole}) ska vara över noll.");
        if (history.Select(earlier => earlier.Year).Append(year).Distinct().Count() <= history.Count
            || history.Max(earlier => earlier.Year) > year)
            throw new TrendException($"{label}: de tidigare åren ska vara olika och ligga före {year}.");
        return new FullYearForecast(label, unit, year, part, [.. history.OrderBy(earlier => earlier.Year)]);
    }

    private static double Logarithm(PartYear year) => Math.Log((double)(year.Whole / year.Part));

    private static BackTest Test(PartYear year, IReadOnlyList<double> before) =>
        new(year.Year, (double)year.Part * Math.Exp(before.Average()), (double)year.Whole);
}
