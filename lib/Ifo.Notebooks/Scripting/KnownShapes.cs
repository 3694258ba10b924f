using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Ifo.Analysis;
using Ifo.Analysis.Presentation;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Scripting.Frames;

namespace Ifo.Notebooks.Scripting;

/// <summary>
/// Frames of Microsoft.Data.Analysis and Deedle and charts of Plotly.NET, shown as what they are, known by their types' names:
/// this program needs neither package.
/// </summary>
internal static class KnownShapes
{
    private const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>Makes the library known to this process, where no notebook has done so.</summary>
    public static Action FindLibrary { get; set; } = () => { };

    /// <summary>
    /// A chart's forms, when the library can draw it: a drawing that needs no script and no network. Null for all other values,
    /// and for charts that it cannot draw.
    /// </summary>
    public static ImmutableSortedDictionary<string, JsonNode>? TryChart(object value)
    {
        if (!Named(value.GetType(), "Plotly.NET.GenericChart"))
            return null;
        FindLibrary();
        return Drawn(value);
    }

    /// <summary>The forms of a data frame, or of a chart that could not be drawn; null for all other values.</summary>
    public static ImmutableSortedDictionary<string, JsonNode>? TryFormat(object value) =>
        Named(value.GetType(), "Microsoft.Data.Analysis.DataFrame") ? Frame(value, DataFrames.Read)
        : IsOf(value, "Deedle.Frame`2") ? Frame(value, DeedleFrames.Read)
        : IsOf(value, "Deedle.Series`2") ? Frame(value, DeedleFrames.ReadSeries)
        : Named(value.GetType(), "Plotly.NET.GenericChart") && Figure(value) is { } figure
            ? ValueFormatter.As(figure, Plotly).Add(
                ContentTypes.Plain, JsonValue.Create("Plotly-diagrammet kan inte ritas utan skript; det finns här som data."))
        : null;

    // By itself, so that the library is looked for when it is needed and not before.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ImmutableSortedDictionary<string, JsonNode>? Drawn(object value)
    {
        try
        {
            if (Figure(value) is not { } figure || JsonNode.Parse(figure) is not JsonObject json)
                return null;
            var caption = Caption.Internal("anteckningsboken", "ej angiven period", "ej angivet antal");
            var (titled, unit) = Titled((JsonObject)json.DeepClone());
            return ConventionFormatter.TryFormat(Chart.FromPlotlyJson(titled, unit, caption))?.SetItem(Plotly, json);
        }
        catch (IfoException)
        {
            // Said by the library of a form that it does not draw.
            return null;
        }
    }

    // The library draws no chart without a title and a unit; what the figure does not say is not made up.
    private static (string Figure, string Unit) Titled(JsonObject figure)
    {
        var layout = figure["layout"] as JsonObject ?? [];
        if (Text(layout["title"]) is null)
            layout["title"] = new JsonObject { ["text"] = "Diagram utan rubrik" };
        if (layout.Parent is null)
            figure["layout"] = layout;
        return (figure.ToJsonString(), Text((layout["yaxis"] as JsonObject)?["title"]) ?? "enhet ej angiven");
    }

    // A title is a text, or an object that has one.
    private static string? Text(JsonNode? title) =>
        (title is JsonObject whole ? whole["text"] : title)?.ToString() is { Length: > 0 } text ? text : null;

    // F# has its cases in types within the type.
    private static bool Named(Type type, string name) =>
        type.FullName == name || type.BaseType?.FullName == name || type.DeclaringType?.FullName == name;

    private static string? Figure(object chart) => chart.GetType().Assembly.GetTypes()
        .Where(type => type.Namespace == "Plotly.NET" && type.Name.StartsWith("GenericChart", StringComparison.Ordinal))
        .Select(type => type.GetMethod("toFigureJson", BindingFlags.Static | BindingFlags.Public))
        .FirstOrDefault(method => method is not null)?.Invoke(null, [chart]) as string;

    private static ImmutableSortedDictionary<string, JsonNode> Frame(object value, Func<object, ShownFrame> read)
    {
        FindLibrary();
        return Forms(read(value));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ImmutableSortedDictionary<string, JsonNode> Forms(ShownFrame frame) => ValueFormatter
        .As(FrameHtml.InWords(frame), ContentTypes.Plain).Add(ContentTypes.Html, JsonValue.Create(FrameHtml.Of(frame)));

    // A series that is computed is of a type derived from it.
    private static bool IsOf(object value, string name)
    {
        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            if ((type.IsGenericType ? type.GetGenericTypeDefinition().FullName : type.FullName) == name)
                return true;
        }

        return false;
    }
}
