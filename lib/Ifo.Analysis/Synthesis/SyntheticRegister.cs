using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Published;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Synthesis.Fitting;

namespace Ifo.Analysis.Synthesis;

/// <summary>
/// Registers to practise on at the level of a request or a placement, which the reports do not publish and no one may: made
/// by a documented model and a seed so that they agree with the published figures. Everything made from them is marked
/// <em>syntetiska data</em>.
/// </summary>
public static class SyntheticRegister
{
    /// <summary>The seed of the registers in the data package.</summary>
    public const ulong UsualSeed = 1;

    /// <summary>Placement requests of the last two years whose numbers per insats are published.</summary>
    /// <param name="figures">The published figures, which the register agrees with.</param>
    /// <param name="seed">The seed; another seed gives another register with the same margins.</param>
    /// <exception cref="NoFigureException">Numbers per insats of two years are not published.</exception>
    /// <exception cref="MarginClashException">The published figures contradict each other; those that do are named.</exception>
    public static SyntheticRequests Requests(PublishedFigures figures, ulong seed = UsualSeed)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return new SyntheticRequests(figures, seed);
    }

    /// <summary>Placements of the same two years.</summary>
    /// <param name="figures">
    /// The published figures, which the register agrees with where they say something of costs, days and shares.
    /// </param>
    /// <param name="seed">The seed; another seed gives another register with the same days and costs.</param>
    /// <exception cref="NoFigureException">Numbers per insats of two years are not published.</exception>
    public static SyntheticPlacements Placements(PublishedFigures figures, ulong seed = UsualSeed)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return new SyntheticPlacements(figures, seed);
    }

    /// <summary>Reads and checks the synthetic placement requests of the data package.</summary>
    /// <param name="folder">The data package; null to search for it, see <see cref="DataFiles.DataFolder.Find"/>.</param>
    /// <exception cref="DataFiles.DataProblemException">There is no such file, or it has problems; all are listed.</exception>
    public static Register<PlacementRequest> LoadRequests(string? folder = null) => new SyntheticReader(folder).Requests();

    /// <summary>Reads and checks the synthetic placements of the data package.</summary>
    /// <inheritdoc cref="LoadRequests"/>
    public static Register<Placement> LoadPlacements(string? folder = null) => new SyntheticReader(folder).Placements();

    /// <summary>Checks the registers of a data package against their rules.</summary>
    /// <param name="folder">The data folder; null searches as <see cref="PublishedFigures.Load"/> does.</param>
    /// <returns>Every problem; empty when the registers are sound, or when the package has none.</returns>
    /// <exception cref="DataProblemException">There is no data package.</exception>
    public static IReadOnlyList<DataProblem> Validate(string? folder = null)
    {
        var found = DataFolder.Find(folder);
        return
        [
            .. Problems(found, SyntheticFiles.Requests, () => LoadRequests(found)),
            .. Problems(found, SyntheticFiles.Placements, () => LoadPlacements(found)),
        ];
    }

    private static IReadOnlyList<DataProblem> Problems(string folder, string file, Action load)
    {
        if (!File.Exists(Path.Combine(folder, file))) return [];
        try
        {
            load();
            return [];
        }
        catch (DataProblemException found)
        {
            return found.Problems;
        }
    }
}
