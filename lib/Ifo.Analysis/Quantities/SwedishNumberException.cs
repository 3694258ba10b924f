namespace Ifo.Analysis.Quantities;

/// <summary>A text that is not a Swedish number. The message shows the text, the position and what was expected there.</summary>
/// <param name="text">The text that was to be read.</param>
/// <param name="position">The character that could not be read, counted from 1.</param>
/// <param name="problem">What was expected there.</param>
public sealed class SwedishNumberException(string text, int position, string problem)
    : IfoException($"\"{text}\" kan inte läsas som ett tal. Tecken {position}: {problem}.")
{
    /// <summary>The text that was to be read.</summary>
    public string Text { get; } = text;

    /// <summary>The character that could not be read, counted from 1.</summary>
    public int Position { get; } = position;
}
