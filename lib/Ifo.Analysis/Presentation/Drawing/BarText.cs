using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>The words and numbers of a bar chart.</summary>
internal static class BarText
{
    /// <summary>The unit of the axis: that of the values, or percent of it.</summary>
    public static string AxisUnit(BarChart figure) =>
        figure.Arrangement == BarArrangement.Share ? $"procent av {figure.Unit}" : figure.Unit;

    /// <summary>The number at a bar: its value, or its share in percent.</summary>
    public static string Label(BarChart figure, BarSegment segment) => figure.Arrangement == BarArrangement.Share
        ? SwedishFormat.Number(segment.To - segment.From, 0) + SwedishFormat.Space + "%"
        : Number(figure, Value(figure, segment));

    public static string Number(BarChart figure, decimal value) =>
        SwedishFormat.Number(value, figure.Frame.Decimals(figure.Data.Numbers));

    public static decimal Value(BarChart figure, BarSegment segment) =>
        figure.Data.Series[segment.Series].Values[segment.Category].Number;

    /// <summary>The exact value, shown when a mark is pointed at.</summary>
    public static string Tip(BarChart figure, BarSegment segment)
    {
        var share = figure.Arrangement == BarArrangement.Share
            ? $" ({SwedishFormat.Number(segment.To - segment.From, 1)}{SwedishFormat.Space}%)"
            : string.Empty;
        return $"{figure.Data.Categories[segment.Category]}, {figure.Data.Series[segment.Series].Name}: "
            + $"{Number(figure, Value(figure, segment))}{share}";
    }

    public static string Tip(BarChart figure, int category, int series) =>
        $"{figure.Data.Categories[category]}, {figure.Data.Series[series].Name}: "
        + $"{figure.Data.Series[series].Values[category].Missing}";

    /// <summary>The sum of a stack, and the marks of what is missing in it.</summary>
    public static string StackLabel(BarChart figure, int category)
    {
        var values = figure.Data.Series.Select(series => series.Values[category]).ToList();
        var known = values.Where(value => value.IsKnown).Select(value => value.Number).ToList();
        var marks = string.Join(
            ' ', values.Where(value => !value.IsKnown).Select(value => value.Missing.Mark).Distinct(StringComparer.Ordinal));
        var sum = Number(figure, known.Sum());
        return marks.Length == 0 ? sum : known.Count == 0 ? marks : $"{sum} ({marks})";
    }

    /// <summary>What is missing in a stack, and why; empty where nothing is.</summary>
    public static string MissingTip(BarChart figure, int category) => string.Join(
        "; ",
        Enumerable.Range(0, figure.Data.Series.Length)
            .Where(series => !figure.Data.Series[series].Values[category].IsKnown)
            .Select(series => Tip(figure, category, series)));

    public static string Describe(BarChart figure)
    {
        var kind = figure.Arrangement switch
        {
            BarArrangement.Stacked => "Staplat stapeldiagram",
            BarArrangement.Share => "Stapeldiagram med andelar, där varje stapel är hundra procent,",
            _ => "Stapeldiagram",
        };
        return $"{kind} över {figure.Unit} i {CountedWords.Of(figure.Data.Categories.Length, "kategori", "kategorier")}. "
            + $"{SeriesSummary.Of(figure.Frame, figure.Data)}";
    }
}
