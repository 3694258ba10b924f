using System.Text.RegularExpressions;
using Ifo.Analysis.Audit;
using Ifo.Analysis.Audit.Claims;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Auditing;
using Ifo.Drafts.Findings;

namespace Ifo.Drafts.Measuring;

/// <summary>A claim that was written by hand, and whether the audit of the text finds it by itself.</summary>
/// <param name="Claim">The claim with its verdict.</param>
/// <param name="Finding">The finding that says the same; null when there is none.</param>
internal sealed record MeasuredClaim(AuditedClaim Claim, Finding? Finding)
{
    /// <summary>Whether the claim does not agree: contradicted, or with a reading that is and another that cannot be
    /// recomputed.</summary>
    public bool Disagrees => Claim.Verdict == Verdict.Contradicted || Claim.DisagreeingReadings.Any();

    /// <summary>Whether the audit finds a disagreement as one: contradicted or open.</summary>
    public bool FoundDisagreeing => Marked is not null;

    /// <summary>The finding that marks the claim's number as one that does not agree, whatever it was compared with.</summary>
    public Finding? Marked { get; init; }
}

/// <summary>Compares what the audit of a text finds by itself with the claims that were written by hand of the same
/// text.</summary>
internal static partial class HandMadeClaims
{
    private const int LinesApart = 1;

    /// <summary>The claims that can be recomputed, with their findings.</summary>
    /// <param name="claims">The claims of the report.</param>
    /// <param name="report">What was found in its text.</param>
    public static IReadOnlyList<MeasuredClaim> Of(IEnumerable<AuditedClaim> claims, DraftReport report)
    {
        var byLine = report.Findings.GroupBy(finding => finding.Stated.Place.Line)
            .ToDictionary(group => group.Key, group => group.ToList());
        return
        [
            .. claims.Where(claim => claim.Verdict != Verdict.NotRecomputable || claim.DisagreeingReadings.Any())
                .Select(claim => new MeasuredClaim(claim, Find(claim, byLine)) { Marked = FindMarked(claim, byLine) }),
        ];
    }

    private static Finding? Find(AuditedClaim claim, Dictionary<int, List<Finding>> byLine)
    {
        var near = Enumerable.Range(claim.Source.Line - LinesApart, (2 * LinesApart) + 1)
            .SelectMany(line => byLine.TryGetValue(line, out var list) ? list : []).ToList();
        var disagrees = claim.Verdict == Verdict.Contradicted || claim.DisagreeingReadings.Any();
        return near.Where(finding => Family(claim.Best.Claim.Kind) == Family(finding.Kind) && SaysSame(claim, finding))
            .OrderBy(finding => finding.Verdict is Verdict.Contradicted or Verdict.Open == disagrees ? 0 : 1).FirstOrDefault();
    }

    private static Finding? FindMarked(AuditedClaim claim, Dictionary<int, List<Finding>> byLine) =>
        Enumerable.Range(claim.Source.Line - LinesApart, (2 * LinesApart) + 1)
            .SelectMany(line => byLine.TryGetValue(line, out var list) ? list : [])
            .FirstOrDefault(finding => finding.Verdict is Verdict.Contradicted or Verdict.Open
                && Digits().IsMatch(claim.Printed) && finding.Kind != FindingKind.Direction
                && SaysSame(claim, finding));

    private static bool SaysSame(AuditedClaim claim, Finding finding)
    {
        if (Family(finding.Kind) == "riktning") return true;
        var digits = Digits().Match(claim.Printed);
        if (!digits.Success) return finding.Stated.IsWord || SharesLines(claim, finding);
        return Plain(digits.Value) == Plain(Digits().Match(finding.Stated.Printed).Value);
    }

    // What is said with a word rests on the same lines.
    private static bool SharesLines(AuditedClaim claim, Finding finding)
    {
        var own = finding.Terms.Select(term => term.Number.Place.Line).Append(finding.Stated.Place.Line).ToHashSet();
        return claim.Best.Claim.Inputs.Any() && claim.Best.Claim.Inputs.All(input => own.Contains(input.Line));
    }

    private static string Plain(string text) => new([.. text.Where(c => char.IsAsciiDigit(c) || c == ',')]);

    private static string Family(ClaimKind kind) => kind switch
    {
        ClaimKind.Sum or ClaimKind.Difference or ClaimKind.Change or ClaimKind.ChangePoints => "summa",
        ClaimKind.ChangePercent => "procent",
        ClaimKind.Share or ClaimKind.Ratio or ClaimKind.Allocation => "andel",
        ClaimKind.Mean or ClaimKind.WeightedMean => "medel",
        ClaimKind.SameFigure => "samma",
        ClaimKind.Direction or ClaimKind.Trend => "riktning",
        ClaimKind.Largest or ClaimKind.Smallest => "plats",
        _ => "övrigt",
    };

    private static string Family(FindingKind kind) => kind switch
    {
        FindingKind.Sum or FindingKind.Difference or FindingKind.ChangePoints => "summa",
        FindingKind.ChangePercent => "procent",
        FindingKind.Share => "andel",
        FindingKind.Mean => "medel",
        FindingKind.SameFigure => "samma",
        FindingKind.Direction => "riktning",
        FindingKind.Rank => "plats",
        _ => "övrigt",
    };

    [GeneratedRegex(@"\d[\d\u00A0 ]*(?:,\d+)?", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}
