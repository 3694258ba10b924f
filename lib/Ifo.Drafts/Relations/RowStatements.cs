using System.Globalization;
using System.Text.RegularExpressions;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Numbers;
using Ifo.Drafts.Tables;

namespace Ifo.Drafts.Relations;

/// <summary>
/// What a sentence says of a row that it names in full: that it has gone up or down, and by how many percent, where the table has
/// the levels of both years.
/// </summary>
internal sealed partial class RowStatements
{
    private readonly List<(Grid Grid, GridRow Row, HashSet<string> Words, DraftNumber Now, DraftNumber Before,
        int Column)> _rows = [];

    /// <summary>The rows with levels of years.</summary>
    /// <param name="grids">The tables.</param>
    public RowStatements(IEnumerable<Grid> grids)
    {
        foreach (var grid in grids)
        {
            var columns = Enumerable.Range(0, grid.Columns)
                .Where(c => Year().IsMatch(grid.Headings[c]) && !NoOutcome().IsMatch(grid.Headings[c])).ToList();
            if (columns.Count < 2) continue;
            var (before, now) = (columns[^2], columns[^1]);
            if (YearOf(grid.Headings[now]) < YearOf(grid.Headings[before])) (before, now) = (columns[0], columns[0]);
            if (YearOf(grid.Headings[now]) != YearOf(grid.Headings[before]) + 1) continue;
            foreach (var row in grid.Rows)
            {
                var words = Stems.Of(row.Label);
                if (words.Count == 0 || row.Cells[now] is not { } a || row.Cells[before] is not { } b
                    || a.Value == b.Value) continue;
                if (words.Count == 1 && words.First().Length < 6) continue;
                _rows.Add((grid, row, words, a, b, now));
            }
        }
    }

    /// <summary>What a sentence says of them.</summary>
    /// <param name="sentence">The sentence.</param>
    public IEnumerable<Finding> Of(Sentence sentence)
    {
        if (_rows.Count == 0 || !sentence.Says(Moves())) yield break;
        foreach (var (start, text) in Clauses(sentence.Plain))
        {
            var moves = Moves().Matches(text);
            if (moves.Count != 1 || NotNow().IsMatch(text)) continue;
            var words = Stems.Of(text);
            var named = _rows.Where(row => Stems.Coverage(row.Words, words) >= 0.99).ToList();
            if (named.Count == 0) continue;
            var most = named.Max(row => row.Words.Count);
            named = [.. named.Where(row => row.Words.Count == most)];
            // The same words over several rows say too little.
            if (named.Select(row => Math.Sign(row.Now.Value - row.Before.Value)).Distinct().Count() > 1) continue;
            var row = named[0];
            var verb = moves[0];
            var said = Up().IsMatch(verb.Value) ? 1 : -1;
            yield return Direction(sentence, row.Grid, row.Row, row.Now, row.Before, row.Column, said,
                sentence.Start + start + verb.Index, verb.Length);
            foreach (var percent in sentence.Quantities.Where(number => number.Unit == Unit.Percent
                && number.Start >= sentence.Start + start && number.Start < sentence.Start + start + text.Length))
            {
                if (named.Select(other => Percent(sentence, percent, other.Grid, other.Row, other.Now, other.Before,
                    other.Column, said)).OfType<Finding>()
                    .OrderBy(finding => finding.Verdict == Verdict.Contradicted ? 1 : 0).FirstOrDefault()
                        is { } change) yield return change;
            }
        }
    }

    private static Finding Direction(
        Sentence sentence, Grid grid, GridRow row, DraftNumber now, DraftNumber before, int column, int said, int at, int length)
    {
        var agrees = said > 0 == Math.Abs(now.Value) > Math.Abs(before.Value);
        return new Finding
        {
            Kind = FindingKind.Direction,
            Verdict = agrees ? Verdict.Reproduced : Verdict.Contradicted,
            Stated = new DraftNumber
            {
                Value = said,
                Decimals = 0,
                Unit = Unit.Count,
                Interval = Interval.Point(said),
                Printed = sentence.Paragraph.Text.Text.Substring(at, length),
                Text = sentence.Paragraph.Text,
                Start = at,
                Length = length,
                IsWord = true,
            },
            Name = ProseRelations.Short(sentence),
            Terms = [new Term(now, grid.NameOf(row.Index, column)), new Term(before, row.Label, -1)],
            Recomputed = now.Interval - before.Interval,
            How = said > 0 ? "en ökning" : "en minskning",
            Because = "meningen nämner alla radens ord",
            IsPossible = !agrees,
        };
    }

    private static Finding? Percent(
        Sentence sentence, DraftNumber percent, Grid grid, GridRow row, DraftNumber now, DraftNumber before, int column, int said)
    {
        if (now.Unit == Unit.Percent) return null;
        var stated = percent.Value > 0 && said < 0 ? percent with { Value = -percent.Value, Interval = -percent.Interval }
            : percent;
        if (Arithmetic.Change(stated, now, before) is not { } change) return null;
        var near = Math.Sign(change.AtFaceValue) == Math.Sign(stated.Value)
            && Math.Abs(change.AtFaceValue - stated.Value) <= 0.25m * Math.Abs(stated.Value);
        if (!change.Agrees && !near) return null;
        return new Finding
        {
            Kind = FindingKind.ChangePercent,
            Verdict = change.Verdict,
            Stated = percent,
            Name = ProseRelations.Short(sentence),
            Terms = [new Term(now, grid.NameOf(row.Index, column)), new Term(before, row.Label, -1)],
            Recomputed = said < 0 && percent.Value > 0 ? -change.Interval : change.Interval,
            How = "förändringen i procent mellan tabellens år",
            Because = "meningen nämner alla radens ord",
            Slip = change.Agrees ? "" : Judging.Slip(Math.Abs(percent.Value), Math.Abs(change.AtFaceValue), percent.Decimals),
            IsPossible = !change.Agrees && (percent.Decimals == 0 || Stems.Of(row.Label).Count < 2),
        };
    }

    private static int YearOf(string heading) => int.Parse(Year().Matches(heading)[^1].Value, CultureInfo.InvariantCulture);

    private static IEnumerable<(int Start, string Text)> Clauses(string text)
    {
        var start = 0;
        foreach (Match cut in Cut().Matches(text))
        {
            yield return (start, text[start..cut.Index]);
            start = cut.Index + cut.Length;
        }

        yield return (start, text[start..]);
    }

    [GeneratedRegex(@"\b(?:19|20)\d\d\b", RegexOptions.None, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"mål|budget|prognos|bedömning|avvik|%", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NoOutcome();

    [GeneratedRegex(
        @"\b(?:[o6d]k(?:at|ade)|minsk(?:at|ade)|minskad|[o6d]kad|stigit|steg|sjunkit|sjonk|hogre|lagre|fler|farre|"
        + @"gatt (?:upp|ner|ned))\b", RegexOptions.None, 1000)]
    private static partial Regex Moves();

    [GeneratedRegex(@"^(?:[o6d]k|stig|steg|hogre|fler|gatt upp)", RegexOptions.None, 1000)]
    private static partial Regex Up();

    [GeneratedRegex(@"\b(?:inte|vantas|forvantas|prognos\w*|ska|kommer|malet|budget\w*|kvartal|halvar|manad\w*)\b",
        RegexOptions.None, 1000)]
    private static partial Regex NotNow();

    [GeneratedRegex(@"[;:]|,\s|\b(?:samt|men|medan|daremot|trots)\b", RegexOptions.None, 1000)]
    private static partial Regex Cut();
}
