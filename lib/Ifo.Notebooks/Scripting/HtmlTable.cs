using System.Collections;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using Microsoft.DotNet.Interactive.Formatting;

namespace Ifo.Notebooks.Scripting;

/// <summary>
/// Objects and sequences of objects as an HTML table of their public properties, for values whose type does not say how it is
/// shown.
/// </summary>
internal static class HtmlTable
{
    private const int OwnLimit = 100;

    // What the tool has when a notebook has not said anything.
    private const int ToolsLimit = 20;

    /// <summary>
    /// More rows than this are counted, not shown: a hundred, or what is set as <c>Formatter.ListExpansionLimit</c>.
    /// </summary>
    public static int MaxRows => Formatter.ListExpansionLimit is var set && set == ToolsLimit ? OwnLimit : set;

    /// <summary>
    /// The table of a sequence of objects of one type that hold plain values, or of one F# record; null for all others.
    /// </summary>
    public static string? TryFormat(object? value) => value switch
    {
        null or string or IFormattable or Type or Delegate or IDictionary => null,
        IEnumerable items when !Shape.IsOfItself(value.GetType()) =>
            Sequence([.. items.Cast<object?>().Take(MaxRows + 1)], Shape.Count(items)),
        _ when Shape.IsFSharp(value.GetType()) => Sequence([value], 1),
        _ => null,
    };

    /// <summary>The rows of a query.</summary>
    /// <param name="columns">The columns' names.</param>
    /// <param name="rows">The rows, as many as are shown.</param>
    /// <param name="count">How many rows there are in all.</param>
    /// <param name="advice">How to choose rows oneself.</param>
    public static string Of(
        IReadOnlyList<string> columns,
        IReadOnlyList<object?[]> rows,
        long count,
        string advice = "Välj själv med WHERE, ORDER BY och LIMIT.")
    {
        var table = Rows(
            [.. rows.Take(MaxRows)],
            [.. columns.Select((name, place) => (name, new Func<object, object?>(row => ((object?[])row)[place] ?? "NULL")))],
            count: null);
        return count > MaxRows
            ? table
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"<p>Bara de första {MaxRows} av {count} rader visas. {advice}</p>")
            : table;
    }

    private static string? Sequence(object?[] items, long? count)
    {
        var types = items.OfType<object>().Select(item => item.GetType()).Distinct().ToList();
        if (types is not [var type] || Shape.IsPlain(type) || Shape.IsUnion(type) || typeof(IEnumerable).IsAssignableFrom(type)
            || IsPair(type))
            return null;
        var members = Shape.Members(type);
        return members.Count > 0 && members.All(member => Shape.IsPlain(Shape.TypeOf(member)))
            ? Rows(items, [.. members.Select(Of)], count)
            : null;
    }

    // Of a dictionary, which .NET Interactive knows.
    private static bool IsPair(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private static string Rows(object?[] items, (string Name, Func<object, object?> Value)[] columns, long? count)
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
            ? html.Append(
                CultureInfo.InvariantCulture,
                $"<p>Bara de första {MaxRows} {(count is null ? "" : $"av {count} ")}raderna visas.</p>").ToString()
            : html.ToString();
    }

    private static (string Name, Func<object, object?> Value) Of(MemberInfo member) =>
        (member.Name, item => Read(member, item));

    private static object? Read(MemberInfo member, object item)
    {
        try
        {
            return member is PropertyInfo property ? property.GetValue(item) : ((FieldInfo)member).GetValue(item);
        }
        catch (TargetInvocationException error)
        {
            // One property that cannot be computed must not hide the others.
            return "fel: " + error.InnerException?.Message;
        }
    }
}
