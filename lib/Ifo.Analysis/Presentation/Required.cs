using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Presentation;

/// <summary>Guards for the texts that every table and figure must have.</summary>
internal static class Required
{
    /// <summary>The text in one line, or a refusal that names what is missing and how to give it.</summary>
    /// <remarks>
    /// What no page can show, such as control characters, is replaced here, so that every form shows and measures the same text.
    /// </remarks>
    public static string Text(string? text, string what, string remedy) =>
        string.IsNullOrWhiteSpace(text)
            ? throw new PresentationException($"{what} saknas. {remedy}")
            : Markup.Showable(text).Trim();

    public static string Title(string? title) =>
        Text(title, "Titeln", "Skriv en titel som säger vad läsaren ska se.");

    public static string Unit(string? unit, string title) =>
        Text(unit, $"Enheten i ”{title}”", "Ange den, till exempel ”antal förfrågningar” eller ”kronor per invånare”.");

    public static Caption Caption(Caption? caption, string title) =>
        caption ?? throw new PresentationException(
            $"Källan till ”{title}” saknas. Ange den, till exempel Caption.Published(källa, period, n).");
}
