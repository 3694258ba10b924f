using System.Text;
using System.Text.RegularExpressions;

namespace Ifo.Notebooks.Report;

/// <summary>Marks comments, strings, numbers and keywords in code: enough to read it, little enough to be right.</summary>
internal static partial class CodeHighlighter
{
    /// <summary>Renders code of a language; a language that is not known is only escaped.</summary>
    public static SafeHtml Render(string code, string language) => language switch
    {
        "csharp" => Mark(code, CSharp()),
        "fsharp" => Mark(code, FSharp()),
        _ => SafeHtml.Of($"{code}"),
    };

    private static SafeHtml Mark(string code, Regex tokens)
    {
        var html = new StringBuilder();
        var end = 0;
        foreach (Match token in tokens.Matches(code))
        {
            html.Append(SafeHtml.Escape(code[end..token.Index])).Append(Span(token));
            end = token.Index + token.Length;
        }

        return new SafeHtml(html.Append(SafeHtml.Escape(code[end..])).ToString());
    }

    private static string Span(Match token)
    {
        var kind = token.Groups.Keys.First(name => !char.IsDigit(name[0]) && token.Groups[name].Success);
        return $"<span class=\"{kind}\">{SafeHtml.Escape(token.Value)}</span>";
    }

    // The classes of the spans are the names of the groups: m(agic), c(omment), s(tring), n(umber), k(eyword).
    [GeneratedRegex(""""
        (?<m>^\#[!\w][^\n]*)
        |(?<c>//[^\n]*|/\*.*?\*/)
        |(?<s>\$*"""(?:.|\n)*?"""|\$?@\$?"(?:[^"]|"")*"|\$?"(?:\\.|[^"\\\n])*"|'(?:\\[^'\n]+|[^'\\\n])')
        |(?<n>\b\d[\d_]*(?:\.\d+)?[mMdDfFlLuU]?\b)
        |(?<k>\b(?:abstract|as|async|await|base|bool|break|byte|case|catch|char|class|const|continue|decimal|default|do|double|
            else|enum|false|finally|float|for|foreach|from|group|if|in|int|interface|internal|is|join|let|long|namespace|new|not|
            null|object|or|and|orderby|out|override|params|private|protected|public|readonly|record|ref|return|sealed|select|
            static|string|struct|switch|this|throw|true|try|typeof|using|var|virtual|void|when|where|while|with|yield)\b)
        """", RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline | RegexOptions.Singleline, 2000)]
    private static partial Regex CSharp();

    [GeneratedRegex(""""
        (?<m>^\#[!\w][^\n]*)
        |(?<c>//[^\n]*|\(\*(?!\)).*?\*\))
        |(?<s>\$*"""(?:.|\n)*?"""|\$?@\$?"(?:[^"]|"")*"|\$?"(?:\\.|[^"\\])*"|'(?:\\[^'\n]+|[^'\\\n])')
        |(?<n>\b\d[\d_]*(?:\.\d+)?[mMfFlLuUy]?\b)
        |(?<k>\b(?:and|as|async|begin|do|done|downto|elif|else|end|exception|false|finally|for|fun|function|if|in|inline|
            let|match|member|module|mutable|namespace|new|not|null|of|open|or|override|private|public|rec|return|seq|static|task|
            then|to|true|try|type|use|val|when|while|with|yield)!?(?!\w))
        """", RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline | RegexOptions.Singleline, 2000)]
    private static partial Regex FSharp();
}
