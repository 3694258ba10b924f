using Ifo.Analysis.Fields;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Disclosure;

/// <summary>
/// Counts and means of a register by its fields, whatever they are: the numbers are shown when they have been protected.
/// </summary>
public static class FieldCounting
{
    /// <summary>The number of cases for each value of a key, and in all; also of a month or class without any.</summary>
    /// <typeparam name="TRow">What a row is about.</typeparam>
    /// <param name="register">The register.</param>
    /// <param name="rows">The key, for example <c>"kön"</c>, <c>"inkommen:månad"</c> or <c>"ålder:0-17,18-"</c>.</param>
    /// <exception cref="IfoException">There is no such field, or its values are of another kind.</exception>
    /// <example><code>
    /// var requests = SyntheticRegister.LoadRequests();
    /// var register = PersonRegister.Of(requests, requests.Caption, row =&gt; row.Person);
    /// register.CountBy("Received:kvartal").Protect(DisclosureRule.Default).Table("Förfrågningar per kvartal")
    /// </code></example>
    public static PersonTable CountBy<TRow>(this PersonRegister<TRow> register, Key rows) =>
        Count(register, rows, columns: null, CountedUnit.Cases);

    /// <summary>The number of cases for each pair of values of two keys, with totals.</summary>
    /// <typeparam name="TRow">What a row is about.</typeparam>
    /// <param name="register">The register.</param>
    /// <param name="rows">The key of a row of the table.</param>
    /// <param name="columns">The key of a column.</param>
    /// <exception cref="IfoException">There is no such field, or its values are of another kind.</exception>
    /// <example><code>
    /// var requests = SyntheticRegister.LoadRequests();
    /// var register = PersonRegister.Of(requests, requests.Caption, row =&gt; row.Person);
    /// register.CountBy("Insats", "Received:år").Protect(DisclosureRule.Default).Table("Förfrågningar per insats och år")
    /// </code></example>
    public static PersonTable CountBy<TRow>(this PersonRegister<TRow> register, Key rows, Key columns) =>
        Count(register, rows, columns, CountedUnit.Cases);

    /// <summary>
    /// The number of persons for each value of a key: one who has several is counted in each, and once in all.
    /// </summary>
    /// <inheritdoc cref="CountBy{TRow}(PersonRegister{TRow}, Key)"/>
    public static PersonTable PersonsBy<TRow>(this PersonRegister<TRow> register, Key rows) =>
        Count(register, rows, columns: null, CountedUnit.Persons);

    /// <summary>
    /// The number of persons for each pair of values of two keys: one who has several is counted in each, and once in each total.
    /// </summary>
    /// <inheritdoc cref="CountBy{TRow}(PersonRegister{TRow}, Key, Key)"/>
    public static PersonTable PersonsBy<TRow>(this PersonRegister<TRow> register, Key rows, Key columns) =>
        Count(register, rows, columns, CountedUnit.Persons);

    /// <summary>
    /// The mean of a field of numbers for each value of a key, and in all; rows where the number is missing are left out.
    /// </summary>
    /// <typeparam name="TRow">What a row is about.</typeparam>
    /// <param name="register">The register.</param>
    /// <param name="rows">The key of a row of the table.</param>
    /// <param name="number">The field of numbers, at least 0.</param>
    /// <param name="unit">The unit of the mean, for example <c>kronor per dygn</c>.</param>
    /// <exception cref="IfoException">
    /// There is no such field, or it is none of numbers; or a number is negative, or all are missing.
    /// </exception>
    /// <example><code>
    /// var requests = SyntheticRegister.LoadRequests();
    /// var register = PersonRegister.Of(requests, requests.Caption, row =&gt; row.Person);
    /// register.MeanBy("Insats", "DayPrice", "kronor per dygn").Protect(DisclosureRule.Default).Table("Dygnspris per insats")
    /// </code></example>
    public static PersonMeans MeanBy<TRow>(this PersonRegister<TRow> register, Key rows, string number, string unit)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(rows);
        var field = NumberField(register, number);
        return Averaging.Means(
            register, CountKey<TRow>.Of(register.FieldSet, rows), CountKey<TRow>.None, row => field.Number(row.Number),
            static _ => 1m, unit);
    }

    /// <summary>The mean of a field of numbers for each pair of values of two keys, with totals.</summary>
    /// <typeparam name="TRow">What a row is about.</typeparam>
    /// <param name="register">The register.</param>
    /// <param name="rows">The key of a row of the table.</param>
    /// <param name="columns">The key of a column.</param>
    /// <param name="number">The field of numbers, at least 0.</param>
    /// <param name="unit">The unit of the mean.</param>
    /// <exception cref="IfoException">
    /// There is no such field, or it is none of numbers; or a number is negative, or all are missing.
    /// </exception>
    public static PersonMeans MeanBy<TRow>(
        this PersonRegister<TRow> register, Key rows, Key columns, string number, string unit)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        var field = NumberField(register, number);
        return Averaging.Means(
            register, CountKey<TRow>.Of(register.FieldSet, rows), CountKey<TRow>.Of(register.FieldSet, columns),
            row => field.Number(row.Number), static _ => 1m, unit);
    }

    private static RegisterField NumberField<TRow>(PersonRegister<TRow> register, string name) =>
        register.FieldSet.Find(name) is { Kind: FieldKind.Number } field
            ? field
            : throw new IfoException($"{name} är inga tal, så det finns inget medelvärde. Fält med tal är "
                + $"{string.Join(", ", Numbers(register.Fields))}.");

    private static IEnumerable<string> Numbers(IEnumerable<RegisterField> fields) =>
        fields.Where(field => field.Kind == FieldKind.Number).Select(field => field.Name);

    /// <summary>Counts by one key or by two.</summary>
    internal static PersonTable Count<TRow>(PersonRegister<TRow> register, Key rows, Key? columns, CountedUnit unit)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(rows);
        var fields = register.FieldSet;
        return Counting.Count(
            register,
            CountKey<TRow>.Of(fields, rows),
            columns is null ? CountKey<TRow>.None : CountKey<TRow>.Of(fields, columns),
            unit);
    }
}
