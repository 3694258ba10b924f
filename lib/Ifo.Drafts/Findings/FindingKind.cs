namespace Ifo.Drafts.Findings;

/// <summary>How a number was compared with others.</summary>
internal enum FindingKind
{
    /// <summary>A total and its parts.</summary>
    Sum,

    /// <summary>A difference or deviation of two numbers.</summary>
    Difference,

    /// <summary>A change in percent.</summary>
    ChangePercent,

    /// <summary>A share in percent.</summary>
    Share,

    /// <summary>A change of a percentage in points.</summary>
    ChangePoints,

    /// <summary>A mean of numbers.</summary>
    Mean,

    /// <summary>An amount for each of a number.</summary>
    PerUnit,

    /// <summary>The same quantity in two places.</summary>
    SameFigure,

    /// <summary>A word for a direction.</summary>
    Direction,

    /// <summary>A place in an order.</summary>
    Rank,

    /// <summary>How many things are listed.</summary>
    Count,

    /// <summary>A forecast for a year and what is already used.</summary>
    Forecast,

    /// <summary>A value that cannot be.</summary>
    Impossible,

    /// <summary>A printed test or interval.</summary>
    Test,
}
