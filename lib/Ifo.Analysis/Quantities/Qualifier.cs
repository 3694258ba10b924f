namespace Ifo.Analysis.Quantities;

/// <summary>How a report qualifies a figure, and so how far from the printed value the truth can be.</summary>
public enum Qualifier
{
    /// <summary>Counted: the truth is the printed value.</summary>
    Exact,

    /// <summary>Rounded to the last printed digit.</summary>
    Rounded,

    /// <summary><c>cirka</c>, <c>ca</c>, <c>ungefär</c>: around the value, see <see cref="RoundingInterval"/>.</summary>
    Circa,

    /// <summary><c>drygt</c>, <c>över</c>: at least the value.</summary>
    Over,

    /// <summary><c>knappt</c>, <c>närmare</c>, <c>nästan</c>: below the value.</summary>
    Under,
}
