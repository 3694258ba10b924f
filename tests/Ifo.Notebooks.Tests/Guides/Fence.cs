using System.Text.RegularExpressions;

namespace Ifo.Notebooks.Tests.Guides;

/// <summary>A piece of code between fences in a guide: its language (empty when none is named), its lines and where it begins.</summary>
internal sealed partial record Fence(string Language, string Code, int Line)
{
    public static IReadOnlyList<Fence> In(string text) =>
    [
        .. from Match match in Pattern().Matches(text.ReplaceLineEndings("\n"))
           let code = match.Groups["code"].Value
           let line = text[..match.Index].ReplaceLineEndings("\n").Count(letter => letter == '\n') + 1
           select new Fence(match.Groups["language"].Value, code.TrimEnd('\n'), line),
    ];

    // A fence may be indented, as in a list: its end is indented as much.
    [GeneratedRegex(@"^(?<indent> *)```(?<language>[a-z]*)\n(?<code>.*?)^\k<indent>```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
