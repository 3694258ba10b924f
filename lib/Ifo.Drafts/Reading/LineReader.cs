using System.Text.RegularExpressions;
using Ifo.Drafts.Documents;

namespace Ifo.Drafts.Reading;

/// <summary>
/// Makes paragraphs and tables of lines of text. A table is a run of lines that end with numbers, with labels before them or on
/// lines of their own, as text taken out of a PDF has them.
/// </summary>
internal sealed partial class LineReader
{
    private const int MostLabels = 14;

    private readonly List<DraftBlock> _blocks = [];
    private readonly List<TextLine> _pending = [];
    private readonly List<TextRow> _rows = [];
    private IReadOnlyList<string> _header = [];
    private string _heading = "";
    private string _title = "";
    private int _tables;

    /// <summary>The blocks of the lines.</summary>
    /// <param name="lines">The lines.</param>
    public static IReadOnlyList<DraftBlock> Read(IReadOnlyList<TextLine> lines)
    {
        var reader = new LineReader();
        var clean = RunningLines.Without(lines);
        for (var i = 0; i < clean.Count; i++) i += reader.Take(clean, i);
        reader.Close();
        reader.Flush();
        return reader._blocks;
    }

    // Returns how many lines more than one were used.
    private int Take(IReadOnlyList<TextLine> lines, int at)
    {
        var line = lines[at];
        if (PipeTable.Rows(lines, at) is { } rows)
        {
            Close();
            Flush();
            _blocks.Add(PipeTable.Of([.. lines.Skip(at).Take(rows)], ++_tables, Title(), _heading));
            return rows - 1;
        }

        if (line.IsBlank)
        {
            _pending.Add(line);
            return 0;
        }

        if (Single(line) is { } single && _rows.Count > 0 && _pending.TrueForAll(pending => pending.IsBlank))
        {
            _rows[^1] = _rows[^1] with { Added = [.. _rows[^1].Added, (line, single)] };
            _pending.Clear();
            return 0;
        }

        if (BrokenRow.At(lines, at) is { } broken && (_rows.Count > 0 || broken.Row.Tokens.Count > 3))
        {
            Take(broken.Row, line);
            return broken.Lines - 1;
        }

        if (Row(line) is { } row)
        {
            Take(row, line);
            return 0;
        }

        if (_rows.Count > 0 && (line.IsProse || line.IsNumberedHeading
            || _pending.Count(pending => !pending.IsBlank) > MostLabels)) Close();
        _pending.Add(line);
        return 0;
    }

    private void Take(LineTokens row, TextLine line)
    {
        if (_rows.Count > 0 && IsNewHeader()) Close();
        if (_rows.Count == 0) Open(row, line);
        else Add(row, line);
    }

    private LineTokens? Row(TextLine line)
    {
        if (line.IsNumberedHeading || Dated().IsMatch(line.Text)) return null;
        var tokens = LineTokens.Of(line.Text);
        if (tokens is null || tokens.AreYears) return null;
        if (tokens.Label.Length > 110 || Sentence().IsMatch(tokens.Label)) return null;
        // Two or three groups of digits may be one number; more are several.
        var weak = tokens.Fewest < 2 && tokens.Tokens.Count <= 3;
        if (weak && (_rows.Count == 0 || tokens.Label.Length is 0 or > 50)) return null;
        if (weak && Splits.Most(tokens.Tokens) < 2 && _rows.Count > 0) return null;
        return tokens.Label.Length == 0 && tokens.Tokens.Count == 1 ? null : tokens;
    }

    // A number alone that cannot be a page number continues the row above it.
    private static LineToken? Single(TextLine line)
    {
        var tokens = LineTokens.Of(line.Text);
        return tokens is { Label: "", Trailing: "", Tokens.Count: 1 } && SignedOrDecimal().IsMatch(tokens.Tokens[0].Text)
            ? tokens.Tokens[0] : null;
    }

    private void Open(LineTokens row, TextLine line)
    {
        var last = _pending.FindLastIndex(above => above.IsProse || above.IsNumberedHeading);
        // The last line of a paragraph is often short.
        while (last >= 0 && last + 1 < _pending.Count && !_pending[last + 1].IsBlank
            && (_pending[last + 1].Trimmed[^1] == '.' || char.IsLower(_pending[last + 1].Trimmed[0]))) last++;
        var header = _pending.Skip(last + 1).ToList();
        var prose = _pending.Take(last + 1).ToList();
        _pending.Clear();
        Paragraphs(prose);
        var groups = Groups(header);
        var label = row.Label;
        if (label.Length == 0 && groups.Count > 0)
        {
            label = string.Join(" ", groups[^1].Select(part => part.Trimmed));
            groups.RemoveAt(groups.Count - 1);
        }
        else if (groups.Count > 0 && header.Count > 0 && !header[^1].IsBlank && Continues(groups[^1][^1].Trimmed, label))
        {
            label = groups[^1][^1].Trimmed + " " + label;
            groups[^1].RemoveAt(groups[^1].Count - 1);
            if (groups[^1].Count == 0) groups.RemoveAt(groups.Count - 1);
        }

        _title = groups.Count > 1 && groups[0].Count == 1 && !HeaderWords().IsMatch(groups[0][0].Trimmed)
            ? groups[0][0].Trimmed : "";
        if (_title.Length > 0) groups.RemoveAt(0);
        _header = [.. groups.Select(group => string.Join(" ", group.Select(part => part.Trimmed)))];
        _rows.Add(new TextRow(label, line, row.Tokens, row.Trailing));
    }

