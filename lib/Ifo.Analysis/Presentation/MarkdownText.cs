using System.Text;

namespace Ifo.Analysis.Presentation;

/// <summary>Text that Markdown shows as it is.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]<>#|~&$!";

    /// <summary>Puts a backslash before what Markdown would read as a mark, and keeps the text in one line.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            escaped
                .Append(Special.Contains(letter, StringComparison.Ordinal) ? "\\" : string.Empty)
                .Append(char.IsControl(letter) ? ' ' : letter);
        }

        return escaped.ToString();
    }
}
