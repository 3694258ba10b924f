using System.Globalization;
using System.Text.RegularExpressions;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Numbers;
using Ifo.Drafts.Tables;

namespace Ifo.Drafts.Relations;

/// <summary>What the prose says of the tables: the same figures, and whether they go up or down.</summary>
internal static partial class ProseFindings
{
    /// <summary>What the sentences say of the tables.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="grids">The tables.</param>
    public static IEnumerable<Finding> In(IReadOnlyList<Sentence> sentences, IReadOnlyList<Grid> grids)
    {
        var matches = new ProseMatches(grids);
        var all = sentences.SelectMany(sentence => sentence.Quantities.Select(number => (Sentence: sentence, Number: number)))
            .GroupBy(pair => (Math.Abs(pair.Number.Value), pair.Number.Unit.Key))
            .ToDictionary(group => group.Key, group => group.ToList());
        foreach (var sentence in sentences)
        {
            var found = matches.Of(sentence);
            foreach (var match in found)
            {
                yield return Same(match);
                if ((Direction(match) ?? Balance(match)) is { } direction) yield return direction;
            }

            foreach (var rank in RowRanks.In(sentence, found)) yield return rank;
            foreach (var slip in PairSlips(sentence, found).Concat(PercentPairs(sentence, grids))) yield return slip;
            foreach (var number in sentence.Quantities.Where(number => !found.Any(match => match.Number == number)))
            {
                if (Elsewhere(all, sentence, number) is { } same) yield return same;
            }
        }
    }

    private static Finding Same(ProseMatches.Match match)
    {
        var cell = match.Cell;
        var theirs = cell.TryIn(match.Number.Unit, out var own) ? own : cell.Interval;
        if (match.Number.Value < 0 != cell.Value < 0) theirs = -theirs;
        return new Finding
        {
            Kind = FindingKind.SameFigure,
            Verdict = Verdict.Reproduced,
            Stated = match.Number,
            Name = ProseRelations.Short(match.Sentence),
            Terms = [new Term(cell, match.Grid.NameOf(match.Row, match.Column))],
            Recomputed = theirs,
            How = string.Create(CultureInfo.InvariantCulture, $"samma tal i tabell {match.Grid.Table.Number}"),
            Because = string.Create(CultureInfo.InvariantCulture, $"talet och {match.Coverage * 100:0} procent av radens ord"),
        };
    }

    // "minskat med 10,5 procent" beside a change of −10,5 %: only where the table prints changes with their signs.
    private static Finding? Direction(ProseMatches.Match match)
    {
        var cell = match.Cell;
        if (!match.Sentence.Says(Moves()) || cell.Value == 0) return null;
        var column = match.Grid.Column(match.Column).ToList();
        var changes = column.Exists(number => number.Value < 0)
            && (match.Grid.IsPercent(match.Column) || ChangeHeading().IsMatch(match.Grid.Headings[match.Column]));
        if (!changes || match.Number.Unit != cell.Unit) return null;
        var said = DirectionWords.At(match.Sentence.Paragraph.Text.Text, match.Number.Start, 45);
        if (said == 0) return null;
        var agrees = said > 0 == cell.Value > 0;
        return new Finding
        {
            Kind = FindingKind.Direction,
            Verdict = agrees ? Verdict.Reproduced : Verdict.Contradicted,
            Stated = match.Number,
            Name = ProseRelations.Short(match.Sentence),
            Terms = [new Term(cell, match.Grid.NameOf(match.Row, match.Column))],
            Recomputed = cell.Interval,
            How = said > 0 ? "en ökning" : "en minskning",
            Because = "talet står i tabellen med sitt tecken",
            // Costs are printed with a minus and grow when it does.
            IsPossible = !agrees,
        };
    }

    // "ett underskott på 0,2 mnkr" beside −0,2: only in columns that have both signs.
    private static Finding? Balance(ProseMatches.Match match)
    {
        var cell = match.Cell;
        if (cell.Value == 0 || match.Number.IsSigned || match.Number.Unit.Dimension != Unit.Kronor.Dimension) return null;
        var column = match.Grid.Column(match.Column).ToList();
        if (!column.Exists(number => number.Value < 0) || !column.Exists(number => number.Value > 0)) return null;
        var before = match.Sentence.PlainBefore(match.Number, 50);
        var said = BalanceWord().Matches(before).LastOrDefault();
        if (said is null) return null;
        var surplus = said.Value.StartsWith("over", StringComparison.Ordinal);
        var agrees = surplus == cell.Value > 0;
        return new Finding
        {
            Kind = FindingKind.Direction,
            Verdict = agrees ? Verdict.Reproduced : Verdict.Contradicted,
            Stated = match.Number,
            Name = ProseRelations.Short(match.Sentence),
            Terms = [new Term(cell, match.Grid.NameOf(match.Row, match.Column))],
            Recomputed = cell.Interval,
            How = surplus ? "ett överskott" : "ett underskott",
            Because = "talet står i tabellen med sitt tecken",
            IsPossible = !agrees,
        };
    }

