using System.Globalization;
using System.Text;
using Ifo.Drafts.Auditing;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Numbers;

namespace Ifo.Drafts.Writing;

/// <summary>What was found as rows: of a CSV file and of a sheet. A row is never without its numbers.</summary>
internal static class FindingRows
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["utfall", "slag", "plats", "vad", "tryckt", "omraknat_lagst", "omraknat_hogst", "enhet", "skillnad", "hur", "varfor",
            "lasning", "liknar", "raknas", "raknat_fran"];

    /// <summary>The cells of a finding.</summary>
    /// <param name="finding">The finding.</param>
    public static IReadOnlyList<string> Cells(Finding finding) =>
    [
        FindingWords.InWords(finding.Verdict).ToLowerInvariant(), FindingWords.InWords(finding.Kind),
            FindingWords.Where(finding.Stated), finding.Name,
        finding.Stated.Printed.Trim(), Number(finding.Recomputed.Lower), Number(finding.Recomputed.Upper),
            finding.Stated.Unit.ToString(),
        FindingWords.Gap(finding), finding.How, finding.Because, finding.Reading, finding.Slip, finding.IsPossible
            ? "nej, bara möjlig" : "ja",
        string.Join("; ", finding.Terms.Select(term =>
            $"{(term.Sign < 0 ? "− " : "")}{term.Number.Printed.Trim()} ({term.Name}, {FindingWords.Where(term.Number)})")),
    ];

    /// <summary>All rows.</summary>
    /// <param name="report">What was found.</param>
    public static IEnumerable<IReadOnlyList<string>> All(DraftReport report) => report.Findings.Concat(report.Possible)
        .Select(Cells);

    /// <summary>A CSV file with semicolons, as a Swedish Excel opens it.</summary>
    /// <param name="report">What was found.</param>
    public static byte[] Csv(DraftReport report)
    {
        var text = new StringBuilder("\uFEFF").AppendJoin(';', Columns).Append("\r\n");
        foreach (var row in All(report)) text.AppendJoin(';', row.Select(Quoted)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Number(decimal value) => Math.Abs(value) >= QualifiedWidth.Unbounded ? ""
        : decimal.Round(value, 6).ToString("0.######", CultureInfo.InvariantCulture).Replace('.', ',');

    // What begins as a formula is not one.
    private static string Quoted(string cell)
    {
        var plain = cell.Length > 0 && cell[0] is '=' or '+' or '@' or '\t'
            || (cell.StartsWith('-') && cell.Length > 1 && !char.IsAsciiDigit(cell[1])) ? "'" + cell : cell;
        return plain.AsSpan().IndexOfAny(';', '"', '\n') >= 0
            ? '"' + plain.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : plain;
    }
}
