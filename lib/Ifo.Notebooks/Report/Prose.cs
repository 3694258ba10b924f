using Markdig;

namespace Ifo.Notebooks.Report;

/// <summary>Renders markdown. HTML in it is shown as text, since prose may come from anyone.</summary>
internal static class Prose
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <summary>Renders a markdown text as clean HTML.</summary>
    public static Markup Render(string markdown) => Sanitizer.Clean(Markdown.ToHtml(markdown, Pipeline), "prosa");
}
