using System.Globalization;
using System.Text.RegularExpressions;
using Ifo.Drafts.Documents;

namespace Ifo.Drafts.Reading;

/// <summary>A row of a table in text: its label and the parts of its numbers.</summary>
/// <param name="Label">The words before the numbers, or above them.</param>
/// <param name="Line">The line of the numbers.</param>
/// <param name="Tokens">The parts.</param>
/// <param name="Trailing">A word after them.</param>
internal sealed record TextRow(string Label, TextLine Line, IReadOnlyList<LineToken> Tokens, string Trailing)
{
    /// <summary>Numbers that stand alone on the lines after, as the last cells of the row.</summary>
    public IReadOnlyList<(TextLine Line, LineToken Token)> Added { get; init; } = [];
}

/// <summary>Makes a table of rows in text and of the words that stand over them.</summary>
internal static partial class TextTable
{
    /// <summary>The table.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="header">The groups of lines over them, each as one text.</param>
    /// <param name="number">Its number in the document.</param>
    /// <param name="title">Its title.</param>
    /// <param name="heading">The heading that it stands under.</param>
    public static DraftTable Of(
        IReadOnlyList<TextRow> rows, IReadOnlyList<string> header, int number, string title, string heading)
    {
        IReadOnlyList<IReadOnlyList<LineToken>> tokens = [.. rows.Select(row => row.Tokens)];
        var own = RowSplitter.Columns(tokens, Years(header));
        return Of(rows, header, own, number, title, heading, !RowSplitter.IsUnclear(tokens)
            ? [] : [.. RowSplitter.Others(tokens, own).Select(other => Of(rows, header, other, number, title, heading, []))]);
    }

    private static DraftTable Of(
        IReadOnlyList<TextRow> rows,
        IReadOnlyList<string> header,
        int own,
        int number,
        string title,
        string heading,
        IReadOnlyList<DraftTable> others)
    {
        var added = rows.Count(row => row.Added.Count > 0) * 2 > rows.Count ? rows.Max(row => row.Added.Count) : 0;
        var columns = own + added;
        var cells = new List<DraftCell>();
        var headings = Headings(header, columns);
        if (!Suit(headings, rows, own)) headings = [];
        for (var i = 0; i < headings.Count; i++)
            cells.Add(new DraftCell(new DraftText(headings[i], new Place(0, 0, 0, "")), 0, i + 1, IsHeader: true));
        for (var i = 0; i < rows.Count; i++)
            cells.AddRange(Cells(rows[i], i + 1, own, columns, number));
        return new DraftTable(cells, number)
        {
            Title = Unit(header) is { Length: > 0 } unit && !title.Contains(unit, StringComparison.OrdinalIgnoreCase)
                ? $"{title} ({unit})" : title,
            Heading = heading,
            Over = string.Join(" ", header),
            HasTrueColumns = false,
            Others = others,
        };
    }

    private static IEnumerable<DraftCell> Cells(TextRow row, int at, int own, int columns, int table)
    {
        yield return new DraftCell(new DraftText(row.Label, Where(row.Line, table, at, 0)), at, 0)
        {
            Indent = row.Label.StartsWith("- ", StringComparison.Ordinal)
                || row.Label.StartsWith("varav", StringComparison.OrdinalIgnoreCase) ? 1 : 0,
        };
        var way = RowSplitter.Split(row.Tokens, own) ?? RowSplitter.Split(row.Tokens, Splits.Fewest(row.Tokens));
        if (way is null) yield break;
        var column = Places(row, way, own);
        for (var i = 0; i < way.Count && column[i] <= columns; i++)
        {
            var (begin, end) = (row.Tokens[way[i].First], row.Tokens[way[i].Last]);
            yield return begin.Line == end.Line
                ? Cell(begin.Line ?? row.Line, begin.Start, end.End, at, column[i], table)
                : Cell(
                    begin.Line ?? row.Line, string.Join(' ',
                        row.Tokens.Skip(way[i].First).Take(way[i].Last - way[i].First + 1).Select(token => token.Text)),
                    begin.Start, at, column[i], table);
        }

        for (var i = 0; i < row.Added.Count && own + i + 1 <= columns; i++)
        {
            var (line, token) = row.Added[i];
            yield return Cell(line, token.Start, token.End, at, own + i + 1, table);
        }
    }

