using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Ifo.Analysis.Presentation.Plotly;

/// <summary>Gives all traces the same categories, as the library's figures have.</summary>
internal static class PlotlyCategories
{
    /// <summary>Each trace's values for every category that any trace has, in the order in which they first occur.</summary>
    public static ImmutableArray<(ImmutableArray<string> Categories, SeriesData Series)> Align(
        ImmutableArray<JsonObject> traces, string nameKey, string valueKey, ChartFrame frame)
    {
        var read = traces.Select((trace, i) => Read(trace, i, nameKey, valueKey, frame)).ToList();
        ImmutableArray<string> categories = [.. read.SelectMany(trace => trace.Categories).Distinct(StringComparer.Ordinal)];
        return
        [
            .. read.Select(trace =>
                (categories, trace.Series with { Values = [.. categories.Select(category => ValueOf(trace, category))] }))
        ];
    }

    private static (ImmutableArray<string> Categories, SeriesData Series) Read(
        JsonObject trace, int index, string nameKey, string valueKey, ChartFrame frame)
    {
        var (names, values) = (PlotlyTrace.Names(trace, nameKey, valueKey, frame), PlotlyTrace.Values(trace, valueKey, frame));
        var series = new SeriesData(PlotlyTrace.Name(trace, index), values);
        if (names.Length != values.Length)
        {
            throw frame.Refuse($"spåret ”{series.Name}” har {names.Length} namn men {values.Length} värden.");
        }

        return names.Distinct(StringComparer.Ordinal).Count() == names.Length
            ? (names, series)
            : throw frame.Refuse($"spåret ”{series.Name}” har flera värden med samma namn. Summera dem först.");
    }

    private static Shown ValueOf((ImmutableArray<string> Categories, SeriesData Series) trace, string category) =>
        trace.Categories.IndexOf(category) is >= 0 and var i ? trace.Series.Values[i] : NoValue.NotReported;
}