    // "fem procent (359)" where one row has the percent and a number that is a digit from the other.
    private static IEnumerable<Finding> PercentPairs(Sentence sentence, IReadOnlyList<Grid> grids)
    {
        var numbers = sentence.Quantities.ToList();
        for (var i = 0; i + 1 < numbers.Count; i++)
        {
            var (percent, number) = (numbers[i], numbers[i + 1]);
            if (percent.Unit != Unit.Percent || number.Unit == Unit.Percent || number.Digits < 3
                || !PairWord().IsMatch(sentence.PlainBetween(percent, number))) continue;
            var rows = grids.SelectMany(grid => grid.Rows.Select(row => (Grid: grid, Row: row)))
                .Where(pair => pair.Row.Numbers.Any(cell => cell.Unit == Unit.Percent
                    && Math.Abs(cell.Value) == Math.Abs(percent.Value))).ToList();
            if (rows.Exists(pair => pair.Row.Numbers.Any(cell => Math.Abs(cell.Value) == Math.Abs(number.Value)))) continue;
            var close = rows.Where(pair => RowSums.IsTotal(pair.Row.Label)
                || Stems.Coverage(Stems.Of(pair.Row.Label), sentence.Words) >= 0.5)
                .SelectMany(pair => pair.Row.Cells.Select((cell, column) => (pair.Grid, pair.Row, Cell: cell, Column: column)))
                .Where(pair => pair.Cell is { } cell && cell.Unit != Unit.Percent && cell.Decimals == number.Decimals
                    && Judging.Slip(Math.Abs(number.Value), Math.Abs(cell.Value), number.Decimals) == "en siffra").ToList();
            if (close.Count != 1) continue;
            yield return new Finding
            {
                Kind = FindingKind.SameFigure,
                Verdict = Verdict.Contradicted,
                Stated = number,
                Name = ProseRelations.Short(sentence),
                Terms = [new Term(close[0].Cell!, close[0].Grid.NameOf(close[0].Row.Index, close[0].Column))],
                Recomputed = close[0].Cell!.Interval,
                How = string.Create(CultureInfo.InvariantCulture, $"samma tal i tabell {close[0].Grid.Table.Number}"),
                Because = "procenttalet i meningen står på samma rad i tabellen",
                Slip = "en siffra",
            };
        }
    }

    // Two numbers of a sentence of which one stands in a row, and the other beside it but for a digit.
    private static IEnumerable<Finding> PairSlips(Sentence sentence, IReadOnlyList<ProseMatches.Match> found)
    {
        foreach (var number in sentence.Quantities
            .Where(number => !number.IsWord && number.Digits >= 2 && number.Qualifier == DraftQualifier.None))
        {
            if (found.Any(match => match.Number == number)) continue;
            foreach (var match in found.Where(match => match.Number != number
                && Math.Abs(match.Number.Start - number.Start) < 200))
            {
                // One number beside it, or two anywhere in the sentence.
                var same = sentence.Quantities.Count(other => other.Digits >= 3
                    && match.Grid.Rows[match.Row].Numbers.Any(cell => Math.Abs(cell.Value) == Math.Abs(other.Value)
                        && cell.Decimals == other.Decimals));
                var row = match.Grid.Rows[match.Row];
                if (match.Number.Digits < 2 && match.Coverage < 0.75 && !RowSums.IsTotal(row.Label)) continue;
                var balance = same > 1 && BalanceWord().IsMatch(sentence.PlainBefore(number, 50));
                var close = row.Cells.Select((cell, column) => (Cell: cell, Column: column))
                    .Where(pair => pair.Cell is { } cell && cell != match.Cell
                    && cell.Unit == number.Unit && cell.Decimals == number.Decimals && cell.Digits >= 3
                    && ((match.Coverage >= 0.99 && match.Number.Digits >= 3 && Math.Abs(pair.Column - match.Column) == 1)
                        || (balance && ChangeHeading().IsMatch(match.Grid.Headings[pair.Column]))
                        || Math.Abs(Math.Abs(cell.Value) - Math.Abs(number.Value)) <= 0.1m * Math.Abs(cell.Value))
                    && Judging.Slip(Math.Abs(number.Value), Math.Abs(cell.Value), number.Decimals) is { Length: > 0 })
                        .Select(pair => pair.Cell!).ToList();
                if (close.Count != 1 || (same < 2 && !Pair(sentence, match.Number, number))) continue;
                yield return new Finding
                {
                    Kind = FindingKind.SameFigure,
                    Verdict = Verdict.Contradicted,
                    Stated = number,
                    Name = ProseRelations.Short(sentence),
                    Terms = [new Term(close[0], row.Label)],
                    Recomputed = close[0].Interval,
                    How = string.Create(CultureInfo.InvariantCulture, $"samma tal i tabell {match.Grid.Table.Number}"),
                    Because = "ett annat tal i meningen står på samma rad i tabellen",
                    Slip = Judging.Slip(Math.Abs(number.Value), Math.Abs(close[0].Value), number.Decimals),
                };
                break;
            }
        }
    }

