namespace Ifo.Analysis.Taxonomy;

/// <summary>How an insats of the requests list relates to one of the costs list, which are not the same list.</summary>
/// <param name="From">The key of the insats that requests are counted by.</param>
/// <param name="To">The key of the insats that costs are accounted by.</param>
/// <param name="Relation">What the first is to the second.</param>
/// <param name="Source">Where it is described: report slug and lines.</param>
public sealed record InsatsMapping(string From, string To, InsatsRelation Relation, string Source);

/// <summary>What an insats of one list is to one of another.</summary>
public enum InsatsRelation
{
    /// <summary>The same support, so that a number of requests and a cost can stand beside each other.</summary>
    Same,

    /// <summary>A part of the other: HVB is a part of institutionsvård, which also is SiS.</summary>
    PartOf,

    /// <summary>The whole of which the other is a part.</summary>
    Contains,

    /// <summary>Partly the same: no ratio of the two means anything.</summary>
    Overlaps,
}
