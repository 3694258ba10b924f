using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Exchange;

/// <summary>
/// A figure of an analyst's own export, with the same dimensions as a <see cref="Published.PublishedFigure"/>, but without a
/// report to cite: its source is a line of her file. Dimensions that do not apply are empty.
/// </summary>
public sealed record ExportedFigure
{
    /// <summary>The key of what is measured.</summary>
    public required string Measure { get; init; }

    /// <summary>The key of the organisation.</summary>
    public required string Organisation { get; init; }

    /// <summary>The key of the kategoriområde; empty for all.</summary>
    public required string Area { get; init; }

    /// <summary>The key of the insats; empty for all.</summary>
    public required string Insats { get; init; }

    /// <summary>The key of the provider type; empty for all.</summary>
    public required string Provider { get; init; }

    /// <summary>The key of the ground (avtalsform), which is not a provider type; empty for all.</summary>
    public required string Ground { get; init; }

    /// <summary>The key of the group; empty for all.</summary>
    public required string Group { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The key of what the figure is: <c>outcome</c> where the file does not say.</summary>
    public required string Basis { get; init; }

    /// <summary>The figure, exact to the decimals written; or that there is none (<c>us</c>), which is never zero.</summary>
    public required Reading Reading { get; init; }

    /// <summary>Her remark; empty when there is none.</summary>
    public required string Note { get; init; }

    /// <summary>The line of the file.</summary>
    public required int Line { get; init; }
}
