using System.Collections.Immutable;
using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Report;

/// <summary>Reads analyses out of executed notebooks.</summary>
internal static class AnalysisReader
{
    /// <summary>Names that the report's own pages have.</summary>
    private static readonly string[] Reserved =
    [
        "index", "data", "rapporternas-tabeller", "granskning", "sa-provar-vi", "sida-vid-sida", "ordlista", "english",
    ];

    /// <summary>Reads the notebooks, in the order of their names whatever order they were run in.</summary>
    public static ImmutableArray<Analysis> Read(IEnumerable<NotebookResult> results)
    {
        var slugs = new UniqueNames(Reserved);
        var named = results
            .OrderBy(result => result.Name, StringComparer.Ordinal)
            .Select(result => (Result: result, Slug: slugs.Take(Slug.Of(result.Name) is { Length: > 0 } slug ? slug : "analys")))
            .ToList();
        var read = new Analysis[named.Count];
        Parallel.For(0, named.Count, index => read[index] = Read(named[index].Result, named[index].Slug));
        return [.. read];
    }

    private static Analysis Read(NotebookResult result, string slug)
    {
        if (result.Executed is not { } notebook)
            return new(
                slug,
                result,
                result.Name,
                SafeHtml.Empty,
                SafeHtml.Empty,
                SafeHtml.Empty,
                SafeHtml.Empty,
                VerdictCounts.None,
                []);

        var cells = notebook.Cells.Select((cell, index) => (cell, index)).Where(item => !item.cell.HasTag(NeedsNote.Tag))
            .Select(item => new CellReader(item.cell, item.index + 1, slug, result.Failure)).ToList();
        var opening = Opening.TakeFrom(cells);
        var bottomLine = SafeHtml.Join(cells.Select(cell => cell.BottomLine()));
        var (body, exhibits) = ExhibitMarks.Apply(
            cells.Select(cell => new CellContent(cell.Number, cell.Body())).Where(cell => !cell.Html.IsEmpty));
        return new(
            slug,
            result,
            opening.Title ?? result.Name,
            opening.Question,
            bottomLine,
            SafeHtml.Join(cells.Select(cell => cell.Caveats())),
            cells.Select(cell => cell.KeyFigure()).FirstOrDefault(figure => !figure.IsEmpty),
            VerdictCounts.In(cells.SelectMany(cell => cell.Outputs())),
            body)
        {
            Exhibits = exhibits,
            Points = FindingPoint.Of(bottomLine, exhibits),
            KeyCell = cells.FirstOrDefault(cell => !cell.KeyFigure().IsEmpty)?.Number ?? 0,
        };
    }
}
