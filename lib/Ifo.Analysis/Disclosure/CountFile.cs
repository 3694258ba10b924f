using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Disclosure;

/// <summary>A file with counts, CSV or Excel, which is protected and written again.</summary>
/// <remarks>
/// Two layouts are read. <em>Wide</em>: names of columns in the headers, then a line for each row with its name and counts.
/// <em>Long</em>: lines of row, column and count. Totals are found by their names (Totalt, Båda könen …) and by their numbers,
/// checked against their parts and made anew; subtotals are protected too. Parts (<em>varav akut</em>) are not counted beside
/// their wholes, and what is left of a whole without them is protected as what is shown. Shares, means, rates and running
/// totals are refused. Encodings, separators, title lines above the headers, merged
/// headers and numbers are read as those of an export. A count that is missing is a problem: without it the sums are not known.
/// </remarks>
public sealed class CountFile
{
    private readonly ExportFile _file;

    private CountFile(ExportFile file, CountReport report, PersonTable counts) =>
        (_file, Report, Counts) = (file, report, counts);

    /// <summary>The counts.</summary>
    public PersonTable Counts { get; }

    /// <summary>What was detected, and where every row went.</summary>
    public CountReport Report { get; }

    /// <summary>Where the protected table is written: beside the file.</summary>
    public string ProtectedPath => PathBeside(_file.Path, _file.IsWorkbook, "");

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file: CSV or an Excel workbook, whatever its name ends with.</param>
    /// <param name="options">How to read it; null detects everything.</param>
    /// <param name="layout">How it is laid out.</param>
    /// <exception cref="ExportException">
    /// The file cannot be read, or has problems; the message lists all of them, with their places.
    /// </exception>
    /// <exception cref="DisclosureException">A name cannot be told from that of a total.</exception>
    public static CountFile Read(string path, ReadingOptions? options = null, CountLayout layout = CountLayout.Detect)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var reader = new CountReader(path, options ?? ReadingOptions.Usual);
        var (grid, report) = reader.Read(layout);
        return report.IsSound
            ? new(
                reader.File,
                report,
                NestedCounts.Table(grid, CaptionOf(grid, reader.File.Name)))
            : throw new ExportException(report.ToString());
    }

    /// <summary>
    /// Writes the protected table beside the file: a workbook where the file is one, and otherwise CSV for Swedish Excel.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <exception cref="ExportException">The file cannot be written, for example because it is open in Excel.</exception>
    public void Write(ProtectedTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        Write(table, ProtectedPath);
    }

    private static Caption CaptionOf(CountGrid grid, string file) => grid.Notes.Aggregate(
        Caption.Internal(file, "se filen", "framgår av tabellen"), (caption, note) => caption.Note(note));

    internal static void Write(ProtectedTable table, string path)
    {
        if (path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) table.WriteWorkbook(path);
        else table.WriteCsv(path, CsvStyle.SwedishExcel);
    }

    internal static string PathBeside(string file, bool isWorkbook, string what) => Path.Combine(
        Path.GetDirectoryName(Path.GetFullPath(file))!,
        $"{Path.GetFileNameWithoutExtension(file)}{what}-skyddad{(isWorkbook ? ".xlsx" : ".csv")}");
}
