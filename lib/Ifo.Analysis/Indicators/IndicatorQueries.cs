using Ifo.Analysis.Published;

namespace Ifo.Analysis.Indicators;

/// <summary>Published figures as tables of indicators, and sums and shares beside what is printed of them.</summary>
public static class IndicatorQueries
{
    /// <summary>
    /// The figures as indicators: a row for each thing that a table, diagram or passage measures, in the order of the report.
    /// Narrow the figures first; none gives no rows.
    /// </summary>
    /// <param name="figures">The figures.</param>
    /// <example>
    /// <code>
    /// var figures = PublishedFigures.Load();
    /// var indicators = figures.ByReport("hisingen-2022").ByTable("effektmatt").Indicators();
    /// indicators.Table("Hisingens effektmått 2020–2022")
    /// </code>
    /// </example>
    public static IndicatorList Indicators(this PublishedFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return IndicatorList.Of(figures);
    }
}