    private static bool Pair(Sentence sentence, DraftNumber one, DraftNumber other)
    {
        var between = one.Start < other.Start ? sentence.Between(one, other) : sentence.Between(other, one);
        return PairWord().IsMatch(between) && between.Length < 35;
    }

    // What the sentences begin with, which is mostly what they are about.
    private static bool SameSubject(Sentence one, Sentence other) =>
        one.Words.Count > 0 && other.Words.Count > 0 && other.Words.Contains(one.Words.First())
            && one.Words.Contains(other.Words.First());

    // The same number and unit with the same words in another sentence.
    private static Finding? Elsewhere(
        Dictionary<(decimal, string), List<(Sentence Sentence, DraftNumber Number)>> seen, Sentence sentence, DraftNumber number)
    {
        if (!seen.TryGetValue((Math.Abs(number.Value), number.Unit.Key), out var list)) return null;
        if (number.Value == 0 || (number.IsWord && number.Unit == Unit.Count)) return null;
        // A number of few digits stands in many sentences: those must be nearly the same.
        var telling = number.Digits >= 3 || (number.Digits == 2 && number.Decimals > 0 && number.HasUnit);
        var (fewest, part) = telling ? (2, 0.25) : (4, 0.7);
        if (!telling && Math.Abs(number.Value) <= 1) return null;
        var best = list.Where(other => other.Sentence != sentence && other.Number.Decimals == number.Decimals)
            .Select(other => (other.Sentence, other.Number, Shared: Stems.Shared(other.Sentence.Words, sentence.Words)))
            .Where(other => other.Shared >= fewest
                && (telling || (Math.Sign(other.Number.Value) == Math.Sign(number.Value)
                    && SameSubject(sentence, other.Sentence)))
                && other.Shared >= part * Math.Min(sentence.Words.Count, other.Sentence.Words.Count))
            .OrderByDescending(other => other.Shared).FirstOrDefault();
        if (best.Sentence is null) return null;
        return new Finding
        {
            Kind = FindingKind.SameFigure,
            Verdict = Verdict.Reproduced,
            Stated = number,
            Name = ProseRelations.Short(sentence),
            Terms = [new Term(best.Number, ProseRelations.Short(best.Sentence))],
            Recomputed = best.Number.Interval,
            How = "samma tal på ett annat ställe",
            Because = string.Create(CultureInfo.InvariantCulture, $"{best.Shared} ord är gemensamma"),
        };
    }

    [GeneratedRegex(@"[o6d]k(?:at|ar|ade|a|ning|ande)|minsk|stig|steg\b|sjunk|sjonk|hogre|lagre|fler\b|farre",
        RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Moves();

    [GeneratedRegex(@"\b(?:overskott|underskott|negativ avvikelse)", RegexOptions.None, 1000)]
    private static partial Regex BalanceWord();

    [GeneratedRegex(@"förändr|ökning|diff|utveckling|avvik", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ChangeHeading();

    [GeneratedRegex(@"^[^.]{0,12}\(|\btill\s*$|^\s*\p{L}*\s*till\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PairWord();
}
