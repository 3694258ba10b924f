using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange.Kinds;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Exchange;

/// <summary>
/// Reads an analyst's own export of placement requests, CSV or Excel, so that what is calculated on the synthetic register can be
/// calculated on it.
/// </summary>
public static class RequestExport
{
    /// <summary>Reads an export.</summary>
    /// <param name="path">The file: CSV or an Excel workbook, whatever its name ends with.</param>
    /// <param name="options">How to read it; null detects everything and accepts no bad row.</param>
    /// <returns>The rows, in the order of the file, and the report.</returns>
    /// <exception cref="ExportException">
    /// The file cannot be read; or it has problems and the reading is strict; or its columns cannot be used.
    /// </exception>
    /// <exception cref="DataProblemException">The data package with the field's lists is missing or has problems.</exception>
    /// <example><code>
    /// var export = RequestExport.Read(DataFolder.Find() + "/synthetic/synthetic-untidy-export.csv",
    ///     new() { Strictness = Strictness.Lenient, SetAsideFile = System.IO.Path.GetTempFileName() });
    /// export.Rows.PerMonth("Förfrågningar").Chart("Förfrågningar per månad", export.Rows.Caption)
    /// </code></example>
    public static PersonExport<PlacementRequest> Read(string path, ReadingOptions? options = null) =>
        RequestExportKind.Instance.ReadPersons(path, options);

    /// <summary>Looks through an export without refusing it, keeping its rows or writing any file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read it; null detects everything.</param>
    /// <exception cref="ExportException">The file cannot be read at all.</exception>
    /// <exception cref="DataProblemException">The data package with the field's lists is missing or has problems.</exception>
    /// <example><code>
    /// RequestExport.Check(DataFolder.Find() + "/synthetic/synthetic-untidy-export.csv").ToString()
    /// </code></example>
    public static ExportReport Check(string path, ReadingOptions? options = null) =>
        RequestExportKind.Instance.Check(path, options);
}
