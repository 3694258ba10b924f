using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization;
using Ifo.Analysis.Disclosure.Rounding;

namespace Ifo.Analysis.Disclosure.Manifests;

/// <summary>
/// What was decided about a table that is let out, for a reviewer to read, check and sign: the rule, how much is hidden, what
/// the table was tried together with, and fingerprints of the file it was made of and of the file that was written.
/// </summary>
/// <remarks>
/// No hidden number stands in it, and nothing that tells which cells are small: how many are hidden is seen in the table
/// itself, but why each is hidden stays inside the unit. The fingerprint of the file that it was made of takes a key, since
/// hidden numbers could be guessed from an ordinary one. What documentation of a release should hold: Hundepool et al. 2012,
/// Statistical Disclosure Control, chapter 1.
/// </remarks>
public sealed record ReleaseManifest
{
    /// <summary>What the file is.</summary>
    [JsonPropertyName("om")]
    public required string About { get; init; }

    /// <summary>The decision: <c>släppt</c>. A table that is refused has no manifest.</summary>
    [JsonPropertyName("beslut")]
    public required string Decision { get; init; }

    /// <summary>When the table was released.</summary>
    [JsonPropertyName("tid")]
    public required DateTimeOffset Time { get; init; }

    /// <summary>The rule.</summary>
    [JsonPropertyName("regel")]
    public required ManifestRule Rule { get; init; }

    /// <summary>What is counted, in Swedish.</summary>
    [JsonPropertyName("räknar")]
    public required string Unit { get; init; }

    /// <summary>How many cells the table has, totals too.</summary>
    [JsonPropertyName("celler")]
    public required int Cells { get; init; }

    /// <summary>How many of them are hidden.</summary>
    [JsonPropertyName("dolda celler")]
    public required int Withheld { get; init; }

    /// <summary>Totals that the reader is taken to know from elsewhere; they stand in the table.</summary>
    [JsonPropertyName("totaler kända utifrån")]
    public required ImmutableArray<long> KnownTotals { get; init; }

    /// <summary>Tables that had been let out before.</summary>
    [JsonPropertyName("jämförd med")]
    public required ImmutableArray<ManifestComparison> Compared { get; init; }

    /// <summary>What the analyst has answered about names that earlier tables do not have.</summary>
    [JsonPropertyName("svar om namn")]
    public required ImmutableArray<string> Answers { get; init; }

    /// <summary>The program that protected the table, with its version.</summary>
    [JsonPropertyName("program")]
    public required string Program { get; init; }

    /// <summary>The file that the table was made of.</summary>
    [JsonPropertyName("indata")]
    public required InputFingerprint Input { get; init; }

    /// <summary>The file that is let out.</summary>
    [JsonPropertyName("utdata")]
    public required FileFingerprint Output { get; init; }

    /// <summary>Who answers for it.</summary>
    [JsonPropertyName("underskrift")]
    public required ManifestSignature Signature { get; init; }

    /// <summary>The manifest of a protected table that has been written to a file. It is not signed.</summary>
    /// <param name="table">The table.</param>
    /// <param name="input">The file that it was made of.</param>
    /// <param name="output">The file that was written.</param>
    /// <param name="time">When.</param>
    /// <exception cref="DisclosureException">A file cannot be read.</exception>
    /// <example><code>
    /// var (input, output) = (System.IO.Path.GetTempFileName(), System.IO.Path.GetTempFileName());
    /// var requests = SyntheticRegister.LoadRequests();
    /// var table = PersonRegister.Of(requests, requests.Caption, row =&gt; row.Person).CountBy(row =&gt; row.Insats)
    ///     .Protect(DisclosureRule.Default);
    /// table.WriteCsv(output);
    /// Ifo.Analysis.Disclosure.Manifests.ReleaseManifest.Of(table, input, output, DateTimeOffset.UtcNow)
    ///     .Signed("Anna Analytiker", "månadsrapporten", DateTimeOffset.UtcNow).Signature.State
    /// </code></example>
    public static ReleaseManifest Of(ProtectedTable table, string input, string output, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Of(table.Counts, ManifestRule.Of(table.Rule), input, output, time) with
        {
            Withheld = table.WithheldCount,
            Compared =
            [
                .. table.ComparedWith.Distinct().Select(compared => ManifestComparison.Of(compared.Name, compared.IsLinked))
            ],
        };
    }

    /// <summary>The manifest of a rounded table that has been written to a file. It is not signed.</summary>
    /// <param name="table">The table.</param>
    /// <param name="input">The file that it was made of.</param>
    /// <param name="output">The file that was written.</param>
    /// <param name="time">When.</param>
    /// <exception cref="DisclosureException">A file cannot be read.</exception>
    public static ReleaseManifest Of(RoundedTable table, string input, string output, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Of(table.Counts, ManifestRule.Of(table.Rule), input, output, time);
    }

    /// <summary>The manifest with the name of who answers for it.</summary>
    /// <param name="by">The name.</param>
    /// <param name="because">Why the table is let out.</param>
    /// <param name="time">When it is signed.</param>
    /// <exception cref="DisclosureException">
    /// It is signed already, or the name or the reason is missing.
    /// </exception>
    public ReleaseManifest Signed(string by, string because, DateTimeOffset time)
    {
        if (Signature.IsSigned)
            throw new DisclosureException(
                $"{Output.Name} är redan undertecknad av {Signature.By}. Släpp tabellen på nytt om beslutet har ändrats.");
        if (string.IsNullOrWhiteSpace(by) || string.IsNullOrWhiteSpace(because))
            throw new DisclosureException(
                "En underskrift har både ett namn och ett skäl: ange vem som svarar och --because \"skäl\".");
        return this with
        {
            Signature = new()
            {
                By = by.Trim(),
                Because = because.Trim(),
                State = "undertecknad",
                Time = ToSecond(time),
                Of = ManifestFile.FingerprintOfContent(this),
            }
        };
    }

    /// <summary>The manifest in Swedish, over several lines.</summary>
    public override string ToString() => ManifestText.Write(this);

    private static ReleaseManifest Of(
        PersonTable counts, ManifestRule rule, string input, string output, DateTimeOffset time) => new()
        {
            About = "Manifest över en röjandekontrollerad tabell. Här står inga dolda antal och inget om vilka "
                + "celler som är små.",
            Decision = "släppt",
            Time = ToSecond(time),
            Rule = rule,
            Unit = counts.Unit == CountedUnit.Persons ? "personer" : "ärenden",
            Cells = counts.Rows.Nodes.Length * counts.Columns.Nodes.Length,
            Withheld = 0,
            KnownTotals = counts.IsTotalKnown ? [counts[counts.Rows.GrandTotal, counts.Columns.GrandTotal].Value] : [],
            Compared = [],
            Answers = [],
            Program = $"ifo {Version()}",
            Input = InputFingerprint.Of(input),
            Output = FileFingerprint.Of(output),
            Signature = ManifestSignature.None,
        };

    private static string Version() =>
        typeof(ReleaseManifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static DateTimeOffset ToSecond(DateTimeOffset time) =>
        new(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), time.Offset);
}
