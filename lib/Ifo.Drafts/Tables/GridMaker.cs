using System.Text.RegularExpressions;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Documents;
using Ifo.Drafts.Numbers;

namespace Ifo.Drafts.Tables;

/// <summary>Understands a table: which rows are headings, which columns are labels, and the unit of each number.</summary>
internal static partial class GridMaker
{
    private const int Largest = 400_000;

    /// <summary>The table understood; null when it has no numbers.</summary>
    /// <param name="table">The table.</param>
    public static Grid? Of(DraftTable table)
    {
        var body = table.Cells.Where(cell => cell.Text.Text.Length > 0).ToList();
        if (body.Count == 0) return null;
        var (height, width) = (table.Cells.Max(cell => cell.Row + cell.Rows),
            table.Cells.Max(cell => cell.Column + cell.Columns));
        if ((long)height * width > Largest) return null;
        var cells = new DraftCell?[height, width];
        foreach (var cell in table.Cells)
        {
            for (var r = cell.Row; r < cell.Row + cell.Rows; r++)
                for (var c = cell.Column; c < cell.Column + cell.Columns; c++) cells[r, c] = cell;
        }

        var header = HeaderRows(cells, height, width);
        if (header >= height) return null;
        var labels = LabelColumns(cells, header, height, width);
        return labels >= width ? null : Made(table, cells, header, labels);
    }

    private static Grid? Made(DraftTable table, DraftCell?[,] cells, int header, int labels)
    {
        var (height, width) = (cells.GetLength(0), cells.GetLength(1));
        var headings = Enumerable.Range(labels, width - labels).Select(c => Heading(cells, header, c)).ToList();
        var corner = string.Join(" ", Enumerable.Range(0, labels).Select(c => Heading(cells, header, c)).Append(table.Title));
        var common = UnitWords.In(corner) is { } unit && unit != Unit.Percent ? unit : null;
        // Words of a text that stand over one column may be said of all.
        if (common is null && !table.HasTrueColumns && MoneyWord().Match(table.Over) is { Success: true } money) common =
            UnitWords.In(money.Value);
        var rows = new List<GridRow>();
        var group = "";
        for (var r = header; r < height; r++)
        {
            var label = Label(cells, r, labels);
            var numbers = Enumerable.Range(labels, width - labels)
                .Select(c => Number(cells[r, c], r, c, headings[c - labels], $"{group} {label}", corner, common)).ToList();
            if (numbers.TrueForAll(number => number is null)
                && Enumerable.Range(labels, width - labels).All(c => IsEmpty(cells[r, c])))
            {
                group = label;
                continue;
            }

            rows.Add(new GridRow(rows.Count, label, group, cells[r, 0]?.Indent ?? 0, numbers)
            {
                Words = [.. Enumerable.Range(labels, width - labels).Select(c => cells[r, c]?.Text.Text.Trim() ?? "")],
            });
        }

        return rows.TrueForAll(row => !row.Numbers.Any()) ? null : new Grid(table, headings, rows);
    }

    private static DraftNumber? Number(DraftCell? cell, int row, int column, string heading, string label, string title,
        Unit? common)
    {
        // A cell that spans several rows or columns has its number once.
        if (cell is null || cell.Row != row || cell.Column != column) return null;
        var unit = UnitWords.In(heading) ?? (UnitWords.In(label) is { } own
            && !label.Contains("procentuell", StringComparison.OrdinalIgnoreCase) ? own : common);
        var number = NumberFinder.Cell(cell.Text, unit);
        // Without a unit, a whole number may be thousands of kronor or a mean: it is exact where the words say that it was
        // counted.
        return number is { Unit.IsCounted: true, Decimals: 0, Interval.IsPoint: true } && !IsCounted($"{label} {heading}", title)
            ? number with { Interval = RoundingInterval.Of(number.Value, 0) } : number;
    }

    private static bool IsCounted(string words, string title) =>
        (Counted().IsMatch(words) || Counted().IsMatch(title)) && !Rounded().IsMatch(words) && !Rounded().IsMatch(title);

    private static bool IsEmpty(DraftCell? cell) => cell is null || cell.Text.Text.Trim().Length == 0;

    private static string Label(DraftCell?[,] cells, int row, int labels) => string.Join(
        " ", Enumerable.Range(0, labels).Select(c => cells[row, c]).OfType<DraftCell>().Distinct()
            .Select(cell => cell.Text.Text.Trim())
            .Where(text => text.Length > 0));

    private static string Heading(DraftCell?[,] cells, int header, int column) => string.Join(
        " ", Enumerable.Range(0, header).Select(r => cells[r, column]).OfType<DraftCell>().Distinct()
            .Select(cell => cell.Text.Text.Trim()).Where(text => text.Length > 0));

    // Rows at the top whose numbers are years, or that the file says are headings.
    private static int HeaderRows(DraftCell?[,] cells, int height, int width)
    {
        for (var r = 0; r < height; r++)
        {
            var own = Enumerable.Range(0, width).Select(c => cells[r, c]).OfType<DraftCell>().Where(cell => !IsEmpty(cell))
                .ToList();
            if (own.Count > 0 && own.TrueForAll(cell => cell.IsHeader)) continue;
            var after = own.Skip(cells[r, 0] is { } first && own.Contains(first) ? 1 : 0).ToList();
            if (after.Exists(cell => IsFigure(cell.Text.Text))) return r;
            if (after.Count == 0 && r > 0 && own.Count > 0 && Filled(cells, 0, width) > 1) return r;
        }

        return height;
    }

    private static int Filled(DraftCell?[,] cells, int row, int width) =>
        Enumerable.Range(0, width).Count(c => !IsEmpty(cells[row, c]));

    private static int LabelColumns(DraftCell?[,] cells, int header, int height, int width)
    {
        var labels = 1;
        for (var c = 0; c < Math.Min(3, width - 1); c++)
        {
            var own = Enumerable.Range(header, height - header).Select(r => cells[r, c]).OfType<DraftCell>()
                .Where(cell => !IsEmpty(cell)).ToList();
            if (own.Count > 0 && own.Count(cell => !IsFigure(cell.Text.Text) && !IsSign(cell.Text.Text)) * 2
                > own.Count) labels = c + 1;
            else if (c > 0) break;
        }

        return labels;
    }

    private static bool IsFigure(string text) =>
        !Year().IsMatch(text.Trim()) && NumberFinder.Cell(new DraftText(text, default), null) is not null;

    private static bool IsSign(string text) => text.Trim() is "-" or "–" or "us" or "." or ".." or "…";

    [GeneratedRegex(@"\b(?:mnkr|mkr|tkr)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MoneyWord();

    [GeneratedRegex(@"^(?:19|20)\d\d$", RegexOptions.None, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(
        @"\b(?:antal\w*|st|stycken|personer|individer|barn|hushåll|ärenden|förfrågningar|placeringar|beslut|befolkning\w*|"
            + @"invånare|kvinnor|män|flickor|pojkar|anmälningar|utredningar)\b",
        RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Counted();

    [GeneratedRegex(@"snitt|medel|genomsnitt|per\s|/|andel|kostnad|belopp|kr\b|årsarbet|index|%|budget|prognos",
        RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Rounded();
}
