namespace Ifo.Analysis.Taxonomy;

/// <summary>Whether a ground exists for an insats in Spink's placement support, and how that is known.</summary>
/// <param name="Insats">The key of the insats (requests list).</param>
/// <param name="Ground">The key of the ground.</param>
/// <param name="Exists">What is known.</param>
/// <param name="Evidence">How it is known.</param>
/// <param name="Report">The slug of the report that it is known from; several with a bar between; empty when open.</param>
/// <param name="Lines">The lines of the passage or passages; empty when open.</param>
/// <param name="Reason">The passage in a few words of our own, in Swedish.</param>
public sealed record GroundRule(
    string Insats, string Ground, GroundExistence Exists, GroundEvidence Evidence, string Report, string Lines, string Reason)
{
    /// <summary>Where an analyst's own rule stands, file and line; empty for one of the data package.</summary>
    public string Own { get; init; } = "";

    /// <summary>Whether an analyst's own rule lets through what the one of the data package refuses.</summary>
    public bool IsAnswer { get; init; }
}

/// <summary>Whether a ground exists for an insats.</summary>
public enum GroundExistence
{
    /// <summary>Not known: a check against it warns and does not fail.</summary>
    Open,

    /// <summary>It exists.</summary>
    Yes,

    /// <summary>It does not exist.</summary>
    No,
}

/// <summary>How it is known whether a ground exists for an insats.</summary>
public enum GroundEvidence
{
    /// <summary>The text form of the table lost the columns, and no other passage settles it.</summary>
    Open,

    /// <summary>It follows from other passages, which are named.</summary>
    Deduced,

    /// <summary>It is printed.</summary>
    Printed,
}
