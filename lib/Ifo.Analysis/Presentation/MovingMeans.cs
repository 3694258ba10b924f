namespace Ifo.Analysis.Presentation;

/// <summary>The mean of each value of a series and those before it.</summary>
internal static class MovingMeans
{
    /// <summary>The means; there is none for the first values, nor where a value in the window is missing.</summary>
    public static SeriesData Of(SeriesData series, int window) => new(
        $"{series.Name}, medelvärde över {window}",
        [.. series.Values.Select((_, i) => Mean(series, i, window))]);

    private static Shown Mean(SeriesData series, int last, int window)
    {
        if (last + 1 < window)
        {
            return NoValue.NotApplicable.Because("för få tidigare värden");
        }

        var values = series.Values.Skip(last + 1 - window).Take(window).ToList();
        return values.TrueForAll(value => value.IsKnown) ? values.Sum(value => value.Number) / window : NoValue.NotReported;
    }
}
