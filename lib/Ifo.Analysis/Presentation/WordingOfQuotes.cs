namespace Ifo.Analysis.Presentation;

public static partial class Wording
{
    /// <summary>
    /// Words quoted as they stand, listed as in a sentence: <c>”Insats”, ”År” och ”Antal”</c>; <c>ingen</c> for none.
    /// </summary>
    /// <param name="words">The words, in order.</param>
    public static string Quoted(IEnumerable<string> words) => List(words.Select(word => $"”{word}”"));
}
