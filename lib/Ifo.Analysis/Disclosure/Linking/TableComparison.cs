using System.Collections.Immutable;

namespace Ifo.Analysis.Disclosure.Linking;

/// <summary>How a table was compared with one that was let out earlier.</summary>
/// <param name="Name">The earlier table.</param>
/// <param name="IsLinked">Whether any rows or columns could be linked; otherwise only the totals were.</param>
/// <param name="Unclear">Names that may be other names of earlier ones.</param>
/// <param name="UnclearEarlier">Those that they may be.</param>
internal sealed record TableComparison(
    string Name, bool IsLinked, ImmutableArray<string> Unclear, ImmutableArray<string> UnclearEarlier)
{
    /// <summary>Whether what the two have in common is the same number in both.</summary>
    public bool IsSame { get; init; }

    /// <summary>
    /// Whether it was reasoned about together with all the others, and not only with the table itself: of three tables each two
    /// may say nothing, and the three something.
    /// </summary>
    public bool IsJoint { get; init; }
}
