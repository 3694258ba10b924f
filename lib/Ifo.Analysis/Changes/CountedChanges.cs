using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Statistics;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Changes;

/// <summary>How a counted number changed between two periods, beside what chance alone would do.</summary>
public sealed record CountedChange
{
    private readonly IReadOnlyList<double> _others;

    internal CountedChange(
        LevelChange change, string label, RateRatio ratio, double adjustedPValue, IReadOnlyList<double> others)
    {
        _others = others;
        Label = label;
        Change = change;
        Ratio = ratio;
        AdjustedPValue = adjustedPValue;
    }

    /// <summary>The change.</summary>
    public LevelChange Change { get; }

    /// <summary>
    /// What is counted of, in Swedish, and where several measures stand together also what: <c>KAST: antal besök</c>.
    /// </summary>
    public string Label { get; }

    /// <summary>
    /// The ratio of the two numbers with its interval and test, at the dispersion that suits what is counted:
    /// <see cref="Dispersion.Because"/> says why.
    /// </summary>
    public RateRatio Ratio { get; }

    /// <summary>
    /// What the finding survives: the largest dispersion at which the change is more than chance among all the changes, when the
    /// others keep theirs. At least 1 exactly when it is so for independent events.
    /// </summary>
    /// <param name="level">The highest probability that is called more than chance, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public double LargestDispersion(double level = 0.05) => Ratio.LargestDispersion(Holm.Allowed(_others, level));

    /// <summary>
    /// The test's p-value when all the changes are judged together (Holm, Scandinavian Journal of Statistics 6, 1979).
    /// </summary>
    public double AdjustedPValue { get; }

    /// <summary>Whether the change is more than chance when all of them are judged together.</summary>
    /// <param name="level">The highest probability that is called more than chance, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public bool IsMoreThanChance(double level = 0.05) => Chance.IsRejected(AdjustedPValue, level);
}

/// <summary>Changes of counted numbers, of one or several measures, judged together.</summary>
public sealed class CountedChanges : RowList<CountedChange>
{
    private CountedChanges(
        IReadOnlyList<LevelChange> changes, IReadOnlyList<string> stocks, CountDispersion dispersion, Period from, Period to)
        : base(Judged(changes, dispersion)) => (Stocks, From, To) = (stocks, from, to);

    /// <summary>The dispersion that is assumed where nothing printed bounds it, unless another is asked for: 2.</summary>
    public const double AssumedDispersion = 2;

    /// <summary>
    /// What is left out because it is a stock, such as a queue or residents: no test of chance suits it. Empty when nothing is.
    /// </summary>
    public IReadOnlyList<string> Stocks { get; }

    /// <summary>The earlier period.</summary>
    public Period From { get; }

    /// <summary>The later period.</summary>
    public Period To { get; }

    /// <summary>The published figures.</summary>
    public Sources Sources => Sources.Of(Rows.Select(row => row.Change.Sources));

    /// <summary>The changes that are more than chance when all are judged together.</summary>
    /// <param name="level">The highest probability that is called more than chance, above 0 and below 1.</param>
    public IReadOnlyList<CountedChange> MoreThanChance(double level = 0.05) =>
        [.. Rows.Where(row => row.IsMoreThanChance(level))];

    internal static CountedChanges Of(PublishedFigures figures, Period from, Period to, double assumed)
    {
        from.ComparableWith(to).Demand();
        // A number that is not exact, or is printed for one of the periods alone, has no exact ratio.
        var exact = figures.Where(figure => IsExactNumber(figure, figures.Taxonomies));
        var measures = exact
            .Where(figure => figure.Period == from)
            .Select(figure => figure.Measure)
            .Distinct(StringComparer.Ordinal)
            .Where(measure => HasPair(exact.ByMeasure(measure), from, to));
        var rows = measures
            .SelectMany(measure => exact.Changes(measure, from, to))
            .OrderBy(row => row.PrintedAfter.Line)
            .ToList();
        var events = rows.Where(row => CountNatures.Of(row.PrintedAfter) != CountNature.Stock).ToList();
        var stocks = rows.Except(events)
            .Select(row => $"{row.Label} ({row.Measure.LabelInSentence})")
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return events.Count > 0
            ? new(events, stocks, new CountDispersion(figures, assumed), from, to)
            : throw new NoFigureException(stocks.Count == 0
                ? $"Ingenting är räknat både {from.Label} och {to.Label}."
                : $"Det som är räknat både {from.Label} och {to.Label} är bestånd ({Wording.List(stocks)}), och för dem finns "
                + "inget test av slump. Jämför dem med Changes.");
    }

    private static IReadOnlyList<CountedChange> Judged(IReadOnlyList<LevelChange> changes, CountDispersion dispersion)
    {
        var ratios = changes.Select(change => change.RateRatio().With(dispersion.Of(change))).ToList();
        var pValues = ratios.Select(ratio => ratio.PValue).ToList();
        var adjusted = Holm.Adjust(pValues);
        return
        [
            .. changes.Select((change, index) => new CountedChange(
                change,
                Label(change, changes, dispersion.Figures.Taxonomies),
                ratios[index],
                adjusted[index],
                [.. pValues.Where((_, other) => other != index)]))
        ];
    }

    // Where several organisations or measures stand together, the label says which.
    private static string Label(LevelChange change, IReadOnlyList<LevelChange> among, Taxonomies taxonomies)
    {
        var organisation = taxonomies.Organisations[change.PrintedAfter.Organisation].Label;
        var one = among.All(other =>
            string.Equals(other.PrintedAfter.Organisation, change.PrintedAfter.Organisation, StringComparison.Ordinal));
        var subject = one || change.Label.StartsWith(organisation, StringComparison.Ordinal) ? change.Label
            : organisation.StartsWith(change.Label, StringComparison.Ordinal) ? organisation
            : $"{organisation}, {Wording.InSentence(change.Label)}";
        return among.All(other => other.Measure == change.Measure) ? subject : $"{subject}: {change.Measure.LabelInSentence}";
    }

    private static bool IsExactNumber(PublishedFigure figure, Taxonomies taxonomies) =>
        figure.Reading.TryGet(out var number) && number.Unit == Unit.Count && number.Interval.IsPoint && number.Value >= 0
        && decimal.IsInteger(number.Value) && taxonomies.Measures[figure.Measure].Kind == MeasureKind.Level
        && string.Equals(figure.Basis, BasisKeys.Outcome, StringComparison.Ordinal);

    private static bool HasPair(PublishedFigures figures, Period from, Period to) =>
        figures
            .Where(figure => figure.Period == from)
            .Any(before => figures.Any(after => after.Period == to && after.Scope == before.Scope));
}
