namespace Ifo.Analysis.Quantities;

/// <summary>How a recomputed interval stands to what a printed figure allows.</summary>
public enum IntervalRelation
{
    /// <summary>Whatever the inputs were within their rounding, they give the printed figure: agrees exactly.</summary>
    Inside,

    /// <summary>Some inputs within their rounding give the printed figure, others do not: agrees within rounding.</summary>
    Overlapping,

    /// <summary>No inputs within their rounding give the printed figure: contradicted.</summary>
    Apart,
}
