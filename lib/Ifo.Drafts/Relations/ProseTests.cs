using System.Globalization;
using System.Text.RegularExpressions;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Numbers;
using MathNet.Numerics.Distributions;

namespace Ifo.Drafts.Relations;

/// <summary>
/// Printed tests, intervals and means of sentences: an estimate outside its own interval, a mean that no whole numbers give
/// (GRIM,
/// Brown and Heathers 2017), a p-value that its test does not give (statcheck, Nuijten and others 2016), a share above the whole.
/// </summary>
internal static partial class ProseTests
{
    private const int MostAnswers = 100;

    /// <summary>What a sentence prints that cannot be.</summary>
    /// <param name="sentence">The sentence.</param>
    public static IEnumerable<Finding> In(Sentence sentence) =>
        [.. Intervals(sentence), .. Means(sentence), .. PValues(sentence), .. Wholes(sentence)];

    // "18,5 procent (95 % KI 12,1–16,0)"
    private static IEnumerable<Finding> Intervals(Sentence sentence)
    {
        foreach (Match match in ConfidenceInterval().Matches(sentence.Plain))
        {
            if (sentence.Quantities.LastOrDefault(number => number.Start - sentence.Start < match.Index)
                is not { } estimate) continue;
            if (!TryNumber(match.Groups["a"].Value, out var low) || !TryNumber(match.Groups["b"].Value, out var high)) continue;
            var allowed = low <= high ? Interval.Closed(low, high) : Interval.Closed(high, low);
            var agrees = low <= high && allowed.Intersects(estimate.Interval);
            yield return Of(FindingKind.Test, estimate, sentence, allowed, agrees, "ett intervall som talet ska ligga i",
                "intervallet står efter talet");
        }
    }

    // "medelvärdet var 3,47 (n = 15)"
    private static IEnumerable<Finding> Means(Sentence sentence)
    {
        var match = Answers().Match(sentence.Plain);
        if (!match.Success || !MeanWord().IsMatch(sentence.Plain)
            || !int.TryParse(match.Groups["n"].Value, CultureInfo.InvariantCulture, out var answers)) yield break;
        if (answers is < 2 or > MostAnswers || !WholeAnswers().IsMatch(sentence.Plain)) yield break;
        foreach (var mean in sentence.Quantities.Where(number => number.Decimals is 1 or 2 && number.Value is > 0 and < 100
            && !number.HasUnit))
        {
            // With few decimals every mean is possible.
            if (answers * Math.Pow(10, -mean.Decimals) >= 1) continue;
            var nearest = decimal.Round(mean.Value * answers, 0, MidpointRounding.AwayFromZero) / answers;
            var agrees = Enumerable.Range(-1, 3).Any(step =>
                mean.Interval.Contains((decimal.Round(mean.Value * answers, 0) + step) / answers));
            yield return Of(FindingKind.Impossible, mean, sentence, Interval.Point(nearest), agrees,
                string.Create(CultureInfo.InvariantCulture, $"närmaste medelvärde av {answers} hela tal"),
                    "meningen säger hur många som svarat");
        }
    }

    // "t(28) = 2,20, p = 0,04", "chi2(1) = 3,9; p = 0,048", "z = 1,96, p = 0,05"
    private static IEnumerable<Finding> PValues(Sentence sentence)
    {
        foreach (Match match in PrintedTest().Matches(sentence.Plain))
        {
            if (!TryNumber(match.Groups["x"].Value, out var value) || !TryNumber(match.Groups["p"].Value, out var p)) continue;
            var decimals = DecimalsOf(match.Groups["x"].Value);
            var half = (double)(decimal)Math.Pow(10, -decimals) / 2;
            var degrees = double.TryParse(match.Groups["df"].Value, CultureInfo.InvariantCulture, out var df) ? df : 0;
            if (match.Groups["t"].Value != "z" && degrees < 1) continue;
            var (a, b) = (P(match.Groups["t"].Value, Math.Max(0, Math.Abs((double)value) - half), degrees),
                P(match.Groups["t"].Value, Math.Abs((double)value) + half, degrees));
            var (low, high) = ((decimal)Math.Min(a, b), (decimal)Math.Max(a, b));
            var stated = sentence.Quantities.FirstOrDefault(number => number.Start - sentence.Start >= match.Groups["p"].Index);
            if (stated is null) continue;
            var printed = match.Groups["r"].Value switch
            {
                "<" => Interval.Between(0, true, p, false),
                ">" => Interval.Between(p, false, 1, true),
                _ => RoundingInterval.Of(p, DecimalsOf(match.Groups["p"].Value)),
            };
            var oneSided = Interval.Closed(low / 2, high / 2);
            var agrees = printed.Intersects(Interval.Closed(low, high))
                || (OneSided().IsMatch(sentence.Plain) && printed.Intersects(oneSided));
            yield return Of(FindingKind.Test, stated, sentence, Interval.Closed(low, high), agrees, "testets p-värde",
                "meningen skriver ut testet");
        }
    }

