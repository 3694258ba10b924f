using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Exchange;

namespace Ifo.Notebooks.Commands;

/// <summary>
/// What is to be protected: the counts, what is said of the file they come from, and where the protected table is written.
/// </summary>
internal sealed record ProtectInput(PersonTable Counts, string Said, string Path)
{
    /// <summary>Counts what an earlier table counted, from the same rows; null where that cannot be done.</summary>
    public Func<PersonTable, PersonTable?> Recount { get; private init; } = _ => null;

    /// <summary>The mapping file that an export was read by; empty for a table of counts.</summary>
    public string MappingFile { get; private init; } = "";

    /// <summary>Reads a table of counts, or counts the rows of an export.</summary>
    public static ProtectInput Read(string file, ProtectSettings settings) => settings.Kind is { } kind
        ? OfExport(kind, file, settings)
        : OfTable(CountFile.Read(file, settings.Reading, settings.Layout));

    private static ProtectInput OfTable(CountFile file) => new(file.Counts, file.Report.ToString(), file.ProtectedPath);

    private static ProtectInput OfExport(ExportKind kind, string file, ProtectSettings settings)
    {
        var (counts, report, recount) = new ExportCounting(settings.Rows, settings.Columns, settings.Of).Count(
            kind, file, settings.Reading);
        var said = report.SetAsideFile.Length == 0 ? report.ToString() : $"{report}\nUndantagna rader: {report.SetAsideFile}";
        var name = string.Join(
            '-', new[] { "", settings.Rows, settings.Columns }.Where((part, index) => index == 0 || part.Length > 0));
        return new(counts, said, CountFile.PathBeside(report.File, report.Sheet.Length > 0, name))
        {
            Recount = recount,
            MappingFile = report.MappingFile,
        };
    }
}
