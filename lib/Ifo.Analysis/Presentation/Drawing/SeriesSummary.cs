using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>The extremes of each series, in words, for alternative texts.</summary>
internal static class SeriesSummary
{
    public static string Of(ChartFrame frame, CategoryData data)
    {
        var decimals = frame.Decimals(data.Numbers);
        return string.Join(' ', data.Series.Select(series => Of(series, data, decimals)));
    }

    private static string Of(SeriesData series, CategoryData data, int decimals)
    {
        var known = series.Known.ToList();
        var missing = series.Values.Length - known.Count;
        var gaps = missing == 0 ? string.Empty : $" {CountedWords.Of(missing, "värde", "värden")} saknas.";
        if (known.Count == 0)
        {
            return $"{series.Name}: alla värden saknas.";
        }

        var (highest, lowest) = (known.MaxBy(value => value.Number), known.MinBy(value => value.Number));
        return known.Count == 1
            ? $"{series.Name}: {Named(highest)}.{gaps}"
            : $"{series.Name}: högst {Named(highest)}, lägst {Named(lowest)}.{gaps}";

        string Named((int Index, decimal Number) value) =>
            $"{data.Categories[value.Index]} {SwedishFormat.Number(value.Number, decimals)}";
    }
}
