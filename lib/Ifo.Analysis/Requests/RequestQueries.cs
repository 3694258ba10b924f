using Ifo.Analysis.Published;

namespace Ifo.Analysis.Requests;

/// <summary>Requests among the published figures.</summary>
public static class RequestQueries
{
    /// <summary>The placement requests (placeringsförfrågningar).</summary>
    /// <param name="figures">The published figures.</param>
    public static RequestFigures Requests(this PublishedFigures figures) => new(figures);
}
