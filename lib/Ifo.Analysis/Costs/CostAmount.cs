using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Costs;

/// <summary>A cost of one concept during a period, in kronor; a cost is positive.</summary>
/// <typeparam name="TConcept">What the cost includes.</typeparam>
public sealed record CostAmount<TConcept>
    where TConcept : ICostConcept
{
    internal CostAmount(Measured kronor, Period period, string name, Sources sources)
    {
        Kronor = kronor;
        Period = period;
        Name = name;
        Sources = sources;
    }

    /// <summary>The cost in kronor.</summary>
    public Measured Kronor { get; }

    /// <summary>The period that it is of.</summary>
    public Period Period { get; }

    /// <summary>Whose cost; may be empty.</summary>
    public string Name { get; }

    /// <summary>What was done to the cost since it was printed, in Swedish sentences; empty when nothing was.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The published figures behind the cost; none for the analyst's own.</summary>
    public Sources Sources { get; }

    /// <summary>The cost beside the residents it is for: k = N / B.</summary>
    /// <typeparam name="TGroup">Which residents.</typeparam>
    /// <param name="residents">The residents.</param>
    public CostAndResidents<TConcept, TGroup> For<TGroup>(Residents<TGroup> residents)
        where TGroup : IResidentGroup
    {
        ArgumentNullException.ThrowIfNull(residents);
        return new CostAndResidents<TConcept, TGroup>(this, residents);
    }

    /// <summary>
    /// The residents that a cost and a printed cost per resident imply: B = N / k, an interval where either is rounded.
    /// </summary>
    /// <typeparam name="TGroup">Which residents.</typeparam>
    /// <param name="perResident">The cost per resident, of the same concept.</param>
    /// <exception cref="DivisionByZeroIntervalException">The cost per resident is zero or can be.</exception>
    /// <exception cref="CostException">The periods differ, or the number implied is not above zero.</exception>
    public Residents<TGroup> ImpliedResidents<TGroup>(CostPerResident<TConcept, TGroup> perResident)
        where TGroup : IResidentGroup
    {
        ArgumentNullException.ThrowIfNull(perResident);
        if (Period != perResident.Period)
            throw new CostException(
                $"Kostnaden gäller {Period.Label} men kostnaden per invånare {perResident.Period.Label}. Ta samma period.");
        return new Residents<TGroup>(
            Kronor / perResident.Kronor, $"{Name} {Period.Label}".Trim(), Sources.Of([Sources, perResident.Sources]));
    }

    /// <summary>
    /// The cost of a part of a year, made into a year's: × 12 / months, or × the year's days / days. It supposes that the rest
    /// of the year costs as much for each month or day; a cost with a season does not.
    /// </summary>
    /// <param name="method">By months or by days.</param>
    /// <returns>The cost for the calendar year, with a note; a whole year is returned as it is.</returns>
    /// <exception cref="CostException">The period is longer than a year, is in two years, or is a day.</exception>
    public CostAmount<TConcept> Annualised(Annualising method = Annualising.ByMonths)
    {
        if (Period.Kind == PeriodKind.Year) return this;
        if (Period.Months == 0 || Period.Start.Year != Period.End.Year)
            throw new CostException($"{Period.Label} kan inte räknas om till helår: välj en period av hela månader inom ett år.");
        var year = Period.Year(Period.Start.Year);
        var (whole, part) = method == Annualising.ByDays ? (year.Days, Period.Days) : (12, Period.Months);
        return new(Kronor * Measured.Exact(whole) / Measured.Exact(part), year, Name, Sources)
        {
            Notes = [.. Notes, $"Uppräknad till helår från {Period.Label} ({whole}/{part} av "
                + $"{(method == Annualising.ByDays ? "dagarna" : "månaderna")})."],
        };
    }

    /// <summary>The cost in another year's prices: cost × index of that year / index of the cost's own year.</summary>
    /// <param name="year">The year whose prices are wanted.</param>
    /// <param name="index">The analyst's index, with its edition.</param>
    /// <returns>The cost with a note that names the index, its edition, and values that are forecasts.</returns>
    /// <exception cref="CostException">
    /// The index lacks one of the years, or the cost is not of a period within one year.
    /// </exception>
    public CostAmount<TConcept> InPricesOf(int year, PriceIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        if (Period.Start.Year != Period.End.Year)
            throw new CostException($"{Period.Label} ligger i två år och kan inte räknas om med ett årsindex.");
        return new(Kronor * Measured.Exact(index.Factor(Period.Start.Year, year)), Period, Name, Sources)
        {
            Notes = [.. Notes, index.NoteOn(Period.Start.Year, year)],
        };
    }

    /// <summary>In Swedish: the name, the period and the cost in millions of kronor.</summary>
    public override string ToString() =>
        $"{Name} {Period.Label}: {TConcept.Label} {SwedishFormat.Number(Kronor.Value / 1_000_000m, 1)} mnkr".TrimStart();
}

/// <summary>How a part of a year is made into a year.</summary>
public enum Annualising
{
    /// <summary>By whole months: eight months are two thirds of a year.</summary>
    ByMonths,

    /// <summary>By calendar days, for costs that follow days of placement.</summary>
    ByDays,
}

/// <summary>Costs that the analyst gives herself.</summary>
public static class CostAmount
{
    /// <summary>A net cost (nettokostnad): gross cost less all revenue.</summary>
    /// <param name="value">The cost, in the unit; positive.</param>
    /// <param name="unit">A unit of money, for example <see cref="Unit.Millions"/>.</param>
    /// <param name="period">The period.</param>
    /// <param name="name">Whose cost; may be empty.</param>
    /// <exception cref="UnitException">The unit is no money.</exception>
    public static CostAmount<Nettokostnad> Net(decimal value, Unit unit, Period period, string name = "") =>
        Of<Nettokostnad>(value, unit, period, name);

    /// <summary>A cost (kostnad): gross cost less internal revenue and sales to other municipalities.</summary>
    /// <inheritdoc cref="Net(decimal, Unit, Period, string)"/>
    public static CostAmount<Kostnad> Total(decimal value, Unit unit, Period period, string name = "") =>
        Of<Kostnad>(value, unit, period, name);

    private static CostAmount<TConcept> Of<TConcept>(decimal value, Unit unit, Period period, string name)
        where TConcept : ICostConcept
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(period);
        return new(Measured.Exact(unit.Convert(value, Unit.Kronor)), period, name, Sources.None);
    }
}
