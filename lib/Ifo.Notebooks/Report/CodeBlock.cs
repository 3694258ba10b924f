using Ifo.Notebooks.Documents;

namespace Ifo.Notebooks.Report;

/// <summary>Shows the code of a cell, which one switch on the page shows and hides.</summary>
internal static class CodeBlock
{
    /// <summary>Renders the code; nothing when the cell is empty or its tag says that the code is hidden.</summary>
    public static SafeHtml Render(NotebookCell cell) =>
        cell.HasTag(Tag.Hidden) || string.IsNullOrWhiteSpace(cell.Source)
            ? SafeHtml.Empty
            : SafeHtml.Of($"""
                <div class="kod"><p>{Summary(cell)}</p>
                <pre tabindex="0"><code>{CodeHighlighter.Render(cell.Source.TrimEnd(), cell.Language)}</code></pre></div>
                """);

    private static string Summary(NotebookCell cell) =>
        $"{(cell.HasTag(Tag.Parameters) ? "Parametrar" : "Kod")} ({LanguageName(cell.Language)})";

    private static string LanguageName(string language) => language switch
    {
        "csharp" => "C#",
        "fsharp" => "F#",
        "html" => "HTML",
        "markdown" => "Markdown",
        _ => Language.IsSql(language) ? "SQL" : language,
    };
}
