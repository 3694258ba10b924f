using System.Globalization;
using System.Text.RegularExpressions;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Documents;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Numbers;

namespace Ifo.Drafts.Relations;

/// <summary>How many things a sentence says that it lists, and how many it does: <em>tre områden: A, B och C</em>.</summary>
internal static partial class ProseLists
{
    /// <summary>The lists of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentences">Its sentences.</param>
    public static IEnumerable<Finding> In(DraftDocument document, IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (Inline(sentence) is { } finding) yield return finding;
        }

        var blocks = document.Blocks;
        for (var i = 0; i + 2 < blocks.Count; i++)
        {
            if (blocks[i] is not DraftParagraph paragraph || !paragraph.Text.Text.TrimEnd().EndsWith(':')) continue;
            var items = blocks.Skip(i + 1).TakeWhile(block => block is DraftParagraph item && Bullet().IsMatch(item.Text.Text))
                .Count();
            var last = sentences.LastOrDefault(sentence => sentence.Paragraph == paragraph);
            if (items < 2 || last?.Quantities.LastOrDefault(IsCount) is not { } stated
                || !Following().IsMatch(last.Plain)) continue;
            yield return Of(stated, last, items);
        }
    }

    private static Finding? Inline(Sentence sentence)
    {
        var colon = sentence.Plain.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || sentence.Plain.IndexOf(':', colon + 1) >= 0) return null;
        if (sentence.Quantities.LastOrDefault(number => IsCount(number) && number.Start - sentence.Start < colon)
            is not { } stated) return null;
        var between = sentence.Plain[Math.Min(colon, stated.Start + stated.Length - sentence.Start)..colon];
        var list = sentence.Plain[(colon + 1)..].Trim().TrimEnd('.');
        // A number and a noun right before the colon, and a list without numbers, brackets or sentences in it.
        if (between.Trim().Split(' ').Length > 3 || Involved().IsMatch(list) || !LastOfList().IsMatch(list)) return null;
        var parts = Comma().Split(list);
        if (parts.Length < 2 || parts.Any(part => part.Trim().Split(' ').Length > 4)) return null;
        return Of(stated, sentence, parts.Length);
    }

    private static bool IsCount(DraftNumber number) =>
        number.Unit == Unit.Count && number.Decimals == 0 && number.Value is >= 2 and <= 15
            && number.Qualifier == DraftQualifier.None && !number.IsSigned;

    private static Finding Of(DraftNumber stated, Sentence sentence, int items) => new()
    {
        Kind = FindingKind.Count,
        Verdict = items == stated.Value ? Verdict.Reproduced : Verdict.Contradicted,
        Stated = stated,
        Name = ProseRelations.Short(sentence),
        Terms = [new Term(stated, "som det står")],
        Recomputed = Interval.Point(items),
        How = string.Create(CultureInfo.InvariantCulture, $"uppräkningen, som har {items} led,"),
        Because = "uppräkningen kommer direkt efter talet",
    };

    [GeneratedRegex(@"^\s*(?:[•\u2022\uF0B7\-–o*]|\d{1,2}[.)])\s+\S", RegexOptions.None, 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\bfoljande\b", RegexOptions.None, 1000)]
    private static partial Regex Following();

    [GeneratedRegex(@"[\d(;/]|\b(?:som|samt|eller|bland annat|med mera|mm|t ex|en|ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio)\b",
        RegexOptions.None, 1000)]
    private static partial Regex Involved();

    [GeneratedRegex(@",?\s+och\s+[^,]+$", RegexOptions.None, 1000)]
    private static partial Regex LastOfList();

    [GeneratedRegex(@",\s*(?:och\s+)?|\s+och\s+", RegexOptions.None, 1000)]
    private static partial Regex Comma();
}
