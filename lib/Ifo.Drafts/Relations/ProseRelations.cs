using System.Globalization;
using System.Text.RegularExpressions;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Numbers;

namespace Ifo.Drafts.Relations;

/// <summary>Numbers of one sentence that say something of each other.</summary>
internal static partial class ProseRelations
{
    /// <summary>What a sentence says of its own numbers.</summary>
    /// <param name="sentence">The sentence.</param>
    public static IEnumerable<Finding> In(Sentence sentence) =>
        [.. FromTo(sentence), .. PartsOf(sentence), .. ConsistsOf(sentence), .. ListedAfter(sentence), .. Hundred(sentence),
        .. Shares(sentence), .. Compared(sentence)];

    // "från 3 781 till 4 080, en ökning med 8 procent": the change is stated, the levels are given.
    private static IEnumerable<Finding> FromTo(Sentence sentence)
    {
        var numbers = sentence.Quantities.ToList();
        for (var i = 0; i + 1 < numbers.Count; i++)
        {
            var (before, now) = (numbers[i], numbers[i + 1]);
            if (!IsFrom(sentence, before) || !Till().IsMatch(sentence.PlainBetween(before, now)) || !Alike(before, now)) continue;
            if (before.Qualifier is not DraftQualifier.None and not DraftQualifier.Circa) continue;
            var stretch = numbers.Where(number => number != before && number != now
                && (number.Start > now.Start || number.Start < before.Start)).ToList();
            foreach (var stated in stretch.Where(number => Belongs(sentence, number, before, now)))
            {
                if (Change(sentence, stated, before, now) is { } finding) yield return finding;
            }

            var said = DirectionWords.At(sentence.Paragraph.Text.Text, before.Start, 70);
            if (said != 0 && sentence.Says(DirectionVerb())) yield return Direction(sentence, now, before, said);
        }
    }

    private static bool IsFrom(Sentence sentence, DraftNumber number)
    {
        var word = Math.Max(0, number.Printed.Length - number.Length);
        var text = sentence.PlainBefore(number, 20 + word);
        return Fran().IsMatch(text[..Math.Max(0, text.Length - word)]);
    }

    private static bool Alike(DraftNumber before, DraftNumber now) =>
        before.Unit == now.Unit || (!before.HasUnit && now.HasUnit) || before.Unit.ConvertsTo(now.Unit);

    // A change stands after the levels with "en ökning med", "(8 procent)", "motsvarar", or before them with "ökade med".
    private static bool Belongs(Sentence sentence, DraftNumber stated, DraftNumber before, DraftNumber now)
    {
        var text = stated.Start > now.Start ? sentence.PlainBetween(now, stated) : sentence.PlainBetween(stated, before);
        return text.Length < 70 && !Contrast().IsMatch(text)
            && (stated.Start > now.Start ? ChangeBefore().IsMatch(text) : ChangeLead(sentence, stated));
    }

    private static bool ChangeLead(Sentence sentence, DraftNumber stated) =>
        MedBefore().IsMatch(sentence.PlainBefore(stated, 90));

    private static Finding? Change(Sentence sentence, DraftNumber stated, DraftNumber before, DraftNumber now)
    {
        // "från 12 till 15 procent": the unit stands once.
        var first = before.HasUnit || !now.HasUnit || before.Unit == now.Unit ? before
            : before with
            {
                Unit = now.Unit,
                Interval =
                QualifiedWidth.Of(before.Value, before.Decimals, before.Qualifier, now.Unit.IsCounted)
            };
        var said = DirectionWords.At(sentence.Paragraph.Text.Text, stated.Start, 60);
        var falls = now.Value < first.Value;
        var size = Math.Abs(stated.Value) == stated.Value && falls && said <= 0 ? Negated(stated) : stated;
        var (kind, computed) = stated.Unit == Unit.Percent && first.Unit != Unit.Percent
            ? (FindingKind.ChangePercent, Arithmetic.Change(size, now, first))
            : stated.Unit == Unit.Percent ? (FindingKind.ChangePercent, Arithmetic.Change(size, now, first))
            : stated.Unit == Unit.PercentagePoints && first.Unit == Unit.Percent
                ? (FindingKind.ChangePoints, Arithmetic.Sum(size with { Unit = Unit.Percent }, [(now, 1), (first, -1)]))
            : stated.Unit == first.Unit || (!stated.HasUnit && stated.Unit == Unit.Count && first.Unit != Unit.Percent)
                ? (FindingKind.Difference, Arithmetic.Sum(size with { Unit = first.Unit }, [(now, 1), (first, -1)]))
            : (FindingKind.Difference, null);
        if (computed is not { } change) return null;
        return Of(kind, stated, sentence, [new Term(now, "till"), new Term(first, "från", -1)], change,
            kind == FindingKind.ChangePercent ? "förändringen i procent från det ena talet till det andra"
                : "skillnaden mellan talen",
            "meningen säger från, till och hur mycket",
            kind == FindingKind.ChangePercent && first.Unit == Unit.Percent && !change.Agrees
                && Arithmetic.Sum(size with { Unit = Unit.Percent }, [(now, 1), (first, -1)]) is { Agrees: true }
                    ? "procentenheter" : "");
    }

