using System.Collections.Immutable;
using AngleSharp.Dom;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Report;

/// <summary>Reads one cell for the report.</summary>
internal sealed class CellReader
{
    private readonly NotebookCell _cell;
    private readonly string _slug;
    private readonly CellFailure? _failure;
    private readonly ImmutableArray<CellOutput> _outputs;

    /// <summary>Creates the reader.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="number">Its place, from 1.</param>
    /// <param name="slug">The analysis' name in addresses.</param>
    /// <param name="failure">Why the notebook failed, if it did.</param>
    public CellReader(NotebookCell cell, int number, string slug, CellFailure? failure)
    {
        _cell = cell;
        _slug = slug;
        _failure = failure?.CellNumber == number ? failure : null;
        _outputs = Merge(cell.Outputs);
        Number = number;
        Prose = cell.Kind == NotebookCellKind.Markdown ? Dom.Parse(ProseMarkdown.Render(cell.Source).Html) : null;
    }

    /// <summary>The cell's place in the notebook, from 1.</summary>
    public int Number { get; }

    /// <summary>The rendered prose of a markdown cell; null for other cells.</summary>
    public IElement? Prose { get; }

    /// <summary>The bottom line, if the cell is tagged as holding it.</summary>
    public SafeHtml BottomLine() => !_cell.HasTag(Tag.BottomLine) ? SafeHtml.Empty
        : Prose is null
        ? Stripped(SafeHtml.Join(_outputs.OfType<DisplayOutput>().Where(IsBottomLine).Select(output => Text(output))), "Slutsats")
        : Stripped(new SafeHtml(Prose.InnerHtml), "Slutsats");

    /// <summary>The caveats, if the cell is tagged as holding them.</summary>
    public SafeHtml Caveats() =>
        Prose is not null && _cell.HasTag(Tag.Caveats) ? Stripped(new SafeHtml(Prose.InnerHtml), "Förbehåll") : SafeHtml.Empty;

    /// <summary>The first chart of a cell that is tagged as holding the key figure.</summary>
    public SafeHtml KeyFigure() => !_cell.HasTag(Tag.KeyFigure) ? SafeHtml.Empty : _outputs
        .Select((output, index) => (output, index))
        .Where(item => item.output is DisplayOutput display
            && display.Text("text/html")?.Contains("<svg", StringComparison.OrdinalIgnoreCase) == true)
        .Select(item => Render(item.output, item.index))
        .FirstOrDefault();

    /// <summary>Everything that the cell showed.</summary>
    public IEnumerable<SafeHtml> Outputs() => _outputs.Select(Render);

    /// <summary>What stands at the cell's place on the page.</summary>
    public SafeHtml Body() => _cell.Kind switch
    {
        NotebookCellKind.Markdown =>
            _cell.HasTag(Tag.Caveats) || _cell.HasTag(Tag.BottomLine) ? SafeHtml.Empty : new SafeHtml(Prose!.InnerHtml.Trim()),
        NotebookCellKind.Code => SafeHtml.Join([CodeBlock.Render(_cell), .. ShownOutputs(), Failure()]),
        _ => SafeHtml.Empty,
    };

    private IEnumerable<SafeHtml> ShownOutputs() => _outputs
        .Select((output, index) => (output, index))
        .Where(item => IsShown(item.output))
        .Select(item => Render(item.output, item.index));

    // The failure says in Swedish what the error output says in the compiler's words, which are in its details.
    private bool IsShown(CellOutput output) => output switch
    {
        ErrorOutput => _failure is null,
        _ when _cell.HasTag(Tag.Setup) => false,
        DisplayOutput display => !_cell.HasTag(Tag.BottomLine) || !IsBottomLine(display),
        _ => true,
    };

    private SafeHtml Failure() => _failure is null ? SafeHtml.Empty : Alarm.AtCell(_failure);

    private bool IsBottomLine(DisplayOutput output) =>
        output.Text("text/markdown") is not null
        || !_outputs.OfType<DisplayOutput>().Any(other => other.Text("text/markdown") is not null);

    private SafeHtml Render(CellOutput output, int index) => OutputRenderer.Render(output, Scope(index), Number);

    private SafeHtml Text(DisplayOutput output) => OutputRenderer.RenderText(output, Scope(0));

    private string Scope(int index) => FormattableString.Invariant($"u-{_slug}-{Number}-{index + 1}");

    private static SafeHtml Stripped(SafeHtml markup, string label)
    {
        var box = Dom.Parse(markup.Html);
        Label.StripHeading(box, label);
        Label.Strip(box, label);
        return new SafeHtml(box.InnerHtml.Trim());
    }

    // A program that writes line by line gives an output for each; the reader sees one text.
    private static ImmutableArray<CellOutput> Merge(ImmutableArray<CellOutput> outputs)
    {
        var merged = ImmutableArray.CreateBuilder<CellOutput>();
        foreach (var output in outputs)
        {
            if (output is StreamOutput next && merged.LastOrDefault() is StreamOutput last && last.Name == next.Name)
                merged[^1] = last with { Text = last.Text + next.Text };
            else
                merged.Add(output);
        }

        return merged.ToImmutable();
    }
}
