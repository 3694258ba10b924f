using System.Globalization;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Statistics;

namespace Ifo.Analysis.Trends;

/// <summary>Series, trends, level shifts and forecasts as tables, as figures and in words.</summary>
/// <remarks>
/// Captions of published series are made from where the figures come from. A series of your own is captioned as internal
/// unless a caption is given: give one for published or synthetic data.
/// </remarks>
public static class TrendPresentation
{
    private const string OwnData = "egna uppgifter";

    private static readonly string[] Months =
        [
            "Januari",
            "Februari",
            "Mars",
            "April",
            "Maj",
            "Juni",
            "Juli",
            "Augusti",
            "September",
            "Oktober",
            "November",
            "December"
        ];

    /// <summary>The series as a line, with its moving mean of twelve months where it is long enough.</summary>
    /// <param name="series">The series.</param>
    /// <param name="title">The message of the figure.</param>
    /// <param name="caption">Source, period and n; internal data when it is left out.</param>
    public static LineChart Chart(this MonthlySeries series, string title, Caption? caption = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        var line = Presentation.Chart.Lines(title, series.Unit, caption ?? Caption(series))
            .Categories(series.Values.Select(value => value.Month.Label))
            .Series(series.Label, series.Values.Select(value => value.Value));
        return series.Values.Count >= 12 ? line.MovingMean(12) : line;
    }

