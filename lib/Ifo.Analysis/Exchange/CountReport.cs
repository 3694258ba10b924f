using System.Text;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange;

/// <summary>
/// What was found in a file with a table of counts: what was detected, where every row went, which totals were checked, and
/// every problem.
/// </summary>
public sealed record CountReport
{
    /// <summary>The file, with its folder.</summary>
    public required string File { get; init; }

    /// <summary>What was detected or given.</summary>
    public required IReadOnlyList<Detection> Detected { get; init; }

    /// <summary>How many rows there were and where they went.</summary>
    public required RowCounts Rows { get; init; }

    /// <summary>The rows of totals, which were checked against their parts and are made anew.</summary>
    public required IReadOnlyList<TotalsRow> Totals { get; init; }

    /// <summary>Problems, grouped by kind; empty when the table can be protected.</summary>
    public required IReadOnlyList<ProblemGroup> Problems { get; init; }

    /// <summary>What is worth knowing and is no problem.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Whether the file has no problems.</summary>
    public bool IsSound => Problems.Count == 0;

    /// <summary>The report in Swedish, over several lines.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(IdentityNumber.Mask(Path.GetFileName(File))).Append(": ").AppendLine(IsSound
            ? "tabell med antal" : "tabellen lästes inte");
        ReportText.Part(text, "Upptäckt", Detected);
        ReportText.Part(
            text, "Rader", Rows.InWords().Concat(Totals.Take(ReportText.ListedAtMost).Select(row => $"summarad {row}")));
        ReportText.Part(text, "Att känna till", Notes.Select(IdentityNumber.Mask));
        ReportText.ProblemsOf(text, Problems);
        return text.ToString().TrimEnd().ReplaceLineEndings("\n");
    }
}
