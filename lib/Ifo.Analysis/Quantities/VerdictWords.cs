namespace Ifo.Analysis.Quantities;

/// <summary>Verdicts in words.</summary>
public static class VerdictWords
{
    /// <summary>The verdict in Swedish, as tables show it.</summary>
    public static string InWords(this Verdict verdict) => verdict switch
    {
        Verdict.Reproduced => "reproducerad",
        Verdict.WithinRounding => "inom avrundning",
        Verdict.Contradicted => "motsagd",
        Verdict.Open => "öppen",
        _ => "kan inte räknas om",
    };

    /// <summary>
    /// What the verdict says of an analyst's own hypothesis, such as which mean a printed one may be: another word than of a
    /// claim that a report makes, so that a hypothesis that fails is not counted as a report that is wrong.
    /// </summary>
    /// <param name="verdict">The verdict of the hypothesis.</param>
    public static string OfHypothesis(this Verdict verdict) => verdict switch
    {
        Verdict.Reproduced => "stämmer",
        Verdict.WithinRounding => "kan stämma",
        Verdict.Contradicted => "stämmer inte",
        _ => "kan inte prövas",
    };
}
