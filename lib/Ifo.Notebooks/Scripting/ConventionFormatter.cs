using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Ifo.Notebooks.Scripting;

/// <summary>
/// Shows types that say how they are shown, by .NET Interactive's convention: an attribute <em>named</em>
/// <c>TypeFormatterSourceAttribute</c> (with <c>FormatterSourceType</c> and <c>PreferredMimeTypes</c>), whose source has
/// <c>CreateTypeFormatters()</c>, whose items have <c>MimeType</c> and <c>Format(object, TextWriter)</c>. Names, not types:
/// a library needs no reference to any host.
/// </summary>
internal static class ConventionFormatter
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The value's forms, or null when its type does not follow the convention.</summary>
    public static ImmutableSortedDictionary<string, JsonNode>? TryFormat(object? value)
    {
        // Plotly.NET's charts have an attribute of that name which says something else; .NET Interactive shows them as any
        // object.
        if (value is null
            || Attribute(value.GetType()) is not { } attribute
            || Property(attribute, "FormatterSourceType") is not Type source)
            return null;
        var preferred = Property(attribute, "PreferredMimeTypes") as IEnumerable<string>;
        var forms = ImmutableSortedDictionary.CreateBuilder<string, JsonNode>(StringComparer.Ordinal);
        foreach (var formatter in Formatters(source))
        {
            var mimeType = (string)Property(formatter, "MimeType")!;
            if ((preferred is null && forms.Count == 0) || preferred?.Contains(mimeType, StringComparer.Ordinal) == true)
                Add(forms, mimeType, formatter, value);
        }

        return forms.Count == 0 ? null : forms.ToImmutable();
    }

    private static void Add(
        ImmutableSortedDictionary<string, JsonNode>.Builder forms, string mimeType, object formatter, object value)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var format = formatter.GetType().GetMethod("Format", Any, [typeof(object), typeof(TextWriter)])
            ?? throw new InvalidOperationException($"{formatter.GetType()} har ingen metod Format(object, TextWriter).");
        try
        {
            if (format.Invoke(formatter, [value, writer]) is true)
                forms[mimeType] = ValueFormatter.Content(mimeType, writer.ToString());
        }
        catch (TargetInvocationException error) when (error.InnerException is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error.InnerException);
        }
    }

    private static Attribute? Attribute(Type type) =>
        type
            .GetCustomAttributes(inherit: true)
            .OfType<Attribute>()
            .FirstOrDefault(a => a.GetType().Name == "TypeFormatterSourceAttribute");

    private static IEnumerable<object> Formatters(Type source)
    {
        var instance = Activator.CreateInstance(source, nonPublic: true)!;
        var create = source.GetMethod("CreateTypeFormatters", Any)
            ?? throw new InvalidOperationException($"{source} har ingen metod CreateTypeFormatters().");
        return ((IEnumerable)create.Invoke(instance, null)!).Cast<object>();
    }

    private static object? Property(object instance, string name) =>
        instance.GetType().GetProperty(name, Any)?.GetValue(instance);
}
