using Ifo.Analysis.Periods;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Statistics;

namespace Ifo.Analysis.Changes;

/// <summary>Changes of counted numbers as a table and as a figure.</summary>
public static class CountedChangePresentation
{
    /// <summary>
    /// Every number that is counted exactly in both periods, with a test of whether it changed more than chance: the exact one
    /// where each person is counted once, and one that reckons with several visits or cases of a person where that can be.
    /// Stocks such as queues and residents get no test, and are named in <see cref="CountedChanges.Stocks"/>.
    /// </summary>
    /// <param name="figures">The figures; narrow them first.</param>
    /// <param name="from">The earlier period.</param>
    /// <param name="to">The later period: the same part of another year.</param>
    /// <param name="assumed">
    /// The dispersion that is assumed where a person can have several and the persons are not printed; at least 1.
    /// </param>
    /// <exception cref="NoFigureException">Nothing is counted in both periods, or only stocks are.</exception>
    /// <exception cref="PeriodException">The periods cannot be compared.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The dispersion is below 1 or not finite.</exception>
    /// <example><code>
    /// var figures = PublishedFigures.Load();
    /// var changes = figures.ByReport("gemensamma-2024").ByTable("familjeratten-arendetyper")
    ///     .CountedChanges(Period.Year(2023), Period.Year(2024));
    /// changes.Table("Familjerättens ärenden 2023 och 2024")
    /// </code></example>
    public static CountedChanges CountedChanges(
        this PublishedFigures figures, Period from, Period to, double assumed = Changes.CountedChanges.AssumedDispersion)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return Changes.CountedChanges.Of(figures, from, to, assumed);
    }

    /// <summary>
    /// A row for each number: both periods, the change, the ratio's exact interval, and whether it is more than chance.
    /// </summary>
    /// <param name="changes">The changes.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="level">The highest probability that is called more than chance, above 0 and below 1.</param>
    public static Table<CountedChange> Table(this CountedChanges changes, string title, double level = 0.05)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var table = Presentation.Table.From(changes, title, Caption(changes))
            .Column("Avser", row => row.Label)
            .Count(changes.From.Label, row => row.Change.BeforeValue)
            .Count(changes.To.Label, row => row.Change.AfterValue)
            .Change("Förändring", row => row.Change.ChangeValue)
            .PercentChange("I procent", row => row.Change.PercentChangeValue is { } percent
                ? percent
                : NoValue.NotApplicable.Because(row.Change.WithoutPercentBecause))
            .Interval("Kvot, 95 %-intervall", "gånger", 2, row => row.Ratio.Lower, row =>
                double.IsFinite(row.Ratio.Upper) ? row.Ratio.Upper : NoValue.NotApplicable.Because("ingen övre gräns från 0"))
            .Column("Mer än slump", row => row.IsMoreThanChance(level) ? "ja" : "nej")
            .Number("Spridning", "φ", 1, row => row.Ratio.Dispersion.Value)
            .Number("Tål", "φ", 1, row => row.LargestDispersion(level))
            .Footnote(AboutDispersion(changes));
        return changes.Stocks.Count == 0 ? table : table.Footnote(
            $"Bestånd prövas inte mot slump: {Wording.List(changes.Stocks.Select(Wording.InSentence))}.");
    }

    /// <summary>
    /// The ratio of each number with its interval, the largest increase first. Filled are those that are more than chance when
    /// all are judged together, as many as <see cref="CountedChanges.MoreThanChance"/>.
    /// </summary>
    /// <param name="changes">The changes; those with a zero have no ratio to draw and are named under the figure.</param>
    /// <param name="title">The message of the figure.</param>
    /// <param name="level">The highest probability that is called more than chance, above 0 and below 1.</param>
    public static DotIntervalChart RatioChart(this CountedChanges changes, string title, double level = 0.05)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var drawn = changes
            .Where(row => row.Ratio.Before > 0 && row.Ratio.After > 0)
            .OrderByDescending(row => row.Ratio.Estimate)
            .ToList();
        var caption = changes.Except(drawn).Aggregate(
            Caption(changes),
            (with, row) => with.Note($"{row.Label} visas inte: {row.Ratio.Before} och {row.Ratio.After} ger ingen kvot"));
        return Chart.DotInterval(title, $"kvot mellan {changes.To.Label} och {changes.From.Label}", caption)
            .RatioAxis()
            .Dots(drawn, row => row.Label, row => row.Ratio.Estimate, row => row.Ratio.Lower, row => row.Ratio.Upper)
            .Fill(
                drawn.Where(row => row.IsMoreThanChance(level)).Select(row => row.Label),
                Wording.MoreThanChance,
                Wording.CanBeChance)
            .Decimals(2);
    }

    private static string AboutDispersion(CountedChanges changes)
    {
        var assumed = changes.Where(row => row.Ratio.Dispersion.Basis == DispersionBasis.Assumed).ToList();
        var because = assumed.Count == 0 ? "" : $", eller {assumed[0].Ratio.Dispersion.Because}";
        return "Spridning (φ) är hur många gånger större slumpen är än om varje händelse vore en egen persons: 1 där var och en "
            + $"räknas en gång, räknad ur tryckta besök per person{because}. Tål: så stor får spridningen vara innan "
            + "förändringen kan vara slump.";
    }

    private static Caption Caption(CountedChanges changes) => Presentation.Caption.Published(
        changes.Sources,
        $"{changes.From.Label} och {changes.To.Label}",
        Wording.Counted(changes.Sources.Count, "uppgift", "uppgifter"));
}
