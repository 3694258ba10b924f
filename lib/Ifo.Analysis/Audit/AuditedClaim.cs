using Ifo.Analysis.Audit.Slips;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Audit;

/// <summary>
/// A claim of a report with its verdict. Where the report can be read in several ways, the claim has the verdict of the reading
/// that agrees best.
/// </summary>
public sealed record AuditedClaim
{
    internal AuditedClaim(IReadOnlyList<AuditedReading> readings, Slip slip)
    {
        Readings = readings;
        Best = readings.MinBy(reading => Rank(reading.Verdict))!;
        Slip = Verdict == Verdict.Contradicted ? slip : Slip.None;
        Severity = Grading.Of(Best.Claim, Best.Judgement);
    }

    /// <summary>Every reading, in the order of the file; one for most claims.</summary>
    public IReadOnlyList<AuditedReading> Readings { get; }

    /// <summary>The reading that agrees best; the one whose figures the claim shows.</summary>
    public AuditedReading Best { get; }

    /// <summary>The verdict. Contradicted only if every reading is; not recomputable if one cannot be, and none agrees.</summary>
    public Verdict Verdict => Best.Verdict;

    /// <summary>
    /// The verdict with what is open told apart: <see cref="Quantities.Verdict.Open"/> when a reading of the words does not
    /// agree, and
    /// another, which the report does not give the figures of, could; otherwise <see cref="Verdict"/>.
    /// </summary>
    public Verdict Standing => OpenReading is null ? Verdict : Verdict.Open;

    /// <summary>The reading that does not agree, of a claim that is open; otherwise null.</summary>
    public AuditedReading? OpenReading =>
        Verdict == Verdict.NotRecomputable ? Readings.FirstOrDefault(reading => reading.Verdict == Verdict.Contradicted) : null;

    /// <summary>What a contradiction does to the message.</summary>
    public Severity Severity { get; }

    /// <summary>The likeliest slip; <see cref="Slip.None"/> unless the claim is contradicted.</summary>
    public Slip Slip { get; }

    /// <summary>The id.</summary>
    public string Id => Best.Claim.Id;

    /// <summary>Where it stands.</summary>
    public Source Source => Best.Claim.Source;

    /// <summary>The claim in other words.</summary>
    public string Paraphrase => Best.Claim.Paraphrase;

    /// <summary>The characters as printed.</summary>
    public string Printed => Best.Claim.Printed;

    /// <summary>The names of the readings that agree; empty when the claim has one reading, or none agrees.</summary>
    public IEnumerable<string> AgreeingReadings =>
        Readings.Where(reading => reading.Claim.Reading.Length > 0
            && reading.Verdict is Verdict.Reproduced or Verdict.WithinRounding).Select(reading => reading.Claim.Reading);

    /// <summary>
    /// The names of the readings that do not agree, where another reading cannot be recomputed and none agrees; otherwise empty.
    /// </summary>
    public IEnumerable<string> DisagreeingReadings => Verdict == Verdict.NotRecomputable
        ? Readings.Where(reading => reading.Claim.Reading.Length > 0 && reading.Verdict == Verdict.Contradicted)
            .Select(reading => reading.Claim.Reading)
        : [];

    /// <summary>The claim and the published figures that it is recomputed from.</summary>
    public Sources Sources => new(Best.Claim.Inputs.Select(figure => figure.Source).Append(Source));

    /// <summary>The id and the verdict.</summary>
    public override string ToString() => $"{Id}: {Verdict.InWords()}";

    // A reading that cannot be recomputed might agree: then the claim is not contradicted.
    private static int Rank(Verdict verdict) => verdict switch
    {
        Verdict.Reproduced => 0,
        Verdict.WithinRounding => 1,
        Verdict.NotRecomputable => 2,
        _ => 3,
    };
}
