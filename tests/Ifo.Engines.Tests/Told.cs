using Ifo.Analysis;
using Ifo.Analysis.Engines;

namespace Ifo.Engines.Tests;

/// <summary>What an engine tells of a measure: its cells in full, or why there are none.</summary>
internal static class Told
{
    public static string By(IEngine engine, EngineMeasure measure)
    {
        try
        {
            return string.Join('\n', engine.Compute(measure).Select(cell =>
                $"{string.Join('|', cell.Values)}: {cell.Cases} {cell.Persons} {cell.Numbers} {cell.Hundredths} {cell.Squares} "
                + $"{cell.Least} {cell.Greatest}"));
        }
        catch (IfoException error)
        {
            return $"{error.GetType().Name}: {error.Message}";
        }
    }
}
