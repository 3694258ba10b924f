using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Ifo.Notebooks.Documents;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Ifo.Notebooks.Scripting;

/// <summary>Gives a value the forms in which a notebook shows it.</summary>
internal static class ValueFormatter
{
    /// <summary>
    /// The forms of a value: those that the notebook registered for it or its type declares by convention; else text, with a
    /// table for rows of plain values, and .NET Interactive's own HTML for whatever lies deeper.
    /// </summary>
    public static ImmutableSortedDictionary<string, JsonNode> Format(object? value) => value switch
    {
        null or string => As(PlainValue.Of(value), ContentTypes.Plain),
        FormattedValue form => InteractiveFormatting.Forms([form]),
        IEnumerable<FormattedValue> forms => InteractiveFormatting.Forms(forms),
        // The tool's own types, such as LaTeXString.
        _ when value.GetType().IsDefined(typeof(TypeFormatterSourceAttribute), inherit: true) =>
            InteractiveFormatting.Forms(FormattedValue.CreateManyFromObject(value)),
        _ when KnownShapes.TryChart(value) is { } drawn => drawn,
        // What a package shows with scripts is kept, beside what can be shown without.
        _ when InteractiveFormatting.TryRegistered(value) is { } registered =>
            (KnownShapes.TryFormat(value) ?? registered.Clear()).SetItems(registered),
        _ => ConventionFormatter.TryFormat(value) ?? KnownShapes.TryFormat(value) ?? Unnamed(value),
    };

    /// <summary>Text as content of one MIME type.</summary>
    public static ImmutableSortedDictionary<string, JsonNode> As(string content, string mimeType) =>
        ImmutableSortedDictionary<string, JsonNode>.Empty.WithComparers(StringComparer.Ordinal).Add(
            mimeType, Content(mimeType, content));

    /// <summary>Content as the notebook keeps it: JSON types as JSON, all others as text.</summary>
    internal static JsonNode Content(string mimeType, string content)
    {
        if (!ContentTypes.IsJson(mimeType))
            return JsonValue.Create(content ?? "");
        try
        {
            return JsonNode.Parse(content ?? "null") ?? JsonValue.Create("null");
        }
        catch (System.Text.Json.JsonException)
        {
            // A formatter that says JSON and writes something else: the text is kept, as a JSON text.
            return JsonValue.Create(content);
        }
    }

    // A type that says nothing of how it is shown.
    private static ImmutableSortedDictionary<string, JsonNode> Unnamed(object value)
    {
        if (value is IHtmlContent)
            return As(InteractiveFormatting.Html(value), ContentTypes.Html);
        if (Formatter.GetPreferredMimeTypesFor(value.GetType()).All(type => type is not HtmlFormatter.MimeType))
            return InteractiveFormatting.Forms(FormattedValue.CreateManyFromObject(value));
        var plain = As(PlainValue.Of(value), ContentTypes.Plain);
        return HtmlTable.TryFormat(value) is { } table ? plain.Add(ContentTypes.Html, JsonValue.Create(table))
            : Shape.HasMore(value) ? plain.Add(ContentTypes.Html, JsonValue.Create(InteractiveFormatting.Html(value)))
            : plain;
    }
}
