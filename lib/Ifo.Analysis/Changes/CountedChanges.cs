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
    internal CountedChange(LevelChange change, string label, RateRatio ratio, double adjustedPValue)
    {
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

    /// <summary>The ratio of the two numbers, with its exact interval and test.</summary>
    public RateRatio Ratio { get; }

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
    private CountedChanges(IReadOnlyList<LevelChange> changes, Taxonomies taxonomies, Period from, Period to)
        : base(Judged(changes, taxonomies)) => (From, To) = (from, to);

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

    internal static CountedChanges Of(PublishedFigures figures, Period from, Period to)
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
        return rows.Count > 0
            ? new(rows, figures.Taxonomies, from, to)
            : throw new NoFigureException($"Ingenting är räknat både {from.Label} och {to.Label}.");
    }

    private static IReadOnlyList<CountedChange> Judged(IReadOnlyList<LevelChange> changes, Taxonomies taxonomies)
    {
        var ratios = changes.Select(change => change.RateRatio()).ToList();
        var adjusted = Holm.Adjust([.. ratios.Select(ratio => ratio.PValue)]);
        return
        [
            .. changes.Select((change, index) =>
                new CountedChange(change, Label(change, changes, taxonomies), ratios[index], adjusted[index]))
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
