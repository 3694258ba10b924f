using System.Globalization;
using System.Text.RegularExpressions;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Numbers;
using Ifo.Drafts.Tables;

namespace Ifo.Drafts.Relations;

/// <summary>Places: <em>flest ärenden har Boende (4 080)</em>, where the number stands in a column whose largest it is, or is
/// not.</summary>
internal static partial class RowRanks
{
    /// <summary>What a sentence says of the place of a number that stands in a table.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="matches">The cells that its numbers are.</param>
    public static IEnumerable<Finding> In(Sentence sentence, IReadOnlyList<ProseMatches.Match> matches)
    {
        var word = Place().Match(sentence.Plain);
        if (!word.Success || Place().Count(sentence.Plain) != 1 || Careful().IsMatch(sentence.Plain)) yield break;
        var match = matches.FirstOrDefault(match => match.Coverage >= 0.99 && match.Number.Digits >= 2
            && !RowSums.IsTotal(match.Grid.Rows[match.Row].Label));
        if (match is null || match.Cell.Unit == Unit.Percent) yield break;
        var others = match.Grid.Rows.Where(row => row.Index != match.Row && !RowSums.IsTotal(row.Label)
            && row.Indent == match.Grid.Rows[match.Row].Indent)
            .Select(row => (Row: row, Cell: row.Cells[match.Column]))
                .Where(pair => pair.Cell is { } cell && cell.Unit == match.Cell.Unit).ToList();
        if (others.Count < 2 || match.Cell.Value < 0) yield break;
        var largest = Most().IsMatch(word.Value);
        var beaten = others.Where(pair => largest ? pair.Cell!.Value > match.Cell.Value : pair.Cell!.Value < match.Cell.Value)
            .ToList();
        var best = beaten.Count == 0 ? match.Cell : beaten[0].Cell!;
        yield return new Finding
        {
            Kind = FindingKind.Rank,
            Verdict = beaten.Count == 0 ? Verdict.Reproduced : Verdict.Contradicted,
            Stated = match.Number,
            Name = ProseRelations.Short(sentence),
            Terms = [new Term(best, beaten.Count == 0 ? match.Grid.NameOf(match.Row, match.Column) : beaten[0].Row.Label)],
            Recomputed = best.Interval,
            How = largest ? "kolumnens största tal" : "kolumnens minsta tal",
            Because = string.Create(CultureInfo.InvariantCulture,
                $"talet står i tabell {match.Grid.Table.Number} bland {others.Count + 1} rader"),
            // What the others are is seldom said: the place is only believed when it is so.
            IsPossible = beaten.Count > 0,
        };
    }

    [GeneratedRegex(@"\b(?:flest|storst|storsta|hogst|hogsta|minst|minsta|lagst|lagsta|farst)\b", RegexOptions.None, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"^(?:flest|storst|hogst)", RegexOptions.None, 1000)]
    private static partial Regex Most();

    [GeneratedRegex(@"\b(?:nast|okning\w*|minskning\w*|utom|en av|minst \d)\b", RegexOptions.None, 1000)]
    private static partial Regex Careful();
}
