namespace Ifo.Analysis.Presentation;

/// <summary>A paragraph that is written piece by piece, a sentence or a clause to each line of the code.</summary>
public static class Paragraph
{
    /// <summary>The pieces in one line, with a space between; a piece that ends with a line break ends its line.</summary>
    /// <param name="pieces">Interpolated strings, as <see cref="Prose.Markdown"/> takes them; none gives an empty text.</param>
    /// <exception cref="PresentationException">A format is unknown, or a number is not finite.</exception>
    /// <example>
    /// <code>
    /// var (before, after) = (7056L, 7425L);
    /// Paragraph.Of(
    ///     $"Antalet ökade **från {before} till {after}**.",
    ///     $"Det är {after - before} fler.")
    /// </code>
    /// </example>
    public static Prose Of(params ProseText[] pieces)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        var text = new ProseText(0, pieces.Length);
        foreach (var piece in pieces)
        {
            if (text.Plain is { Length: > 0 } before && before[^1] != '\n') text.AppendLiteral(" ");
            text.Append(piece);
        }

        return Prose.Markdown(text);
    }
}
