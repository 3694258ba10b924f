using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Ifo.Notebooks.Report;

/// <summary>A point of an analysis' answer: what was found, how sure it is, and the exhibit that shows it.</summary>
/// <param name="Html">The sentence.</param>
/// <param name="Certainty">How sure it is, in a few words.</param>
/// <param name="Exhibit">The exhibit that shows most of its numbers; null where none shows any.</param>
internal sealed partial record FindingPoint(SafeHtml Html, string Certainty, Exhibit? Exhibit)
{
    /// <summary>An answer has no more points than this; what is left is said with the last of them.</summary>
    public const int Most = 5;

    // What a sentence says of its own certainty, the weightier first.
    private static readonly (string Says, string Certainty)[] Words =
    [
        ("syntetisk", "påhittade data"),
        ("inte säkert", "osäkert"),
        ("kan vara slump", "kan vara slump"),
        ("än slump", "mer än slump"),
        ("antagande", "bygger på ett antagande"),
        ("prognos", "prognos"),
        ("egen bedömning", "rapportens bedömning"),
        ("inget test", "prövas inte mot slump"),
        ("prövas inte", "prövas inte mot slump"),
        ("%-intervall", "intervall anges"),
    ];

    /// <summary>Reads the points of an answer.</summary>
    /// <param name="bottomLine">The answer.</param>
    /// <param name="exhibits">The exhibits of the analysis.</param>
    public static ImmutableArray<FindingPoint> Of(SafeHtml bottomLine, ImmutableArray<Exhibit> exhibits)
    {
        var sentences = Sentences.Of(bottomLine);
        var tokens = exhibits.Select(exhibit => (exhibit, Numbers: NumbersIn(exhibit.Text).ToHashSet(StringComparer.Ordinal)))
            .ToList();
        var points = sentences.Length <= Most
            ? sentences
            : [.. sentences.Take(Most - 1), new SafeHtml(string.Join(' ', sentences.Skip(Most - 1)))];
        return [.. points.Select(point => Read(point, tokens))];
    }

    private static FindingPoint Read(SafeHtml html, List<(Exhibit Exhibit, HashSet<string> Numbers)> exhibits)
    {
        var text = Dom.Parse(html.Html).ReadableText();
        var numbers = NumbersIn(text).Distinct(StringComparer.Ordinal).ToList();
        var best = exhibits
            .Select(candidate => (candidate.Exhibit, Count: numbers.Where(candidate.Numbers.Contains).Sum(Weight)))
            .Where(candidate => candidate.Count > 0)
            .OrderByDescending(candidate => candidate.Count)
            .Select(candidate => candidate.Exhibit)
            .FirstOrDefault();
        return new(html, CertaintyOf(text, best), best);
    }

    // A year or a single digit stands in many tables; a long number hardly in more than one.
    private static int Weight(string number) => Year().IsMatch(number) ? 1 : number.Count(char.IsAsciiDigit) * 2;

    private static string CertaintyOf(string text, Exhibit? exhibit)
    {
        var said = Words.FirstOrDefault(word => text.Contains(word.Says, StringComparison.OrdinalIgnoreCase)).Certainty;
        return said ?? (exhibit is { Places.Length: > 0 } ? "räknat ur tryckta tal" : "räknat i analysen");
    }

    private static IEnumerable<string> NumbersIn(string text) =>
        Number().Matches(text).Select(match => string.Concat(match.Value.Where(character => !char.IsWhiteSpace(character))));

    [GeneratedRegex(@"(?<![\d,])(\d{1,3}([ \u00A0\u202F]\d{3})+|\d+)(,\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("^(19|20)[0-9]{2}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();
}
