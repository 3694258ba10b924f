using System.Text.RegularExpressions;
using Ifo.Notebooks.Documents;

namespace Ifo.Notebooks.Tests.Notebooks;

/// <summary>A cell of a notebook as a reader meets it.</summary>
/// <param name="Notebook">The notebook.</param>
/// <param name="Number">The cell's place, from 1.</param>
internal sealed partial record Looked(Notebook Notebook, int Number)
{
    public NotebookCell Cell => Notebook.Cells[Number - 1];

    public bool IsCode => Cell.Kind == NotebookCellKind.Code;

    /// <summary>What the reader sees of it as prose: markdown, written or computed.</summary>
    public string Prose => Cell.Kind == NotebookCellKind.Markdown ? Cell.Source : string.Join('\n', Displays.Select(display => display.Text("text/markdown")).OfType<string>());

    public IEnumerable<DisplayOutput> Displays => Cell.Outputs.OfType<DisplayOutput>();

    public IEnumerable<string> Html => Displays.Select(display => display.Text("text/html")).OfType<string>();

    public IEnumerable<string> Figures => Html.Where(html => html.Contains("<svg", StringComparison.OrdinalIgnoreCase));

    public IEnumerable<string> Tables => Html.Where(html => html.Contains("<table", StringComparison.OrdinalIgnoreCase) && !html.Contains("<svg", StringComparison.OrdinalIgnoreCase));

    /// <summary>Every text that the cell left behind.</summary>
    public IEnumerable<string> Outputs => Cell.Outputs.SelectMany(output => output switch
    {
        DisplayOutput display => display.Data.Select(data => data.Value.ToJsonString()),
        StreamOutput stream => [stream.Text],
        ErrorOutput error => [error.Message],
        _ => [],
    });

    /// <summary>Lines of code: not blank ones, references, imports and magics, nor the text of computed prose.</summary>
    public int LinesOfCode => PiecesInCode().Replace(TextInCode().Replace(Cell.Source, "\"\""), "Paragraph.Of()")
        .Split('\n').Count(line => line.Trim() is { Length: > 0 } code && !Preparing().IsMatch(code));

    public Looked? Next => Number < Notebook.Cells.Length ? this with { Number = Number + 1 } : null;

    public Looked? Before => Number > 1 ? this with { Number = Number - 1 } : null;

    public static IReadOnlyList<Looked> At(IEnumerable<Notebook> notebooks) =>
        [.. notebooks.SelectMany(notebook => Enumerable.Range(1, notebook.Cells.Length).Select(number => new Looked(notebook, number)))];

    public bool Has(string tag) => Cell.HasTag(tag);

    public Offence Breaks(string what) => new(Notebook.Name, Number, what);

    [GeneratedRegex("\"\"\".*?\"\"\"", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TextInCode();

    // A text in pieces is text too: from the line after Paragraph.Of( to the one that ends with the last piece.
    [GeneratedRegex(@"Paragraph\.Of\(\n.*?""\)(?=;?\s*(\n|$))",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PiecesInCode();

    [GeneratedRegex("^(#|using [A-Z]|open |//)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Preparing();
}
