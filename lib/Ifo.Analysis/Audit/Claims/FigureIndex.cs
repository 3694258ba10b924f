using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Published;

namespace Ifo.Analysis.Audit.Claims;

/// <summary>Published figures by id and by pattern.</summary>
internal sealed class FigureIndex(IReadOnlyList<PublishedFigure> figures)
{
    private readonly Dictionary<string, PublishedFigure> _byId =
        figures
            .GroupBy(figure => figure.Id, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    private readonly ILookup<string, PublishedFigure> _byReport = figures.ToLookup(
        figure => figure.Source.Report, StringComparer.Ordinal);

    private readonly ILookup<(string, string), PublishedFigure> _byTable =
        figures.ToLookup(figure => (figure.Source.Report, figure.Table));

    public bool TryGet(string id, out PublishedFigure figure) => _byId.TryGetValue(id, out figure!);

    /// <summary>The figures that a pattern fits, in the order of the file.</summary>
    public IReadOnlyList<PublishedFigure> Fitting(string pattern)
    {
        if (!IdPattern.IsPattern(pattern)) return TryGet(pattern, out var one) ? [one] : [];
        var alternatives = IdPattern.Alternatives(pattern);
        return
        [
            .. _byReport[pattern.Split('/')[0]].Where(figure =>
                alternatives.Any(alternative => IdPattern.Fits(alternative, figure.Id)))
        ];
    }

    /// <summary>The figures of the same table whose ids differ in one part: the neighbouring rows and columns.</summary>
    public IEnumerable<PublishedFigure> Neighbours(PublishedFigure figure) =>
        _byTable[(figure.Source.Report, figure.Table)].Where(other => DifferInOnePart(figure.Id, other.Id));

    /// <summary>What is in the table of a figure.</summary>
    public IEnumerable<PublishedFigure> TableOf(PublishedFigure figure) => _byTable[(figure.Source.Report, figure.Table)];

    public string Suggest(string id) =>
        new KnownKeys("published/", _byReport[id.Split('/')[0]].Select(figure => figure.Id)).Suggest(id);

    private static bool DifferInOnePart(string left, string right)
    {
        var (parts, others) = (left.Split('/'), right.Split('/'));
        return parts.Length == others.Length
            && parts.Zip(others).Count(pair => !string.Equals(pair.First, pair.Second, StringComparison.Ordinal)) == 1;
    }
}
