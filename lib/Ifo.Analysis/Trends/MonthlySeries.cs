using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Trends;

/// <summary>A value of one month, or a mean that ends with it.</summary>
/// <param name="Month">The month.</param>
/// <param name="Value">The value, in the unit of the series.</param>
public sealed record MonthlyValue(Period Month, decimal Value);

/// <summary>A month beside the same month of the year before.</summary>
/// <param name="Month">The later month.</param>
/// <param name="Before">The value a year before.</param>
/// <param name="After">The value of the month.</param>
public sealed record SameMonthChange(Period Month, decimal Before, decimal After)
{
    /// <summary>After less before.</summary>
    public decimal Change => After - Before;

    /// <summary>The change as a share of the base (0,08 is 8 percent); null when the base is zero.</summary>
    public decimal? PercentChange => Before == 0 ? null : Change / Before;
}

/// <summary>How high a month of the year usually is.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Index">Times the level of the year: 1,2 is 20 percent above. The mean of the twelve is 1.</param>
public sealed record SeasonalIndex(int Month, decimal Index);

/// <summary>
/// One value for each of consecutive months, such as requests per month. Every month has one: what is missing is not zero.
/// </summary>
public sealed record MonthlySeries
{
    private const int Year = 12;

    private MonthlySeries(string label, string unit, IReadOnlyList<MonthlyValue> values)
    {
        Label = label;
        Unit = unit;
        Values = values;
    }

    /// <summary>What the series is of, in Swedish.</summary>
    public string Label { get; }

    /// <summary>What the values are counted in.</summary>
    public string Unit { get; }

    /// <summary>The values, month by month.</summary>
    public IReadOnlyList<MonthlyValue> Values { get; }

