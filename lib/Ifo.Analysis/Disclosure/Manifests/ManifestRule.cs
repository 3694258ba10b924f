using System.Collections.Immutable;
using System.Text.Json.Serialization;

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
                new("minsta antal som visas av noll och uppåt", rule.Zeros == ZeroPolicy.Withheld ? rule.Numerator : 0),
            }.Where(limit => limit.Limit > 1)
        ],
        RequiredWidth = rule.RequiredWidth,
    };
}

/// <summary>A limit of a rule.</summary>
/// <param name="What">What it is the limit of, in Swedish.</param>
/// <param name="Limit">The number.</param>
public sealed record ManifestLimit(
    [property: JsonPropertyName("vad")] string What, [property: JsonPropertyName("gräns")] long Limit);
