using System.Globalization;
using System.Text;
using Ifo.Drafts.Documents;
using Ifo.Drafts.Numbers;

namespace Ifo.Drafts.Reading;

/// <summary>Tells the tables of a PDF from its prose.</summary>
internal static class PdfLayout
{
    private const double NewParagraph = 1.75;
    private const int MostHeader = 6;

    /// <summary>The paragraphs and tables of lines.</summary>
    /// <param name="lines">The lines in reading order.</param>
    public static IReadOnlyList<DraftBlock> Blocks(IReadOnlyList<PdfLine> lines)
    {
        var blocks = new List<DraftBlock>();
        var prose = new List<TextLine>();
        var tables = 0;
        var at = 0;
        while (at < lines.Count)
        {
            var end = EndOfTable(lines, at);
            if (end - at < 2)
            {
                Prose(lines, at, prose);
                at++;
                continue;
            }

            var first = HeaderStart(lines, at);
            prose.RemoveRange(Math.Max(0, prose.Count - CountAfter(prose, lines[first])),
                Math.Min(prose.Count, CountAfter(prose, lines[first])));
            Flush(prose, blocks);
            var heading = blocks.OfType<DraftParagraph>().LastOrDefault(paragraph => paragraph.IsHeading)?.Text.Text ?? "";
            var title = blocks.LastOrDefault() is DraftParagraph { Text.Text.Length: < 120 } above ? above.Text.Text : "";
            blocks.Add(PdfTable.Of([.. lines.Skip(first).Take(end - first)], at - first, ++tables, title, heading));
            at = end;
        }

        Flush(prose, blocks);
        return Numbered(blocks);
    }

    /// <summary>Whether a line is a row of a table: a label and numbers apart from it, or numbers apart from each
    /// other.</summary>
    /// <param name="line">The line.</param>
    public static bool IsRow(PdfLine line)
    {
        if (line.Segments.Count < 2) return false;
        var figures = line.Segments.Skip(1).Count(segment => IsFigure(segment.Text));
        return figures >= 1 && line.Segments.Skip(1).Count(segment => !IsFigure(segment.Text) && !IsSign(segment.Text)) <= 1
            && (figures >= 2 || line.Segments.Count == 2);
    }

    /// <summary>Whether a text is a number, no year.</summary>
    /// <param name="text">The text.</param>
    public static bool IsFigure(string text) =>
        !(text.Length == 4 && text[..2] is "19" or "20" && text.All(char.IsAsciiDigit))
            && NumberFinder.Cell(new DraftText(text, default), null) is not null;

    private static bool IsSign(string text) => text is "-" or "–" or "us" or "." or "..";

    // Rows, and between them labels that go on over two lines.
    private static int EndOfTable(IReadOnlyList<PdfLine> lines, int at)
    {
        if (!IsRow(lines[at])) return at;
        var (end, rows) = (at + 1, 1);
        for (var i = at + 1; i < lines.Count; i++)
        {
            if (lines[i].Page != lines[at].Page) break;
            if (IsRow(lines[i]))
            {
                rows++;
                end = i + 1;
                continue;
            }

            var label = lines[i].Segments.Count == 1 && lines[i].Right < FirstNumber(lines[at]) + 2
                && lines[i].Segments[0].Text.Length < 80;
            if (!label || i - end >= 3) break;
        }

        return rows < 2 ? at : end;
    }

    private static double FirstNumber(PdfLine row) => row.Segments.Skip(1).First(segment => IsFigure(segment.Text)).Left;

    // Lines right above that stand over the columns and are no prose.
    private static int HeaderStart(IReadOnlyList<PdfLine> lines, int at)
    {
        var first = at;
        var left = lines[at].Segments[1].Left - 40;
        for (var i = at - 1; i >= 0 && at - i <= MostHeader && lines[i].Page == lines[at].Page; i--)
        {
            var apart = lines[i + 1].Bottom - lines[i].Bottom;
            if (Math.Abs(apart) > 3.2 * lines[at].Height) break;
            var over = lines[i].Segments.Any(segment => segment.Left > left);
            var prose = lines[i].Segments.Any(segment => segment.Text.Length > 70) || IsRow(lines[i]);
            if (prose || (!over && lines[i].Segments.Count == 1)) break;
            first = i;
        }

        return first;
    }

    private static int CountAfter(List<TextLine> prose, PdfLine first)
    {
        var at = prose.FindIndex(line => line.Boxes.Count > 0 && line.Page == first.Page
            && line.Boxes[0].Bottom <= first.Bottom + 0.01);
        return at < 0 ? 0 : prose.Count - at;
    }

    private static void Prose(IReadOnlyList<PdfLine> lines, int at, List<TextLine> prose)
    {
        var line = lines[at];
        if (at > 0)
        {
            var apart = lines[at - 1].Page == line.Page ? lines[at - 1].Bottom - line.Bottom : double.MaxValue;
            if (apart > NewParagraph * line.Height || Math.Abs(lines[at - 1].Height - line.Height) > 0.2 * line.Height)
                prose.Add(new TextLine("", 0, line.Page));
        }

        var text = new StringBuilder();
        var boxes = new List<TextBox>();
        foreach (var segment in line.Segments)
        {
            if (text.Length > 0) text.Append("  ");
            boxes.Add(new TextBox(text.Length, segment.Text.Length, line.Page, segment.Left, line.Bottom, segment.Right,
                line.Top));
            text.Append(segment.Text);
        }

        prose.Add(new TextLine(text.ToString(), at + 1, line.Page) { Boxes = boxes });
    }

    private static void Flush(List<TextLine> prose, List<DraftBlock> blocks)
    {
        if (prose.Count > 0) blocks.AddRange(LineReader.Read(prose));
        prose.Clear();
    }

    // Tables found in either way are numbered in the order of the document.
    private static IReadOnlyList<DraftBlock> Numbered(List<DraftBlock> blocks)
    {
        var number = 0;
        return [.. blocks.Select(block => block is DraftTable table ? Renumbered(table, ++number) : block)];
    }

    private static DraftTable Renumbered(DraftTable table, int number) => new(table.Cells, number)
    {
        Title = table.Title,
        Heading = table.Heading,
        Over = table.Over,
        HasTrueColumns = table.HasTrueColumns,
        Others = [.. table.Others.Select(other => Renumbered(other, number))],
    };
}
