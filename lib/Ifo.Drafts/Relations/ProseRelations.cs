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
    public static IEnumerable<Finding> In(Sentence sentence) => [.. FromTo(sentence), .. PartsOf(sentence), .. Shares(sentence)];

    // "från 3 781 till 4 080, en ökning med 8 procent": the change is stated, the levels are given.
    private static IEnumerable<Finding> FromTo(Sentence sentence)
    {
        var numbers = sentence.Quantities.ToList();
        for (var i = 0; i + 1 < numbers.Count; i++)
        {
            var (before, now) = (numbers[i], numbers[i + 1]);
            if (!IsFrom(sentence, before) || !Till().IsMatch(sentence.Between(before, now)) || !Alike(before, now)) continue;
            if (before.Qualifier is not DraftQualifier.None and not DraftQualifier.Circa) continue;
            var stretch = numbers.Where(number => number != before && number != now && (number.Start > now.Start || number.Start < before.Start)).ToList();
            foreach (var stated in stretch.Where(number => Belongs(sentence, number, before, now)))
            {
                if (Change(sentence, stated, before, now) is { } finding) yield return finding;
            }

            var said = DirectionWords.At(sentence.Paragraph.Text.Text, before.Start, 70);
            if (said != 0 && DirectionVerb().IsMatch(sentence.Text)) yield return Direction(sentence, now, before, said);
        }
    }

    private static bool IsFrom(Sentence sentence, DraftNumber number)
    {
        var start = number.Printed.Length > number.Length ? number.Start - (number.Printed.Length - number.Length) : number.Start;
        var text = sentence.Paragraph.Text.Text;
        return Fran().IsMatch(text[Math.Max(sentence.Start, start - 12)..Math.Max(sentence.Start, start)]);
    }

    private static bool Alike(DraftNumber before, DraftNumber now) =>
        before.Unit == now.Unit || (!before.HasUnit && now.HasUnit) || before.Unit.ConvertsTo(now.Unit);

    // A change stands after the levels with "en ökning med", "(8 procent)", "motsvarar", or before them with "ökade med".
    private static bool Belongs(Sentence sentence, DraftNumber stated, DraftNumber before, DraftNumber now)
    {
        var text = stated.Start > now.Start ? sentence.Between(now, stated) : sentence.Between(stated, before);
        return text.Length < 70 && !Contrast().IsMatch(text)
            && (stated.Start > now.Start ? ChangeBefore().IsMatch(text) : ChangeLead(sentence, stated));
    }

    private static bool ChangeLead(Sentence sentence, DraftNumber stated) =>
        MedBefore().IsMatch(sentence.Paragraph.Text.Text[sentence.Start..stated.Start]);

    private static Finding? Change(Sentence sentence, DraftNumber stated, DraftNumber before, DraftNumber now)
    {
        var first = before.HasUnit ? before : before with { Unit = now.Unit, Interval = Interval.Point(before.Value) };
        if (!before.HasUnit && now.HasUnit) first = first with { Interval = RoundingInterval.Of(before.Value, before.Decimals) };
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
            kind == FindingKind.ChangePercent ? "förändringen i procent från det ena talet till det andra" : "skillnaden mellan talen",
            "meningen säger från, till och hur mycket",
            kind == FindingKind.ChangePercent && first.Unit == Unit.Percent && !change.Agrees
                && Arithmetic.Sum(size with { Unit = Unit.Percent }, [(now, 1), (first, -1)]) is { Agrees: true } ? "procentenheter" : "");
    }

    private static DraftNumber Negated(DraftNumber number) => number with { Value = -number.Value, Interval = -number.Interval };

    private static Finding Direction(Sentence sentence, DraftNumber now, DraftNumber before, int said)
    {
        var change = now.TryIn(before.Unit, out var own) ? own - before.Interval : Interval.Point(now.Value - before.Value);
        var verdict = said > 0 ? (change.Lower > 0 ? Verdict.Reproduced : change.Upper <= 0 ? Verdict.Contradicted : Verdict.WithinRounding)
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
        if (before is not null && Varav().IsMatch(sentence.Text[..Math.Min(40, sentence.Text.Length)])) counts.Insert(0, before);
        for (var i = 0; i + 2 < counts.Count; i++)
        {
            var whole = counts[i];
            var cue = Varav().IsMatch(i == 0 && whole == before ? sentence.Text : sentence.Between(whole, counts[i + 1]))
                || Av(sentence, whole);
            if (!cue) continue;
            for (var last = counts.Count - 1; last >= i + 2; last--)
            {
                var parts = counts.Skip(i + 1).Take(last - i).ToList();
                if (!parts.TrueForAll(part => part.Unit == whole.Unit && part.Value <= whole.Value && part.Value >= 0)) continue;
                if (Arithmetic.Sum(whole, parts.Select(part => (part, 1))) is not { } sum) continue;
                if (!sum.Agrees && last > i + 2 && Arithmetic.Sum(whole, parts.SkipLast(1).Select(part => (part, 1))) is { Agrees: true }) continue;
                var most = sum.AtFaceValue / Math.Max(1, whole.Value);
                if (!sum.Agrees && (most < 0.7m || most > 1.3m || parts.Count < 3)) break;
                var open = !sum.Agrees && sum.AtFaceValue < whole.Value;
                var finding = Of(FindingKind.Sum, whole, sentence, [.. parts.Select(part => new Term(part, "del"))], sum,
                    string.Create(CultureInfo.InvariantCulture, $"summan av {parts.Count} tal i meningen"), "meningen delar upp talet", "");
                yield return open ? finding with { Verdict = Verdict.Open, Reading = "uppräkningen är inte fullständig" } : finding;
                break;
            }
        }
    }

    private static bool Av(Sentence sentence, DraftNumber whole)
    {
        var text = sentence.Paragraph.Text.Text;
        return AvDe().IsMatch(text[Math.Max(0, whole.Start - 12)..whole.Start]);
    }

    // "506,6 mnkr av en budget på 654,4 mnkr, 77 procent"; "11 av 20".
    private static IEnumerable<Finding> Shares(Sentence sentence)
    {
        var levels = sentence.Quantities.Where(number => number.Unit != Unit.Percent && number.Unit != Unit.PercentagePoints && number.Value > 0
            && number.Unit != Unit.Times).ToList();
        foreach (var percent in sentence.Quantities.Where(number => number.Unit == Unit.Percent && number.Value > 0))
        {
            foreach (var (part, whole) in levels.SelectMany(part => levels.Where(whole => whole != part && whole.Unit == part.Unit)
                .Select(whole => (part, whole))))
            {
                if (Arithmetic.Share(percent, part, whole) is not { } share) continue;
                var close = part.Start < whole.Start && AvBetween().IsMatch(sentence.Between(part, whole)) && sentence.Between(part, whole).Length < 30;
                // Without the word, only numbers that say much are believed, and only when they agree.
                if (!close && !(share.Agrees && share.Weight > 1.2 && part.Digits + whole.Digits >= 5)) continue;
                if (!share.Agrees && !(percent.Start > whole.Start && ShareWord().IsMatch(sentence.Between(whole, percent))
                    && sentence.Between(whole, percent).Length < 40)) continue;
                yield return Of(FindingKind.Share, percent, sentence, [new Term(part, "del"), new Term(whole, "hel")], share,
                    "delens andel av det hela", "meningen nämner delen och det hela", "");
                break;
            }
        }
    }

    private static Finding Of(
        FindingKind kind, DraftNumber stated, Sentence sentence, IReadOnlyList<Term> terms, Computed computed, string how, string because,
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
            Slip = slip.Length > 0 ? slip : computed.Agrees ? "" : Judging.Slip(stated.Value, computed.AtFaceValue, stated.Decimals),
        };

    /// <summary>The beginning of a sentence, as a name of what it says.</summary>
    /// <param name="sentence">The sentence.</param>
    public static string Short(Sentence sentence)
    {
        var text = sentence.Text.Trim();
        return text.Length <= 90 ? text : text[..87] + "…";
    }

    [GeneratedRegex(@"\bfrån\s+(?:i\s+snitt\s+|totalt\s+)?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Fran();

    [GeneratedRegex(@"^[^.;]{0,45}?\btill\s*(?:cirka\s*|ca\s*|drygt\s*|knappt\s*|totalt\s*)?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Till();

    [GeneratedRegex(@"(?:ökning|minskning|uppgång|nedgång|förändring|ökat|minskat|ökade|minskade|motsvarar|motsvarande|dvs|det vill säga)[^.]{0,30}$|^\s*[^.\d]{0,20}\($|\bmed\s*$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ChangeBefore();

    [GeneratedRegex(@"(?:ökat|minskat|ökade|minskade|ökar|minskar|stigit|sjunkit|ökning|minskning)[^.\d]{0,25}\b(?:med|på)\s+(?:cirka\s+|ca\s+|drygt\s+|knappt\s+)?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MedBefore();

    [GeneratedRegex(@"\b(?:medan|däremot|men|samtidigt|respektive|budget|andra)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Contrast();

    [GeneratedRegex(@"\b(?:ökat|minskat|ökade|minskade|ökar|minskar|stigit|sjunkit|gått upp|gått ned|ökning|minskning)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DirectionVerb();

    [GeneratedRegex(@"\bvarav\b|\bav (?:dessa|dem|vilka)\b|\bfördela|\buppdelat|\bdärav\b|\bsom består av\b|:\s*$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Varav();

    [GeneratedRegex(@"\b[Aa]v de\s*$", RegexOptions.None, 1000)]
    private static partial Regex AvDe();

    [GeneratedRegex(@"\bav\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AvBetween();

    [GeneratedRegex(@"motsvar|\bdvs\b|det vill säga|vilket (?:är|ger|blir)|vilket gör|\($|\bdet är\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ShareWord();
}
