using Ifo.Analysis.Checks;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Budget;

/// <summary>Printed deviations that together are a printed whole: departments and their board, lines and their result.</summary>
public sealed record DeviationBridge
{
    private DeviationBridge(
        IReadOnlyList<PublishedFigure> parts, IReadOnlyList<string> labels, PublishedFigure whole, PrintedCheck check)
    {
        Parts = parts;
        Labels = labels;
        Whole = whole;
        Check = check;
    }

    /// <summary>The parts, in the order of the report.</summary>
    public IReadOnlyList<PublishedFigure> Parts { get; }

    /// <summary>The parts' Swedish labels, in the same order.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The whole.</summary>
    public PublishedFigure Whole { get; }

    /// <summary>The sum of the parts against the printed whole.</summary>
    public PrintedCheck Check { get; }

    /// <summary>
    /// What the parts as printed leave of the whole as printed, in the unit of the whole: rounding, or a part that is not
    /// printed.
    /// </summary>
    public decimal Remainder => Whole.Demand().Value - Parts.Sum(Value);

    /// <summary>A whole and its parts.</summary>
    /// <param name="figures">
    /// The figures that the parts are among, already narrowed to them; those without a figure are left out.
    /// </param>
    /// <param name="whole">The id of the whole.</param>
    /// <param name="labels">What tells the parts apart.</param>
    /// <exception cref="IfoException">There is no such figure.</exception>
    /// <exception cref="NoFigureException">The whole has no value, or there are no parts.</exception>
    /// <exception cref="UnitException">A part is in a unit that does not convert to that of the whole.</exception>
    /// <example>
    /// <code>
    /// var units = PublishedFigures.Load().ByTable("enheter").ByMeasure("deviation").ByBasis("forecast")
    ///     .Where(row => row.Organisation is not "socialnamnden-orebro" and not "orebro-egna-verksamheter");
    /// var bridge = DeviationBridge.Of(units, "orebro-2023-p2/enheter/nettokostnad-namnden/2023/deviation",
    ///     FigureDimension.Organisation);
    /// bridge.Chart("Underskottet är externa köp")
    /// </code>
    /// </example>
    public static DeviationBridge Of(PublishedFigures figures, string whole, FigureDimension labels)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var total = figures.Whole.ById(whole);
        List<PublishedFigure> parts = [.. figures.Where(figure => figure.Reading.HasFigure && figure.Id != whole)];
        if (parts.Count == 0) throw new NoFigureException($"Det finns inga delar av {total.Label}.");
        var sum = parts
            .Select(part => part.Demand().Named(part.Label).In(total.Demand().Unit))
            .Aggregate((left, right) => left + right);
        return new DeviationBridge(
            parts, [.. parts.Select(part => labels.Label(part, figures.Taxonomies))], total, PrintedCheck.Of(total, sum, parts));
    }

    /// <summary>A row for each part, and the whole.</summary>
    /// <param name="title">The table's title.</param>
    public Table<(string Label, decimal Value)> Table(string title) =>
        Presentation.Table.From(Parts.Select((part, index) => (Label: Labels[index], Value: Value(part))), title, Caption())
            .Column("Del", row => row.Label)
            .SignedNumber("Avvikelse", Unit, Decimals, row => row.Value)
            .Total(("Tryckt summa", Whole.Demand().Value))
            .Footnote($"Delarnas summa är {Check.RecomputedText}: {Check.Verdict.InWords()}.");

    /// <summary>
    /// How the parts lead from nothing to the whole, the largest deficit last; what rounding leaves is a part of its own.
    /// </summary>
    /// <param name="title">The message of the figure.</param>
    public WaterfallChart Chart(string title)
    {
        var steps = Parts.Select((part, index) => (Label: Labels[index], Value: Value(part)))
            .Where(step => step.Value != 0)
            .OrderByDescending(step => step.Value)
            .ToList();
        if (Remainder != 0) steps.Add(("Avrundning", Remainder));
        return Presentation.Chart.Waterfall(title, $"avvikelse, {Unit}", Caption().Note("Plus är överskott mot budget"))
            .Start("Budget", 0)
            .Steps(steps, step => step.Label, step => step.Value)
            .End("Avvikelse", Whole.Demand().Value)
            .Decimals(Decimals);
    }

    private string Unit => Whole.Demand().Unit.ToString();

    private int Decimals => Whole.Demand().Decimals;

    private decimal Value(PublishedFigure part) => part.Demand().Unit.Convert(part.Demand().Value, Whole.Demand().Unit);

    private Caption Caption() => Presentation.Caption.Published(
        Sources.Of([new Sources(Parts.Select(part => part.Source)), new Sources([Whole.Source])]),
        Whole.Period.Label,
        $"{SwedishFormat.Number(Parts.Count)} delar");
}
