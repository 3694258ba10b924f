using Ifo.Analysis.Audit.Claims;

namespace Ifo.Analysis.Quantities;

/// <summary>What recomputing a printed figure from other printed figures shows.</summary>
/// <remarks>A contradiction does not tell which of the figures is wrong, only that they cannot all be right.</remarks>
public enum Verdict
{
    /// <summary>
    /// The other figures give what is printed: whatever they were within their rounding or, of a claim,
    /// as they are printed.
    /// </summary>
    Reproduced,

    /// <summary>The other figures may give what is printed, but only because they are rounded or approximate.</summary>
    WithinRounding,

    /// <summary>No rounding explains the difference.</summary>
    Contradicted,

    /// <summary>The figures that it would be recomputed from are not published, or cannot be read.</summary>
    NotRecomputable,

    /// <summary>
    /// The other figures do not give what is printed as it stands, and only a reading that the report does not state could save
    /// it: a part that is not listed, a day that is not said. Shown beside what is contradicted.
    /// </summary>
    Open,
}
