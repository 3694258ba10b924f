namespace Ifo.Drafts.Numbers;

/// <summary>How a writer qualifies a number, and so how far from it the truth can be: see <see cref="QualifiedWidth"/>.</summary>
internal enum DraftQualifier
{
    /// <summary>No word: the number as far as its last printed digit.</summary>
    None,

    /// <summary><c>cirka</c>, <c>ungefär</c>, <c>omkring</c>, <c>runt</c>.</summary>
    Circa,

    /// <summary><c>drygt</c>: from the number and a little up.</summary>
    Over,

    /// <summary><c>knappt</c>, <c>närmare</c>, <c>nästan</c>: a little below the number.</summary>
    Under,

    /// <summary><c>över</c>, <c>mer än</c>, <c>fler än</c>: any number above.</summary>
    MoreThan,

    /// <summary><c>minst</c>: the number or any above.</summary>
    AtLeast,

    /// <summary><c>under</c>, <c>mindre än</c>, <c>färre än</c>: any number below.</summary>
    LessThan,

    /// <summary><c>högst</c>, <c>upp till</c>: the number or any below.</summary>
    AtMost,
}
