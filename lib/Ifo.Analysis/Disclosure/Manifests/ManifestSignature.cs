using System.Text.Json.Serialization;

namespace Ifo.Analysis.Disclosure.Manifests;

/// <summary>
/// Who answers for a release, and why it is let out. It is a name that somebody has written, and no electronic signature.
/// </summary>
public sealed record ManifestSignature
{
    /// <summary>The name; empty while nobody has signed.</summary>
    [JsonPropertyName("namn")]
    public required string By { get; init; }

    /// <summary>The reason; empty while nobody has signed.</summary>
    [JsonPropertyName("skäl")]
    public required string Because { get; init; }

    /// <summary>In words: <c>undertecknad</c> or <c>inte undertecknad</c>.</summary>
    [JsonPropertyName("läge")]
    public required string State { get; init; }

    /// <summary>When it was signed; null while it is not.</summary>
    [JsonPropertyName("tid")]
    public required DateTimeOffset? Time { get; init; }

    /// <summary>The fingerprint of all else in the manifest when it was signed; empty while it is not.</summary>
    [JsonPropertyName("avser sha256")]
    public required string Of { get; init; }

    internal static ManifestSignature None { get; } =
        new() { By = "", Because = "", State = "inte undertecknad", Time = null, Of = "" };

    internal bool IsSigned => By.Length > 0;
}
