namespace Ifo.Analysis.Trends;

/// <summary>What the forecast of a year that has passed would have been, beside what the year became.</summary>
public sealed record SeasonShareBackTest
{
    internal SeasonShareBackTest(SeasonShareForecast forecast, long actual) => (Forecast, Actual) = (forecast, actual);

    /// <summary>The forecast, from the first months of the year and the share of the year before.</summary>
    public SeasonShareForecast Forecast { get; }

    /// <summary>What the year became; above 0.</summary>
    public long Actual { get; }

    /// <summary>The error as a share of the outcome: 0,05 is a forecast 5 percent too high.</summary>
    public decimal Error => (Forecast.Forecast / Actual) - 1;

    /// <summary>Whether the outcome is within the interval of chance alone.</summary>
    public bool IsWithin => Actual >= Forecast.Lower && Actual <= Forecast.Upper;
}

/// <summary>
/// The forecast from one earlier year tested across several series, such as the insatser of a register: a test that one series of
/// two years cannot give. If clearly fewer than 95 percent of the outcomes are within their intervals, seasons differ by more
/// than chance and the intervals are too narrow. At least one series was tested.
/// </summary>
public sealed class SeasonShareBackTests : RowList<SeasonShareBackTest>
{
    private SeasonShareBackTests(int months, IReadOnlyList<SeasonShareBackTest> rows, IReadOnlyList<string> refused)
        : base(rows) => (Months, Refused) = (months, refused);

    /// <summary>How many months of the year each forecast is made from.</summary>
    public int Months { get; }

    /// <summary>The series that could not be tested, each with the reason, in Swedish; empty when there are none.</summary>
    public IReadOnlyList<string> Refused { get; }

    /// <summary>The mean of the errors without their signs, as a share; each series weighs the same.</summary>
    public decimal MeanAbsoluteError => Rows.Average(row => Math.Abs(row.Error));

    /// <summary>How many outcomes are within their interval of chance alone.</summary>
    public int Within => Rows.Count(row => row.IsWithin);

    /// <summary>
    /// Forecasts the last year of each series from its first months and the year before, and compares with what it became.
    /// </summary>
    /// <param name="series">The series; each ends with two whole years.</param>
    /// <param name="months">How many months to forecast from, 1 to 11.</param>
    /// <exception cref="ArgumentOutOfRangeException">The months are not 1 to 11.</exception>
    /// <exception cref="TooShortSeriesException">
    /// A series has fewer than 24 months, or there are no series that can be tested.
    /// </exception>
    /// <exception cref="TrendException">A series does not end with December or is not of counts.</exception>
    /// <example><code>
    /// var register = SyntheticRegister.LoadRequests();
    /// var tests = SeasonShareBackTests.Of(register.PerMonthByInsats(Taxonomies.Load()), months: 8);
    /// tests.Table("Prognos av 2024 efter augusti", register.Caption)
    /// </code></example>
    public static SeasonShareBackTests Of(IEnumerable<MonthlySeries> series, int months)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (months is < 1 or > 11)
            throw new ArgumentOutOfRangeException(nameof(months), months, "A forecast is made from 1 to 11 months.");
        var all = series.Select(each => (Series: each, Problem: Problem(each, months))).ToList();
        var tested = all.Where(each => each.Problem.Length == 0).Select(each => Test(each.Series, months)).ToList();
        TooShortSeriesException.ThrowIfShorter(tested.Count, 1, "Ett bakåttest", "serie som kan testas");
        return new SeasonShareBackTests(
            months, tested, [.. all.Where(each => each.Problem.Length > 0).Select(each => each.Problem)]);
    }

    private static string Problem(MonthlySeries series, int months)
    {
        var (earlier, last) = series.LastTwoYears();
        return earlier.Take(months).Sum() == 0
            ? $"{series.Label}: inga fall i samma månader året före, så det finns ingen säsongsandel."
            : last.Sum() == 0 ? $"{series.Label}: året blev noll, så felet kan inte räknas i procent."
            : "";
    }

    private static SeasonShareBackTest Test(MonthlySeries series, int months)
    {
        var (earlier, last) = series.LastTwoYears();
        var year = series.Values[^1].Month.Start.Year;
        return new(
            SeasonShareForecast.Of(
                series.Label, series.Unit, year, last.Take(months).Sum(), year - 1, earlier.Take(months).Sum(), earlier.Sum()),
            last.Sum());
    }
}
