using System.Collections.Immutable;

namespace Ifo.Analysis.Disclosure.Manifests;

/// <summary>Whether something that a manifest says still holds.</summary>
internal enum ManifestOutcome
{
    Holds,
    Missing,
    Changed,
}

/// <summary>One thing that a manifest says, and whether it still holds.</summary>
/// <param name="Outcome">Whether it does.</param>
/// <param name="InWords">In Swedish.</param>
internal sealed record ManifestPoint(ManifestOutcome Outcome, string InWords);

/// <summary>What still holds of a manifest: the files beside it, and that it is signed as it stands.</summary>
/// <param name="Output">The file that was let out.</param>
/// <param name="Input">The file that it was made of.</param>
/// <param name="Mapping">The mapping file that it was read by; null where none was used.</param>
/// <param name="Signature">The signature.</param>
internal sealed record ManifestCheck(
    ManifestPoint Output, ManifestPoint Input, ManifestPoint? Mapping, ManifestPoint Signature)
{
    public ImmutableArray<ManifestPoint> Points => Mapping is { } mapping
        ? [Output, Input, mapping, Signature]
        : [Output, Input, Signature];

    public bool Holds => Points.All(point => point.Outcome == ManifestOutcome.Holds);

    /// <summary>Checks a manifest against the files in a folder.</summary>
    public static ManifestCheck Of(ReleaseManifest manifest, string folder) =>
        new(
            OutputOf(manifest, folder),
            InputOf(manifest.Input, folder, "det underlag som tabellen gjordes av"),
            manifest.Mapping is { } mapping ? InputOf(mapping, folder, "den tolkningsfil som underlaget lästes med") : null,
            Signed(manifest));

    private static ManifestPoint OutputOf(ReleaseManifest manifest, string folder)
    {
        var (name, path) = (manifest.Output.Name, Path.Combine(folder, manifest.Output.Name));
        if (!File.Exists(path)) return IsNotThere(name);
        return FileFingerprint.Of(path).Sha256 == manifest.Output.Sha256
            ? new(ManifestOutcome.Holds, $"{name} är den tabell som släpptes")
            : new(
                ManifestOutcome.Changed,
                $"{name} har ändrats sedan tabellen släpptes: det som står i manifestet gäller inte filen");
    }

    private static ManifestPoint InputOf(InputFingerprint file, string folder, string what)
    {
        var (name, path) = (file.Name, Path.Combine(folder, file.Name));
        if (!File.Exists(path)) return IsNotThere(name);
        return file.IsOf(path) switch
        {
            null => new(ManifestOutcome.Missing, $"{name} kan inte jämföras: nyckeln {ManifestKey.FileName} saknas i mappen"),
            true => new(ManifestOutcome.Holds, $"{name} är {what}"),
            false => new(
                ManifestOutcome.Changed,
                $"{name} har ändrats sedan tabellen släpptes: tabellen är inte gjord med filen som den är nu"),
        };
    }

    private static ManifestPoint IsNotThere(string name) =>
        new(ManifestOutcome.Missing, $"{name} ligger inte bredvid manifestet och kan inte jämföras");

    private static ManifestPoint Signed(ReleaseManifest manifest)
    {
        if (!manifest.Signature.IsSigned) return new(ManifestOutcome.Missing, "Manifestet är inte undertecknat");
        return manifest.Signature.Of == ManifestFile.FingerprintOfContent(manifest)
            ? new(ManifestOutcome.Holds, $"Manifestet är undertecknat av {ManifestText.Signature(manifest.Signature)}")
            : new(ManifestOutcome.Changed, $"Manifestet har ändrats sedan {manifest.Signature.By} undertecknade det");
    }
}
