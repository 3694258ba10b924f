using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace Ifo.Analysis.Disclosure.Manifests;

/// <summary>The file that a table was made of, and a fingerprint of what it held that only the unit can make.</summary>
/// <remarks>
/// An ordinary fingerprint would give hidden numbers away: whoever has the protected table knows all of the file but a few
/// small numbers, and could try every guess of them against it. This one takes a key, which stays with the file.
/// </remarks>
public sealed record InputFingerprint
{
    /// <summary>The name of the file, without its folder.</summary>
    [JsonPropertyName("fil")]
    public required string Name { get; init; }

    /// <summary>HMAC-SHA-256 of its bytes with the unit's key, in small hexadecimal digits.</summary>
    [JsonPropertyName("hmac-sha256")]
    public required string Hmac { get; init; }

    /// <summary>The fingerprint of a file as it is now; a folder gets its key with its first.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DisclosureException">The file cannot be read, or the key not written.</exception>
    internal static InputFingerprint Of(string path)
    {
        FileFingerprint.Open(path).Dispose();
        return Of(path, FolderOf(path));
    }

    /// <summary>The same with the key of another folder, where the file is compared later.</summary>
    internal static InputFingerprint Of(string path, string folder) =>
        new() { Name = Path.GetFileName(path), Hmac = Fingerprint(path, ManifestKey.OfFolder(folder)) };

    /// <summary>Whether a file is the one that was; null where its folder has no key.</summary>
    internal bool? IsOf(string path) => ManifestKey.Find(FolderOf(path)) is { } key
        ? Fingerprint(path, key) == Hmac
        : null;

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;

    private static string Fingerprint(string path, byte[] key)
    {
        using var stream = FileFingerprint.Open(path);
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, stream));
    }
}
