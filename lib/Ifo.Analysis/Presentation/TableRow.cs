using System.Collections.Immutable;

namespace Ifo.Analysis.Presentation;

/// <summary>One row of a <see cref="Table"/>.</summary>
/// <param name="Cells">One cell for each column.</param>
/// <param name="Group">The heading that the row stands under; empty where the rows are not grouped.</param>
/// <param name="IsTotal">Whether the row is the total of the others.</param>
public sealed record TableRow(ImmutableArray<Cell> Cells, string Group, bool IsTotal);
