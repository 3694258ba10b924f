using Ifo.Analysis.Figures;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>The words and numbers of a bar chart.</summary>
internal static class BarText
{
    /// <summary>The unit of the axis: that of the values, or percent of it.</summary>
    public static string AxisUnit(BarFigure figure) => figure.Arrangement == BarArrangement.Share ? $"procent av {figure.Unit}" : figure.Unit;

    /// <summary>The number at a bar: its value, or its share in percent.</summary>
    public static string Label(BarFigure figure, BarSegment segment) => figure.Arrangement == BarArrangement.Share
        ? SwedishFormat.Number(segment.To - segment.From, 0) + SwedishFormat.Space + "%"
        : Number(figure, Value(figure, segment));

    public static string Number(BarFigure figure, decimal value) => SwedishFormat.Number(value, figure.Frame.Decimals(figure.Data.Numbers));

    public static decimal Value(BarFigure figure, BarSegment segment) => figure.Data.Series[segment.Series].Values[segment.Category].Number;

    /// <summary>The exact value, shown when a mark is pointed at.</summary>
    public static string Tip(BarFigure figure, BarSegment segment)
    {
        var share = figure.Arrangement == BarArrangement.Share ? $" ({SwedishFormat.Number(segment.To - segment.From, 1)}{SwedishFormat.Space}%)" : string.Empty;
        return $"{figure.Data.Categories[segment.Category]}, {figure.Data.Series[segment.Series].Name}: {Number(figure, Value(figure, segment))}{share}";
    }

    public static string Tip(BarFigure figure, int category, int series) =>
        $"{figure.Data.Categories[category]}, {figure.Data.Series[series].Name}: {figure.Data.Series[series].Values[category].Missing}";

    public static string Describe(BarFigure figure)
    {
        var kind = figure.Arrangement switch
        {
            BarArrangement.Stacked => "Staplat stapeldiagram",
            BarArrangement.Share => "Stapeldiagram med andelar, där varje stapel är hundra procent,",
            _ => "Stapeldiagram",
        };
        return $"{kind} över {figure.Unit} i {CountedWords.Of(figure.Data.Categories.Length, "kategori", "kategorier")}. {SeriesSummary.Of(figure.Frame, figure.Data)}";
    }
}
