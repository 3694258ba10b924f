using System.Globalization;
using Ifo.Analysis.Published;
using Ifo.Analysis.Statistics;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Changes;

/// <summary>
/// The dispersion of a published number: 1 where each person is counted once, reckoned from the persons that are printed
/// beside it where they are, and otherwise the one that is assumed.
/// </summary>
/// <param name="Figures">Where the persons are looked for.</param>
/// <param name="Assumed">The dispersion where nothing is printed.</param>
internal sealed record CountDispersion(PublishedFigures Figures, double Assumed)
{
    // Who makes several of what is counted, the surest first; a case is mostly of one family.
    private static readonly string[] Makers =
        [MeasureKeys.Persons, MeasureKeys.Children, MeasureKeys.Families, MeasureKeys.Households, MeasureKeys.Cases];

    public Dispersion Of(LevelChange change) => CountNatures.Of(change.PrintedAfter) == CountNature.Once
        ? Dispersion.Independent("var och en räknas en gång")
        : OfMakers(change) ?? Dispersion.Assumed(
            Assumed, $"antagen till {Assumed.ToString(CultureInfo.GetCultureInfo("sv-SE"))}: antalet personer är inte tryckt");

    private Dispersion? OfMakers(LevelChange change)
    {
        var counted = decimal.ToInt64(change.BeforeValue + change.AfterValue);
        return Makers
            .TakeWhile(maker => !string.Equals(maker, change.Measure.Key, StringComparison.Ordinal))
            .Select(maker => (Before: Number(maker, change.PrintedBefore), After: Number(maker, change.PrintedAfter)))
            .Where(makers => makers is { Before: > 0, After: > 0 } && makers.Before + makers.After <= counted)
            .Select(makers => Dispersion.OfPrinted(counted, makers.Before + makers.After))
            .FirstOrDefault();
    }

    // Zero where it is not printed, not exact, or printed with different values.
    private long Number(string maker, PublishedFigure beside)
    {
        var found = Figures
            .Where(figure => figure.Period == beside.Period && figure.Scope == beside.Scope
                && string.Equals(figure.Measure, maker, StringComparison.Ordinal)
                && string.Equals(figure.Basis, beside.Basis, StringComparison.Ordinal))
            .Select(figure => figure.Reading.TryGet(out var number) && number.Interval.IsPoint ? number.Value : 0)
            .Distinct()
            .ToList();
        return found is [var one] && decimal.IsInteger(one) ? decimal.ToInt64(one) : 0;
    }
}