    /// <summary>A row for each month: the year before, the month, and the change.</summary>
    /// <param name="changes">The months.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="caption">Source, period and n; internal data when it is left out.</param>
    public static Table<SameMonthChange> Table(this SameMonthChanges changes, string title, Caption? caption = null)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var decimals = Decimals(changes.Series.Values.Select(value => value.Value));
        return Presentation.Table.From(changes, title, caption ?? Caption(changes.Series))
            .Column("Månad", row => row.Month.Label)
            .Number("Året före", changes.Series.Unit, decimals, row => row.Before)
            .Number("Månaden", changes.Series.Unit, decimals, row => row.After)
            .SignedNumber("Förändring", changes.Series.Unit, decimals, row => row.Change)
            .PercentChange("I procent", row =>
                row.PercentChange is { } percent ? percent : NoValue.NotApplicable.Because("procent går inte att räkna från 0"));
    }

    /// <summary>The seasonal indices as bars, a bar for each month of the year.</summary>
    /// <param name="series">The series.</param>
    /// <param name="title">The message of the figure.</param>
    /// <param name="caption">Source, period and n; internal data when it is left out.</param>
    /// <exception cref="TooShortSeriesException">There are fewer than 24 months.</exception>
    /// <exception cref="TrendException">A centred mean is not above zero.</exception>
    public static BarChart SeasonChart(this MonthlySeries series, string title, Caption? caption = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        var indices = series.SeasonalIndices();
        return Presentation.Chart.Bars(title, "gånger årets nivå", caption ?? Caption(series))
            .Categories(indices.Select(index => Months[index.Month - 1]))
            .Series("Säsongsindex", indices.Select(index => index.Index))
            .Vertical();
    }

    /// <summary>The series as a line.</summary>
    /// <param name="series">The series.</param>
    /// <param name="title">The message of the figure.</param>
    public static LineChart Chart(this YearlySeries series, string title)
    {
        ArgumentNullException.ThrowIfNull(series);
        return Presentation.Chart.Lines(title, series.Unit, Caption(series))
            .Categories(series.Values.Select(value => value.Period.Label))
            .Series(series.Label, series.Values.Select(value => value.Value));
    }

    /// <summary>A row for each year, with the change from the year before.</summary>
    /// <param name="series">The series.</param>
    /// <param name="title">The table's title.</param>
    public static Table<YearlyValue> Table(this YearlySeries series, string title)
    {
        ArgumentNullException.ThrowIfNull(series);
        var decimals = Decimals(series.Values.Select(value => value.Value));
        var before = series.Values.Skip(1).Zip(series.Values).ToDictionary(pair => pair.First, pair => pair.Second.Value);
        var table = Presentation.Table.From(series.Values, title, Caption(series))
            .Column("Period", value => value.Period.Label)
            .Number(series.Label, series.Unit, decimals, value => value.Value)
            .SignedNumber("Förändring", series.Unit, decimals, value =>
                before.TryGetValue(value, out var earlier)
                    ? value.Value - earlier
                    : NoValue.NotApplicable.Because("inget tidigare år"));
        return series.Breaks.Aggregate(table, (with, found) => with.Footnote($"Brott i serien: {found}."));
    }

    /// <summary>The trend in one row: the change a year with its interval, and the p-value; in words below.</summary>
    /// <param name="trend">The trend.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="caption">
    /// Source, period and n; needed for synthetic data, made of the published sources when it is left out.
    /// </param>
    public static Table<TrendTest> Table(this TrendTest trend, string title, Caption? caption = null)
    {
        ArgumentNullException.ThrowIfNull(trend);
        return Presentation.Table.From([trend], title, caption ?? Caption(trend.Sources, "seriens perioder", trend.Values))
            .Column("Serie", row => row.Label)
            .SignedNumber("Förändring om året", trend.Unit, 1, row => row.Slope)
            .Interval("95\u00A0%-intervall", trend.Unit, 1, row => row.SlopeLower, row => row.SlopeUpper)
            .Number("Kendalls S", "par", 0, row => row.Score)
            .Number("Samband (ρ)", "korrelation", 2, row => Correlation(row))
            .Number("p-värde", "sannolikhet", 3, row => row.AutocorrelatedPValue)
            .Footnote($"{trend.Label} {trend.InWords()}.");
    }

    /// <summary>
    /// Several trends, one in each row, judged together: with many series one may seem to rise by chance alone (Holm,
    /// Scandinavian Journal of Statistics 6, 1979).
    /// </summary>
    /// <param name="trends">The trends, all in one unit; at least one.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="level">The highest probability that is called more than chance, above 0 and below 1.</param>
    /// <exception cref="ArgumentException">There are no trends, or their units differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static Table<TrendTest> Table(this IReadOnlyList<TrendTest> trends, string title, double level = 0.05)
    {
        var certain = trends.MoreThanChance(level);
        if (trends.Select(trend => trend.Unit).Distinct(StringComparer.Ordinal).Count() != 1)
            throw new ArgumentException("The trends of a table are at least one, and in one unit.", nameof(trends));
        var sources = Sources.Of(trends.Select(trend => trend.Sources));
        return Presentation.Table.From(trends, title, Caption(sources, "seriernas perioder", trends.Sum(trend => trend.Values)))
            .Column("Serie", row => row.Label)
            .Count("Längd", row => row.Values, "år")
            .SignedNumber("Förändring om året", trends[0].Unit, 1, row => row.Slope)
            .Interval("95\u00A0%-intervall", trends[0].Unit, 1, row => row.SlopeLower, row => row.SlopeUpper)
            .Number("p-värde", "sannolikhet", 3, row => row.AutocorrelatedPValue)
            .Number("Tål samband (ρ)", "korrelation", 2, row => row.LargestAutocorrelation(level))
            .Column("Mer än slump", row => certain.Contains(row) ? "ja" : "nej")
            .Footnote("p-värdet gäller serien för sig; mer än slump är bedömt för alla serier tillsammans. Tål samband: så nära "
                + "får ett år följa det före innan seriens egen trend kan vara slump.");
    }

    /// <summary>The trends that are more than chance when all of them are judged together.</summary>
    /// <param name="trends">The trends; none gives none.</param>
    /// <param name="level">The highest probability that is called more than chance, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static IReadOnlyList<TrendTest> MoreThanChance(this IReadOnlyList<TrendTest> trends, double level = 0.05)
    {
        ArgumentNullException.ThrowIfNull(trends);
        Chance.Demand(level);
        var adjusted = Holm.Adjust([.. trends.Select(trend => trend.AutocorrelatedPValue)]);
        return [.. trends.Where((_, index) => Chance.IsRejected(adjusted[index], level))];
    }

    /// <summary>The level shift in one row: where, from which level to which, its strength and p-value; in words below.</summary>
    /// <param name="shift">The shift.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="caption">
    /// Source, period and n; needed for synthetic data, made of the published sources when it is left out.
    /// </param>
    public static Table<LevelShift> Table(this LevelShift shift, string title, Caption? caption = null)
    {
        ArgumentNullException.ThrowIfNull(shift);
        return Presentation.Table.From(
            [shift], title, caption ?? Caption(shift.Sources, "seriens perioder", shift.ValuesBefore + shift.ValuesAfter))
            .Column("Serie", row => row.Label)
            .Column("Från", row => row.From.Label)
            .Number("Nivå före", shift.Unit, 1, row => row.LevelBefore)
            .Number("Nivå efter", shift.Unit, 1, row => row.LevelAfter)
            .SignedNumber("Förändring", shift.Unit, 1, row => row.Change)
            .Percent("Förklarad variation", row => row.Strength, 0)
            .Number("p-värde", "sannolikhet", 3, row => row.PValue)
            .Footnote($"{shift.Label}: {shift.InWords()}.")
            .Footnote(Smallest(shift));
    }

    /// <summary>
    /// The forecast in one row: the months so far, the share of the earlier year, and the year; in words below.
    /// </summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="caption">Source, period and n; internal data when it is left out.</param>
    public static Table<SeasonShareForecast> Table(this SeasonShareForecast forecast, string title, Caption? caption = null)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        return Presentation.Table.From([forecast], title, caption ?? Presentation.Caption.Internal(
                OwnData,
                $"{Text(forecast.EarlierYear)}–{Text(forecast.Year)}",
                $"{SwedishFormat.Number(forecast.EarlierWhole + forecast.Part)} {forecast.Unit}"))
            .Column("Serie", row => row.Label)
            .Count("Hittills", row => row.Part, forecast.Unit)
            .Percent($"Månadernas andel {Text(forecast.EarlierYear)}", row => row.Share)
            .Number($"Prognos {Text(forecast.Year)}", forecast.Unit, 0, row => row.Forecast)
            .Interval("95\u00A0%-intervall, bara slump", forecast.Unit, 0, row => row.Lower, row => row.Upper)
            .Footnote($"Prognos {Text(forecast.Year)}: {forecast.InWords()}.");
    }

    /// <summary>A row for each series: what the forecast would have been, what the year became, and the error.</summary>
    /// <param name="tests">The tests.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="caption">Source, period and n; internal data when it is left out.</param>
    public static Table<SeasonShareBackTest> Table(this SeasonShareBackTests tests, string title, Caption? caption = null)
    {
        ArgumentNullException.ThrowIfNull(tests);
        var first = tests[0].Forecast;
        var table = Presentation.Table.From(tests, title, caption ?? Presentation.Caption.Internal(
                OwnData, $"{Text(first.EarlierYear)}–{Text(first.Year)}", $"{SwedishFormat.Number(tests.Count)} serier"))
            .Column("Serie", row => row.Forecast.Label)
            .Number("Prognos", first.Unit, 0, row => row.Forecast.Forecast)
            .Interval("95\u00A0%-intervall, bara slump", first.Unit, 0, row => row.Forecast.Lower, row => row.Forecast.Upper)
            .Count("Utfall", row => row.Actual, first.Unit)
            .PercentChange("Fel", row => row.Error)
            .Column("Utfallet i intervallet", row => row.IsWithin ? "ja" : "nej")
            .Footnote($"{tests.InWords()}.");
        return tests.Refused.Aggregate(table, (with, refused) => with.Footnote(refused));
    }

    /// <summary>A row for each back-tested year: what the method would have said, what the year became, and the error.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="caption">Source, period and n; internal data when it is left out.</param>
    public static Table<BackTest> Table(this FullYearForecast forecast, string title, Caption? caption = null)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        return Presentation.Table.From(forecast.BackTests, title, caption ?? Caption(forecast))
            .Column("År", test => Text(test.Year))
            .Number("Prognos", forecast.Unit, 1, test => test.Forecast)
            .Number("Utfall", forecast.Unit, 1, test => test.Actual)
            .PercentChange("Fel", test => test.Error)
            .Footnote($"Prognos {Text(forecast.Year)}: {forecast.InWords()}.");
    }

    /// <summary>The outcomes of earlier years and the forecast with its interval.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="title">The message of the figure.</param>
    /// <param name="caption">Source, period and n; internal data when it is left out.</param>
    public static DotIntervalChart Chart(this FullYearForecast forecast, string title, Caption? caption = null)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        return Presentation.Chart.DotInterval(title, forecast.Unit, caption ?? Caption(forecast))
            .Dots(forecast.History, year => Text(year.Year), year => year.Whole, year => year.Whole, year => year.Whole)
            .Dot($"Prognos {Text(forecast.Year)}", forecast.Forecast, forecast.Lower, forecast.Upper)
            .Decimals(1);
    }

    /// <summary>
    /// A trend in words: <c>ökar med 15,5 antal om året (95 %-intervall för ändringen 1,5–29,5; p = 0,017)</c>.
    /// </summary>
    /// <param name="trend">The trend.</param>
    public static string InWords(this TrendTest trend)
    {
        ArgumentNullException.ThrowIfNull(trend);
        var direction = trend.Slope switch { > 0 => "ökar", < 0 => "minskar", _ => "ändras" };
        var limits = SwedishFormat.Range(trend.SlopeLower, trend.SlopeUpper, 1);
        var judged = trend.IsMoreThanChance() ? "" : ", vilket kan vara slump";
        var years = trend.YearsCompared == 2 ? "; två år visar en skillnad mellan åren men inte om den fortsätter" : "";
        return $"{direction} med {SwedishFormat.Number(Math.Abs(trend.Slope), 1)} {trend.Unit} om året (95\u00A0%-intervall för "
            + $"ändringen {limits}; {PValue(trend.AutocorrelatedPValue)}){judged}{years}";
    }

    /// <summary>A level shift in words: where, from which level to which, how strong, and whether it can be chance.</summary>
    /// <param name="shift">The shift.</param>
    public static string InWords(this LevelShift shift)
    {
        ArgumentNullException.ThrowIfNull(shift);
        if (shift.Strength == 0) return "inget nivåskifte";
        var judged = shift.IsMoreThanChance() ? "" : ", vilket kan vara slump";
        return $"nivåskifte från {shift.From.Label}: {SwedishFormat.Number((decimal)shift.LevelBefore, 1)} före och "
            + $"{SwedishFormat.Number((decimal)shift.LevelAfter, 1)} efter, "
            + $"som förklarar {SwedishFormat.Percent((decimal)shift.Strength, 0)} av variationen "
            + $"({PValue(shift.PValue)}){judged}";
    }

    /// <summary>A forecast in words, with its interval and its past error.</summary>
    /// <param name="forecast">The forecast.</param>
    public static string InWords(this FullYearForecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        return $"{SwedishFormat.Number((decimal)forecast.Forecast, 1)} {forecast.Unit} (95\u00A0%-intervall "
            + $"{SwedishFormat.Range((decimal)forecast.Lower, (decimal)forecast.Upper, 1)}; "
            + $"metoden har tidigare slagit fel med {SwedishFormat.Percent((decimal)forecast.MeanAbsoluteError, 1)} i medeltal)";
    }

    /// <summary>A forecast from one earlier year in words, with its interval and what that leaves out.</summary>
    /// <param name="forecast">The forecast.</param>
    public static string InWords(this SeasonShareForecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        return $"{SwedishFormat.Number(forecast.Forecast, 0)} {forecast.Unit} (95\u00A0%-intervall "
            + $"{SwedishFormat.Range(forecast.Lower, forecast.Upper, 0)} för slumpen i antalen; "
            + $"hur säsongen skiljer sig mellan år är okänt med ett enda tidigare år, och serien kan inte testas bakåt)";
    }

    /// <summary>The back-tests in words: the mean error, and how many outcomes were within their intervals.</summary>
    /// <param name="tests">The tests.</param>
    public static string InWords(this SeasonShareBackTests tests)
    {
        ArgumentNullException.ThrowIfNull(tests);
        return $"Med {Text(tests.Months)} {(tests.Months == 1 ? "månad" : "månader")} slår prognosen fel med "
            + $"{SwedishFormat.Percent(tests.MeanAbsoluteError, 1)} i medeltal över {Text(tests.Count)} serier, "
            + $"och {Text(tests.Within)} av {Text(tests.Count)} utfall ligger i intervallet för slump";
    }

    private static string Smallest(LevelShift shift) =>
        $"Ett skifte på den platsen kan som minst få {PValue(shift.SmallestPossiblePValue)}, hur stort det än är.";

    private static Caption Caption(Sources sources, string period, int values) => sources.Count == 0
        ? Presentation.Caption.Internal(OwnData, period, $"{SwedishFormat.Number(values)} värden")
        : Presentation.Caption.Published(sources, period, $"{SwedishFormat.Number(values)} värden");

    private static Shown Correlation(TrendTest trend) => trend.HasAutocorrelation
        ? trend.Autocorrelation
        : NoValue.NotApplicable.Because($"{trend.Values} värden är för få att skatta sambandet ur");

    private static string PValue(double value) => value < 0.001 ? "p < 0,001" : $"p = {SwedishFormat.Number((decimal)value, 3)}";

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static int Decimals(IEnumerable<decimal> values) =>
        Math.Min(10, values.Max(value => (int)(value / 1.0000000000000000000000000000m).Scale));

    private static Caption Caption(MonthlySeries series) => Presentation.Caption.Internal(
        OwnData,
        $"{series.Values[0].Month.Label}–{series.Values[^1].Month.Label}",
        $"{SwedishFormat.Number(series.Values.Count)} månader");

    private static Caption Caption(FullYearForecast forecast) => Presentation.Caption.Internal(
        OwnData,
        $"{Text(forecast.History[0].Year)}–{Text(forecast.Year)}",
        $"{SwedishFormat.Number(forecast.History.Count)} tidigare år");

    private static Caption Caption(YearlySeries series)
    {
        var (period, count) = ($"{series.Values[0].Period.Label}–{series.Values[^1].Period.Label}",
            $"{SwedishFormat.Number(series.Values.Count)} år");
        return series.Sources.Count == 0
            ? Presentation.Caption.Internal(OwnData, period, count)
            : Presentation.Caption.Published(series.Sources, period, count);
    }
}