    private static DraftNumber Negated(DraftNumber number) => number with { Value = -number.Value, Interval = -number.Interval };

    private static Finding Direction(Sentence sentence, DraftNumber now, DraftNumber before, int said)
    {
        var change = now.TryIn(before.Unit, out var own) ? own - before.Interval : Interval.Point(now.Value - before.Value);
        var verdict = said > 0 ? (change.Lower > 0 ? Verdict.Reproduced : change.Upper <= 0 ? Verdict.Contradicted
            : Verdict.WithinRounding)
            : change.Upper < 0 ? Verdict.Reproduced : change.Lower >= 0 ? Verdict.Contradicted : Verdict.WithinRounding;
        return new Finding
        {
            Kind = FindingKind.Direction,
            Verdict = verdict,
            Stated = now,
            Name = Short(sentence),
            Terms = [new Term(now, "till"), new Term(before, "från", -1)],
            Recomputed = change,
            How = said > 0 ? "en ökning" : "en minskning",
            Because = "meningen säger från och till",
        };
    }

    // "74 besök, varav 33 … och 41 …": counts that follow a total and make it up.
    private static IEnumerable<Finding> PartsOf(Sentence sentence)
    {
        var counts = sentence.Quantities.Where(number => number.Qualifier == DraftQualifier.None).ToList();
        var before = sentence.Before?.Quantities.LastOrDefault(number => number.Qualifier == DraftQualifier.None);
        if (before is not null && Varav().IsMatch(sentence.Plain[..Math.Min(40, sentence.Plain.Length)])) counts.Insert(0,
            before);
        for (var i = 0; i + 2 < counts.Count; i++)
        {
            var whole = counts[i];
            var cue = Varav().IsMatch(i == 0 && whole == before ? sentence.Plain : sentence.PlainBetween(whole, counts[i + 1]))
                || Av(sentence, whole);
            if (!cue) continue;
            for (var last = counts.Count - 1; last >= i + 2; last--)
            {
                var parts = counts.Skip(i + 1).Take(last - i).ToList();
                if (!parts.TrueForAll(part => part.Unit == whole.Unit && part.Value <= whole.Value && part.Value >= 0)) continue;
                if (Arithmetic.Sum(whole, parts.Select(part => (part, 1))) is not { } sum) continue;
                if (!sum.Agrees && last > i + 2 && Arithmetic.Sum(whole, parts.SkipLast(1).Select(part => (part, 1)))
                    is { Agrees: true }) continue;
                var most = sum.AtFaceValue / Math.Max(1, whole.Value);
                // What is written with words may go on with "en" and "ett", which are no numbers here.
                if (!sum.Agrees && (most < 0.7m || most > 1.3m || parts.Count < 3 || parts.Exists(part => part.IsWord)
                    || sentence.Says(One()))) break;
                var open = !sum.Agrees && sum.AtFaceValue < whole.Value;
                var finding = Of(FindingKind.Sum, whole, sentence, [.. parts.Select(part => new Term(part, "del"))], sum,
                    string.Create(CultureInfo.InvariantCulture, $"summan av {parts.Count} tal i meningen"),
                        "meningen delar upp talet", "");
                yield return open ? finding with { Verdict = Verdict.Open, Reading = "uppräkningen inte är fullständig" }
                    : finding;
                break;
            }
        }
    }

    // A count, and in the next words counts that make it up exactly: said only when they do.
    private static IEnumerable<Finding> ListedAfter(Sentence sentence)
    {
        if (sentence.Before is not { } before) yield break;
        var parts = sentence.Quantities.Where(IsCount).ToList();
        foreach (var whole in before.Quantities.Where(number => IsCount(number) && number.Value >= 10 && !number.IsWord))
        {
            for (var count = parts.Count; count >= 2; count--)
            {
                var own = parts.Take(count).ToList();
                if (own.Sum(part => part.Value) != whole.Value || own.Exists(part => part.Value <= 1)) continue;
                if (count == 2 && Stems.Shared(before.Words, sentence.Words) == 0) continue;
                if (Arithmetic.Sum(whole, own.Select(part => (part, 1))) is not { Agrees: true } sum) continue;
                yield return Of(FindingKind.Sum, whole, before, [.. own.Select(part => new Term(part, "del"))], sum,
                    string.Create(CultureInfo.InvariantCulture, $"summan av {own.Count} tal i nästa mening"),
                        "nästa mening delar upp talet", "");
                break;
            }
        }
    }

