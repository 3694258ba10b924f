using System.Collections.Immutable;
using Ifo.Analysis.Exchange.Import;

namespace Ifo.Analysis.Disclosure;

/// <summary>
/// The rows, or the columns, of a table of counts from a file: what is shown, and what can be worked out from it although it is
/// not shown.
/// </summary>
/// <param name="Shown">The axis that is shown: the finest ones, the parts beneath them, subtotals, the total.</param>
/// <param name="Implied">
/// Axes that nobody sees: a whole with its parts and what is left of it without them, and totals across others.
/// </param>
/// <param name="Items">The row or column of the file that each leaf stands for.</param>
/// <param name="Rests">The leaves that stand for what is left of a whole, with that whole's and the parts' leaves.</param>
internal sealed record CountAxis(
    Axis Shown, ImmutableArray<Axis> Implied, ImmutableArray<int> Items, ImmutableArray<CountRest> Rests);

/// <summary>What is left of a whole when some of its parts are taken away.</summary>
/// <param name="Leaf">The leaf that stands for it.</param>
/// <param name="Whole">The leaves of the whole.</param>
/// <param name="Parts">The leaves of the parts.</param>
internal sealed record CountRest(int Leaf, ImmutableArray<int> Whole, ImmutableArray<int> Parts);
