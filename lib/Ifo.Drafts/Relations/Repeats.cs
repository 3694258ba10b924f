using System.Globalization;
using System.Text.RegularExpressions;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Numbers;

namespace Ifo.Drafts.Relations;

/// <summary>
/// Sentences that stand twice: their numbers are the same, or one of them is not. The sentence must be the same but for its
/// numbers,
/// and a number of it or of the sentences beside it must be equal, for texts say the same of different units.
/// </summary>
internal static partial class Repeats
{
    private const int FewestWords = 3;

    /// <summary>The numbers of sentences that stand twice.</summary>
    /// <param name="sentences">The sentences.</param>
    public static IEnumerable<Finding> In(IReadOnlyList<Sentence> sentences)
    {
        var same = sentences.Select((sentence, at) => (sentence, at))
            .Where(pair => pair.sentence.Quantities.Any() && pair.sentence.Words.Count >= FewestWords)
            .GroupBy(pair => Frame(pair.sentence), StringComparer.Ordinal).Where(group => group.Count() is > 1 and < 6);
        foreach (var group in same)
        {
            var first = group.First();
            foreach (var later in group.Skip(1))
            {
                var (mine, theirs) = (later.sentence.Numbers, first.sentence.Numbers);
                if (mine.Count != theirs.Count) continue;
                var equal = mine.Zip(theirs).Count(pair => pair.First.Value == pair.Second.Value);
                var around = Around(sentences, later.at, first.at);
                if (mine.Count - equal > 1 || (mine.Count - equal == 1 && equal + around < 3)) continue;
                foreach (var (a, b) in mine.Zip(theirs).Where(pair => pair.First.Role == NumberRole.Quantity))
                    yield return Of(later.sentence, a, first.sentence, b, equal + around);
            }
        }
    }

    // How many numbers are equal in the next sentences, if those stand twice as well.
    private static int Around(IReadOnlyList<Sentence> sentences, int a, int b)
    {
        var equal = 0;
        for (var i = 1; i <= 3 && a + i < sentences.Count && b + i < sentences.Count; i++)
        {
            if (Frame(sentences[a + i]) != Frame(sentences[b + i])) continue;
            equal += sentences[a + i].Numbers.Zip(sentences[b + i].Numbers).Count(pair => pair.First.Value == pair.Second.Value);
        }

        return equal;
    }

    private static string Frame(Sentence sentence) =>
        Space().Replace(Number().Replace(Stems.Plain(sentence.Text), "#"), " ").Trim();

    private static Finding Of(Sentence sentence, DraftNumber a, Sentence other, DraftNumber b, int equal) => new()
    {
        Kind = FindingKind.SameFigure,
        Verdict = a.Value == b.Value ? Verdict.Reproduced : Verdict.Contradicted,
        Stated = a,
        Name = ProseRelations.Short(sentence),
        Terms = [new Term(b, ProseRelations.Short(other))],
        Recomputed = b.Interval,
        How = "samma mening på ett annat ställe",
        Because = string.Create(CultureInfo.InvariantCulture, $"meningen står två gånger och {equal} andra tal är lika"),
        Slip = a.Value == b.Value ? "" : Judging.Slip(a.Value, b.Value, a.Decimals),
    };

    [GeneratedRegex(@"\d+(?:[ \u00A0]\d{3})*(?:,\d+)?", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
