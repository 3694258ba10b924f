using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Exchange;

namespace Ifo.Notebooks.Commands;

/// <summary>
/// What is to be protected: the counts, what is said of the file they come from, and where the protected table is written.
/// </summary>
internal sealed record ProtectInput(PersonTable Counts, string Said, string Path)
{
    /// <summary>The means of a field by the same keys; null for a table of counts.</summary>
    public Func<string, string, PersonMeans>? Mean { get; init; }

    /// <summary>What is worth knowing of how the file was read, without the whole report.</summary>
    public IReadOnlyList<string> ToKnow { get; init; } = [];

    /// <summary>Counts what an earlier table counted, from the same rows; null where that cannot be done.</summary>
    public Func<PersonTable, PersonTable?> Recount { get; init; } = _ => null;

    /// <summary>Rules of the lists that the analyst has answered, and that rows were counted by.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>The mapping file that an export was read by; empty for a table of counts.</summary>
    public string MappingFile { get; init; } = "";

    /// <summary>Reads a table of counts, or counts the rows of an export.</summary>
    public static ProtectInput Read(string file, ProtectSettings settings) => settings.Kind is { } kind
        ? OfExport(kind, file, settings)
        : OfTable(CountFile.Read(file, settings.Reading, settings.Layout));

    private static string More(string file) => $"Lagd ihop med {System.IO.Path.GetFileName(file)}";

    private static ProtectInput OfTable(CountFile file) => new(file.Counts, file.Report.ToString(), file.ProtectedPath);

    /// <summary>All that the report of a reading says.</summary>
    public static string SaidOf(ExportReport report) =>
        report.SetAsideFile.Length == 0 ? report.ToString() : $"{report}\nUndantagna rader: {report.SetAsideFile}";

    /// <summary>What of the report is worth knowing without the rest.</summary>
    public static IReadOnlyList<string> ToKnowOf(ExportReport report) =>
    [
        .. report.Notes,
        .. report.SetAsideFile.Length == 0
            ? (string[])[]
            : [$"{report.Rows.Bad} av {report.Rows.In} rader har fel och är inte med: {report.SetAsideFile}"],
    ];

    private static ProtectInput OfExport(ExportKind kind, string file, ProtectSettings settings)
    {
        if (LargeInput.Is(file, settings.Engine) && settings.Reading.MoreFiles.Count == 0
            && LargeInput.Read(kind, file, settings) is { } counted) return counted;
        var counting = new ExportCounting(settings.Counted.By, settings.Counted.Where, settings.Counted.Of)
        {
            Span = settings.Counted.Span,
        };
        var (counts, report, recount, mean) = counting.Count(kind, file, settings.Reading);
        return new(counts, SaidOf(report), CountFile.PathBeside(report.File, report.Sheet.Length > 0, settings.Counted.FileName))
        {
            Recount = recount,
            Mean = mean,
            ToKnow = ToKnowOf(report),
            Answers = [.. report.Answers, .. settings.Reading.MoreFiles.Select(More)],
            MappingFile = report.MappingFile,
        };
    }
}
