using Ifo.Analysis.Presentation.Display;

namespace Ifo.Analysis.Presentation;

/// <summary>A text for the reader with computed numbers in it, written as Swedish whatever the computer's culture.</summary>
/// <example>
/// <code>
/// var (before, after, share) = (7056L, 7425L, 0.0523m);
/// Prose.Markdown($"Antalet ökade **från {before} till {after}**, med {share:P1}.")
/// </code>
/// </example>
[TypeFormatterSource(typeof(ProseFormatterSource), PreferredMimeTypes = [MimeTypes.Markdown, MimeTypes.Plain])]
public sealed class Prose
{
    private readonly string _markdown;
    private readonly string _plain;

    private Prose(string markdown, string plain)
    {
        _markdown = markdown;
        _plain = plain;
    }

    /// <summary>
    /// A text with Markdown in its fixed parts; what is interpolated is shown as it is, never read as Markdown.
    /// </summary>
    /// <remarks>
    /// Formats: none for whole numbers and for decimals with the digits they have; <c>N1</c> for a number with one decimal;
    /// <c>P1</c> for a share of one as percent; <c>+N0</c> and <c>+P1</c> with a sign also before increases.
    /// An interval is written as a range, <c>3–5</c>, with the same formats.
    /// Dates are written <c>31 mars 2024</c>. A missing figure is written as its reason.
    /// A line that ends with a backslash goes on in the next, so that a long sentence can be read in the code.
    /// </remarks>
    /// <param name="text">The text, an interpolated string.</param>
    /// <exception cref="PresentationException">A format is unknown, or a number is not finite.</exception>
    public static Prose Markdown(ProseText text) => new(text.Markdown, text.Plain);

    /// <summary>The text as Markdown.</summary>
    public string ToMarkdown() => _markdown;

    /// <summary>The text for a terminal: as written, with the interpolated values as they are.</summary>
    public override string ToString() => _plain;
}
