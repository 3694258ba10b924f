using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Notebooks.Commands;

/// <summary>What is to be protected: the counts, what is said of the file they come from, and where the protected table is written.</summary>
internal sealed record ProtectInput(PersonTable Counts, string Said, string Path)
{
    /// <summary>Reads a table of counts, or counts the rows of an export.</summary>
    public static ProtectInput Read(string file, ProtectSettings settings) => settings.Kind switch
    {
        "" => OfTable(CountFile.Read(file, settings.Reading, settings.Layout)),
        "requests" => OfRequests(file, settings),
        _ => OfPlacements(file, settings),
    };

    private static ProtectInput OfTable(CountFile file) => new(file.Counts, file.Report.ToString(), file.ProtectedPath);

    private static ProtectInput OfRequests(string file, ProtectSettings settings)
    {
        var export = RequestExport.Read(file, settings.Reading);
        return Of(export.Count(settings.Rows, settings.Columns, settings.Of, Lists(settings)), export.Report, settings);
    }

    private static ProtectInput OfPlacements(string file, ProtectSettings settings)
    {
        var export = PlacementExport.Read(file, settings.Reading);
        return Of(export.Count(settings.Rows, settings.Columns, settings.Of, Lists(settings)), export.Report, settings);
    }

    private static ProtectInput Of(PersonTable counts, ExportReport report, ProtectSettings settings)
    {
        var said = report.SetAsideFile.Length == 0 ? report.ToString() : $"{report}\nUndantagna rader: {report.SetAsideFile}";
        var name = string.Join('-', new[] { "", settings.Rows, settings.Columns }.Where((part, index) => index == 0 || part.Length > 0));
        return new(counts, said, CountFile.PathBeside(report.File, report.Sheet.Length > 0, name));
    }

    private static Taxonomies Lists(ProtectSettings settings) => Taxonomies.Load(settings.Reading.DataFolder.Length > 0 ? settings.Reading.DataFolder : null);
}
