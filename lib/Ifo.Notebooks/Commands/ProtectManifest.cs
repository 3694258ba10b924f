using Ifo.Analysis.Disclosure.Manifests;

namespace Ifo.Notebooks.Commands;

/// <summary>Writes the manifest of a table that <c>ifo protect</c> has written, and says where it lies.</summary>
internal static class ProtectManifest
{
    public static void Write(
        ReleaseManifest manifest, string output, ProtectInput? counted, ProtectSettings settings, TextWriter writer)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(output))!;
        var said = manifest.ReadBy(counted?.MappingFile ?? "", folder) with
        {
            Answers = [.. settings.Answers, .. counted?.Answers ?? []],
        };
        if (settings.By.Length > 0) said = said.Signed(settings.By, settings.Because, said.Time);
        var path = ManifestFile.PathOf(output);
        ManifestFile.Write(said, path);
        writer.WriteLine($"Manifest: {path} ({(said.Signature.IsSigned
            ? $"undertecknat av {said.Signature.By}"
            : "inte undertecknat; skriv under med ifo release sign")})");
    }
}
