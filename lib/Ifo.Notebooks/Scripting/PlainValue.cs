using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.FSharp.Core;

namespace Ifo.Notebooks.Scripting;

/// <summary>A value as plain text, the same on every computer.</summary>
internal static class PlainValue
{
    // Deeper than this, a value says only what it is.
    private const int Depth = 6;

    /// <summary>
    /// The text: numbers in the invariant culture, points in time as .NET Interactive writes them, sequences as lists, F# values
    /// as F# prints them.
    /// </summary>
    public static string Of(object? value) => Of(value, Depth);

    private static string Of(object? value, int depth) => value switch
    {
        null => "<null>",
        string text => text,
        DateTime or DateTimeOffset => ((IFormattable)value).ToString("u", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        JsonDocument json => json.RootElement.GetRawText(),
        JsonNode json => json.ToJsonString(),
        _ when Shape.IsFSharp(value.GetType()) => FSharpText(value),
        _ when depth > 0 && Shape.TryPair(value) is var (key, held) => $"[{Of(key, depth - 1)}, {Of(held, depth - 1)}]",
        IEnumerable items when depth > 0 && !Shape.IsOfItself(value.GetType()) => Items(items, depth - 1),
        _ => value.ToString() ?? "",
    };

    private static string Items(IEnumerable items, int depth)
    {
        var shown = items.Cast<object?>().Take(HtmlTable.MaxRows + 1).Select(item => Of(item, depth)).ToList();
        return shown.Count <= HtmlTable.MaxRows
            ? "[ " + string.Join(", ", shown) + " ]"
            : "[ " + string.Join(", ", shown.SkipLast(1)) + (Shape.Count(items) is { } count
                ? string.Create(CultureInfo.InvariantCulture, $" … ({count - HtmlTable.MaxRows} till) ]")
                : " … (och fler) ]");
    }

    private static string FSharpText(object value)
    {
        var format = new PrintfFormat<FSharpFunc<object, string>, Unit, string, string, object>("%A");
        return ExtraTopLevelOperators.PrintFormatToString(format).Invoke(value);
    }
}
