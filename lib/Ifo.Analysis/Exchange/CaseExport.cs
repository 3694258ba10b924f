using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange.Kinds;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Exchange;

/// <summary>
/// Reads an analyst's own export of cases of any sort, CSV or Excel: a column has the pseudonyms of the persons, and every other
/// one is a field that the cases can be counted by, chosen by, and means be taken of.
/// </summary>
public static class CaseExport
{
    /// <summary>Reads an export.</summary>
    /// <param name="path">The file: CSV or an Excel workbook, whatever its name ends with.</param>
    /// <param name="options">How to read it; null detects everything and accepts no bad row.</param>
    /// <returns>The rows, which can be counted, and the report.</returns>
    /// <exception cref="ExportException">
    /// The file cannot be read; or it has problems and the reading is strict; or no column has the persons.
    /// </exception>
    /// <exception cref="DataProblemException">The data package is missing or has problems.</exception>
    /// <example><code>
    /// var export = CaseExport.Read(DataFolder.Find() + "/synthetic/synthetic-untidy-export.csv",
    ///     new() { Strictness = Strictness.Lenient, SetAsideFile = System.IO.Path.GetTempFileName() });
    /// export.Register.CountBy("datum:kvartal").Protect(DisclosureRule.Default).Table("Ärenden per kvartal")
    /// </code></example>
    public static PersonExport<PersonCase> Read(string path, ReadingOptions? options = null) =>
        CaseExportKind.Instance.ReadPersons(path, options);

    /// <summary>Looks through an export without refusing it, keeping its rows or writing any file.</summary>
    /// <inheritdoc cref="RequestExport.Check"/>
    public static ExportReport Check(string path, ReadingOptions? options = null) =>
        CaseExportKind.Instance.Check(path, options);
}