    // "en avvikelse på −1,4 mnkr som består av … (−1,0 mnkr), … (−1,3 mnkr) …": the sentence says that they are all.
    private static IEnumerable<Finding> ConsistsOf(Sentence sentence)
    {
        var amounts = sentence.Quantities.Where(number => number.Unit.Dimension == Unit.Kronor.Dimension
            && number.Qualifier == DraftQualifier.None).ToList();
        for (var i = 0; i + 3 < amounts.Count; i++)
        {
            var parts = amounts.Skip(i + 1).ToList();
            if (!Consists().IsMatch(sentence.PlainBetween(amounts[i], parts[0]))
                || !parts.TrueForAll(part => part.Unit == amounts[i].Unit)) continue;
            if (Arithmetic.Sum(amounts[i], parts.Select(part => (part, 1))) is not { } sum) continue;
            var far = Math.Abs(sum.AtFaceValue - amounts[i].Value) > 0.5m * Math.Abs(amounts[i].Value);
            if (!sum.Agrees && (far || !parts.Exists(part => part.IsSigned))) continue;
            yield return Of(FindingKind.Sum, amounts[i], sentence, [.. parts.Select(part => new Term(part, "del"))], sum,
                string.Create(CultureInfo.InvariantCulture, $"summan av {parts.Count} tal i meningen"),
                    "meningen säger vad talet består av", "");
            yield break;
        }
    }

    private static bool IsCount(DraftNumber number) =>
        number.Unit == Unit.Count && number.Decimals == 0 && number.Qualifier == DraftQualifier.None && number.Value > 0;

    // Percent of one sentence that are together a whole: said only when they are.
    private static IEnumerable<Finding> Hundred(Sentence sentence)
    {
        var shares = sentence.Quantities.Where(number => number.Unit == Unit.Percent && !number.IsSigned && number.Value > 0)
            .ToList();
        if (shares.Count < 2 || sentence.Says(DirectionVerb())) yield break;
        if (shares.Sum(share => share.Value) != 100) yield break;
        var last = shares[^1];
        var rest = shares.SkipLast(1).Aggregate(Interval.Point(100), (left, share) => left - share.Interval);
        yield return Of(FindingKind.Sum, last, sentence, [.. shares.SkipLast(1).Select(share => new Term(share, "andel", -1))],
            Arithmetic.Judged(last, rest, last.Value, 50), "andelarna är tillsammans 100 procent", "meningens alla andelar", "");
    }

    // "lägre än … 477 jämfört med 560", "477 (560 år 2023)": a direction that two numbers of the sentence show.
    private static IEnumerable<Finding> Compared(Sentence sentence)
    {
        var numbers = sentence.Quantities.Where(number => number.Qualifier == DraftQualifier.None).ToList();
        for (var i = 0; i + 1 < numbers.Count; i++)
        {
            var (now, before) = (numbers[i], numbers[i + 1]);
            if (now.Unit != before.Unit || !ComparedWith().IsMatch(sentence.PlainBetween(now, before))
                || now.Value == before.Value) continue;
            var said = DirectionWords.At(sentence.Paragraph.Text.Text, now.Start, 60);
            if (said == 0 || !sentence.Says(DirectionVerb()) || now.Value < 0) continue;
            var direction = Direction(sentence, now, before, said);
            if (direction.Verdict != Verdict.Contradicted) yield return direction with
            {
                Because =
                "meningen jämför de två talen"
            };
        }
    }

    private static bool Av(Sentence sentence, DraftNumber whole)
    {
        return AvDe().IsMatch(sentence.PlainBefore(whole, 12));
    }

