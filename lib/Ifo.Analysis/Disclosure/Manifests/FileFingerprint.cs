using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace Ifo.Analysis.Disclosure.Manifests;

/// <summary>A file beside a manifest, and the fingerprint of what it held.</summary>
public sealed record FileFingerprint
{
    /// <summary>The name of the file, without its folder.</summary>
    [JsonPropertyName("fil")]
    public required string Name { get; init; }

    /// <summary>SHA-256 of its bytes, in small hexadecimal digits.</summary>
    [JsonPropertyName("sha256")]
    public required string Sha256 { get; init; }

    /// <summary>The fingerprint of a file as it is now.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DisclosureException">The file cannot be read.</exception>
    internal static FileFingerprint Of(string path)
    {
        using var stream = Open(path);
        return new() { Name = Path.GetFileName(path), Sha256 = Convert.ToHexStringLower(SHA256.HashData(stream)) };
    }

    internal static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DisclosureException(
                $"{path} kan inte läsas. Kontrollera sökvägen, och att filen inte är öppen i ett annat program.", error);
        }
    }
}
