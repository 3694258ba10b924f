using System.Runtime.InteropServices;

namespace Ifo.Analysis.Disclosure;

/// <summary>A count that has not been protected.</summary>
/// <param name="Value">What is counted.</param>
/// <param name="Persons">The persons behind it: ten requests may be one person's.</param>
/// <param name="Fingerprint">
/// Equal for two counts of the same rows of the same register, whatever tables they stand in; 0 where the rows are not known.
/// </param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CountCell(long Value, long Persons, UInt128 Fingerprint);

/// <summary>Counts the cases of some inner rows and columns of a table.</summary>
/// <param name="rows">The inner rows.</param>
/// <param name="columns">The inner columns.</param>
internal delegate CountCell Counter(IReadOnlyList<int> rows, IReadOnlyList<int> columns);
