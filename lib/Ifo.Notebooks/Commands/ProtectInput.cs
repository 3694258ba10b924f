using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Exchange;

namespace Ifo.Notebooks.Commands;

/// <summary>
/// What is to be protected: the counts, what is said of the file they come from, and where the protected table is written.
/// </summary>
internal sealed record ProtectInput(PersonTable Counts, string Said, string Path)
{
    /// <summary>The means of a field by the same keys; null for a table of counts.</summary>
    public Func<string, string, PersonMeans>? Mean { get; private init; }

    /// <summary>What is worth knowing of how the file was read, without the whole report.</summary>
    public IReadOnlyList<string> ToKnow { get; private init; } = [];

    /// <summary>Counts what an earlier table counted, from the same rows; null where that cannot be done.</summary>
    public Func<PersonTable, PersonTable?> Recount { get; private init; } = _ => null;

    /// <summary>Rules of the lists that the analyst has answered, and that rows were counted by.</summary>
    public IReadOnlyList<string> Answers { get; private init; } = [];

    /// <summary>The mapping file that an export was read by; empty for a table of counts.</summary>
    public string MappingFile { get; private init; } = "";

    /// <summary>Reads a table of counts, or counts the rows of an export.</summary>
    public static ProtectInput Read(string file, ProtectSettings settings) => settings.Kind is { } kind
        ? OfExport(kind, file, settings)
        : OfTable(CountFile.Read(file, settings.Reading, settings.Layout));

    private static string More(string file) => $"Lagd ihop med {System.IO.Path.GetFileName(file)}";

    private static ProtectInput OfTable(CountFile file) => new(file.Counts, file.Report.ToString(), file.ProtectedPath);

    private static ProtectInput OfExport(ExportKind kind, string file, ProtectSettings settings)
    {
        var counting = new ExportCounting(settings.Counted.By, settings.Counted.Where, settings.Counted.Of)
        {
            Span = settings.Counted.Span,
        };
        var (counts, report, recount, mean) = counting.Count(kind, file, settings.Reading);
        var said = report.SetAsideFile.Length == 0 ? report.ToString() : $"{report}\nUndantagna rader: {report.SetAsideFile}";
        return new(counts, said, CountFile.PathBeside(report.File, report.Sheet.Length > 0, settings.Counted.FileName))
        {
            Recount = recount,
            Mean = mean,
            ToKnow =
            [
                .. report.Notes,
                .. report.SetAsideFile.Length == 0
                    ? (string[])[]
                    : [$"{report.Rows.Bad} av {report.Rows.In} rader har fel och är inte med: {report.SetAsideFile}"],
            ],
            Answers = [.. report.Answers, .. settings.Reading.MoreFiles.Select(More)],
            MappingFile = report.MappingFile,
        };
    }
}