    // Fewer numbers than columns: a wide space stands for an empty cell, one at the end for the last. Otherwise the first are
    // empty.
    private static List<int> Places(TextRow row, IReadOnlyList<(int First, int Last)> way, int own)
    {
        var missing = own - way.Count;
        var gaps = way.Select(group => row.Tokens[group.First].HasGap).ToList();
        var atEnd = row.Line.Text.EndsWith("  ", StringComparison.Ordinal) ? 1 : 0;
        var first = missing <= 0 || atEnd > 0 ? 1 : missing + 1;
        if (missing <= 0 || gaps.Count(gap => gap) + atEnd != missing) return [.. Enumerable.Range(first, way.Count)];
        var column = 0;
        return [.. gaps.Select(gap => column += gap ? 2 : 1)];
    }

    private static DraftCell Cell(TextLine line, string text, int start, int row, int column, int table) =>
        new(new DraftText(text, Where(line, table, row, column))
        {
            Boxes = [.. line.Boxes.Where(box => box.Start <= start && box.Start + box.Length > start)
                .Select(box => box with { Start = 0, Length = text.Length })],
        }, row, column);

    private static DraftCell Cell(TextLine line, int start, int end, int row, int column, int table)
    {
        var text = line.Text[start..end].Replace("(", "", StringComparison.Ordinal);
        var boxes = line.Boxes.Where(box => box.Start < end && box.Start + box.Length > start)
            .Select(box => box with { Start = 0, Length = text.Length }).ToList();
        return new DraftCell(new DraftText(text, Where(line, table, row, column)) { Boxes = boxes }, row, column);
    }

    // Words that say percent over numbers in thousands stand over another column.
    private static bool Suit(List<string> headings, IReadOnlyList<TextRow> rows, int columns)
    {
        for (var i = 0; i < Math.Min(headings.Count, columns); i++)
        {
            if (!headings[i].Contains('%', StringComparison.Ordinal)) continue;
            var sizes = rows.Select(row => (row.Tokens, Way: RowSplitter.Split(row.Tokens, columns)))
                .Where(row => row.Way is not null).Select(row => Splits.Size(row.Tokens, row.Way![i])).OfType<double>().ToList();
            if (sizes.Count(size => size > 3) * 3 > sizes.Count && sizes.Count > 0) return false;
        }

        return true;
    }

    private static Place Where(TextLine line, int table, int row, int column) => line.Page > 0 && line.Boxes.Count > 0
        ? new Place(line.Page, line.Number, 0, Cell(table, row, column))
        : new Place(line.Page, line.Number, 0, "");

    private static string Cell(int table, int row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"tabell {table}, rad {row}, kolumn {column + 1}");

    private static int Years(IReadOnlyList<string> header) =>
        header.Select(group => Year().Count(group)).DefaultIfEmpty(0).Max() is var most && header.Count > 0
            ? Math.Max(most, header.Sum(group => Year().Count(group))) : 0;

    private static string Unit(IReadOnlyList<string> header) =>
        header.Select(group => InBrackets().Match(group)).FirstOrDefault(match => match.Success)?.Groups["u"].Value ?? "";

    // As many groups as columns, or one more for the labels; or as many years.
    private static List<string> Headings(IReadOnlyList<string> header, int columns)
    {
        var all = string.Join(" ", header);
        var years = Year().Matches(all);
        if (years.Count == columns && header.Any(group => Year().Count(group) > 1)) return ByYear(all, years);
        if (header.Count == columns) return [.. header];
        if (header.Count == columns + 1) return [.. header.Skip(1)];
        if (years.Count == columns) return ByYear(all, years);
        var words = all.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == columns || words.Length == columns + 1 ? [.. words[^columns..]] : [];
    }

    private static List<string> ByYear(string text, MatchCollection years)
    {
        var made = new List<string>();
        var from = 0;
        foreach (Match year in years)
        {
            made.Add(text[from..(year.Index + year.Length)].Trim());
            from = year.Index + year.Length;
        }

        // What stands before the first year and nowhere else is the heading of the labels.
        made[0] = LastWords(made[0], made.Count > 1 ? made[1].Split(' ').Length : 1);
        return made;
    }

    private static string LastWords(string text, int count) =>
        string.Join(' ', text.Split(' ')[^Math.Min(count, text.Split(' ').Length)..]);

    [GeneratedRegex(@"\b(?:19|20)\d\d\b(?!-\d)", RegexOptions.None, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"\((?<u>mnkr|mkr|tkr|kr|%)\)|[Bb]elopp i\s+(?<u>mnkr|mkr|tkr)", RegexOptions.None, 1000)]
    private static partial Regex InBrackets();
}
