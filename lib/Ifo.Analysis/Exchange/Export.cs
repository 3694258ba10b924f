using Ifo.Analysis.Fields;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Exchange;

/// <summary>An export that was read: the rows and the report of the reading.</summary>
/// <typeparam name="TRow">What a row is about.</typeparam>
public sealed class Export<TRow>
{
    internal Export(Register<TRow> rows, ExportReport report, IReadOnlyList<RegisterField> own) =>
        (Rows, Report, Own) = (rows, report, own);

    /// <summary>The fields of the analyst's own.</summary>
    internal IReadOnlyList<RegisterField> Own { get; }

    /// <summary>
    /// The rows that were read, in the order of the file: a register of real data unless the data package lists the file as
    /// synthetic.
    /// </summary>
    public Register<TRow> Rows { get; }

    /// <summary>What was detected, and where every row went.</summary>
    public ExportReport Report { get; }
}
