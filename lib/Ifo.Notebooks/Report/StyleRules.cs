using System.Text.RegularExpressions;

namespace Ifo.Notebooks.Report;

/// <summary>Keeps style rules that a cell brings with it from loading anything and from reaching the rest of the page.</summary>
internal static partial class StyleRules
{
    /// <summary>Nests the rules in a class, so that they hold in that element only.</summary>
    /// <param name="css">The rules.</param>
    /// <param name="scope">The class.</param>
    /// <returns>Null when the rules cannot be confined safely: they load something, or their braces do not match.</returns>
    public static string? Confine(string css, string scope)
    {
        var rules = Comment().Replace(css, " ");
        return IsClosed(rules) && LoadsNothing(rules) && !rules.AsSpan().Contains('<')
            ? $".{scope} {{{PageSelector().Replace(rules, "&")}}}"
            : null;
    }

    /// <summary>Whether a style, or another attribute that may hold one, refers to nothing outside the page.</summary>
    public static bool LoadsNothing(string value) =>
        !value.Contains('\\', StringComparison.Ordinal)
            && !Loading().IsMatch(value)
            && Url().Matches(value)
                .All(url => url.Groups["target"].Value.StartsWith('#') || Addresses.IsImage(url.Groups["target"].Value));

    // A closing brace too many would end the nesting, and what follows would be rules for the whole page.
    private static bool IsClosed(string rules)
    {
        var depth = 0;
        foreach (var character in Quoted().Replace(rules, string.Empty))
        {
            depth += character switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth < 0 || character is '"' or '\'')
                return false;
        }

        return depth == 0 && !rules.Contains("/*", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("""("[^"\n]*")|('[^'\n]*')""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![\w.#-])(:root|html|body)(?![\w-])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PageSelector();

    [GeneratedRegex(
        @"@import|@font-face|expression\s*\(|image-set\s*\(|image\s*\(|src\s*\(|javascript\s*:",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Loading();

    [GeneratedRegex("""url\s*\(\s*["']?(?<target>[^"')]*)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Url();
}
