using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange.Import;

namespace Ifo.Analysis.Exchange;

/// <summary>Reads an analyst's own export of figures, one on each row: measure, organisation, period, value and unit.</summary>
public static class FigureExport
{
    /// <summary>Reads an export.</summary>
    /// <inheritdoc cref="RequestExport.Read"/>
    public static Export<ExportedFigure> Read(string path, ReadingOptions? options = null) => Reader(path, options).Read();

    /// <summary>Looks through an export without refusing it, keeping its rows or writing any file.</summary>
    /// <inheritdoc cref="RequestExport.Check"/>
    public static ExportReport Check(string path, ReadingOptions? options = null) => Reader(path, options).Check();

    internal static ExportReader<ExportedFigure> Reader(string path, ReadingOptions? options) =>
        new(ExportTable.Of(ExportKind.Figures), path, options ?? ReadingOptions.Usual, (columns, lists) => new FigureMaker(columns, lists.Taxonomies));
}
