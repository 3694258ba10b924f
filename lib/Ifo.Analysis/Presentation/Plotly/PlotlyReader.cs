using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ifo.Analysis.Presentation.Plotly;

/// <summary>Reads a plotly.js figure.</summary>
internal sealed class PlotlyReader
{
    private readonly JsonNode? _layout;
    private readonly JsonObject? _meta;
    private readonly ImmutableArray<JsonObject> _traces;

    private PlotlyReader(JsonObject figure)
    {
        _layout = figure["layout"];
        _meta = PlotlyJson.At(_layout, "meta", "ifo") as JsonObject;
        _traces = figure["data"] is JsonArray data ? [.. data.OfType<JsonObject>()] : [];
    }

    /// <summary>The figure, with the given caption and unit where they are given, else with its own.</summary>
    public static Chart Read(string json, Caption? caption, string unit)
    {
        var reader = new PlotlyReader(Parse(json));
        var figure = reader.Read(reader.Frame(caption, unit));
        figure.Check();
        return figure;
    }

    private static JsonObject Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject ?? throw NotAFigure(inner: null);
        }
        catch (JsonException error)
        {
            throw NotAFigure(error);
        }
    }

    private static PresentationException NotAFigure(JsonException? inner)
    {
        const string Message = "Texten är inte ett plotly-diagram. Ange JSON med ”data” och ”layout”, till exempel från "
            + "GenericChart.toFigureJson(chart).";
        return inner is null ? new PresentationException(Message) : new PresentationException(Message, inner);
    }

    private ChartFrame Frame(Caption? given, string unit)
    {
        if (_meta is not null && given is null)
        {
            return PlotlyMeta.Frame(_meta, PlotlyMeta.Caption(_meta));
        }

        var title = PlotlyText.FirstLine(PlotlyJson.Title(PlotlyJson.At(_layout, "title")));
        var caption = given ?? throw new PresentationException(
            $"Källan till ”{title}” saknas i plotly-diagrammet. Ange den: Chart.FromPlotlyJson(json, "
            + "Caption.Published(källa, period, n)).");
        return ChartFrame.Of(title, unit.Length > 0 ? unit : OwnUnit(), caption);
    }

    /// <summary>The unit that this library wrote, or the title of the value axis.</summary>
    private string OwnUnit()
    {
        var axis = _traces.Any(PlotlyTrace.IsHorizontal) ? "xaxis" : "yaxis";
        return _meta is { } meta
            ? PlotlyMeta.Text(meta, "unit")
            : PlotlyText.Plain(PlotlyJson.Title(PlotlyJson.At(_layout, axis, "title")));
    }

    private Chart Read(ChartFrame frame)
    {
        var types = _traces.Select(PlotlyTrace.Type).Distinct(StringComparer.Ordinal).ToList();
        if (types.Find(type => !ChartForm.All.Any(form => form.Has([type]))) is { } unknown)
        {
            throw frame.Refuse($"plotly-spår av typen ”{unknown}” kan inte ritas utan nät. Staplar (bar) och linjer eller "
                + "punkter (scatter) går bra.");
        }

        if (types.Count == 0) throw frame.Refuse("plotly-diagrammet har inga spår (”data” är tomt).");
        var input = new PlotlyInput(_traces, _layout, _meta, frame);
        var form = FormOf(types) ?? throw frame.Refuse(
            $"spår av olika slag ({string.Join(", ", types)}) kan inte ritas i samma diagram. Gör ett diagram av varje slag.");
        return form.Read(input);
    }

    // A figure of this library says its form; of one made elsewhere the traces tell.
    private ChartForm? FormOf(IReadOnlyList<string> types) =>
        ChartForm.All.FirstOrDefault(form => form.Key == Form && form.Has(types))
        ?? ChartForm.All.FirstOrDefault(form => form.Origin == PlotlyOrigin.Anywhere && form.Has(types));

    private string Form => _meta is null ? string.Empty : PlotlyMeta.Text(_meta, "form");
}
