using System.Runtime.InteropServices;

namespace Ifo.Analysis.Disclosure;

/// <summary>A count that has not been protected.</summary>
/// <param name="Value">What is counted.</param>
/// <param name="Persons">The persons behind it: ten requests may be one person's.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CountCell(long Value, long Persons);

/// <summary>Counts the cases of some inner rows and columns of a table.</summary>
/// <param name="rows">The inner rows.</param>
/// <param name="columns">The inner columns.</param>
internal delegate CountCell Counter(IReadOnlyList<int> rows, IReadOnlyList<int> columns);
