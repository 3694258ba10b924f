namespace Ifo.Analysis.Synthesis;

/// <summary>What a model takes for granted because no report says it, in Swedish.</summary>
/// <param name="Subject">What it is about, for example <c>Förvaltning</c>.</param>
/// <param name="Text">What is taken for granted, and why.</param>
public sealed record Assumption(string Subject, string Text)
{
    /// <summary>The subject and the text.</summary>
    public override string ToString() => $"{Subject}: {Text}";
}
