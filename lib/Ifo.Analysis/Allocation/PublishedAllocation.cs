using Ifo.Analysis.Checks;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Allocation;

/// <summary>
/// How a report says that the cost of a unit is split in one year: amounts, their sum, and shares where it prints them.
/// </summary>
public sealed class PublishedAllocation
{
    private const string AmountMeasure = MeasureKeys.Amount;
    private const string ShareMeasure = MeasureKeys.AllocationShare;

    private readonly PublishedFigures _published;
    private readonly IReadOnlyList<PublishedFigure> _figures;
    private readonly string _unit;

    internal PublishedAllocation(PublishedFigures published, string unit, Period period)
    {
        _published = published;
        _unit = published.Taxonomies.Organisations[unit].Key;
        Period = period;
        var group = published.ByOrganisation(_unit).ByPeriod(period).ByMeasure(AmountMeasure)
            .FirstOrDefault(whole => Parties(published, whole.Group).Count > 0)?.Group
            ?? throw new NoFigureException($"Det finns ingen publicerad fördelning av {Unit} {period.Label}.");
        _figures = [.. published.ByGroup(group).ByPeriod(period)
            .Where(figure => figure.Reading.HasFigure && figure.Measure is AmountMeasure or ShareMeasure)];
    }

    /// <summary>The year.</summary>
    public Period Period { get; }

    /// <summary>The Swedish label of the unit whose cost is split.</summary>
    public string Unit => _published.Taxonomies.Organisations[_unit].Label;

    /// <summary>The published figures.</summary>
    public Sources Sources => new(_figures.Select(figure => figure.Source));

    /// <summary>The printed amount that is split, in kronor.</summary>
    /// <exception cref="NoFigureException">It is printed in several ways that do not agree.</exception>
    public decimal Kronor => Value(AmountMeasure, _unit);

    /// <summary>Whether the report prints shares; otherwise it prints amounts alone, see <see cref="KeyOfAmounts"/>.</summary>
    public bool HasKey => Keys(ShareMeasure).Count > 0;

    /// <summary>The key as printed, which may not sum to the whole.</summary>
    /// <exception cref="NoFigureException">The report prints no shares for the year.</exception>
    public AllocationKey Key => HasKey
        ? AllocationKey.Of(Keys(ShareMeasure).Select(key => (Label(key), Value(ShareMeasure, key))), 100m, Of(ShareMeasure))
        : throw new NoFigureException(
            $"Rapporten trycker ingen nyckel för {Unit} {Period.Label}, bara belopp. Använd KeyOfAmounts.");

    /// <summary>The key that the printed amounts amount to; it always sums to the whole.</summary>
    public AllocationKey KeyOfAmounts
    {
        get
        {
            var parts = Keys(AmountMeasure).Select(key => (Label(key), Value(AmountMeasure, key))).ToList();
            return AllocationKey.Of(parts, parts.Sum(part => part.Item2), Of(AmountMeasure));
        }
    }

    /// <summary>The printed amount of one of those who pay, in kronor.</summary>
    /// <param name="name">Its Swedish label, as in the key.</param>
    /// <exception cref="NoFigureException">No amount is printed for the name.</exception>
    public decimal AmountOf(string name) =>
        Keys(AmountMeasure).Where(key => string.Equals(Label(key), name, StringComparison.Ordinal))
        .Select(key => Value(AmountMeasure, key)).Cast<decimal?>().FirstOrDefault()
        ?? throw new NoFigureException($"Det finns inget tryckt belopp för \"{name}\" {Period.Label}. Belopp finns för: "
            + $"{string.Join(", ", Keys(AmountMeasure).Select(Label))}.");

    /// <summary>Splits the printed amount by the printed key.</summary>
    /// <param name="gap">What to do with a key that does not sum to the whole.</param>
    /// <param name="smallest">Whether to split to whole kronor or öre.</param>
    /// <exception cref="AllocationException">The key does not sum, and that is refused.</exception>
    /// <exception cref="NoFigureException">The report prints no shares for the year.</exception>
    public AllocatedAmounts Split(KeyGap gap = KeyGap.Refuse, SmallestAmount smallest = SmallestAmount.Krona) =>
        Key.Split(Kronor, smallest, gap).With(Sources, Period.Label);

    /// <summary>
    /// Recomputes what the report prints: the sum of the amounts, the sum of the shares within their rounding, and each share
    /// from its amount. Shares that sum to 99,9 as they stand can so be right, each of them and their sum; a split by them is
    /// still a split of 99,9 percent, see <see cref="AllocationKey.Gap"/>.
    /// </summary>
    public IReadOnlyList<PrintedCheck> Check() => [.. SumChecks(), .. ShareChecks()];

    private IEnumerable<PrintedCheck> SumChecks() =>
        from whole in _figures.Where(figure => figure.Organisation == _unit)
        let parts = Keys(whole.Measure).Select(key => Printed(whole.Measure, key)).ToList()
        where parts.Count > 0
        let sum = parts.Select(part => part.Demand().Named(part.Label)).Aggregate((left, right) => left + right)
        select PrintedCheck.Of(whole, sum, parts);

    private IEnumerable<PrintedCheck> ShareChecks() =>
        from key in Keys(ShareMeasure)
        let share = Printed(ShareMeasure, key)
        let amount = Printed(AmountMeasure, key)
        let whole = Printed(AmountMeasure, _unit)
        select PrintedCheck.Of(
            share, amount.Demand().Named(amount.Label).ShareOf(whole.Demand().Named(whole.Label)), [amount, whole]);

    private PublishedFigures Parties(PublishedFigures published, string group) =>
        published.ByGroup(group).ByPeriod(Period).ByMeasure(AmountMeasure).Where(figure => figure.Organisation != _unit);

    private IReadOnlyList<string> Keys(string measure) =>
        [.. _figures
            .Where(figure => figure.Measure == measure && figure.Organisation != _unit)
            .Select(figure => figure.Organisation)
            .Distinct(StringComparer.Ordinal)];

    private Sources Of(string measure) =>
        new(_figures.Where(figure => figure.Measure == measure && figure.Organisation != _unit).Select(figure => figure.Source));

    private string Label(string organisation) => _published.Taxonomies.Organisations[organisation].Label;

    private decimal Value(string measure, string organisation)
    {
        var figure = Printed(measure, organisation).Demand();
        return figure.Unit.Convert(figure.Value, measure == AmountMeasure ? Quantities.Unit.Kronor : Quantities.Unit.Percent);
    }

    private PublishedFigure Printed(string measure, string organisation)
    {
        var printed = _figures.Where(figure => figure.Measure == measure && figure.Organisation == organisation).ToList();
        return printed.Select(figure => (figure.Demand().Value, figure.Demand().Unit)).Distinct().Count() == 1
            ? printed[0]
            : throw new NoFigureException(
                $"Källan har ingen entydig uppgift om {Label(organisation)} {Period.Label}: {string.Join("; ", printed)}.");
    }
}
