using System.Globalization;
using Ifo.Analysis.Presentation;

namespace Ifo.Frames;

/// <summary>Makes a table of a frame.</summary>
internal static class FrameTable
{
    // A double has more digits than anyone wants to read; a column shows as many as its values need, at most these.
    private const int MostDecimals = 6;

    /// <summary>The table: numbers with as many decimals as the column's values need, everything else as text.</summary>
    public static Table<int> Of(
        int rows, IEnumerable<FrameColumn> columns, (string Column, string Unit)[] units, string title, Caption caption)
    {
        var unitOf = units.ToDictionary(unit => unit.Column, unit => unit.Unit, StringComparer.Ordinal);
        return columns.Aggregate(
            Table.From(Enumerable.Range(0, rows), title, caption),
            (table, column) => IsNumber(column.Type)
                ? table.Number(
                    column.Name, unitOf.GetValueOrDefault(column.Name, ""), Decimals(column), row => FrameNumber.Shown(column.Values[row], NoValue.NotReported))
                : table.Column(column.Name, row => Text(column.Values[row])));
    }

    private static bool IsNumber(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) is
        >= TypeCode.SByte and <= TypeCode.Decimal;

    private static int Decimals(FrameColumn column) =>
        column.Values.Select(FrameNumber.Exact).OfType<decimal>().Select(Places).DefaultIfEmpty(0).Max();

    private static int Places(decimal number) =>
        Enumerable.Range(0, MostDecimals).FirstOrDefault(places => Math.Round(number, places) == number, MostDecimals);

    private static string Text(object? value) => value switch
    {
        null => NoValue.NotReported.Mark,
        DateTime time when time.TimeOfDay == TimeSpan.Zero => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