    private void Add(LineTokens row, TextLine line)
    {
        var groups = Groups(_pending);
        var label = row.Label;
        if (label.Length == 0 && groups.Count > 0) label = string.Join(" ", groups[^1].Select(part => part.Trimmed));
        else if (groups.Count > 0 && !_pending[^1].IsBlank)
        {
            for (var i = groups[^1].Count - 1; i >= Math.Max(0, groups[^1].Count - 3); i--)
                label = groups[^1][i].Trimmed + " " + label;
        }

        _pending.Clear();
        _rows.Add(new TextRow(label, line, row.Tokens, row.Trailing));
    }

    private static bool Continues(string above, string label) =>
        label.Length > 0 && (char.IsLower(label[0]) || label[0] == '(' || Unfinished().IsMatch(above));

    // Other words over the columns begin another table; the same words again are the table's next page.
    private bool IsNewHeader()
    {
        var groups = Groups(_pending).Select(group => string.Join(" ", group.Select(line => line.Trimmed))).ToList();
        if (groups.Exists(group => YearRow().IsMatch(group))) return !groups.Exists(group =>
            _header.Contains(group, StringComparer.Ordinal));
        if (groups.Count < 4) return false;
        var again = groups.Count(group => _header.Contains(group, StringComparer.Ordinal));
        return again * 2 < groups.Count;
    }

    private void Close()
    {
        if (_rows.Count > 0)
        {
            var title = _title.Length > 0 ? _title : Title();
            if (_rows.Count > 1 || _rows[0].Tokens.Count > 1)
                _blocks.Add(TextTable.Of(_rows, _header, ++_tables, title, _heading));
            _rows.Clear();
        }
    }

    private void Flush()
    {
        Paragraphs(_pending);
        _pending.Clear();
    }

    private string Title() => _blocks.Count > 0 && _blocks[^1] is DraftParagraph { Text.Text.Length: < 100 } last
        ? last.Text.Text : "";

    private void Paragraphs(IReadOnlyList<TextLine> lines)
    {
        foreach (var group in Groups(lines).SelectMany(WithHeadingApart))
        {
            var heading = group.Count == 1 && (group[0].IsNumberedHeading
                || (group[0].Trimmed.Length < 60 && group[0].Trimmed[^1] is not '.' and not ',' and not ':'));
            if (heading) _heading = group[0].Trimmed;
            _blocks.Add(new DraftParagraph(Joined(group), heading) { Heading = _heading });
        }
    }

    // A short line over long ones, without a full stop, is the heading of what follows.
    private static IEnumerable<List<TextLine>> WithHeadingApart(List<TextLine> group)
    {
        var first = group[0].Trimmed;
        if (group.Count > 1 && first.Length * 2 < group.Max(line => line.Trimmed.Length) && char.IsUpper(first[0])
            && char.IsLetter(first[^1])
            && (char.IsUpper(group[1].Trimmed[0]) || char.IsDigit(group[1].Trimmed[0])) && !Unfinished().IsMatch(first))
            return [[group[0]], [.. group.Skip(1)]];
        return [group];
    }

    private static DraftText Joined(List<TextLine> lines)
    {
        var text = new System.Text.StringBuilder();
        var starts = new List<(int, int)>();
        var boxes = new List<TextBox>();
        foreach (var line in lines)
        {
            if (text.Length > 0 && !(text[^1] == '-' && char.IsLower(line.Trimmed[0]))) text.Append(' ');
            starts.Add((text.Length, line.Number));
            var cut = line.Text.Length - line.Text.TrimStart().Length;
            boxes.AddRange(line.Boxes.Select(box => box with { Start = box.Start - cut + text.Length }));
            text.Append(line.Trimmed);
        }

        return new DraftText(text.ToString(), new Place(lines[0].Page, lines[0].Number, 0, "")) { Lines = starts, Boxes = boxes };
    }

    private static List<List<TextLine>> Groups(IEnumerable<TextLine> lines)
    {
        var groups = new List<List<TextLine>>();
        var open = false;
        foreach (var line in lines)
        {
            if (line.IsBlank) open = false;
            else if (open && !line.IsNumberedHeading) groups[^1].Add(line);
            else
            {
                groups.Add([line]);
                open = !line.IsNumberedHeading;
            }
        }

        return groups;
    }

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}|\d+/\d{4}", RegexOptions.None, 1000)]
    private static partial Regex Dated();

    [GeneratedRegex(
        @"[.!?]\s+\p{Lu}.*\s\p{L}+$|,\s*$|\b(?:och|till|med|på|av|från|för|under|är|cirka|ca|än|den|i|om|jämfört|per|uppgår|"
        + @"var)$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^[-\u2212\u2013+]\d|\d,\d|%$", RegexOptions.None, 1000)]
    private static partial Regex SignedOrDecimal();

    [GeneratedRegex(@"(?:[&,\-(]|\b(?:och|o|av|för|i|med|till|per|enl|enligt|från|på|som|inom|el|eller))$",
        RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\b(?:mått|utfall|budget|prognos|belopp|indikator|bokslut|mnkr|tkr|\d{4})\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex HeaderWords();

    [GeneratedRegex(@"(?:\b(?:19|20)\d\d\b.*){2}", RegexOptions.None, 1000)]
    private static partial Regex YearRow();
}