    private static double P(string test, double value, double df) => test switch
    {
        "z" => 2 * (1 - Normal.CDF(0, 1, value)),
        "t" => 2 * (1 - StudentT.CDF(0, 1, df, value)),
        _ => 1 - ChiSquared.CDF(df, value),
    };

    // "112 procent av barnen"
    private static IEnumerable<Finding> Wholes(Sentence sentence)
    {
        foreach (var number in sentence.Quantities
            .Where(number => number.Unit == Unit.Percent && number.Value > 100 && number.Qualifier == DraftQualifier.None))
        {
            var after = sentence.Plain[Math.Min(sentence.Plain.Length, number.Start + number.Length - sentence.Start)..];
            if (!OfPersons().IsMatch(after)) continue;
            yield return Of(FindingKind.Impossible, number, sentence, Interval.Closed(0, 100), false,
                "en andel av personer, högst 100 procent", "meningen säger av vilka");
        }
    }

    private static Finding Of(FindingKind kind, DraftNumber stated, Sentence sentence, Interval allowed, bool agrees,
        string how, string because) => new()
        {
            Kind = kind,
            Verdict = agrees ? Verdict.Reproduced : Verdict.Contradicted,
            Stated = stated,
            Name = ProseRelations.Short(sentence),
            Terms = [new Term(stated, "som det står")],
            Recomputed = allowed,
            How = how,
            Because = because,
        };

    private static bool TryNumber(string text, out decimal value) => decimal.TryParse(
        text.Replace(',', '.').Replace('\u2212', '-').Replace('\u2013', '-'),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
        CultureInfo.InvariantCulture, out value);

    private static int DecimalsOf(string text) => text.IndexOfAny([',', '.']) is var point and >= 0 ? text.Length - point - 1 : 0;

    [GeneratedRegex(
        @"(?:95|90|99)\s?(?:%|procent)(?:\s?-?igt)?[\s-]*(?:ki|konfidensintervall|"
        + @"kfi)\s*:?\s*\[?\(?(?<a>[-\u2212]?\d+(?:[.,]\d+)?)\s*(?:%|procent)?\s*(?:[-\u2013]|till|;|"
        + @"to)\s*(?<b>[-\u2212]?\d+(?:[.,]\d+)?)", RegexOptions.None, 1000)]
    private static partial Regex ConfidenceInterval();

    [GeneratedRegex(@"\bn\s?=\s?(?<n>\d{1,4})\b", RegexOptions.None, 1000)]
    private static partial Regex Answers();

    [GeneratedRegex(@"\b(?:medelvarde\w*|medel\w*|genomsnitt\w*|snitt\w*)\b", RegexOptions.None, 1000)]
    private static partial Regex MeanWord();

    [GeneratedRegex(@"\b(?:svar\w*|enkat\w*|betyg\w*|skala\w*|poang\w*|barn|antal\w*|besok\w*|samtal\w*)\b", RegexOptions.None,
        1000)]
    private static partial Regex WholeAnswers();

    [GeneratedRegex(
        @"\b(?<t>t|z|chi2|χ2|χ²|chi-?två|"
        + @"chi-?tva)\s*(?:\(\s*(?<df>\d{1,4})\s*\))?\s*=\s*(?<x>[-\u2212]?\d+(?:[.,]\d+)?)\s*[;,]\s*p\s*"
        + @"(?<r>[=<>])\s*(?<p>[0]?[.,]\d+)", RegexOptions.None, 1000)]
    private static partial Regex PrintedTest();

    [GeneratedRegex(@"ensidig", RegexOptions.None, 1000)]
    private static partial Regex OneSided();

    [GeneratedRegex(
        @"^\s*av\s+(?:de\s+|alla\s+|samtliga\s+)?(?:\p{L}+\s+)?(?:personer\w*|barn\w*|ungdomar\w*|unga|vuxna|arende\w*|"
        + @"hushall\w*|familjer\w*|kvinnor\w*|man|mannen|medarbetar\w*|svarande\w*|svaren)\b", RegexOptions.None, 1000)]
    private static partial Regex OfPersons();
}
