using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange.Kinds;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Exchange;

/// <summary>Reads an analyst's own export of placements, CSV or Excel.</summary>
public static class PlacementExport
{
    /// <summary>Reads an export.</summary>
    /// <inheritdoc cref="RequestExport.Read"/>
    public static PersonExport<Placement> Read(string path, ReadingOptions? options = null) =>
        PlacementExportKind.Instance.ReadPersons(path, options);

    /// <summary>Looks through an export without refusing it, keeping its rows or writing any file.</summary>
    /// <inheritdoc cref="RequestExport.Check"/>
    public static ExportReport Check(string path, ReadingOptions? options = null) =>
        PlacementExportKind.Instance.Check(path, options);
}
