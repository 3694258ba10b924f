using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Regiform;

/// <summary>What the matrix of insatser and grounds says of a placement.</summary>
public enum GroundVerdict
{
    /// <summary>The ground exists for the insats.</summary>
    Exists,

    /// <summary>It is not known whether the ground exists for the insats: a warning, not an error.</summary>
    Open,

    /// <summary>The ground does not exist for the insats.</summary>
    DoesNotExist,
}

/// <summary>A ground for an insats, checked against the matrix.</summary>
/// <param name="Insats">The insats.</param>
/// <param name="Ground">The ground.</param>
/// <param name="Verdict">What the matrix says.</param>
/// <param name="Rule">The cell, with how it is known.</param>
/// <param name="RecommendedBefore">
/// The grounds that Spink recommends before this one for the insats, in order; empty for the first.
/// </param>
public sealed record GroundCheck(
    Insats Insats, Ground Ground, GroundVerdict Verdict, GroundRule Rule, IReadOnlyList<Ground> RecommendedBefore)
{
    /// <summary>The verdict as a Swedish sentence.</summary>
    public string Message => Verdict switch
    {
        GroundVerdict.Exists => $"{Ground} finns för {Insats.LabelInSentence}.",
        GroundVerdict.Open =>
            $"Varning: det är inte känt om {Ground.LabelInSentence} finns för {Insats.LabelInSentence}. {Rule.Reason}.",
        _ => $"{Ground} finns inte för {Insats.LabelInSentence}. {Rule.Reason}.",
    };
}

/// <summary>The order in which Spink recommends grounds, and the matrix of which ground exists for which insats.</summary>
public static class GroundChecks
{
    /// <summary>
    /// The grounds that exist for an insats, in the order of recommendation: egen regi, IOP, ramavtal, direktupphandling. Open
    /// cells are included.
    /// </summary>
    /// <param name="taxonomies">The field's lists.</param>
    /// <param name="insats">The key of the insats in the requests list.</param>
    /// <exception cref="IfoException">There is no such insats, or the matrix does not have it.</exception>
    /// <example>
    /// <code>
    /// var lists = Taxonomies.Load();
    /// lists.RecommendedOrder("skyddat-boende").Select(ground => ground.Label).ToList()
    /// </code>
    /// </example>
    public static IReadOnlyList<Ground> RecommendedOrder(this Taxonomies taxonomies, string insats)
    {
        ArgumentNullException.ThrowIfNull(taxonomies);
        return [.. taxonomies.Grounds
            .Where(ground => taxonomies.RuleFor(insats, ground.Key).Exists != GroundExistence.No)
            .OrderBy(ground => ground.Order)];
    }

    /// <summary>Checks whether a ground exists for an insats.</summary>
    /// <param name="taxonomies">The field's lists.</param>
    /// <param name="insats">The key of the insats in the requests list.</param>
    /// <param name="ground">The key of the ground.</param>
    /// <exception cref="IfoException">There is no such insats or ground, or the matrix does not have the pair.</exception>
    /// <example>
    /// <code>
    /// var lists = Taxonomies.Load();
    /// lists.CheckGround("nodbistand", "ramavtal").Message
    /// </code>
    /// </example>
    public static GroundCheck CheckGround(this Taxonomies taxonomies, string insats, string ground)
    {
        ArgumentNullException.ThrowIfNull(taxonomies);
        var rule = taxonomies.RuleFor(insats, ground);
        var order = taxonomies.RecommendedOrder(insats);
        var checkedGround = taxonomies.Grounds[ground];
        var verdict = rule.Exists switch
        {
            GroundExistence.Yes => GroundVerdict.Exists,
            GroundExistence.No => GroundVerdict.DoesNotExist,
            _ => GroundVerdict.Open,
        };
        return new GroundCheck(
            taxonomies.Insatser[insats],
            checkedGround,
            verdict,
            rule,
            [.. order.Where(other => other.Order < checkedGround.Order)]);
    }

    /// <summary>Every cell of the matrix, insats by insats.</summary>
    /// <param name="taxonomies">The field's lists.</param>
    public static IReadOnlyList<GroundCheck> GroundMatrix(this Taxonomies taxonomies)
    {
        ArgumentNullException.ThrowIfNull(taxonomies);
        return [.. taxonomies.GroundRules.Select(rule => taxonomies.CheckGround(rule.Insats, rule.Ground))];
    }
}
