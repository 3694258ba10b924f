using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Ifo.Analysis.Exchange.Writing;

namespace Ifo.Analysis.Disclosure.Manifests;

/// <summary>Reads and writes the file of a <see cref="ReleaseManifest"/>.</summary>
internal static class ManifestFile
{
    /// <summary>What its name ends with.</summary>
    public const string Ending = ".manifest.json";

    // What is not known of, left out, null or said twice is refused: a reviewer signs all that stands there.
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        NewLine = "\n",
        AllowDuplicateProperties = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>
    /// Where the manifest of a file lies: beside it, with its name; with its ending too where that name is another file's.
    /// </summary>
    public static string PathOf(string output)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(output))!;
        var usual = Path.Combine(folder, Path.GetFileNameWithoutExtension(output) + Ending);
        return !File.Exists(usual) || Belongs(usual, Path.GetFileName(output))
            ? usual
            : Path.Combine(folder, Path.GetFileName(output) + Ending);
    }

    /// <summary>The manifest that is meant by a file, which is a manifest or has one beside it.</summary>
    public static string Find(string file) => file.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? file : PathOf(file);

    public static void Write(ReleaseManifest manifest, string path)
    {
        using var file = new AsideFile(path);
        JsonSerializer.Serialize(file.Stream, manifest, Options);
        file.Finish();
    }

    public static ReleaseManifest Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            var manifest = JsonSerializer.Deserialize<ReleaseManifest>(File.ReadAllBytes(path), Options);
            return manifest is not null && IsWhole(manifest)
                ? manifest
                : throw new DisclosureException($"{name} är inget manifest som ifo protect har skrivit: uppgifter saknas.");
        }
        catch (JsonException error)
        {
            throw new DisclosureException(
                $"{name}, rad {((error.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture)}: filen är inget manifest "
                + "som ifo protect har skrivit, eller så har den ändrats.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DisclosureException(
                $"{path} kan inte läsas. Ange en tabell som ifo protect har skrivit, eller dess manifest.", error);
        }
    }

    /// <summary>The fingerprint of all that a manifest says but the signature.</summary>
    public static string FingerprintOfContent(ReleaseManifest manifest) => Convert.ToHexStringLower(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(manifest with { Signature = ManifestSignature.None }, Options)));

    // A manifest speaks of files beside it, and of no others.
    private static bool IsWhole(ReleaseManifest manifest) =>
        new[] { manifest.Input.Name, manifest.Output.Name, manifest.Mapping?.Name ?? manifest.Input.Name }
            .All(name => name.Length > 0 && Path.GetFileName(name) == name)
        && !manifest.Rule.Limits.IsDefault && !manifest.KnownTotals.IsDefault && !manifest.Compared.IsDefault
        && !manifest.Answers.IsDefault;

    private static bool Belongs(string manifest, string output)
    {
        try
        {
            return Read(manifest).Output.Name == output;
        }
        catch (DisclosureException)
        {
            return false;
        }
    }
}
