using System.Globalization;
using System.Text.RegularExpressions;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Numbers;
using Ifo.Drafts.Tables;

namespace Ifo.Drafts.Relations;

/// <summary>
/// Numbers of the prose that a table prints too, found by value, unit and words; and the directions that the words give them.
/// </summary>
internal sealed partial class ProseMatches
{
    private readonly List<(Grid Grid, int Row, int Column, DraftNumber Number, HashSet<string> Words)> _cells = [];
    private readonly Dictionary<decimal, List<int>> _byValue = [];

    /// <summary>The tables of a document.</summary>
    /// <param name="grids">The tables.</param>
    public ProseMatches(IEnumerable<Grid> grids)
    {
        foreach (var grid in grids)
        {
            var title = Stems.Of(grid.Table.Title + " " + grid.Table.Heading);
            foreach (var row in grid.Rows)
            {
                var words = Stems.Of(row.Label);
                if (words.Count == 0) words = Stems.Of(row.Group);
                if (words.Count == 0) words = title;
                for (var c = 0; c < grid.Columns; c++)
                {
                    if (row.Cells[c] is not { } number) continue;
                    _cells.Add((grid, row.Index, c, number, words));
                    var key = Key(number);
                    if (!_byValue.TryGetValue(key, out var list)) _byValue[key] = list = [];
                    list.Add(_cells.Count - 1);
                }
            }
        }
    }

    /// <summary>A cell that a number of the prose prints again.</summary>
    /// <param name="Number">The number of the prose.</param>
    /// <param name="Sentence">Its sentence.</param>
    /// <param name="Grid">The table.</param>
    /// <param name="Row">The row.</param>
    /// <param name="Column">The column.</param>
    /// <param name="Coverage">How much of the row's words stand by the number.</param>
    public sealed record Match(DraftNumber Number, Sentence Sentence, Grid Grid, int Row, int Column, double Coverage)
    {
        /// <summary>The number of the table.</summary>
        public DraftNumber Cell => Grid[Row, Column]!;
    }

    /// <summary>The cells that the numbers of a sentence print again.</summary>
    /// <param name="sentence">The sentence.</param>
    public IReadOnlyList<Match> Of(Sentence sentence)
    {
        var context = new HashSet<string>(sentence.Words);
        if (sentence.Before is { } before) context.UnionWith(before.Words);
        var wide = new HashSet<string>(context);
        wide.UnionWith(Stems.Of(sentence.Paragraph.Heading));
        return [.. sentence.Quantities.Select(number => Best(number, sentence, context, wide)).OfType<Match>()];
    }

    private Match? Best(DraftNumber number, Sentence sentence, HashSet<string> context, HashSet<string> wide)
    {
        var best = default(Match);
        var score = -1.0;
        foreach (var at in Candidates(number))
        {
            var (grid, row, column, cell, words) = _cells[at];
            if (!SameUnit(number, cell, grid, row)) continue;
            var own = Math.Max(Stems.Coverage(words, context), 0.8 * Stems.Coverage(words, wide));
            var total = RowSums.IsTotal(grid.Rows[row].Label);
            var digits = Math.Min(Math.Max(number.Digits, 1), 5);
            var needed = digits >= 4 ? 0.0 : digits == 3 ? 0.25 : digits == 2 ? 0.4 : 0.75;
            if (number.Unit == Unit.Count && !number.HasUnit) needed = digits < 3 ? needed + 0.3 : 0.3;
            if (total && own < needed && (digits >= 3 || (digits == 2 && Near(sentence, grid))) && number.HasUnit) own = needed;
            if (own < needed) continue;
            var near = Near(sentence, grid) ? 0.4 : 0;
            var value = own + near + (Shared(sentence, grid.Headings[column]) * 0.1) + (Signs(number, cell) ? 0.1 : 0);
            if (value <= score) continue;
            (best, score) = (new Match(number, sentence, grid, row, column, own), value);
        }

        return best;
    }

    private IEnumerable<int> Candidates(DraftNumber number)
    {
        if (number.IsWord && !number.HasUnit) return [];
        decimal[] factors = number.Unit.Dimension == Unit.Kronor.Dimension ? [1m, 1000m, 0.001m, 1_000_000m, 0.000001m] : [1m];
        return factors.Select(factor => Math.Abs(number.Value * factor)).Distinct()
            .SelectMany(value => _byValue.TryGetValue(value, out var list) ? list : (IEnumerable<int>)[]).Concat(Rounded(number));
    }

    // −3,8 of the text is −3 812 of a table in thousands; 82 is the table's 82,0.
    private IEnumerable<int> Rounded(DraftNumber number)
    {
        if (number.Unit.Dimension != Unit.Kronor.Dimension || number.Digits < 2) yield break;
        for (var i = 0; i < _cells.Count; i++)
        {
            var cell = _cells[i].Number;
            if (!cell.HasUnit || cell.Digits < 2 || cell.Unit == number.Unit || !cell.TryIn(number.Unit, out var own)) continue;
            if (number.Interval.Intersects(own) || number.Interval.Intersects(-own)) yield return i;
        }
    }

    private static decimal Key(DraftNumber number) => Math.Abs(number.Value);

    private static bool SameUnit(DraftNumber number, DraftNumber cell, Grid grid, int row)
    {
        if (number.Unit == cell.Unit)
            return Math.Abs(number.Value) == Math.Abs(cell.Value) && (number.Decimals == cell.Decimals || number.Digits > 1);
        if (number.Unit.ConvertsTo(cell.Unit) && number.HasUnit && cell.HasUnit)
            return number.TryIn(cell.Unit, out var own) && (own.Intersects(cell.Interval) || own.Intersects(-cell.Interval));
        if (number.Unit == Unit.PercentagePoints && cell.Unit == Unit.Percent) return false;
        // A table often leaves its unit out: money and care days, but percent only for numbers that can be.
        if (cell.HasUnit && number.HasUnit) return false;
        var known = number.HasUnit ? number : cell;
        if (known.Unit == Unit.Percent) return ShareWord().IsMatch(
            $"{grid.Rows[row].Label} {grid.Table.Title} {grid.Table.Over}");
        if (Math.Abs(number.Value) != Math.Abs(cell.Value) || number.Decimals != cell.Decimals) return false;
        // Money is not a count that happens to have the same digits.
        return number.Unit.Dimension != Unit.Kronor.Dimension || number.Decimals > 0
            || MoneyWord().IsMatch($"{grid.Rows[row].Label} {grid.Rows[row].Group} {grid.Table.Title} {grid.Table.Over}");
    }

    private static bool Near(Sentence sentence, Grid grid) =>
        sentence.Paragraph.Heading.Length > 0 && string.Equals(sentence.Paragraph.Heading, grid.Table.Heading,
            StringComparison.Ordinal);

    private static int Shared(Sentence sentence, string heading) =>
        sentence.Text.Split(' ').Count(word => word.Length > 4
            && heading.Contains(word.TrimEnd('.', ','), StringComparison.OrdinalIgnoreCase));

    private static bool Signs(DraftNumber number, DraftNumber cell) => number.Value < 0 == cell.Value < 0;

    [GeneratedRegex(@"kostnad|kr\b|mnkr|tkr|budget|resultat|intäkt|bidrag|belopp|reserv|ekonom", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MoneyWord();

    [GeneratedRegex(@"andel|procent|%|beläggning|frånvaro|grad\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ShareWord();
}
