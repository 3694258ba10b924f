using System.Globalization;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Costs;

/// <summary>Whether a value of an index is what prices became or what they are expected to become.</summary>
public enum IndexStatus
{
    /// <summary>Prices as they became.</summary>
    Outcome,

    /// <summary>Prices as they are expected to become; a later edition will differ.</summary>
    Forecast,
}

/// <summary>A year's value of an index.</summary>
/// <param name="Year">The year that the index gives it for.</param>
/// <param name="Value">The value, in the index's own unit; above zero.</param>
/// <param name="Status">Outcome or forecast.</param>
public sealed record IndexValue(int Year, decimal Value, IndexStatus Status = IndexStatus.Outcome);

/// <summary>
/// A price index that the analyst supplies, such as SKR's PKV: its name, its edition (the same year differs between editions),
/// which values are forecasts, and its lag. Nothing is invented: a year that is not given is an error.
/// </summary>
public sealed record PriceIndex
{
    private readonly IReadOnlyList<IndexValue> _values;

    private PriceIndex(string name, string edition, int lag, IReadOnlyList<IndexValue> values)
    {
        _values = values;
        Name = name;
        Edition = edition;
        Lag = lag;
    }

    /// <summary>The name, for example <c>PKV</c>.</summary>
    public string Name { get; }

    /// <summary>The edition, for example <c>oktober 2024</c>.</summary>
    public string Edition { get; }

    /// <summary>
    /// How many years earlier an index value is that a cost is measured by: 0 when a cost of 2024 meets the value of 2024.
    /// </summary>
    public int Lag { get; }

    /// <summary>The years that the index has values for, in order.</summary>
    public IReadOnlyList<int> Years => [.. _values.Select(value => value.Year)];

    /// <summary>An index of levels.</summary>
    /// <param name="name">The name.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="values">A value for each year, in any order.</param>
    /// <param name="lag">How many years earlier an index value is that a cost is measured by; 0 or more.</param>
    /// <exception cref="CostException">
    /// Name or edition is empty, there are no values, a value is not above zero, or a year occurs twice.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lag"/> is negative.</exception>
    public static PriceIndex OfLevels(string name, string edition, IEnumerable<IndexValue> values, int lag = 0)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfNegative(lag);
        if (string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(edition))
            throw new CostException("Ange indexets namn och utgåva: samma år har olika värden i olika utgåvor.");
        List<IndexValue> sorted = [.. values.OrderBy(value => value.Year)];
        if (sorted.Count == 0) throw new CostException($"{name} har inga värden.");
        if (sorted.Find(value => value.Value <= 0) is { } bad)
            throw new CostException(
                $"{name} {Year(bad.Year)} är {SwedishFormat.Number(bad.Value, 4)}; ett index är större än noll.");
        if (sorted.DistinctBy(value => value.Year).Count() < sorted.Count)
            throw new CostException($"{name} har två värden för samma år.");
        return new PriceIndex(name, edition, lag, sorted);
    }

    /// <summary>An index of yearly changes in percent, as PKV is published; the year before the first change is 100.</summary>
    /// <param name="name">The name.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="changes">The change in percent from the year before, for each of consecutive years; above −100.</param>
    /// <param name="lag">How many years earlier an index value is that a cost is measured by; 0 or more.</param>
    /// <exception cref="CostException">As for <see cref="OfLevels"/>, or a year is missing between two.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lag"/> is negative.</exception>
    public static PriceIndex OfChanges(string name, string edition, IEnumerable<IndexValue> changes, int lag = 0)
    {
        ArgumentNullException.ThrowIfNull(changes);
        List<IndexValue> sorted = [.. changes.OrderBy(change => change.Year)];
        if (sorted.Count == 0) throw new CostException($"{name} har inga värden.");
        var gap = sorted.Zip(sorted.Skip(1)).FirstOrDefault(pair => pair.Second.Year != pair.First.Year + 1);
        if (gap.First is not null)
            throw new CostException($"{name} saknar ett värde mellan {Year(gap.First.Year)} och {Year(gap.Second.Year)}, "
                + "eller har två för samma år.");
        var level = 100m;
        return OfLevels(name, edition,
        [
            new(sorted[0].Year - 1, level),
            .. sorted.Select(change => change with { Value = level *= 1 + (change.Value / 100m) })
        ], lag);
    }

    /// <summary>What a cost of one year is multiplied by to be in another year's prices; 1 for the same year.</summary>
    /// <param name="costYear">The year of the cost.</param>
    /// <param name="priceYear">The year whose prices are wanted.</param>
    /// <exception cref="CostException">The index lacks one of the years; the message says which it has.</exception>
    public decimal Factor(int costYear, int priceYear) => Value(priceYear).Value / Value(costYear).Value;

    internal string NoteOn(int costYear, int priceYear)
    {
        var forecasts = new[] { Value(costYear), Value(priceYear) }
            .Where(value => value.Status == IndexStatus.Forecast)
            .Select(value => Year(value.Year))
            .Distinct()
            .ToList();
        return $"I {Year(priceYear)} års priser enligt {Name}, utgåva {Edition}"
            + (Lag > 0 ? $", med {Year(Lag)} års eftersläpning" : "")
            + (forecasts.Count > 0 ? $"; värdet för {string.Join(" och ", forecasts)} är en prognos." : ".");
    }

    private IndexValue Value(int year) => _values.FirstOrDefault(value => value.Year == year - Lag)
        ?? throw new CostException(
            $"{Name}, utgåva {Edition}, saknar {Year(year - Lag)}. Den har {Year(Years[0])}–{Year(Years[^1])}.");

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
