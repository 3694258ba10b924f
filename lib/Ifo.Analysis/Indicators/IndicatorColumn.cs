using Ifo.Analysis.Periods;

namespace Ifo.Analysis.Indicators;

/// <summary>A column of a table of indicators: what the figures are, and of when.</summary>
/// <param name="Period">The period.</param>
/// <param name="Basis">The key of the basis: <c>outcome</c>, <c>target</c> …</param>
/// <param name="Label">The heading, in Swedish: <c>2022</c> for an outcome, <c>Målvärde 2022</c> for a target.</param>
public sealed record IndicatorColumn(Period Period, string Basis, string Label);
