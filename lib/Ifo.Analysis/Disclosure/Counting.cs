using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Ifo.Analysis.Disclosure.Linking;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Disclosure;

/// <summary>Counts the rows of a register: the counts are shown when they have been protected.</summary>
public static class Counting
{
    /// <summary>The number of cases for each value of one key, and in all.</summary>
    /// <typeparam name="TRow">What a row is about.</typeparam>
    /// <param name="register">The register.</param>
    /// <param name="rows">The key of a row of the table, for example the insats.</param>
    /// <param name="rowsName">What the keys are, as it is shown; otherwise the name of the property.</param>
    /// <exception cref="DisclosureException">A case has an empty key.</exception>
    /// <example><code>
    /// var requests = SyntheticRegister.LoadRequests();
    /// var register = PersonRegister.Of(requests, requests.Caption, row =&gt; row.Person);
    /// register.CountBy(row =&gt; row.Insats).Protect(DisclosureRule.Default).Table("Förfrågningar per insats")
    /// </code></example>
    public static PersonTable CountBy<TRow>(
        this PersonRegister<TRow> register,
        Func<TRow, string> rows,
        [CallerArgumentExpression(nameof(rows))] string rowsName = "")
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(rows);
        return Count(register, Named(rows, rowsName), CountKey<TRow>.None, CountedUnit.Cases);
    }

    /// <summary>The number of cases for each pair of two keys, with totals.</summary>
    /// <typeparam name="TRow">What a row is about.</typeparam>
    /// <param name="register">The register.</param>
    /// <param name="rows">The key of a row of the table, for example the insats.</param>
    /// <param name="columns">The key of a column, for example the administration.</param>
    /// <param name="rowsName">What the keys of the rows are, as it is shown; otherwise the name of the property.</param>
    /// <param name="columnsName">What the keys of the columns are, as it is shown; otherwise the name of the property.</param>
    /// <exception cref="DisclosureException">A case has an empty key.</exception>
    /// <example><code>
    /// var requests = SyntheticRegister.LoadRequests();
    /// var register = PersonRegister.Of(requests, requests.Caption, row =&gt; row.Person);
    /// register.CountBy(row =&gt; row.Insats, row =&gt; row.Administration).Protect(DisclosureRule.Default)
    ///     .Table("Förfrågningar per insats och förvaltning")
    /// </code></example>
    public static PersonTable CountBy<TRow>(
        this PersonRegister<TRow> register,
        Func<TRow, string> rows,
        Func<TRow, string> columns,
        [CallerArgumentExpression(nameof(rows))] string rowsName = "",
        [CallerArgumentExpression(nameof(columns))] string columnsName = "")
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        return Count(register, Named(rows, rowsName), Named(columns, columnsName), CountedUnit.Cases);
    }

    /// <summary>
    /// The number of persons for each value of one key: one who has several is counted in each, and once in all.
    /// </summary>
    /// <inheritdoc cref="CountBy{TRow}(PersonRegister{TRow}, Func{TRow, string}, string)"/>
    public static PersonTable PersonsBy<TRow>(
        this PersonRegister<TRow> register,
        Func<TRow, string> rows,
        [CallerArgumentExpression(nameof(rows))] string rowsName = "")
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(rows);
        return Count(register, Named(rows, rowsName), CountKey<TRow>.None, CountedUnit.Persons);
    }

    /// <summary>
    /// The number of persons for each pair of two keys: one who has several is counted in each, and once in each total.
    /// </summary>
    /// <inheritdoc cref="CountBy{TRow}(PersonRegister{TRow}, Func{TRow, string}, Func{TRow, string}, string, string)"/>
    public static PersonTable PersonsBy<TRow>(
        this PersonRegister<TRow> register,
        Func<TRow, string> rows,
        Func<TRow, string> columns,
        [CallerArgumentExpression(nameof(rows))] string rowsName = "",
        [CallerArgumentExpression(nameof(columns))] string columnsName = "")
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        return Count(register, Named(rows, rowsName), Named(columns, columnsName), CountedUnit.Persons);
    }

    /// <summary>A key that is a function of a row, called as is said or as its property.</summary>
    internal static CountKey<TRow> Named<TRow>(Func<TRow, string> key, string name)
    {
        var called = Property(name);
        return new(called, row => Key(key(row.Row), called), Sorted);
    }

    /// <summary>Counts by two keys; by one where the columns' has no name.</summary>
    internal static PersonTable Count<TRow>(
        PersonRegister<TRow> register, CountKey<TRow> rows, CountKey<TRow> columns, CountedUnit unit)
    {
        var keys = register.Numbered.Select(row => (Row: rows.Value(row), Column: columns.Value(row))).ToList();
        var rowLabels = rows.Arranged(keys.Select(row => row.Row).ToHashSet(StringComparer.Ordinal));
        var columnLabels = columns.Arranged(keys.Select(row => row.Column).ToHashSet(StringComparer.Ordinal));
        var (rowOf, columnOf) = (Places(rowLabels), Places(columnLabels));
        var tally = new Tally([.. register.Numbered.Select((row, place) =>
            new TalliedCase(row.Number, row.Person, rowOf[keys[place].Row], columnOf[keys[place].Column]))]);
        var columnAxis = columns.Name.Length == 0
            ? Axis.Single(string.Empty, PersonTable.OneColumn)
            : Axis.WithTotal(columns.Name, columnLabels);
        return PersonTable.Of(
            Axis.WithTotal(rows.Name, rowLabels), columnAxis, tally, unit, register.Caption, register.Origin);
    }

    /// <summary>
    /// Counts as an earlier table did, under its names however they are written, and with those that have come since.
    /// </summary>
    internal static PersonTable CountAs<TRow>(
        PersonRegister<TRow> register, PersonTable earlier, CountKey<TRow> rows, CountKey<TRow> columns)
    {
        var rowPlaces = new KnownNames(earlier.Rows);
        var columnPlaces = new KnownNames(earlier.Columns);
        var tally = new Tally([.. register.Numbered.Select(row =>
            new TalliedCase(row.Number, row.Person, rowPlaces.Of(rows.Value(row)), columnPlaces.Of(columns.Value(row))))]);
        return PersonTable.Of(rowPlaces.Axis, columnPlaces.Axis, tally, earlier.Unit, register.Caption, register.Origin);
    }

    private static Dictionary<string, int> Places(IReadOnlyList<string> labels) =>
        labels.Index().ToDictionary(label => label.Item, label => label.Index, StringComparer.Ordinal);

    // By name: an order by size would tell of the numbers that are not shown.
    private static IReadOnlyList<string> Sorted(IReadOnlyCollection<string> keys) => [.. keys.Order(StringComparer.Ordinal)];

    private static string Key(string? key, string name) => string.IsNullOrWhiteSpace(key)
        ? throw new DisclosureException(
            $"Ett ärende saknar {name}. Ge det ett eget namn, till exempel ”uppgift saknas”, så att det räknas.")
        : key;

    // Of "row => row.Insats" the last word.
    private static string Property(string expression) => expression.Contains("=>", StringComparison.Ordinal)
        ? expression[(expression.LastIndexOfAny(['.', '>']) + 1)..].Trim(' ', ')', '(')
        : expression;
}
