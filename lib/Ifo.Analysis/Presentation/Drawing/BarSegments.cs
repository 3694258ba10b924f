using System.Collections.Immutable;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>A bar, or a part of a stacked one, in the units of its axis.</summary>
/// <param name="Category">The index of its category.</param>
/// <param name="Series">The index of its series.</param>
/// <param name="From">Where it starts; zero but in a stack.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct BarSegment(int Category, int Series, decimal From, decimal To);

/// <summary>Where the bars of a chart begin and end.</summary>
internal static class BarSegments
{
    public static ImmutableArray<BarSegment> Of(BarChart figure) => figure.Arrangement switch
    {
        BarArrangement.Grouped => [.. Categories(figure).SelectMany(category => Grouped(figure.Data, category))],
        BarArrangement.Stacked => [.. Categories(figure).SelectMany(category => Stacked(figure.Data, category, 1m))],
        _ => [.. Categories(figure).SelectMany(category => Shares(figure, category))],
    };

    private static IEnumerable<int> Categories(BarChart figure) => Enumerable.Range(0, figure.Data.Categories.Length);

    private static IEnumerable<BarSegment> Grouped(CategoryData data, int category) =>
        Known(data, category).Select(known => new BarSegment(category, known.Series, 0m, known.Number));

    private static IEnumerable<BarSegment> Stacked(CategoryData data, int category, decimal factor)
    {
        var (positive, negative) = (0m, 0m);
        foreach (var (series, number) in Known(data, category))
        {
            var from = number < 0m ? negative : positive;
            var to = from + (number * factor);
            (positive, negative) = number < 0m ? (positive, to) : (to, negative);
            yield return new BarSegment(category, series, from, to);
        }
    }

    private static IEnumerable<BarSegment> Shares(BarChart figure, int category)
    {
        var numbers = Known(figure.Data, category).Select(known => known.Number).ToList();
        var name = figure.Data.Categories[category];
        if (numbers.Exists(number => number < 0m))
        {
            throw figure.Frame.Refuse(
                $"andelar av negativa värden går inte att visa ({name}). Använd Stacked() eller grupperade staplar.");
        }

        if (numbers.Count < figure.Data.Series.Length)
        {
            return [];
        }

        return numbers.Sum() is > 0m and var sum
            ? Stacked(figure.Data, category, 100m / sum).Select(Within100)
            : throw figure.Frame.Refuse(
                $"summan för ”{name}” är noll, så andelar finns inte. Utelämna kategorin eller använd NoValue.NotApplicable.");
    }

    // The last digits of 100 / sum can carry a whole bar past 100, and the axis with it.
    private static BarSegment Within100(BarSegment segment) =>
        segment with { From = Math.Min(segment.From, 100m), To = Math.Min(segment.To, 100m) };

    private static IEnumerable<(int Series, decimal Number)> Known(CategoryData data, int category)
    {
        for (var series = 0; series < data.Series.Length; series++)
        {
            if (data.Series[series].Values[category].TryNumber(out var number))
            {
                yield return (series, number);
            }
        }
    }
}
