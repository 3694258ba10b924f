using System.Globalization;
using System.Text.RegularExpressions;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Numbers;

namespace Ifo.Drafts.Relations;

/// <summary>An amount for each: <em>12,4 mnkr för 4 960 dygn, 2 500 kronor per dygn</em>. The three stand in one
/// sentence.</summary>
internal static partial class ProseRates
{
    /// <summary>What a sentence says of an amount for each.</summary>
    /// <param name="sentence">The sentence.</param>
    public static IEnumerable<Finding> In(Sentence sentence)
    {
        foreach (var rate in sentence.Quantities.Where(number => IsRate(sentence, number)))
        {
            var amounts = sentence.Quantities.Where(number => number != rate && number.Unit.Dimension == Unit.Kronor.Dimension
                && number.Value > 0 && !IsRate(sentence, number)).ToList();
            var counts = sentence.Quantities.Where(number => number != rate && number.Unit.IsCounted && number.Value > 1)
                .ToList();
            if (amounts.Count != 1 || counts.Count != 1) continue;
            var (amount, count) = (amounts[0], counts[0]);
            var own = rate.Unit.Dimension == Unit.Kronor.Dimension ? rate.Unit.Factor
                : rate.Unit.Key.StartsWith("tkr", StringComparison.Ordinal) ? 1000m : 1m;
            if (Arithmetic.Quotient(rate, amount, count, amount.Unit.Factor / own) is not { } quotient) continue;
            var far = quotient.AtFaceValue < rate.Value * 0.5m || quotient.AtFaceValue > rate.Value * 2m;
            if (far || (!quotient.Agrees && !SameThing(sentence, rate, count))) continue;
            yield return new Finding
            {
                Kind = FindingKind.PerUnit,
                Verdict = quotient.Verdict,
                Stated = rate,
                Name = ProseRelations.Short(sentence),
                Terms = [new Term(amount, "belopp"), new Term(count, "antal")],
                Recomputed = quotient.Interval,
                How = "beloppet delat med antalet",
                Because = "meningen nämner beloppet, antalet och beloppet för varje",
                Slip = quotient.Agrees ? "" : Judging.Slip(rate.Value, quotient.AtFaceValue, rate.Decimals),
            };
        }
    }

    private static bool IsRate(Sentence sentence, DraftNumber number) =>
        number.Unit.Dimension.StartsWith("money-per", StringComparison.Ordinal)
        || (number.Unit.Dimension == Unit.Kronor.Dimension && Per().IsMatch(After(sentence, number)));

    // "per dygn" beside "4 960 dygn".
    private static bool SameThing(Sentence sentence, DraftNumber rate, DraftNumber count)
    {
        var word = PerWhat().Match(sentence.Plain[Math.Max(0, rate.Start - sentence.Start)..]).Groups["w"].Value;
        return word.Length > 3
            && (After(sentence, count).TrimStart().StartsWith(word[..Math.Min(4, word.Length)], StringComparison.Ordinal)
            || count.Printed.Contains(word[..Math.Min(4, word.Length)], StringComparison.OrdinalIgnoreCase));
    }

    private static string After(Sentence sentence, DraftNumber number) =>
        sentence.Plain[Math.Clamp(number.Start + number.Length - sentence.Start, 0, sentence.Plain.Length)..];

    [GeneratedRegex(@"^\s*per\s+(?!ar\b|manad\b|mars\b|april\b|augusti\b|december\b)\p{L}", RegexOptions.None, 1000)]
    private static partial Regex Per();

    [GeneratedRegex(@"\bper\s+(?<w>\p{L}+)|/(?<w>\p{L}+)", RegexOptions.None, 1000)]
    private static partial Regex PerWhat();
}
