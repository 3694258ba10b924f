using System.Text.Json.Nodes;

namespace Ifo.Analysis.Presentation.Plotly;

/// <summary>What this library writes beside the plotly.js figure, so that it can read all of it back.</summary>
internal static class PlotlyMeta
{
    /// <summary>The <c>meta</c> of a trace that is computed from the others.</summary>
    public const string MovingMean = "moving-mean";

    /// <summary>What a filled point means, where something else than its interval decides it.</summary>
    public const string Filled = "filled";

    /// <summary>What a hollow point means.</summary>
    public const string Hollow = "hollow";

    public static JsonObject Of(Chart figure)
    {
        var meta = OfAny(figure);
        if (figure is DotIntervalChart { Marks: { } marks }) (meta[Filled], meta[Hollow]) = (marks.Filled, marks.Hollow);
        return meta;
    }

    public static Caption Caption(JsonObject meta)
    {
        var (source, period, count) = (Text(meta, "source"), Text(meta, "period"), Text(meta, "n"));
        var caption = Text(meta, "kind") switch
        {
            nameof(DataKind.Synthetic) => Presentation.Caption.Synthetic(source, period, count),
            nameof(DataKind.Internal) => Presentation.Caption.Internal(source, period, count),
            _ => Presentation.Caption.Published(source, period, count),
        };
        return meta["notes"] is JsonArray notes
            ? notes.Aggregate(caption, (noted, note) => noted.Note(PlotlyJson.Text(note)))
            : caption;
    }

    public static ChartFrame Frame(JsonObject meta, Caption caption) =>
        ChartFrame.Of(Text(meta, "title"), Text(meta, "unit"), caption) with
        {
            GivenSubtitle = Text(meta, "subtitle"),
            GivenAltText = Text(meta, "altText"),
            GivenDecimals = PlotlyJson.WholeNumber(meta["decimals"]),
        };

    public static string Text(JsonObject meta, string key) => PlotlyJson.Text(meta[key]);

    private static JsonObject OfAny(Chart figure) => new()
    {
        ["form"] = figure.ChartForm.Key,
        ["title"] = figure.Title,
        ["unit"] = figure.Unit,
        ["subtitle"] = figure.Frame.GivenSubtitle,
        ["altText"] = figure.Frame.GivenAltText,
        ["decimals"] = figure.Frame.GivenDecimals,
        ["source"] = figure.Caption.Source,
        ["period"] = figure.Caption.Period,
        ["n"] = figure.Caption.Count,
        ["kind"] = figure.Caption.Kind.ToString(),
        ["notes"] = new JsonArray([.. figure.Caption.Notes.Select(note => (JsonNode?)note)]),
        ["movingMean"] = (figure as LineChart)?.Window ?? 0,
    };
}
