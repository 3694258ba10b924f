using System.Text.RegularExpressions;
using Ifo.Analysis;

namespace Ifo.Drafts.Documents;

/// <summary>The characters of a paragraph or of a cell, and where they stand in the file.</summary>
/// <param name="text">The characters.</param>
/// <param name="place">Where the first of them stands.</param>
internal sealed partial class DraftText(string text, Place place)
{
    /// <summary>The characters; the digits of identity numbers are not among them.</summary>
    public string Text { get; } = WithoutIdentities(text);

    /// <summary>Where the first of them stands.</summary>
    public Place Place { get; } = place;

    /// <summary>Where the lines begin of which the text was put together; empty when it is one.</summary>
    public IReadOnlyList<(int Start, int Line)> Lines { get; init; } = [];

    /// <summary>Where on its page each part stands, of a PDF.</summary>
    public IReadOnlyList<TextBox> Boxes { get; init; } = [];

    /// <summary>What a writer needs to find the text again: in Word the number of the paragraph among all, from 0.</summary>
    public int Anchor { get; init; } = -1;

    /// <summary>Where in what <see cref="Anchor"/> names the text begins.</summary>
    public int AnchorStart { get; init; }

    /// <summary>Where a character stands.</summary>
    /// <param name="offset">The character, from 0.</param>
    public Place At(int offset)
    {
        var line = Lines.LastOrDefault(line => line.Start <= offset).Line;
        return line == 0 ? Place : Place with { Line = line };
    }

    private static string WithoutIdentities(string text)
    {
        if (!IdentityNumber.IsIn(text)) return text;
        var masked = Identity().Replace(text, match => new string('x', match.Length));
        return IdentityNumber.IsIn(masked) ? IdentityNumber.Mask(masked) : masked;
    }

    [GeneratedRegex(@"\d{6,8}[-+ ]?\d{4}", RegexOptions.None, 1000)]
    private static partial Regex Identity();
}
