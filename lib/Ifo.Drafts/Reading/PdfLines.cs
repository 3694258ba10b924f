using UglyToad.PdfPig.Content;

namespace Ifo.Drafts.Reading;

/// <summary>Words that stand side by side with no more than a word's space between them.</summary>
/// <param name="Text">Their characters.</param>
/// <param name="Left">The left edge.</param>
/// <param name="Right">The right edge.</param>
internal sealed record PdfSegment(string Text, double Left, double Right)
{
    /// <summary>The words, each where it stands.</summary>
    public IReadOnlyList<PdfSegment> Words { get; init; } = [];
}

/// <summary>A line of a page.</summary>
/// <param name="Segments">What stands on it, from left to right.</param>
/// <param name="Page">The page.</param>
/// <param name="Bottom">The lower edge.</param>
/// <param name="Top">The upper edge.</param>
internal sealed record PdfLine(IReadOnlyList<PdfSegment> Segments, int Page, double Bottom, double Top)
{
    /// <summary>Its height.</summary>
    public double Height => Math.Max(Top - Bottom, 1);

    /// <summary>The left edge.</summary>
    public double Left => Segments[0].Left;

    /// <summary>The right edge.</summary>
    public double Right => Segments[^1].Right;
}

/// <summary>Makes lines of the words of a page, by where they stand.</summary>
internal static class PdfLines
{
    private const double SameLine = 0.45;
    private const double WordSpace = 0.62;
    private const double Kerning = 0.08;

    /// <summary>The lines of a page from the top.</summary>
    /// <param name="words">The words.</param>
    /// <param name="page">The page.</param>
    public static IReadOnlyList<PdfLine> Of(IEnumerable<Word> words, int page)
    {
        var rows = new List<List<Word>>();
        foreach (var word in words.Where(word => word.Text.Trim().Length > 0).OrderByDescending(word => Base(word)))
        {
            var row = rows.FindLast(row => Math.Abs(Base(row[0]) - Base(word)) < SameLine * Math.Max(Size(word), Size(row[0])));
            if (row is null) rows.Add([word]);
            else row.Add(word);
        }

        return [.. rows.Select(row => Line([.. row.OrderBy(word => word.BoundingBox.Left)], page)).OrderByDescending(line =>
            line.Bottom)];
    }

    private static double Base(Word word) => word.Letters[0].StartBaseLine.Y;

    private static double Size(Word word) => Math.Max(word.Letters[0].PointSize, word.BoundingBox.Height);

    private static PdfLine Line(List<Word> words, int page)
    {
        var segments = new List<PdfSegment>();
        foreach (var word in words)
        {
            var (left, right) = (word.BoundingBox.Left, word.BoundingBox.Right);
            var own = new PdfSegment(word.Text, left, right);
            if (segments.Count == 0 || left - segments[^1].Right >= WordSpace * Size(word))
            {
                segments.Add(own with { Words = [own] });
                continue;
            }

            var last = segments[^1];
            var space = left - last.Right > Kerning * Size(word) ? " " : "";
            segments[^1] = new PdfSegment(last.Text + space + word.Text, last.Left, right) { Words = [.. last.Words, own] };
        }

        return new PdfLine(segments, page, words.Min(Base), words.Min(Base) + words.Max(Size));
    }
}
