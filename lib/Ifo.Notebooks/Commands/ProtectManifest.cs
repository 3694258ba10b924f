using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Disclosure.Manifests;

namespace Ifo.Notebooks.Commands;

/// <summary>Writes the manifest of a table that <c>ifo protect</c> has written, and says where it lies.</summary>
internal static class ProtectManifest
{
    /// <summary>The manifest of a table that was made of a file; there is none of a folder or a database.</summary>
    public static void Write(
        ProtectedTable table, string file, string output, ProtectInput counted, ProtectSettings settings, TextWriter writer)
    {
        if (File.Exists(file))
            Write(ReleaseManifest.Of(table, file, output, TimeProvider.System.GetLocalNow()), output, counted, settings, writer);
        else
            writer.WriteLine("Inget manifest skrivs: det har underlagets fingeravtryck, och underlaget är ingen fil.");
    }

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
