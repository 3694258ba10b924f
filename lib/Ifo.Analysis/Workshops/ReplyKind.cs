namespace Ifo.Analysis.Workshops;

/// <summary>How an answer to an exercise is judged.</summary>
public enum ReplyKind
{
    /// <summary>There is no answer yet.</summary>
    NoAnswer,

    /// <summary>The answer is right.</summary>
    Right,

    /// <summary>The answer is what a known slip gives; the reply says which.</summary>
    KnownSlip,

    /// <summary>The answer is wrong, and no known slip gives it.</summary>
    Wrong,
}
