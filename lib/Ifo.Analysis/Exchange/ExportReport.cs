using System.Globalization;
using System.Text;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Exchange;

/// <summary>
/// What was found in an export: what was detected, what each column and value was taken for, how many rows there were and
/// where they went, and every problem. No row is lost: rows in are rows out, rows with problems and rows of totals.
/// </summary>
public sealed record ExportReport
{
    /// <summary>The file, with its folder.</summary>
    public required string File { get; init; }

    /// <summary>The sheet; empty for a text file.</summary>
    public required string Sheet { get; init; }

    /// <summary>What the rows are about.</summary>
    public required ExportKind Kind { get; init; }

    /// <summary>What was detected or given.</summary>
    public required IReadOnlyList<Detection> Detected { get; init; }

    /// <summary>What each column was taken for, in the order of the file.</summary>
    public required IReadOnlyList<ColumnUse> Columns { get; init; }

    /// <summary>What each value of the field's lists was taken for.</summary>
    public required IReadOnlyList<ValueUse> Values { get; init; }

    /// <summary>The values of fields of the analyst's own that the mapping file says are groups, each as a line of it.</summary>
    internal IReadOnlyList<MappingLine> OwnValues { get; init; } = [];

    /// <summary>How many rows there were and where they went.</summary>
    public required RowCounts Rows { get; init; }

    /// <summary>
    /// The rows of totals that were recognised, at most the first thousand; <see cref="RowCounts.Totals"/> counts all.
    /// </summary>
    public required IReadOnlyList<TotalsRow> Totals { get; init; }

    /// <summary>Problems, grouped by kind; empty when the file is sound.</summary>
    public required IReadOnlyList<ProblemGroup> Problems { get; init; }

    /// <summary>What is worth knowing and is no problem.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>
    /// First and last day, how many persons, and sums, of the rows without problems: what the eye catches and no rule does.
    /// </summary>
    public IReadOnlyList<string> Overview { get; init; } = [];

    /// <summary>
    /// Rules that would have refused rows and that the analyst's own lists answer, with her reasons; empty where none did.
    /// </summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>The file with the rows that were set aside; empty when none were.</summary>
    public required string SetAsideFile { get; init; }

    /// <summary>The mapping file that was used, or that <c>ifo map</c> would write.</summary>
    public required string MappingFile { get; init; }

    /// <summary>
    /// Whether the table itself cannot be used, because a column is missing or there are two of it. Leniency does not help.
    /// </summary>
    public required TableState Table { get; init; }

    /// <summary>How many problems there are.</summary>
    public long ProblemCount => Problems.Sum(problem => problem.Count);

    /// <summary>Whether the file has no problems.</summary>
    public bool IsSound => Problems.Count == 0;

    /// <summary>The report in Swedish, over several lines.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(FileName).Append(": ").Append(Kind.Noun).AppendLine();
        ReportText.Part(text, "Upptäckt", Detected);
        ReportText.Part(text, "Kolumner", Columns);
        ReportText.Part(
            text, "Rader", Rows.InWords().Concat(Totals.Take(ReportText.ListedAtMost).Select(row => $"summarad {row}")));
        ReportText.Part(text, "Översikt", Overview);
        ReportText.Part(text, "Att känna till", Notes.Select(IdentityNumber.Mask));
        ReportText.ProblemsOf(text, Problems);
        return text.ToString().TrimEnd().ReplaceLineEndings("\n");
    }

    internal string Refusal()
    {
        var text = new StringBuilder();
        text
            .Append(FileName)
            .Append(" lästes inte: ")
            .Append(Number(ProblemCount))
            .Append(" fel av ")
            .Append(Number(Problems.Count))
            .AppendLine(" slag.");
        foreach (var problem in ReportText.Listed(Problems)) text.Append("  ").Append(problem).AppendLine();
        text.Append(Table == TableState.Unusable
            ? "Rätta kolumnerna, eller skriv vad de betyder i tolkningsfilen (ifo map)."
            : "Rätta filen, skriv vad okända värden betyder i tolkningsfilen (ifo map), eller läs tillåtande "
                + "(Strictness.Lenient; --lenient i ifo protect), så läggs felaktiga rader i en egen fil.");
        return text.ToString().ReplaceLineEndings("\n");
    }

    private string FileName => IdentityNumber.Mask(Path.GetFileName(File));

    private static string Number(long number) => SwedishFormat.Number(number);
}

/// <summary>Whether the columns of a table can be used.</summary>
public enum TableState
{
    /// <summary>Every column that must be there is, once.</summary>
    Usable,

    /// <summary>A column is missing or there are two of it.</summary>
    Unusable,
}

/// <summary>A row that was recognised as a total.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Text">Its cells, with a bar between them.</param>
public sealed record TotalsRow(int Line, string Text)
{
    /// <summary>Its cells, with a bar between them, but for identity numbers.</summary>
    public string Text { get; init; } = IdentityNumber.Mask(Text);

    /// <summary>The row on one line.</summary>
    public override string ToString() => $"rad {Line.ToString(CultureInfo.InvariantCulture)}: {Text}";
}

/// <summary>Where the rows of a file went.</summary>
/// <param name="Before">Lines up to and with the headers.</param>
/// <param name="Blank">Blank lines below the headers.</param>
/// <param name="In">Rows below the headers that are not blank.</param>
/// <param name="Out">Rows that were read.</param>
/// <param name="Bad">
/// Rows with a problem: set aside when the reading is lenient, and otherwise the reason why nothing was read.
/// </param>
/// <param name="Totals">Rows of totals.</param>
public sealed record RowCounts(long Before, long Blank, long In, long Out, long Bad, long Totals)
{
    /// <summary>Whether every row is accounted for.</summary>
    public bool AddUp => In == Out + Bad + Totals;

    internal IEnumerable<string> InWords()
    {
        yield return $"{Number(In)} {(In == 1 ? "rad" : "rader")} in = {Number(
            Out)} utan fel + {Number(Bad)} med fel + {Number(Totals)} {(Totals == 1 ? "summarad" : "summarader")}";
        if (Blank > 0) yield return $"{Number(Blank)} {(Blank == 1 ? "tom rad" : "tomma rader")}";
    }

    private static string Number(long number) => SwedishFormat.Number(number);
}
