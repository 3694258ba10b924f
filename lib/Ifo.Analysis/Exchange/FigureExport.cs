using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange.Kinds;

namespace Ifo.Analysis.Exchange;

/// <summary>Reads an analyst's own export of figures, one on each row: measure, organisation, period, value and unit.</summary>
public static class FigureExport
{
    /// <summary>Reads an export.</summary>
    /// <inheritdoc cref="RequestExport.Read"/>
    public static Export<ExportedFigure> Read(string path, ReadingOptions? options = null) =>
        FigureExportKind.Instance.Read(path, options);

    /// <summary>Looks through an export without refusing it, keeping its rows or writing any file.</summary>
    /// <inheritdoc cref="RequestExport.Check"/>
    public static ExportReport Check(string path, ReadingOptions? options = null) =>
        FigureExportKind.Instance.Check(path, options);
}
