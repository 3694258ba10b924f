using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Indicators;

/// <summary>
/// One indicator of a report: the figures that it prints of one thing, by period and by outcome, target or forecast.
/// </summary>
public sealed record Indicator
{
    private readonly IReadOnlyList<PublishedFigure> _figures;

    internal Indicator(string label, Measure measure, IReadOnlyList<PublishedFigure> figures)
    {
        Label = label;
        Measure = measure;
        _figures = figures;
    }

    /// <summary>
    /// What the indicator is about, in Swedish; no other indicator of the same table and measure has the label.
    /// </summary>
    public string Label { get; }

    /// <summary>What is measured.</summary>
    public Measure Measure { get; }

    /// <summary>
    /// The key of the group of persons, or of the row of the report's table; empty where the indicator has none.
    /// </summary>
    public string Group => _figures[0].Group;

    /// <summary>The key of the organisation.</summary>
    public string Organisation => _figures[0].Organisation;

    /// <summary>The section of the report.</summary>
    public string Section => _figures[0].Section;

    /// <summary>The slug of the report's table, diagram or passage.</summary>
    public string Table => _figures[0].Table;

    /// <summary>Its figures, in the order of the report; those that have no value and those printed twice included.</summary>
    public IReadOnlyList<PublishedFigure> Figures => _figures;

    /// <summary>Where its figures stand.</summary>
    public Sources Sources => new(_figures.Select(figure => figure.Source));

    /// <summary>The figure of a period and a basis.</summary>
    /// <param name="period">The period.</param>
    /// <param name="basis">The key of the basis.</param>
    /// <exception cref="NoFigureException">
    /// There is none with a value; the message says which there are, or why it has no value.
    /// </exception>
    public Reported this[Period period, string basis = BasisKeys.Outcome] => Find(period, basis) is { } figure
        ? figure.Demand()
        : throw new NoFigureException($"{Label} har ingen uppgift för {period.Label} ({basis}). Uppgifter finns för: "
            + $"{string.Join(", ", _figures.Select(known => $"{known.Period.Label} ({known.Basis})").Distinct())}.");

    // The first of those printed, unless only a later one can be read.
    internal PublishedFigure? Find(Period period, string basis) =>
        All(period, basis).OrderByDescending(figure => figure.Reading.HasFigure).FirstOrDefault();

    /// <summary>What the source prints of the same thing that no rounding makes equal to the figure that is shown.</summary>
    internal IEnumerable<PublishedFigure> Contradicting(Period period, string basis) =>
        Find(period, basis) is { Reading.HasFigure: true } shown
            ? All(period, basis).Where(figure => figure.Reading.HasFigure && !SameWithinRounding(figure.Demand(), shown.Demand()))
            : [];

    private static bool SameWithinRounding(Reported left, Reported right) =>
        left.Unit.ConvertsTo(right.Unit) && left.Unit.Convert(left.Interval, right.Unit).Intersects(right.Interval);

    private IEnumerable<PublishedFigure> All(Period period, string basis) =>
        _figures.Where(figure => figure.Period == period && string.Equals(figure.Basis, basis, StringComparison.Ordinal));
}