    // "506,6 mnkr av en budget på 654,4 mnkr, 77 procent"; "11 av 20".
    private static IEnumerable<Finding> Shares(Sentence sentence)
    {
        var levels = sentence.Quantities.Concat(sentence.Before?.Quantities ?? [])
            .Where(number => number.Unit != Unit.Percent && number.Unit != Unit.PercentagePoints && number.Value > 0
            && number.Unit != Unit.Times).ToList();
        foreach (var percent in sentence.Quantities.Where(number => number.Unit == Unit.Percent && number.Value > 0))
        {
            foreach (var (part, whole) in levels.SelectMany(part => levels
                .Where(whole => whole != part && whole.Unit == part.Unit)
                .Select(whole => (part, whole))))
            {
                if (Arithmetic.Share(percent, part, whole) is not { } share) continue;
                var here = part.Start >= sentence.Start && whole.Start >= sentence.Start;
                var close = here && part.Start < whole.Start && AvBetween().IsMatch(sentence.PlainBetween(part, whole))
                    && sentence.Between(part, whole).Length < 30;
                // Without the word, only numbers that say much are believed, and only when they agree.
                if (!close && !(share.Agrees && share.Weight > 1.2 && part.Digits + whole.Digits >= 5)) continue;
                if (!share.Agrees && !(percent.Start > whole.Start && ShareWord().IsMatch(sentence.PlainBetween(whole, percent))
                    && sentence.Between(whole, percent).Length < 40)) continue;
                yield return Of(FindingKind.Share, percent, sentence, [new Term(part, "del"), new Term(whole, "hel")], share,
                    "delens andel av det hela", "meningen nämner delen och det hela", "");
                break;
            }
        }
    }

    private static Finding Of(
        FindingKind kind, DraftNumber stated, Sentence sentence, IReadOnlyList<Term> terms, Computed computed, string how,
            string because,
        string slip) => new()
        {
            Kind = kind,
            Verdict = computed.Verdict,
            Stated = stated,
            Name = Short(sentence),
            Terms = terms,
            Recomputed = computed.Interval,
            How = how,
            Because = because,
            Slip = slip.Length > 0 ? slip : computed.Agrees ? ""
                : Judging.Slip(stated.Value, computed.AtFaceValue, stated.Decimals),
        };

    /// <summary>The beginning of a sentence, as a name of what it says.</summary>
    /// <param name="sentence">The sentence.</param>
    public static string Short(Sentence sentence)
    {
        var text = sentence.Text.Trim();
        return text.Length <= 90 ? text : text[..87] + "…";
    }

    [GeneratedRegex(@"\bfran\s+(?:i\s+snitt\s+|totalt\s+)?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Fran();

    [GeneratedRegex(@"^[^.;]{0,45}?\btill\s*(?:cirka\s*|ca\s*|drygt\s*|knappt\s*|totalt\s*)?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Till();

    [GeneratedRegex(
        @"(?:[o6d]kning|minskning|uppgang|nedgang|forandring|[o6d]kat|minskat|[o6d]kade|minskade|motsvarar|motsvarande|dvs|"
        + @"det vill saga)[^.]{0,30}$|^\s*[^.\d]{0,20}\($|\bmed\s*$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ChangeBefore();

    [GeneratedRegex(
        @"(?:[o6d]kat|minskat|[o6d]kade|minskade|[o6d]kar|minskar|stigit|sjunkit|[o6d]kning|minskning)[^.\d]{0,25}\b(?:med|"
        + @"pa)\s+(?:cirka\s+|ca\s+|drygt\s+|knappt\s+)?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MedBefore();

    [GeneratedRegex(@"\b(?:medan|daremot|men|samtidigt|respektive|budget|andra)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Contrast();

    [GeneratedRegex(
        @"\b(?:[o6d]kat|minskat|[o6d]kade|minskade|[o6d]kar|minskar|stigit|sjunkit|gatt upp|gatt ned|[o6d]kning|minskning)\b",
        RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DirectionVerb();

    [GeneratedRegex(@"\bvarav\b|\bav (?:dessa|dem|vilka)\b|\bfordela|\buppdelat|\bdarav\b|\bsom består av\b|:\s*$",
        RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Varav();

    [GeneratedRegex(@"\bav (?:de|dessa)\s*$", RegexOptions.None, 1000)]
    private static partial Regex AvDe();

    [GeneratedRegex(@"^[^.;]{0,30}\b(?:jamfort med|mot|att jamfora med)\s*$|^[^.;]{0,12}\($", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ComparedWith();

    [GeneratedRegex(@"\b(?:en|ett|ovriga|resten|resterande|bland annat)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex One();

    [GeneratedRegex(@"\bbestar av\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Consists();

    [GeneratedRegex(@"\bav\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AvBetween();

    [GeneratedRegex(@"motsvar|\bdvs\b|det vill saga|vilket (?:ar|ger|blir)|vilket gor|\($|\bdet ar\b", RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex ShareWord();
}
