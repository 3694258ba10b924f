namespace Ifo.Analysis.Synthesis.Fitting;

/// <summary>Margins that no table can have at once; names those that clash.</summary>
/// <param name="margins">The names of those that clash; one that cannot be reached by itself stands alone.</param>
/// <param name="message">How they clash.</param>
public sealed class MarginClashException(IReadOnlyList<string> margins, string message) : IfoException(message)
{
    /// <summary>The names of the margins that clash.</summary>
    public IReadOnlyList<string> Margins { get; } = [.. margins];
}
