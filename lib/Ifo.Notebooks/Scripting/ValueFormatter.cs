using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Ifo.Notebooks.Documents;
using Microsoft.FSharp.Core;

namespace Ifo.Notebooks.Scripting;

/// <summary>Gives a value the forms in which a notebook shows it.</summary>
internal static class ValueFormatter
{
    /// <summary>The forms of a value: those its type declares by convention, else text or an HTML table.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="mimeTypes">The forms wanted; empty for those that the type prefers.</param>
    public static ImmutableSortedDictionary<string, JsonNode> Format(object? value, params string[] mimeTypes)
    {
        var forms = Forms(value);
        if (mimeTypes.Length == 0)
            return forms;
        // A form that the type does not have is shown as plain text, as .NET Interactive does: a value is never lost.
        return ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, mimeTypes.Distinct(StringComparer.Ordinal).Select(
            type =>
                KeyValuePair.Create(type, forms.GetValueOrDefault(type)?.DeepClone() ?? JsonValue.Create(PlainValue.Of(value)))));
    }

    /// <summary>Text as content of one MIME type.</summary>
    public static ImmutableSortedDictionary<string, JsonNode> As(string content, string mimeType) =>
        ImmutableSortedDictionary<string, JsonNode>.Empty.WithComparers(StringComparer.Ordinal).Add(
            mimeType, Content(mimeType, content));

    private static ImmutableSortedDictionary<string, JsonNode> Forms(object? value)
    {
        if (value is HtmlString html)
            return As(html.Content, ContentTypes.Html);
        if (ConventionFormatter.TryFormat(value) is { } declared)
            return declared;
        var plain = As(PlainValue.Of(value), ContentTypes.Plain);
        return HtmlTable.TryFormat(value) is { } table ? plain.Add(ContentTypes.Html, JsonValue.Create(table)) : plain;
    }

    /// <summary>Content as the notebook keeps it: JSON types as JSON, all others as text.</summary>
    internal static JsonNode Content(string mimeType, string content) =>
        ContentTypes.IsJson(mimeType) ? JsonNode.Parse(content)! : JsonValue.Create(content);
}

/// <summary>A value as plain text, the same on every computer.</summary>
internal static class PlainValue
{
    /// <summary>The text: numbers and dates in the invariant culture, sequences as lists, F# values as F# prints them.</summary>
    public static string Of(object? value) => value switch
    {
        null => "<null>",
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ when IsFSharp(value.GetType()) => FSharpText(value),
        IEnumerable items => "[ " + string.Join(", ", items.Cast<object?>().Take(HtmlTable.MaxRows).Select(Of)) + " ]",
        _ => value.ToString() ?? "",
    };

    private static bool IsFSharp(Type type) =>
        type.CustomAttributes.Any(a => a.AttributeType.FullName == "Microsoft.FSharp.Core.CompilationMappingAttribute");

    private static string FSharpText(object value)
    {
        var format = new PrintfFormat<FSharpFunc<object, string>, Unit, string, string, object>("%A");
        return ExtraTopLevelOperators.PrintFormatToString(format).Invoke(value);
    }
}
