using Ifo.Analysis.Quantities;
using Ifo.Drafts.Numbers;

namespace Ifo.Drafts.Findings;

/// <summary>A number of a draft, what it was compared with, and how that went.</summary>
internal sealed record Finding
{
    /// <summary>How it was compared.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>How it went.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The number.</summary>
    public required DraftNumber Stated { get; init; }

    /// <summary>What it is called where it stands.</summary>
    public required string Name { get; init; }

    /// <summary>What it was compared with.</summary>
    public required IReadOnlyList<Term> Terms { get; init; }

    /// <summary>What they give, in the number's unit.</summary>
    public required Interval Recomputed { get; init; }

    /// <summary>How they give it, in Swedish: <c>summan av 4 tal</c>.</summary>
    public required string How { get; init; }

    /// <summary>Why the program believes that they belong together, in Swedish.</summary>
    public required string Because { get; init; }

    /// <summary>The reading that could save it, which the draft does not state; empty unless the verdict is open.</summary>
    public string Reading { get; init; } = "";

    /// <summary>What the difference looks like: a digit, a sign; empty when it looks like nothing.</summary>
    public string Slip { get; init; } = "";

    /// <summary>
    /// Whether the comparison is only possible: the draft does not show that the numbers belong together. Such findings are
    /// listed
    /// apart and never counted.
    /// </summary>
    public bool IsPossible { get; init; }

    /// <summary>How far the number is from what was recomputed; 0 when it is not.</summary>
    public decimal Gap => Recomputed.Lower > Stated.Interval.Upper ? Recomputed.Lower - Stated.Interval.Upper
        : Recomputed.Upper < Stated.Interval.Lower ? Recomputed.Upper - Stated.Interval.Lower : 0m;
}
