namespace Ifo.Notebooks.Checks;

/// <summary>How a check ended.</summary>
internal enum Grade
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Missing, but only some uses need it.</summary>
    Optional,

    /// <summary>There, and works, but is a risk.</summary>
    Warning,

    /// <summary>Missing, and nothing works without it.</summary>
    Bad,
}

/// <summary>What a check found.</summary>
/// <param name="Subject">What was checked.</param>
/// <param name="Grade">How it ended.</param>
/// <param name="Found">What was found.</param>
/// <param name="Advice">What to do; empty when there is nothing to do.</param>
internal sealed record Finding(string Subject, Grade Grade, string Found, string Advice = "");
