using System.Globalization;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Trends;

/// <summary>
/// A whole year of a published measure, from its first months and the ratio of whole year to the same months of the one year
/// before, beside the report's own forecast. Its interval is that of the printed digits alone.
/// </summary>
/// <remarks>
/// One ratio tells nothing of how ratios vary: there is no prediction interval and no back-test, and what the municipality knows
/// of the rest of the year is not in it. Use it as a question to the report's own forecast, not instead of it.
/// </remarks>
public sealed record PublishedYearForecast
{
    private PublishedYearForecast(
        PublishedFigure part, PublishedFigure earlierPart, PublishedFigure earlierWhole, PublishedFigure own)
    {
        (Part, EarlierPart, EarlierWhole, Own) = (part, earlierPart, earlierWhole, own);
        Unit = part.Demand().Unit;
        Forecast = In(part) * (In(earlierWhole) / In(earlierPart));
    }

    /// <summary>The outcome so far.</summary>
    public PublishedFigure Part { get; }

    /// <summary>The outcome of the same months of the year before.</summary>
    public PublishedFigure EarlierPart { get; }

    /// <summary>The outcome of the whole year before.</summary>
    public PublishedFigure EarlierWhole { get; }

    /// <summary>The report's own forecast.</summary>
    public PublishedFigure Own { get; }

    /// <summary>The unit of the forecast.</summary>
    public Unit Unit { get; }

    /// <summary>The forecast, with what it can be because the figures are printed with few digits.</summary>
    public Measured Forecast { get; }

    /// <summary>The forecast less the report's own.</summary>
    public Measured BesideOwn => Forecast - In(Own);

    /// <summary>The published figures.</summary>
    public Sources Sources => new([Part.Source, EarlierPart.Source, EarlierWhole.Source, Own.Source]);

    /// <summary>Forecasts a year that the figures print a part of.</summary>
    /// <param name="figures">The published figures; limit them to one table where tables differ.</param>
    /// <param name="measure">The key of the measure.</param>
    /// <param name="organisation">The key of the organisation.</param>
    /// <param name="part">The months so far, from January.</param>
    /// <exception cref="PeriodException">The period is not months from January of one year, or is a whole year.</exception>
    /// <exception cref="NoFigureException">
    /// A figure that is needed is not printed, the message says which, or is printed with several values.
    /// </exception>
    /// <exception cref="DivisionByZeroIntervalException">The earlier part can be zero.</exception>
    /// <example><code>
    /// var kontogrupper = PublishedFigures.Load().ByTable("kontogrupper");
    /// var forecast = PublishedYearForecast.Of(kontogrupper, "net-cost", "socialnamnden-orebro", Period.MonthRange(2023, 1, 8));
    /// forecast.InWords()
    /// </code></example>
    public static PublishedYearForecast Of(PublishedFigures figures, string measure, string organisation, Period part)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(part);
        if (part.Months is 0 or 12 || part.Start.Month != 1 || part.Start.Year != part.End.Year)
            throw new PeriodException($"En helårsprognos utgår från månader från januari av ett år, inte {part.Label}.");
        var found = figures
            .ByMeasure(measure)
            .ByOrganisation(organisation)
            .ByInsats("")
            .ByArea("")
            .ByGroup("")
            .Where(figure => figure.Reading.HasFigure);
        var (year, before) = (Period.Year(part.Start.Year), Period.MonthRange(part.Start.Year - 1, 1, part.End.Month));
        return new(
            Only(found, part, BasisKeys.Outcome),
            Only(found, before, BasisKeys.Outcome),
            Only(found, Period.Year(part.Start.Year - 1), BasisKeys.Outcome, BasisKeys.YearEnd),
            Only(found, year, BasisKeys.Forecast));
    }

    /// <summary>The forecast in words, beside the report's own and with what it cannot say.</summary>
    public string InWords() =>
        $"{Number(Forecast)} {Unit} {Part.Period.Start.Year.ToString(CultureInfo.InvariantCulture)} om resten av året blir som "
        + $"året före (avrundningen ger {SwedishFormat.Range(Forecast.Interval, 1, Unit)}); "
        + $"rapportens egen prognos är {Number(In(Own))} {Unit}. Ett enda tidigare år ger varken prognosintervall eller "
        + $"bakåttest: det kräver minst {SwedishFormat.Number(FullYearForecast.FewestYears)} tidigare år "
        + "med både delår och helår";

    private static string Number(Measured value) => SwedishFormat.Number(value.Value, 1);

    private static PublishedFigure Only(PublishedFigures found, Period period, params string[] bases)
    {
        var there = found.ByPeriod(period).Where(figure => bases.Contains(figure.Basis, StringComparer.Ordinal)).ToList();
        if (there.Count == 0)
            throw new NoFigureException(
                $"En prognos kräver {(bases[0] == BasisKeys.Forecast ? "rapportens egen prognos" : "utfallet")} för "
                + $"{period.Label}, som inte är tryckt.");
        return there.Select(figure => figure.Demand().Value).Distinct().Skip(1).Any()
            ? throw new NoFigureException($"Källorna säger emot varandra om {period.Label}: {string.Join("; ", there)}. "
                + "Begränsa till en tabell med ByTable.")
            : there[0];
    }

    private Measured In(PublishedFigure figure) => Measured.Of(figure.Demand(), Unit);
}
