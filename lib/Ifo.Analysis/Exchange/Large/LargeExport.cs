using Ifo.Analysis.Engines;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Exchange.Large;

/// <summary>Large files that were read: what computes measures of their good rows, and the report of the reading.</summary>
/// <param name="Engine">What computes measures.</param>
/// <param name="Report">What was found in them.</param>
/// <param name="Caption">What is shown under what is made of them.</param>
internal sealed record LargeExport(IEngine Engine, ExportReport Report, Caption Caption);
