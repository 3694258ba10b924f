using Ifo.Analysis.Citations;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Checks;

/// <summary>A printed figure beside what it is when it is recomputed from other printed figures.</summary>
public sealed record PrintedCheck
{
    private readonly Quantity? _recomputed;

    private PrintedCheck(
        PublishedFigure figure, Quantity? recomputed, string missing, Verdict verdict, IEnumerable<PublishedFigure> inputs)
    {
        Figure = figure;
        _recomputed = recomputed;
        Missing = missing;
        Verdict = verdict;
        Sources = new Sources(inputs.Append(figure).Select(input => input.Source));
    }

    /// <summary>The printed figure.</summary>
    public PublishedFigure Figure { get; }

    /// <summary>The verdict.</summary>
    public Verdict Verdict { get; }

    /// <summary>What is missing for a recomputation, in Swedish; empty when nothing is.</summary>
    public string Missing { get; }

    /// <summary>The printed figure and those that it was recomputed from.</summary>
    public Sources Sources { get; }

    /// <summary>The characters as printed.</summary>
    public string Printed => Figure.Printed;

    /// <summary>The figure in Swedish, with its qualifier.</summary>
    public string PrintedText => Figure.Reading.ToString();

    /// <summary>
    /// The recomputed figure in Swedish, with two decimals more than the printed one unless it is counted (4,55 beside a
    /// printed 5, where 4,5 would look like a slip), or as a range where the inputs are rounded; empty when it could not be
    /// recomputed.
    /// </summary>
    public string RecomputedText =>
        _recomputed is null ? "" : Written(
            _recomputed, _recomputed.Unit.IsCounted ? Figure.Demand().Decimals : Math.Min(Figure.Demand().Decimals + 2, 27));

    /// <summary>The recomputed figure, in the unit of the printed one.</summary>
    /// <param name="recomputed">The figure, or null.</param>
    /// <returns>Whether it could be recomputed.</returns>
    public bool TryGetRecomputed([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Quantity? recomputed)
    {
        recomputed = _recomputed;
        return recomputed is not null;
    }

    internal static PrintedCheck Of(PublishedFigure figure, Quantity recomputed, IEnumerable<PublishedFigure> inputs)
    {
        var printed = figure.Demand();
        var converted = recomputed.In(printed.Unit);
        return new PrintedCheck(figure, converted, "", VerdictOf(converted.Interval, printed.Interval), inputs);
    }

    internal static PrintedCheck NotRecomputable(PublishedFigure figure, string missing) =>
        new(figure, null, missing, Verdict.NotRecomputable, []);

    internal static Verdict VerdictOf(Interval recomputed, Interval printed) => recomputed.RelationTo(printed) switch
    {
        IntervalRelation.Inside => Verdict.Reproduced,
        IntervalRelation.Overlapping => Verdict.WithinRounding,
        _ => Verdict.Contradicted,
    };

    internal static string Written(Quantity recomputed, int decimals)
    {
        var (low, high) = (recomputed.Interval.Lower, recomputed.Interval.Upper);
        return SwedishFormat.Number(low, decimals).Equals(SwedishFormat.Number(high, decimals), StringComparison.Ordinal)
            ? SwedishFormat.Figure(new Reported(
                decimal.Round(low, decimals, MidpointRounding.AwayFromZero), recomputed.Unit, decimals, Qualifier.Exact))
            : SwedishFormat.Range(recomputed.Interval, decimals, recomputed.Unit);
    }
}
