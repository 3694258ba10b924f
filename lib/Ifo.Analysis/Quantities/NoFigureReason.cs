namespace Ifo.Analysis.Quantities;

/// <summary>Why there is no figure. None of the reasons is zero.</summary>
public enum NoFigureReason
{
    /// <summary>Not reported: <c>us</c> (uppgift saknas), <c>-</c> or an empty cell.</summary>
    NotReported,

    /// <summary>Not applicable: <c>.</c>; there is nothing to report.</summary>
    NotApplicable,

    /// <summary>Confidential: <c>..</c>; there is a figure, but it is not shown.</summary>
    Confidential,

    /// <summary>Printed, but cannot be read in the source.</summary>
    Illegible,

    /// <summary>A word or a mark stands in the number's place: <c>Ja</c>, <c>Delvis</c>, <c>x</c>.</summary>
    NotNumeric,
}
