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
        _ => "kan inte räknas om",
    };
}
