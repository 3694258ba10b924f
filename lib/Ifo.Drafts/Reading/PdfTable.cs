using System.Globalization;
using Ifo.Drafts.Documents;

namespace Ifo.Drafts.Reading;

/// <summary>Makes a table of lines of a PDF: columns are where numbers stand under each other.</summary>
internal static class PdfTable
{
    /// <summary>The table.</summary>
    /// <param name="lines">The lines over and of the table.</param>
    /// <param name="header">How many of them stand over it.</param>
    /// <param name="number">Its number.</param>
    /// <param name="title">Its title.</param>
    /// <param name="heading">The heading that it stands under.</param>
    public static DraftTable Of(IReadOnlyList<PdfLine> lines, int header, int number, string title, string heading)
    {
        var bands = Bands(lines.Skip(header).Where(PdfLayout.IsRow));
        var cells = new List<DraftCell>();
        var row = 0;
        for (var i = 0; i < header; i++)
        {
            foreach (var group in lines[i].Segments.SelectMany(segment => Apart(segment, bands))
                .GroupBy(segment => Over(segment, bands)))
                cells.Add(Cell(lines[i], [.. group], row, group.Key, number, 1, isHeader: true));
            row++;
        }

        var waiting = new List<string>();
        for (var i = header; i < lines.Count; i++)
        {
            if (!PdfLayout.IsRow(lines[i]))
            {
                // The rest of a label stands nearer to its row than to the next.
                var below = i + 1 < lines.Count ? lines[i].Bottom - lines[i + 1].Bottom : double.MaxValue;
                var above = lines[i - 1].Bottom - lines[i].Bottom;
                var last = cells.FindLastIndex(cell => cell.Column == 0 && cell.Row == row - 1);
                if (i > header && last >= 0 && waiting.Count == 0
                    && (above < below - 1 || char.IsLower(lines[i].Segments[0].Text[0])))
                    cells[last] = cells[last] with
                    {
                        Text =
                        Joined(cells[last].Text, cells[last].Text.Text + " " + lines[i].Segments[0].Text)
                    };
                else waiting.Add(lines[i].Segments[0].Text);
                continue;
            }

            var label = lines[i].Segments.TakeWhile(segment => segment.Right < bands[0].Left + 1
                && !(PdfLayout.IsFigure(segment.Text) && segment.Left >= bands[0].Left - 1)).ToList();
            var indent = (int)Math.Max(0, (label.Count > 0 ? label[0].Left : lines[i].Left) - lines
                .Skip(header).Min(line => line.Left)) / 8;
            if (waiting.Count > 0 && label.Count > 0 && !char.IsLower(label[0].Text[0]) && waiting.Count == 1)
            {
                // A label alone over rows of their own: a heading in the table.
                cells.Add(new DraftCell(new DraftText(waiting[0], new Place(lines[i].Page, 0, 0, Name(number, row, 0))), row, 0));
                row++;
                waiting.Clear();
            }

            var words = string.Join(" ", waiting.Concat(label.Select(segment => segment.Text)));
            waiting.Clear();
            cells.Add(new DraftCell(new DraftText(words, new Place(lines[i].Page, 0, 0, Name(number, row, 0))), row,
                0)
            { Indent = indent });
            foreach (var group in lines[i].Segments.Skip(label.Count).GroupBy(segment => Under(segment, bands)))
                cells.Add(Cell(lines[i], [.. group], row, group.Key, number, 1, isHeader: false));
            row++;
        }

        return new DraftTable(cells, number) { Title = title, Heading = heading };
    }

    // Where the numbers of the rows overlap from above is one column.
    private static List<(double Left, double Right)> Bands(IEnumerable<PdfLine> rows)
    {
        var spans = rows.SelectMany(row => row.Segments
            .Skip(row.Segments.Count > 1 && !PdfLayout.IsFigure(row.Segments[0].Text) ? 1 : 0))
            .Where(segment => PdfLayout.IsFigure(segment.Text)).Select(segment => (segment.Left, segment.Right))
                .OrderBy(span => span.Left).ToList();
        var bands = new List<(double Left, double Right)>();
        foreach (var span in spans)
        {
            if (bands.Count > 0 && span.Left < bands[^1].Right) bands[^1] =
                (bands[^1].Left, Math.Max(bands[^1].Right, span.Right));
            else bands.Add(span);
        }

        return bands;
    }

    // Headings of two columns with no more than a space between them are told apart by where their words stand.
    private static IEnumerable<PdfSegment> Apart(PdfSegment segment, List<(double Left, double Right)> bands) =>
        segment.Words.Count > 1 && bands.Count(band => band.Left < segment.Right && band.Right > segment.Left) > 1
            ? segment.Words : [segment];

    private static int Under(PdfSegment segment, List<(double Left, double Right)> bands)
    {
        var middle = (segment.Left + segment.Right) / 2;
        return 1 + bands.FindIndex(band => band == bands.MinBy(other => Distance(other, segment, middle)));
    }

    // A heading may be wider than its column; what ends left of the first column is over the labels.
    private static int Over(PdfSegment segment, List<(double Left, double Right)> bands) =>
        segment.Right < bands[0].Left && segment.Right < bands[0].Left - (0.3 * (bands[0].Right - bands[0].Left)) ? 0
            : Under(segment, bands);

    private static double Distance((double Left, double Right) band, PdfSegment segment, double middle)
    {
        var overlap = Math.Min(band.Right, segment.Right) - Math.Max(band.Left, segment.Left);
        return overlap > 0 ? -overlap : Math.Abs(((band.Left + band.Right) / 2) - middle);
    }

    private static DraftCell Cell(
        PdfLine line, IReadOnlyList<PdfSegment> segments, int row, int column, int table, int span, bool isHeader)
    {
        var text = string.Join(" ", segments.Select(segment => segment.Text));
        return new DraftCell(
            new DraftText(text, new Place(line.Page, 0, 0, Name(table, row, column)))
            {
                Boxes = [new TextBox(0, text.Length, line.Page, segments[0].Left, line.Bottom, segments[^1].Right, line.Top)],
            },
            row, column, 1, span, isHeader);
    }

    private static DraftText Joined(DraftText text, string words) => new(words, text.Place) { Boxes = text.Boxes };

    private static string Name(int table, int row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"tabell {table}, rad {row + 1}, kolumn {column + 1}");
}
