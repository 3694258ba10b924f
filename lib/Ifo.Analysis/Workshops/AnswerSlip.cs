namespace Ifo.Analysis.Workshops;

/// <summary>A slip that many make, and the answer it gives.</summary>
/// <param name="Answer">The answer that the slip gives, in the unit of the exercise.</param>
/// <param name="Hint">What to say to who made it, in Swedish: what went wrong, not the answer.</param>
public sealed record AnswerSlip(decimal Answer, string Hint);
