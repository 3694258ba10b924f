using Ifo.Analysis.Citations;
using Ifo.Analysis.Published;

namespace Ifo.Analysis.Audit.Claims;

/// <summary>One reading of what a report states about its own figures.</summary>
public sealed record Claim
{
    /// <summary>The id, which begins with the report's slug; shared by the readings of one claim.</summary>
    public required string Id { get; init; }

    /// <summary>How it is recomputed.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>What it says.</summary>
    public required Statement Stated { get; init; }

    /// <summary>The characters as printed.</summary>
    public required string Printed { get; init; }

    /// <summary>The name of the reading; empty when the claim has only one.</summary>
    public required string Reading { get; init; }

    /// <summary>Why it cannot be recomputed, in Swedish; empty when it can.</summary>
    public required string Missing { get; init; }

    /// <summary>The claim in other words, in Swedish.</summary>
    public required string Paraphrase { get; init; }

    /// <summary>Where it stands.</summary>
    public required Source Source { get; init; }

    /// <summary>The published figures that it is recomputed from, each once.</summary>
    public IEnumerable<PublishedFigure> Inputs => Terms.Select(term => term.Figure).OfType<PublishedFigure>().Distinct();

    /// <summary>The key of the kind in data files, for example <c>change-percent</c>.</summary>
    public string KindKey => KindRule.KeyOf(Kind);

    internal IReadOnlyList<ClaimTerm> Terms { get; init; } = [];

    internal IEnumerable<ClaimTerm> In(string role) =>
        Terms.Where(term => string.Equals(term.Role, role, StringComparison.Ordinal));

    /// <summary>The id, the kind and what is stated.</summary>
    public override string ToString() => $"{Id}: {KindKey} {Stated.Text}";
}
