using System.Net;
using System.Text.RegularExpressions;
using Markdig;

namespace Ifo.Notebooks.Report;

/// <summary>
/// Renders markdown. HTML in it is shown as text, since prose may come from anyone; only a folded part is understood.
/// </summary>
internal static partial class ProseMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <summary>Renders a markdown text as clean HTML.</summary>
    public static SafeHtml Render(string markdown) => Sanitizer.Clean(Html(markdown), "prosa");

    private static string Html(string markdown)
    {
        var html = string.Empty;
        var from = 0;
        foreach (Match part in Folded().Matches(markdown))
        {
            html += Markdown.ToHtml(markdown[from..part.Index], Pipeline)
                + $"<details class=\"losning\"><summary>{WebUtility.HtmlEncode(part.Groups["summary"].Value)}</summary>"
                + $"{Markdown.ToHtml(part.Groups["body"].Value, Pipeline)}</details>";
            from = part.Index + part.Length;
        }

        html += Markdown.ToHtml(markdown[from..], Pipeline);
        // Code that is wider than the page scrolls, and the keyboard must reach what scrolls.
        return html.Replace("<pre>", "<pre tabindex=\"0\">", StringComparison.Ordinal);
    }

    // As it is written to be folded in VS Code and Jupyter too, which read the HTML.
    [GeneratedRegex(
        @"^<details><summary>(?<summary>[^<\r\n]*)</summary>[ \t]*\r?\n(?<body>.*?)^</details>[ \t]*\r?$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Folded();
}
