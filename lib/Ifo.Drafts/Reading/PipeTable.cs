using Ifo.Drafts.Documents;

namespace Ifo.Drafts.Reading;

/// <summary>Tables of Markdown, and of text whose columns are parted by tabs or semicolons.</summary>
internal static class PipeTable
{
    /// <summary>How many lines from one on are such a table.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="at">The first.</param>
    /// <returns>Null when none begins there.</returns>
    public static int? Rows(IReadOnlyList<TextLine> lines, int at)
    {
        if (Mark(lines[at].Text) is not { } mark) return null;
        var rows = 0;
        while (at + rows < lines.Count && Mark(lines[at + rows].Text) == mark) rows++;
        return rows > 1 ? rows : null;
    }

    /// <summary>The table.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="number">Its number in the document.</param>
    /// <param name="title">Its title.</param>
    /// <param name="heading">The heading that it stands under.</param>
    public static DraftTable Of(IReadOnlyList<TextLine> lines, int number, string title, string heading)
    {
        var mark = Mark(lines[0].Text)!.Value;
        var cells = new List<DraftCell>();
        var row = 0;
        foreach (var line in lines)
        {
            var parts = Parts(line.Text, mark);
            if (parts.TrueForAll(part => part.Trim().All(c => c is '-' or ':' or ' ') && part.Trim().Length > 0)
                && row > 0) continue;
            for (var i = 0; i < parts.Count; i++)
            {
                var text = new DraftText(parts[i].Trim().Trim('*'), new Place(line.Page, line.Number, 0, ""));
                cells.Add(new DraftCell(text, row, i) { Indent = (parts[i].Length - parts[i].TrimStart().Length) / 2 });
            }

            row++;
        }

        return new DraftTable(cells, number) { Title = title, Heading = heading };
    }

    private static char? Mark(string line)
    {
        if (line.TrimStart().StartsWith('|') && line.Count(c => c == '|') > 2) return '|';
        if (line.Contains('\t', StringComparison.Ordinal)) return '\t';
        return line.Count(c => c == ';') > 1 && !line.Contains(". ", StringComparison.Ordinal) ? ';' : null;
    }

    private static List<string> Parts(string line, char mark)
    {
        var text = mark == '|' ? line.Trim().Trim('|') : line;
        return [.. text.Split(mark)];
    }
}
