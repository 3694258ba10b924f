using System.Collections;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;

namespace Ifo.Notebooks.Scripting;

/// <summary>
/// Objects and sequences of objects as an HTML table of their public properties, for values whose type does not say how it is
/// shown.
/// </summary>
internal static class HtmlTable
{
    /// <summary>More rows than this are counted, not shown.</summary>
    public const int MaxRows = 100;

    /// <summary>The table, or null for values that are better shown as text.</summary>
    public static string? TryFormat(object? value) => value switch
    {
        null or string or IFormattable or Type or Delegate => null,
        IDictionary dictionary => Rows([.. dictionary.Cast<DictionaryEntry>()], [Column("Key"), Column("Value")]),
        IEnumerable items => Sequence([.. items.Cast<object?>().Take(MaxRows + 1)]),
        _ => Properties(value.GetType()) is { Length: > 0 } properties ? Rows([value], [.. properties.Select(Of)]) : null,
    };

    /// <summary>The rows of a query.</summary>
    /// <param name="columns">The columns' names.</param>
    /// <param name="rows">The rows, as many as are shown.</param>
    /// <param name="count">How many rows there are in all.</param>
    public static string Of(IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows, long count)
    {
        var table = Rows(
            [.. rows.Take(MaxRows)],
            [.. columns.Select((name, place) => (name, new Func<object, object?>(row => ((object?[])row)[place] ?? "NULL")))]);
        return count > MaxRows
            ? table
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"<p>Bara de första {MaxRows} av {count} rader visas. Välj själv med WHERE, ORDER BY och LIMIT.</p>")
            : table;
    }

    private static string? Sequence(object?[] items)
    {
        var type = items.FirstOrDefault(item => item is not null)?.GetType();
        var properties = type is null || type.IsPrimitive || type == typeof(string) || typeof(IFormattable).IsAssignableFrom(type)
            ? []
            : Properties(type);
        return properties.Length == 0 ? null : Rows(items, [.. properties.Select(Of)]);
    }

    private static string Rows(object?[] items, (string Name, Func<object, object?> Value)[] columns)
    {
        var html = new StringBuilder("<table><thead><tr>");
        foreach (var (name, _) in columns)
            html.Append("<th scope=\"col\">").Append(WebUtility.HtmlEncode(name)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var item in items.Take(MaxRows))
        {
            html.Append("<tr>");
            foreach (var (_, value) in columns)
                html
                    .Append("<td>")
                    .Append(WebUtility.HtmlEncode(PlainValue.Of(item is null ? null : value(item))))
                    .Append("</td>");
            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
        return items.Length > MaxRows
            ? html.Append(CultureInfo.InvariantCulture, $"<p>Bara de första {MaxRows} raderna visas.</p>").ToString()
            : html.ToString();
    }

    private static PropertyInfo[] Properties(Type type) =>
        [.. type
            .GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0)];

    private static (string Name, Func<object, object?> Value) Of(PropertyInfo property) =>
        (property.Name, item => Read(property, item));

    private static (string Name, Func<object, object?> Value) Column(string name) =>
        (name, item => Read(typeof(DictionaryEntry).GetProperty(name)!, item));

    private static object? Read(PropertyInfo property, object item)
    {
        if (!property.DeclaringType!.IsInstanceOfType(item))
            return "";
        try
        {
            return property.GetValue(item);
        }
        catch (TargetInvocationException error)
        {
            // One property that cannot be computed must not hide the others.
            return "fel: " + error.InnerException?.Message;
        }
    }
}
