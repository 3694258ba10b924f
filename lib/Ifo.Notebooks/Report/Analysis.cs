using System.Collections.Immutable;
using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Report;

/// <summary>A notebook as the report tells it: what it asks and answers first, then how.</summary>
/// <param name="Slug">Names the analysis in addresses; unique in the report.</param>
/// <param name="Result">How its run ended.</param>
/// <param name="Title">The first heading.</param>
/// <param name="Question">The paragraph after it.</param>
/// <param name="BottomLine">The computed answer; empty when there is none.</param>
/// <param name="Caveats">What the reader must keep in mind; empty when there is nothing.</param>
/// <param name="KeyFigure">The chart for the first page; empty when there is none.</param>
/// <param name="Verdicts">Verdicts on audited statements.</param>
/// <param name="Body">The rest, cell by cell; cells with nothing to show are left out.</param>
internal sealed record Analysis(
    string Slug, NotebookResult Result, string Title, SafeHtml Question, SafeHtml BottomLine, SafeHtml Caveats,
    SafeHtml KeyFigure, VerdictCounts Verdicts, ImmutableArray<CellContent> Body)
{
    /// <summary>Its charts and tables, in the order of the notebook.</summary>
    public ImmutableArray<Exhibit> Exhibits { get; init; } = [];

    /// <summary>The answer, point by point.</summary>
    public ImmutableArray<FindingPoint> Points { get; init; } = [];

    /// <summary>The number of the cell with the key figure; 0 where there is none.</summary>
    public int KeyCell { get; init; }

    /// <summary>Whether it holds the answers to exercises, which nobody should come upon by turning pages.</summary>
    public bool IsForTeachers => Result.Name.Contains("lararen", StringComparison.OrdinalIgnoreCase);

    /// <summary>What it is filed under on the first page.</summary>
    public string Theme => Result.Executed?.Theme ?? "Analyser";
}

/// <summary>What the report shows of a cell.</summary>
/// <param name="Number">The cell's place in the notebook, from 1.</param>
/// <param name="Html">Clean markup whose ids and headings know nothing of the page yet.</param>
internal sealed record CellContent(int Number, SafeHtml Html);
