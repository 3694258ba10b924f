using System.Security.Cryptography;
using System.Text;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Disclosure.Manifests;

namespace Ifo.Analysis.Tests.Disclosure.Manifests;

public sealed class ReleaseManifestTests : IDisposable
{
    private const string Counts = "Insats;Antal\nHVB;12\nFamiljehem;3\nStödboende;50\n";

    private static readonly DateTimeOffset Noon = new(2024, 2, 1, 12, 0, 0, TimeSpan.FromHours(1));

    private readonly string _folder = Directory.CreateTempSubdirectory("ifo-manifest-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_written_is_read_back()
    {
        var manifest = Release().Signed("Anna", "månadsrapporten", Noon);
        var path = ManifestFile.PathOf(PathOf("antal-skyddad.csv"));
        ManifestFile.Write(manifest, path);
        Assert.Equal("antal-skyddad.manifest.json", Path.GetFileName(path));
        Assert.Equal(manifest.ToString(), ManifestFile.Read(path).ToString());
        Assert.True(ManifestCheck.Of(ManifestFile.Read(path), _folder).Holds);
    }

    [Fact]
    public void It_tells_the_rule_and_how_much_is_hidden()
    {
        var manifest = Release();
        Assert.Equal("antal under 5 visas inte", manifest.Rule.Name);
        Assert.Equal([new ManifestLimit("minsta antal som visas", 5)], [.. manifest.Rule.Limits]);
        Assert.Equal((3, 2, 4), (manifest.Rule.RequiredWidth, manifest.Withheld, manifest.Cells));
        Assert.Equal("släppt", manifest.Decision);
        Assert.Equal("inte undertecknad", manifest.Signature.State);
    }

    [Fact]
    public void A_total_that_is_known_from_elsewhere_is_told_and_so_is_every_limit()
    {
        File.WriteAllText(PathOf("antal.csv"), Counts);
        var table = CountFile.Read(PathOf("antal.csv"));
        var known = table.Counts.KnowingTotal(65).Protect(DisclosureRule.PlacedChildren);
        table.Write(known);
        var manifest = ReleaseManifest.Of(known, PathOf("antal.csv"), table.ProtectedPath, Noon);
        Assert.Equal([65L], [.. manifest.KnownTotals]);
        Assert.Equal([4, 21], manifest.Rule.Limits.Select(limit => limit.Limit));
        Assert.Equal("visas inte", manifest.Rule.Zeros);
    }

    /// <summary>The attack that a plain fingerprint would invite: everything but a small number is known, so every guess is tried.</summary>
    [Fact]
    public void No_guess_of_the_hidden_numbers_can_be_tried_against_it()
    {
        var release = Release();
        ManifestFile.Write(release, PathOf("x.manifest.json"));
        var text = File.ReadAllText(PathOf("x.manifest.json"));
        Assert.All(Enumerable.Range(0, 20), guess =>
        {
            var bytes = Encoding.UTF8.GetBytes(Counts.Replace(";3\n", $";{guess}\n", StringComparison.Ordinal));
            Assert.DoesNotContain(Convert.ToHexStringLower(SHA256.HashData(bytes)), text, StringComparison.Ordinal);
            Assert.DoesNotContain(Convert.ToHexStringLower(HMACSHA256.HashData(Array.Empty<byte>(), bytes)), text, StringComparison.Ordinal);
        });
        Assert.DoesNotContain("Familjehem", text, StringComparison.Ordinal);
    }

    /// <summary>Which of the two is small changes nothing but the fingerprints.</summary>
    [Fact]
    public void It_does_not_tell_which_cells_are_small()
    {
        var one = Release("Insats;Antal\nHVB;3\nFamiljehem;12\nStödboende;50\n");
        var other = Release("Insats;Antal\nHVB;12\nFamiljehem;3\nStödboende;50\n");
        Assert.Equal(one.ToString(), (other with { Input = one.Input, Output = one.Output }).ToString());
    }

    [Fact]
    public void A_file_that_has_changed_or_is_missing_is_told()
    {
        var manifest = Release().Signed("Anna", "månadsrapporten", Noon);
        Assert.True(Check(manifest).Holds);
        File.AppendAllText(PathOf("antal-skyddad.csv"), " ");
        Assert.Equal((ManifestOutcome.Changed, ManifestOutcome.Holds), (Check(manifest).Output.Outcome, Check(manifest).Input.Outcome));
        File.AppendAllText(PathOf("antal.csv"), " ");
        Assert.Equal(ManifestOutcome.Changed, Check(manifest).Input.Outcome);
        File.Delete(PathOf("antal-skyddad.csv"));
        File.Delete(PathOf("antal.csv"));
        Assert.Equal((ManifestOutcome.Missing, ManifestOutcome.Missing), (Check(manifest).Output.Outcome, Check(manifest).Input.Outcome));
        Assert.False(Check(manifest).Holds);
    }

    [Fact]
    public void The_mapping_file_that_was_used_is_compared_too()
    {
        File.WriteAllText(PathOf("tolkning.csv"), "Gäller;I filen;Betyder\ninsats;01;HVB\n");
        var manifest = Release().ReadBy(PathOf("tolkning.csv"), _folder).Signed("Anna", "månadsrapporten", Noon);
        Assert.Contains("tolkning.csv", manifest.ToString(), StringComparison.Ordinal);
        Assert.True(Check(manifest).Holds);
        File.AppendAllText(PathOf("tolkning.csv"), "insats;02;Jourhem\n");
        Assert.Equal(ManifestOutcome.Changed, Check(manifest).Mapping!.Outcome);
        Assert.False(Check(manifest).Holds);
        File.Delete(PathOf("tolkning.csv"));
        Assert.Equal(ManifestOutcome.Missing, Check(manifest).Mapping!.Outcome);
        Assert.Null(Release().ReadBy(PathOf("finns-inte.csv"), _folder).Mapping);
    }

    [Fact]
    public void What_was_left_out_of_the_count_is_told()
    {
        File.WriteAllText(PathOf("antal.csv"), "Insats;Kön;Antal\nHVB;F;14\nHVB;P;17\nBo;F;25\n");
        var file = CountFile.Read(PathOf("antal.csv"));
        var table = file.Counts.Protect(DisclosureRule.Default);
        file.Write(table);
        var manifest = ReleaseManifest.Of(table, PathOf("antal.csv"), file.ProtectedPath, Noon);
        Assert.Contains("1 par av rad och kolumn finns inte i filen", Assert.Single(manifest.LeftOut), StringComparison.Ordinal);
        Assert.Contains(manifest.LeftOut[0], manifest.ToString(), StringComparison.Ordinal);
        Assert.Contains(manifest.LeftOut[0], File.ReadAllText(file.ProtectedPath), StringComparison.Ordinal);
    }

    /// <summary>Neither of the two stood in manifests that were signed before they were kept.</summary>
    [Fact]
    public void An_older_manifest_still_holds()
    {
        var manifest = (Release() with { LeftOut = default }).Signed("Anna", "månadsrapporten", Noon);
        ManifestFile.Write(manifest, PathOf("x.manifest.json"));
        Assert.DoesNotContain("lämnat utanför", File.ReadAllText(PathOf("x.manifest.json")), StringComparison.Ordinal);
        Assert.True(Check(ManifestFile.Read(PathOf("x.manifest.json"))).Holds);
    }

    [Fact]
    public void Without_the_key_the_input_cannot_be_compared()
    {
        var manifest = Release();
        File.Delete(PathOf(ManifestKey.FileName));
        Assert.Equal(ManifestOutcome.Missing, Check(manifest).Input.Outcome);
        Assert.Contains(ManifestKey.FileName, Check(manifest).Input.InWords, StringComparison.Ordinal);
        File.WriteAllText(PathOf(ManifestKey.FileName), "inte hex");
        Assert.Throws<DisclosureException>(() => Check(manifest));
    }

    [Fact]
    public void What_nobody_has_signed_does_not_hold() => Assert.Equal(ManifestOutcome.Missing, Check(Release()).Signature.Outcome);

    [Fact]
    public void What_is_changed_after_it_was_signed_does_not_hold()
    {
        var manifest = Release().Signed("Anna", "månadsrapporten", Noon);
        Assert.Equal(ManifestOutcome.Holds, Check(manifest).Signature.Outcome);
        Assert.All(
            [manifest with { Withheld = 0 }, manifest with { Time = Noon.AddDays(1) }, manifest with { Answers = ["A=B"] }],
            changed => Assert.Equal(ManifestOutcome.Changed, Check(changed).Signature.Outcome));
    }

    [Theory]
    [InlineData("", "skäl")]
    [InlineData("Anna", " ")]
    public void A_signature_has_a_name_and_a_reason(string by, string because) =>
        Assert.Throws<DisclosureException>(() => Release().Signed(by, because, Noon));

    [Fact]
    public void What_is_signed_is_not_signed_again()
    {
        var error = Assert.Throws<DisclosureException>(() => Release().Signed("Anna", "skäl", Noon).Signed("Bo", "skäl", Noon));
        Assert.Contains("redan undertecknad av Anna", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1, 2]")]
    [InlineData("inte json")]
    public void Another_file_is_no_manifest(string content)
    {
        File.WriteAllText(PathOf("x.manifest.json"), content);
        Assert.Throws<DisclosureException>(() => ManifestFile.Read(PathOf("x.manifest.json")));
    }

    /// <summary>A reviewer signs all that stands there: nothing is taken away, said twice, or said of files elsewhere.</summary>
    [Theory]
    [InlineData("\"celler\": 4", "\"cellerna\": 4")]
    [InlineData("\"celler\": 4", "\"celler\": 4, \"celler\": 5")]
    [InlineData("\"celler\": 4", "\"celler\": null")]
    [InlineData("\"fil\": \"antal.csv\"", "\"fil\": \"../antal.csv\"")]
    [InlineData("\"fil\": \"antal-skyddad.csv\"", "\"fil\": \"\"")]
    [InlineData("\"jämförd med\": []", "\"jämförd med\": null")]
    public void A_manifest_that_is_not_as_it_was_written_is_refused(string written, string changed)
    {
        ManifestFile.Write(Release(), PathOf("x.manifest.json"));
        var text = File.ReadAllText(PathOf("x.manifest.json"));
        Assert.Contains(written, text, StringComparison.Ordinal);
        File.WriteAllText(PathOf("x.manifest.json"), text.Replace(written, changed, StringComparison.Ordinal));
        Assert.Throws<DisclosureException>(() => ManifestFile.Read(PathOf("x.manifest.json")));
    }

    [Fact]
    public void Two_files_that_differ_in_their_endings_have_a_manifest_each()
    {
        var manifest = Release();
        var first = ManifestFile.PathOf(PathOf("antal-skyddad.csv"));
        ManifestFile.Write(manifest, first);
        Assert.Equal(first, ManifestFile.PathOf(PathOf("antal-skyddad.csv")));
        Assert.Equal("antal-skyddad.xlsx.manifest.json", Path.GetFileName(ManifestFile.PathOf(PathOf("antal-skyddad.xlsx"))));
    }

    private ReleaseManifest Release(string counts = Counts)
    {
        File.WriteAllText(PathOf("antal.csv"), counts);
        var file = CountFile.Read(PathOf("antal.csv"));
        var table = file.Counts.Protect(DisclosureRule.Default);
        file.Write(table);
        return ReleaseManifest.Of(table, PathOf("antal.csv"), file.ProtectedPath, Noon);
    }

    private ManifestCheck Check(ReleaseManifest manifest) => ManifestCheck.Of(manifest, _folder);

    private string PathOf(string name) => Path.Combine(_folder, name);
}
