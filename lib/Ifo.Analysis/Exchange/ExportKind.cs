namespace Ifo.Analysis.Exchange;

/// <summary>What the rows of an export are about.</summary>
public enum ExportKind
{
    /// <summary>Placement requests, one on each row.</summary>
    Requests,

    /// <summary>Placements, one on each row.</summary>
    Placements,

    /// <summary>Figures, such as costs and numbers per month, one on each row.</summary>
    Figures,
}
