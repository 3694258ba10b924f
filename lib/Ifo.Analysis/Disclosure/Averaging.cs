using System.Runtime.CompilerServices;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Disclosure;

/// <summary>Means over the rows of a register: they are shown when they have been protected.</summary>
public static class Averaging
{
    /// <summary>The mean of a value for each value of one key, and in all; rows without a value are left out.</summary>
    /// <typeparam name="TRow">What a row is about.</typeparam>
    /// <param name="register">The register.</param>
    /// <param name="rows">The key of a row of the table, for example the insats.</param>
    /// <param name="value">The value, at least 0; null where there is none.</param>
    /// <param name="unit">The unit of the mean, for example <c>dygn per placering</c>.</param>
    /// <param name="rowsName">What the keys are, as it is shown; otherwise the name of the property.</param>
    /// <exception cref="DisclosureException">A value is negative, a case has an empty key, or no case has a value.</exception>
    /// <example><code>
    /// var placements = SyntheticRegister.LoadPlacements();
    /// var register = PersonRegister.Of(placements, placements.Caption, row =&gt; row.Person);
    /// register.MeanBy(row =&gt; row.Insats, row =&gt; row.Days, "dygn per placering").Protect(DisclosureRule.Default)
    ///     .Table("Dygn per placering")
    /// </code></example>
    public static PersonMeans MeanBy<TRow>(
        this PersonRegister<TRow> register,
        Func<TRow, string> rows,
        Func<TRow, decimal?> value,
        string unit,
        [CallerArgumentExpression(nameof(rows))] string rowsName = "") =>
        Means(register, Named(rows, rowsName), CountKey<TRow>.None, value, static _ => 1m, unit);

    /// <summary>The mean of a value for each pair of two keys, with totals; rows without a value are left out.</summary>
    /// <typeparam name="TRow">What a row is about.</typeparam>
    /// <param name="register">The register.</param>
    /// <param name="rows">The key of a row of the table.</param>
    /// <param name="columns">The key of a column.</param>
    /// <param name="value">The value, at least 0; null where there is none.</param>
    /// <param name="unit">The unit of the mean.</param>
    /// <param name="rowsName">What the keys of the rows are, as it is shown; otherwise the name of the property.</param>
    /// <param name="columnsName">What the keys of the columns are, as it is shown; otherwise the name of the property.</param>
    /// <exception cref="DisclosureException">A value is negative, a case has an empty key, or no case has a value.</exception>
    /// <example><code>
    /// var placements = SyntheticRegister.LoadPlacements();
    /// var register = PersonRegister.Of(placements, placements.Caption, row =&gt; row.Person);
    /// register.MeanBy(row =&gt; row.Insats, row =&gt; row.Provider, row =&gt; row.Days, "dygn per placering")
    ///     .Protect(DisclosureRule.Default).Table("Dygn per placering")
    /// </code></example>
    public static PersonMeans MeanBy<TRow>(
        this PersonRegister<TRow> register,
        Func<TRow, string> rows,
        Func<TRow, string> columns,
        Func<TRow, decimal?> value,
        string unit,
        [CallerArgumentExpression(nameof(rows))] string rowsName = "",
        [CallerArgumentExpression(nameof(columns))] string columnsName = "") =>
        Means(register, Named(rows, rowsName), Named(columns, columnsName), value, static _ => 1m, unit);

    /// <summary>
    /// The weighted mean of a value for each value of one key, and in all: the average price of a day is the price of each
    /// placement weighted by its days, which is cost through days.
    /// </summary>
    /// <typeparam name="TRow">What a row is about.</typeparam>
    /// <param name="register">The register.</param>
    /// <param name="rows">The key of a row of the table.</param>
    /// <param name="value">The value, at least 0; null where there is none.</param>
    /// <param name="weight">The weight of a row, at least 0.</param>
    /// <param name="unit">The unit of the mean, for example <c>kronor per dygn</c>.</param>
    /// <param name="rowsName">What the keys are, as it is shown; otherwise the name of the property.</param>
    /// <exception cref="DisclosureException">
    /// A value or a weight is negative, a case has an empty key, or no case has a value.
    /// </exception>
    /// <example><code>
    /// var placements = SyntheticRegister.LoadPlacements();
    /// var register = PersonRegister.Of(placements, placements.Caption, row =&gt; row.Person);
    /// register.WeightedMeanBy(row =&gt; row.Insats, row =&gt; row.DayPrice, row =&gt; row.Days, "kronor per dygn")
    ///     .Protect(DisclosureRule.Default).Table("Snittpris per dygn")
    /// </code></example>
    public static PersonMeans WeightedMeanBy<TRow>(
        this PersonRegister<TRow> register,
        Func<TRow, string> rows,
        Func<TRow, decimal?> value,
        Func<TRow, decimal> weight,
        string unit,
        [CallerArgumentExpression(nameof(rows))] string rowsName = "") =>
        Means(register, Named(rows, rowsName), CountKey<TRow>.None, value, weight, unit);

    private static CountKey<TRow> Named<TRow>(Func<TRow, string> key, string name)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Counting.Named(key, name);
    }

    private static PersonMeans Means<TRow>(
        PersonRegister<TRow> register,
        CountKey<TRow> rows,
        CountKey<TRow> columns,
        Func<TRow, decimal?> value,
        Func<TRow, decimal> weight,
        string unit)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(weight);
        return Means(register, rows, columns, row => value(row.Row), row => weight(row.Row), unit);
    }

    /// <summary>Means by keys of rows that have a value.</summary>
    internal static PersonMeans Means<TRow>(
        PersonRegister<TRow> register,
        CountKey<TRow> rows,
        CountKey<TRow> columns,
        Func<RegisterRow<TRow>, decimal?> value,
        Func<RegisterRow<TRow>, decimal> weight,
        string unit)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentException.ThrowIfNullOrWhiteSpace(unit);
        var kept = register.Part(row => value(row) is not null);
        if (kept.Numbered.IsEmpty) throw new DisclosureException("Inget ärende har ett värde att beräkna medelvärde av.");
        var table = Counting.Count(kept, rows, columns, CountedUnit.Cases);
        var (rowOf, columnOf) = (Places(table.Rows), Places(table.Columns));
        var cases = kept.Numbered.ToLookup(
            row => (rowOf[rows.Value(row)], columnOf[columns.Value(row)]),
            row => new WeighedCase(row.Person, Demand(value(row) ?? 0), Demand(weight(row))));
        return new(table, new MeanCells(cases), unit);
    }

    private static Dictionary<string, int> Places(Axis axis) =>
        axis.Inner.ToDictionary(place => axis.Nodes[place].Label, place => axis.Nodes[place].Leaves[0], StringComparer.Ordinal);

    private static decimal Demand(decimal number) => number >= 0
        ? number
        : throw new DisclosureException(
            "Ett värde är negativt. Medelvärden går att skydda för tal som är 0 eller mer, som priser, dygn och timmar.");
}
