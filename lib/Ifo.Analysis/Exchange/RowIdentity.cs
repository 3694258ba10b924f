using System.Globalization;

namespace Ifo.Analysis.Exchange;

/// <summary>What tells the rows of a kind of export apart, and what of them can differ.</summary>
/// <param name="Key">What a row has that no other has, where the rows are numbered; empty where it has no number.</param>
/// <param name="Renumbered">The row with another number.</param>
/// <param name="Columns">What two rows of the same key can differ in.</param>
internal sealed record RowIdentity<TRow>(
    Func<TRow, string> Key, Func<TRow, long, TRow> Renumbered, IReadOnlyList<ComparedColumn<TRow>> Columns)
{
    /// <summary>The whole row, but for its number.</summary>
    public string Whole(TRow row) => string.Join('|', Columns.Select(column => column.Value(row)));
}

/// <summary>What two rows of the same key can differ in.</summary>
/// <param name="Name">Its Swedish name.</param>
/// <param name="Value">The value of a row.</param>
internal sealed record ComparedColumn<TRow>(string Name, Func<TRow, string> Value);

/// <summary>Values of rows as they are compared.</summary>
internal static class RowIdentity
{
    public static string Text<T>(T value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    /// <summary>A price is the same with and without decimals that are zero.</summary>
    public static string Text(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A price that may be absent.</summary>
    public static string Text(decimal? value) => value is { } known ? Text(known) : "";

    /// <summary>A day.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Compares the rows of two exports of the same kind.</summary>
internal interface IExportPair<out TResult>
{
    /// <summary>Compares them.</summary>
    /// <param name="earlier">The earlier export.</param>
    /// <param name="later">The later one.</param>
    /// <param name="identity">What tells rows apart.</param>
    /// <param name="person">Whom a row is about; null where the rows are not about persons.</param>
    TResult Pair<TRow>(
        Export<TRow> earlier, Export<TRow> later, RowIdentity<TRow> identity, Func<TRow, string>? person);
}
