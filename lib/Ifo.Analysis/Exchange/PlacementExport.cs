using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Exchange;

/// <summary>Reads an analyst's own export of placements, CSV or Excel.</summary>
public static class PlacementExport
{
    /// <summary>Reads an export.</summary>
    /// <inheritdoc cref="RequestExport.Read"/>
    public static PersonExport<Placement> Read(string path, ReadingOptions? options = null) => new(Reader(path, options).Read(), row => row.Person);

    /// <summary>Looks through an export without refusing it, keeping its rows or writing any file.</summary>
    /// <inheritdoc cref="RequestExport.Check"/>
    public static ExportReport Check(string path, ReadingOptions? options = null) => Reader(path, options).Check();

    internal static ExportReader<Placement> Reader(string path, ReadingOptions? options) =>
        new(ExportTable.Of(ExportKind.Placements), path, options ?? ReadingOptions.Usual, (columns, _) => new PlacementMaker(columns));
}