    /// <summary>A series of your own. Leave out the months that you do not have by beginning later or ending earlier.</summary>
    /// <param name="label">What it is of, in Swedish.</param>
    /// <param name="unit">What the values are counted in.</param>
    /// <param name="firstMonth">The month of the first value.</param>
    /// <param name="values">A value for each month; at least one.</param>
    /// <exception cref="PeriodException"><paramref name="firstMonth"/> is no month.</exception>
    /// <exception cref="TooShortSeriesException">There are no values.</exception>
    /// <example><code>
    /// var series = MonthlySeries.From("Förfrågningar",
    ///     "antal", Period.Month(2023, 1), 310, 295, 342, 301, 320, 288, 240, 305, 333, 341, 322, 280, 325, 301, 356);
    /// series.SameMonthChanges().Table("Mot samma månad året före")
    /// </code></example>
    public static MonthlySeries From(string label, string unit, Period firstMonth, params IReadOnlyList<decimal> values)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(firstMonth);
        ArgumentNullException.ThrowIfNull(values);
        if (firstMonth.Kind != PeriodKind.Month)
            throw new PeriodException(
                $"En månadsserie börjar med en månad, inte {firstMonth.Label}. Skriv till exempel Period.Month(2023, 1).");
        TooShortSeriesException.ThrowIfShorter(values.Count, 1, "En serie", "värde");
        return new MonthlySeries(label, unit, [.. values.Select((value, i) => new MonthlyValue(Later(firstMonth, i), value))]);
    }

    /// <summary>
    /// The mean of each month and the eleven before it, which no season moves: the trend line of Örebro's delårsrapport. The
    /// first mean is of the twelfth month.
    /// </summary>
    /// <exception cref="TooShortSeriesException">There are fewer than 12 months.</exception>
    public IReadOnlyList<MonthlyValue> MovingMean()
    {
        TooShortSeriesException.ThrowIfShorter(Values.Count, Year, "Ett glidande tolvmånadersmedelvärde", "månader");
        var sum = Values.Take(Year - 1).Sum(value => value.Value);
        var means = new List<MonthlyValue>();
        for (var last = Year - 1; last < Values.Count; last++)
        {
            sum += Values[last].Value;
            means.Add(new MonthlyValue(Values[last].Month, sum / Year));
            sum -= Values[last - Year + 1].Value;
        }

        return means;
    }

    /// <summary>Each month beside the same month of the year before.</summary>
    /// <exception cref="TooShortSeriesException">There are fewer than 13 months.</exception>
    public SameMonthChanges SameMonthChanges()
    {
        TooShortSeriesException.ThrowIfShorter(Values.Count, Year + 1, "En jämförelse med samma månad året före", "månader");
        return new SameMonthChanges(
            this, [.. Values.Skip(Year).Select((value, i) => new SameMonthChange(value.Month, Values[i].Value, value.Value))]);
    }

    /// <summary>
    /// How high each month of the year usually is, January first: the mean of its ratios to the centred moving mean of twelve
    /// months, scaled so that the mean of the twelve is 1. The classical decomposition, as <c>decompose</c> in R.
    /// </summary>
    /// <exception cref="TooShortSeriesException">There are fewer than 24 months.</exception>
    /// <exception cref="TrendException">A centred mean is not above zero, so there is nothing to be a ratio to.</exception>
    public IReadOnlyList<SeasonalIndex> SeasonalIndices()
    {
        TooShortSeriesException.ThrowIfShorter(Values.Count, 2 * Year, "Säsongsindex", "månader");
        var ratios = Enumerable.Range(Year / 2, Values.Count - Year)
            .Select(at => (Month: Values[at].Month.Start.Month, Ratio: Values[at].Value / CentredMean(at)))
            .GroupBy(pair => pair.Month, pair => pair.Ratio)
            .Select(month => new SeasonalIndex(month.Key, month.Average()))
            .OrderBy(index => index.Month)
            .ToList();
        var mean = ratios.Average(index => index.Index);
        return mean > 0
            ? [.. ratios.Select(index => index with { Index = index.Index / mean })]
            : throw new TrendException("Säsongsindex kan inte räknas av en serie vars medelvärde inte är över noll.");
    }

    /// <summary>
    /// Whether the series rises or falls, and by how much a year, each month compared with the same month of other years: the
    /// seasonal Kendall test. Of 24 months it is twelve comparisons, each up or down by chance, and says whether one year differs
    /// from the other, not whether the change goes on.
    /// </summary>
    /// <exception cref="TooShortSeriesException">There are fewer than 24 months.</exception>
    /// <example><code>
    /// var register = SyntheticRegister.LoadRequests();
    /// register.PerMonth("Förfrågningar").Trend().Table("Trend", register.Caption)
    /// </code></example>
    public TrendTest Trend()
    {
        TooShortSeriesException.ThrowIfShorter(
            Values.Count, TrendTest.FewestYearsOfMonths * Year, "En trend av månader", "månader");
        var months = Values.GroupBy(value => value.Month.Start.Month).Select(
            month =>
                (IReadOnlyList<TrendPoint>)
                [
                    .. month.Select(value => new TrendPoint(
                        value.Month.Start.Year,
                        (value.Month.Start.Year * Year) + value.Month.Start.Month,
                        value.Value,
                        Quantities.Interval.Point(value.Value)))
                ]);
        return TrendTest.Of([.. months], Label, Unit, Sources.None);
    }

    /// <summary>
    /// The most likely level shift of the series, and its strength, beside a level of its own for each month of the year; tested
    /// by changing places between the same months of different years.
    /// </summary>
    /// <exception cref="TooShortSeriesException">There are fewer than 24 months.</exception>
    /// <example><code>
    /// var register = SyntheticRegister.LoadRequests();
    /// register.PerMonth("Förfrågningar").LevelShift().Table("Nivåskifte", register.Caption)
    /// </code></example>
    public LevelShift LevelShift() => Trends.LevelShift.OfMonths(
        [.. Values.Select(value => (double)value.Value)], [.. Values.Select(value => value.Month)], Label, Unit);

    /// <summary>
    /// What the year that the series ends in comes to, from its months so far and the shares that the same months had of
    /// earlier whole years.
    /// </summary>
    /// <exception cref="TooShortSeriesException">There are fewer than 3 whole years before.</exception>
    /// <exception cref="TrendException">The last year is whole, or a part or a year is not above zero.</exception>
    public FullYearForecast FullYearForecast()
    {
        var years = Values.GroupBy(value => value.Month.Start.Year).ToList();
        var part = years[^1].ToList();
        if (part.Count == Year)
            throw new TrendException(
                $"Serien slutar med hela {years[^1].Key}, så det finns inget att prognostisera. Ta med månader av nästa år.");
        if (part[0].Month.Start.Month != 1)
            throw new TrendException(
                $"En prognos för {years[^1].Key} kräver månaderna från januari, men serien börjar med {part[0].Month.Label}.");
        var history = years[..^1].Where(year => year.Count() == Year)
            .Select(year =>
                new PartYear(year.Key, year.Take(part.Count).Sum(value => value.Value), year.Sum(value => value.Value)));
        return Trends.FullYearForecast.Of(Label, Unit, years[^1].Key, part.Sum(value => value.Value), [.. history]);
    }

    /// <summary>
    /// What the year that the series ends in comes to, from its months so far and the share that the same months had of the one
    /// year before: for a series of counts with fewer than three earlier years.
    /// </summary>
    /// <exception cref="TooShortSeriesException">There are fewer than 12 months before the year.</exception>
    /// <exception cref="TrendException">
    /// The last year is whole, the values are not counts, or there are no cases in the same months of the year before.
    /// </exception>
    /// <example><code>
    /// var register = SyntheticRegister.LoadRequests();
    /// var untilAugust = register.Where(request => request.Received.Year == 2023 || request.Received.Month &lt;= 8)
    ///     .PerMonth("Förfrågningar");
    /// untilAugust.SeasonShareForecast().Table("Helårsprognos", register.Caption)
    /// </code></example>
    public SeasonShareForecast SeasonShareForecast()
    {
        var last = Values[^1].Month.Start;
        if (last.Month == Year)
            throw new TrendException(
                $"Serien slutar med hela {last.Year}, så det finns inget att prognostisera. Ta med månader av nästa år.");
        TooShortSeriesException.ThrowIfShorter(
            Values.Count - last.Month, Year, "En prognos av säsongsandelen", "månader före året");
        var counts = Counts([.. Values.TakeLast(Year + last.Month)]);
        var earlier = counts.Take(Year).ToList();
        return Trends.SeasonShareForecast.Of(
            Label, Unit, last.Year, counts.Skip(Year).Sum(), last.Year - 1, earlier.Take(last.Month).Sum(), earlier.Sum());
    }

    internal (IReadOnlyList<long> Earlier, IReadOnlyList<long> Last) LastTwoYears()
    {
        TooShortSeriesException.ThrowIfShorter(Values.Count, 2 * Year, "Ett bakåttest", "månader");
        if (Values[^1].Month.Start.Month != Year)
            throw new TrendException(
                $"{Label}: ett bakåttest kräver att serien slutar med december, inte {Values[^1].Month.Label}.");
        var counts = Counts([.. Values.TakeLast(2 * Year)]);
        return (counts[..Year], counts[Year..]);
    }

    private long[] Counts(IReadOnlyList<MonthlyValue> values) =>
        values.FirstOrDefault(value => value.Value < 0
            || value.Value > Trends.SeasonShareForecast.MostCases
            || value.Value != decimal.Truncate(value.Value)) is { } wrong
            ? throw new TrendException(
                $"{Label} {wrong.Month.Label}: {Quantities.SwedishFormat.Number(wrong.Value, 2)} är inget antal. Prognosen av "
                + "säsongsandelen är för antal; för belopp behövs tre tidigare år och FullYearForecast.")
            : [.. values.Select(value => (long)value.Value)];

    // Thirteen months, of which the first and the last count half.
    private decimal CentredMean(int at)
    {
        var ends = (Values[at - 6].Value + Values[at + 6].Value) / 2;
        var mean = (ends + Values.Skip(at - 5).Take(11).Sum(value => value.Value)) / Year;
        return mean > 0
            ? mean
            : throw new TrendException(
                $"Medelvärdet kring {Values[at].Month.Label} är inte över noll, så säsongsindex kan inte räknas.");
    }

    private static Period Later(Period month, int months)
    {
        var start = month.Start.AddMonths(months);
        return Period.Month(start.Year, start.Month);
    }
}
