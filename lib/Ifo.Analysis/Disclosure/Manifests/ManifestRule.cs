using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Ifo.Analysis.Disclosure.Dominance;
using Ifo.Analysis.Disclosure.Rounding;

namespace Ifo.Analysis.Disclosure.Manifests;

/// <summary>The rule that a table was released by.</summary>
public sealed record ManifestRule
{
    /// <summary>What the rule says, in Swedish.</summary>
    [JsonPropertyName("regel")]
    public required string Name { get; init; }

    /// <summary>Who decided it.</summary>
    [JsonPropertyName("bestämd av")]
    public required string Origin { get; init; }

    /// <summary>Its limits.</summary>
    [JsonPropertyName("gränser")]
    public required ImmutableArray<ManifestLimit> Limits { get; init; }

    /// <summary>Whether zeros may be seen, in Swedish.</summary>
    [JsonPropertyName("nollor")]
    public required string Zeros { get; init; }

    /// <summary>How far apart the ends must be of what an outsider can derive of a number that is not shown.</summary>
    [JsonPropertyName("krävd bredd")]
    public required long RequiredWidth { get; init; }

    /// <summary>What a rule of suppression demands. A limit that withholds nothing is left out.</summary>
    internal static ManifestRule Of(DisclosureRule rule) => new()
    {
        Name = $"{rule.Name} visas inte",
        Origin = rule.Origin,
        Limits =
        [
            .. new ManifestLimit[]
            {
                new("minsta antal som visas", rule.Numerator),
                new("minsta total som visas", rule.Denominator),
                new("minsta rest till totalen", rule.Complement),
                new("minsta total som resten prövas mot", rule.ComplementFrom),
            }.Where(limit => limit.Limit > 1)
        ],
        Zeros = rule.Zeros == ZeroPolicy.Shown ? "visas" : "visas inte",
        RequiredWidth = rule.RequiredWidth,
    };

    /// <summary>What a rule of dominance demands: its limits stand in its name, and the width is of each sum its own.</summary>
    internal static ManifestRule Of(DominanceRule rule) => new()
    {
        Name = rule.Name,
        Origin = "dominansregel",
        Limits = [],
        Zeros = "visas",
        RequiredWidth = 0,
    };

    /// <summary>What a rule of rounding demands: that no small number can be told exactly.</summary>
    internal static ManifestRule Of(BaseRounding rule) => new()
    {
        Name = rule.Name,
        Origin = rule.Small.Origin,
        Limits = [new("multipel som antalen avrundas till", rule.Base), .. Of(rule.Small).Limits],
        Zeros = "avrundas som andra antal",
        RequiredWidth = 1,
    };
}

/// <summary>A limit of a rule.</summary>
/// <param name="What">What it is the limit of, in Swedish.</param>
/// <param name="Limit">The number.</param>
public sealed record ManifestLimit(
    [property: JsonPropertyName("vad")] string What, [property: JsonPropertyName("gräns")] long Limit);
