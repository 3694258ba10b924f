using System.Text.RegularExpressions;

namespace Ifo.Drafts.Reading;

/// <summary>A line of a text.</summary>
/// <param name="Text">Its characters, without spaces at the end.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Page">Its page; 0 when the text has none.</param>
internal sealed partial record TextLine(string Text, int Number, int Page)
{
    private const int Prose = 72;
    private const int ShortProse = 44;

    /// <summary>Where the line stands in what it was read from; what a PDF has, and a text does not.</summary>
    public IReadOnlyList<Documents.TextBox> Boxes { get; init; } = [];

    /// <summary>Whether nothing stands on it.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>Whether it is a line of running text rather than a label.</summary>
    public bool IsProse => !YearRow().IsMatch(Trimmed)
        && (Trimmed.Length > Prose || (Trimmed.Length > ShortProse && Trimmed[^1] is '.' or ':' && Trimmed.Length > ShortProse));

    /// <summary>Whether it is a numbered heading.</summary>
    public bool IsNumberedHeading => Heading().IsMatch(Trimmed) && Trimmed.Length < 100 && Trimmed[^1] is not '.' and not ',';

    /// <summary>The characters without spaces around.</summary>
    public string Trimmed => Text.Trim();

    [GeneratedRegex(@"(?:\b(?:19|20)\d\d\b.*){3}\p{L}*$", RegexOptions.None, 1000)]
    private static partial Regex YearRow();

    [GeneratedRegex(@"^\d{1,2}(?:\.\d{1,2})+\.?\s+\p{Lu}|^\d{1,2}\.?\s+\p{Lu}\p{L}+(?:\s+\p{L}+){0,6}$", RegexOptions.None, 1000)]
    private static partial Regex Heading();
}
