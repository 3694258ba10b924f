using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Ifo.Notebooks.Report;

/// <summary>The styles that the outputs of a page bring with them: each once, however many outputs have it.</summary>
/// <remarks>
/// Every table and figure carries its style, so that it can stand alone in a notebook; on a page they share it.
/// </remarks>
internal sealed class SharedStyles
{
    private readonly Dictionary<string, string> _classes = new(StringComparer.Ordinal);

    /// <summary>The rules, each confined to the outputs that brought it.</summary>
    public SafeHtml Rules =>
        new(_classes
            .Aggregate(
                new StringBuilder(),
                (css, style) => css.Append('.').Append(style.Value).Append(" {").Append(style.Key).Append("}\n"))
            .ToString()
            .TrimEnd());

    /// <summary>Takes the styles out of the outputs and gives the outputs the class that they are kept under.</summary>
    public void TakeFrom(IElement root)
    {
        foreach (var style in root.QuerySelectorAll(".utdata style").ToList())
        {
            var output = style.Closest(".utdata")!;
            if (Inner(style.TextContent, output) is not { } rules)
                continue;
            output.ClassList.Add(ClassOf(rules));
            style.Remove();
        }
    }

    // A cleaned style is always ".scope {rules}", with a scope of the output's own.
    private static string? Inner(string css, IElement output)
    {
        var scope = output.ClassList.FirstOrDefault(name => css.StartsWith($".{name} {{", StringComparison.Ordinal));
        return scope is null || !css.EndsWith('}') ? null : css[(scope.Length + 3)..^1];
    }

    private string ClassOf(string rules)
    {
        if (!_classes.TryGetValue(rules, out var name))
            _classes.Add(rules, name = string.Create(CultureInfo.InvariantCulture, $"stil-{_classes.Count + 1}"));
        return name;
    }
}
