using Ifo.Analysis.Published;

namespace Ifo.Analysis.Checks;

/// <summary>Checks of published figures against each other.</summary>
public static class CheckQueries
{
    /// <summary>Recomputes every printed change and share from the printed levels, and judges it.</summary>
    /// <param name="figures">The published figures.</param>
    public static IReadOnlyList<PrintedCheck> Check(this PublishedFigures figures) => new PrintedChecks(figures).All();
}
