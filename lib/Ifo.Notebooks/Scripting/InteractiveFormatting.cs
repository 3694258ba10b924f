using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Ifo.Notebooks.Documents;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace Ifo.Notebooks.Scripting;

/// <summary>
/// .NET Interactive's own formatting, which notebooks call by name: what they display and update with it comes to the running
/// cell, and the formatters that they register are used.
/// </summary>
internal static class InteractiveFormatting
{
    private static readonly ConditionalWeakTable<string, string> IdByMark = [];
    private static readonly ConcurrentDictionary<string, bool> Shown = new(StringComparer.Ordinal);

    /// <summary>Listens, and sets what the tool itself sets when it starts; once for a process.</summary>
    public static void Begin()
    {
        // Kernel subscribes first, to pass values on to a command or to the console; here they go to the cell, and only there.
        RuntimeHelpers.RunClassConstructor(typeof(Kernel).TypeHandle);
        typeof(Formatter).GetField("OnFormatterEvent", BindingFlags.Static | BindingFlags.NonPublic)!
            .SetValue(null, (Action<DisplayedValue>)Displayed);
        Reset();
    }

    /// <summary>Forgets what a notebook has registered.</summary>
    public static void Reset()
    {
        Formatter.ResetToDefault();
        Formatter.DefaultMimeType = HtmlFormatter.MimeType;
        Formatter.SetPreferredMimeTypesFor(typeof(string), PlainTextFormatter.MimeType);
        Shown.Clear();
    }

    /// <summary>The forms that the notebook's own formatters give the value, or null when it has none for it.</summary>
    public static ImmutableSortedDictionary<string, JsonNode>? TryRegistered(object? value)
    {
        var type = value?.GetType();
        return type is not null && Formatter.RegisteredFormatters(includeDefaults: false).Any(own => IsFor(own.Type, type))
            ? Forms(FormattedValue.CreateManyFromObject(value))
            : null;
    }

    /// <summary>The value as HTML, in the tool's own form: trees for objects within objects, tables for dictionaries.</summary>
    public static string Html(object value) =>
        // F#'s list would be a head and a tail.
        (value is IEnumerable items && Shape.IsUnion(value.GetType()) ? items.Cast<object?>().ToArray() : value)
            .ToDisplayString(HtmlFormatter.MimeType);

    /// <summary>Forms that the tool has made.</summary>
    public static ImmutableSortedDictionary<string, JsonNode> Forms(IEnumerable<FormattedValue> values) =>
        values.DistinctBy(value => value.MimeType).ToImmutableSortedDictionary(
            value => value.MimeType, value => ValueFormatter.Content(value.MimeType, value.Value), StringComparer.Ordinal);

    /// <summary>
    /// The forms of a value that a cell displays: those it asks for, or else, when it asks for none, those it has here.
    /// </summary>
    public static ImmutableSortedDictionary<string, JsonNode> Forms(object? value, IReadOnlyList<FormattedValue> values) =>
        value is not null and not string && values.Select(form => form.MimeType).SequenceEqual(
            Formatter.GetPreferredMimeTypesFor(value.GetType()), StringComparer.Ordinal)
            ? ValueFormatter.Format(value)
            : Forms(values);

    private static bool IsFor(Type registered, Type type) => registered.IsAssignableFrom(type)
        || (registered.IsGenericTypeDefinition && Kinds(type).Any(kind =>
            kind.IsGenericType && kind.GetGenericTypeDefinition() == registered));

    private static IEnumerable<Type> Kinds(Type type)
    {
        for (var kind = type; kind is not null; kind = kind.BaseType)
            yield return kind;
        foreach (var kind in type.GetInterfaces())
            yield return kind;
    }

    private static void Displayed(DisplayedValue displayed)
    {
        if (!displayed.IsUpdated)
        {
            Shown[displayed.DisplayId] = true;
            Mark(displayed);
            Output.Current.Display(Forms(displayed.Value, displayed.FormattedValues), id: displayed.DisplayId);
        }
        else if (IdOf(displayed) is { } id)
        {
            Output.Current.Update(id, Forms(displayed.Value, displayed.FormattedValues));
        }
        else
        {
            Output.Current.Display(Forms(displayed.Value, displayed.FormattedValues));
        }
    }

    // The tool gives the cell another object than it shows here, with an id of its own. The two have the list of forms in common,
    // and an update hands on the very text that names the first form: a copy of that text marks what was shown.
    private static void Mark(DisplayedValue displayed)
    {
        if (displayed.FormattedValues.Count == 0)
            return;
        var first = displayed.FormattedValues[0];
        if (displayed.FormattedValues is FormattedValue[] forms)
            forms[0] = new FormattedValue(new string(first.MimeType.AsSpan()), first.Value);
        IdByMark.AddOrUpdate(displayed.FormattedValues[0].MimeType, displayed.DisplayId);
    }

    private static string? IdOf(DisplayedValue displayed) =>
        Shown.ContainsKey(displayed.DisplayId) ? displayed.DisplayId
        : displayed.FormattedValues.Count > 0 && IdByMark.TryGetValue(displayed.FormattedValues[0].MimeType, out var id) ? id
        : null;
}
