using System.Collections.Immutable;
using Ifo.Analysis.Fields;

namespace Ifo.Analysis.Engines;

/// <summary>
/// Computes measures of a register where its rows lie. Rows do not come out of it: what it gives are cells, which are protected
/// before they are shown.
/// </summary>
internal interface IEngine
{
    /// <summary>What the register can be counted by and chosen by.</summary>
    FieldSet Fields { get; }

    /// <summary>The cells that have rows, in the order of their values' characters.</summary>
    /// <exception cref="IfoException">There is no such field or value, or a number has more than two decimals.</exception>
    /// <exception cref="EngineException">The rows cannot be reached.</exception>
    IReadOnlyList<MeasuredCell> Compute(EngineMeasure measure);
}

/// <summary>The order of cells, the same whatever computed them.</summary>
internal static class CellOrder
{
    public static ImmutableArray<MeasuredCell> Arranged(IEnumerable<MeasuredCell> cells) =>
        [.. cells.OrderBy(cell => string.Join('\u001F', cell.Values), StringComparer.Ordinal)];
}
