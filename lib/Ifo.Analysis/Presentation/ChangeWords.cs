namespace Ifo.Analysis.Presentation;

/// <summary>Words for which way a number went, and on which side of another it lies.</summary>
public static class ChangeWords
{
    /// <summary>What the number did: <c>ökade</c>, <c>minskade</c>, or <c>var oförändrad</c>.</summary>
    /// <param name="change">The change, later less earlier.</param>
    public static string Verb(decimal change) => change switch
    {
        > 0 => "ökade",
        < 0 => "minskade",
        _ => "var oförändrad",
    };

    /// <summary>Where a number lies against another, such as a target: <c>över</c>, <c>under</c>, or <c>i nivå med</c>.</summary>
    /// <param name="deviation">The number less the other.</param>
    public static string Side(decimal deviation) => deviation switch
    {
        > 0 => "över",
        < 0 => "under",
        _ => "i nivå med",
    };
}
