using System.Text.RegularExpressions;
using Ifo.Drafts.Documents;
using Ifo.Drafts.Numbers;

namespace Ifo.Drafts.Relations;

/// <summary>A sentence of a paragraph with its numbers and words.</summary>
internal sealed partial class Sentence
{
    private Sentence(DraftParagraph paragraph, int start, int end, IReadOnlyList<DraftNumber> numbers)
    {
        Paragraph = paragraph;
        Start = start;
        End = end;
        Numbers = numbers;
        Words = Stems.Of(Text);
        Plain = Stems.Plain(Text);
        if (Plain.Length != Text.Length) Plain = Text.ToLowerInvariant();
    }

    /// <summary>The paragraph.</summary>
    public DraftParagraph Paragraph { get; }

    /// <summary>Its first character in the paragraph.</summary>
    public int Start { get; }

    /// <summary>The character after its last.</summary>
    public int End { get; }

    /// <summary>Its numbers, years and names among them.</summary>
    public IReadOnlyList<DraftNumber> Numbers { get; }

    /// <summary>What is checked.</summary>
    public IEnumerable<DraftNumber> Quantities => Numbers.Where(number => number.Role == NumberRole.Quantity);

    /// <summary>Its words, without endings.</summary>
    public HashSet<string> Words { get; }

    /// <summary>The sentence before it in the paragraph; null for the first.</summary>
    public Sentence? Before { get; private set; }

    /// <summary>Its characters.</summary>
    public string Text => Paragraph.Text.Text[Start..End];

    /// <summary>The sentences of a document.</summary>
    /// <param name="document">The document.</param>
    public static IReadOnlyList<Sentence> Of(DraftDocument document)
    {
        var all = new List<Sentence>();
        foreach (var paragraph in document.Paragraphs)
        {
            Sentence? before = null;
            var numbers = NumberFinder.In(paragraph.Text);
            foreach (var (start, end) in Bounds(paragraph.Text.Text))
            {
                var sentence = new Sentence(paragraph, start, end,
                    [.. numbers.Where(number => number.Start >= start && number.Start < end)])
                {
                    Before = before,
                };
                all.Add(sentence);
                before = sentence;
            }
        }

        return all;
    }

    /// <summary>Its characters in small letters without accents, each in its place.</summary>
    public string Plain { get; }

    /// <summary>The characters without accents before a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="most">How many at most.</param>
    public string PlainBefore(DraftNumber number, int most)
    {
        var end = Math.Clamp(number.Start - Start, 0, Plain.Length);
        return Plain[Math.Max(0, end - most)..end];
    }

    /// <summary>The characters without accents between two numbers of the sentence.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    public string PlainBetween(DraftNumber first, DraftNumber second)
    {
        var (from, to) = (first.Start + first.Length - Start, second.Start - Start);
        return from <= to && from >= 0 && to <= Plain.Length ? Plain[from..to] : "";
    }

    /// <summary>Whether a pattern stands in the sentence.</summary>
    /// <param name="pattern">The pattern.</param>
    public bool Says(Regex pattern) => pattern.IsMatch(Plain);

    /// <summary>The characters between two numbers.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    public string Between(DraftNumber first, DraftNumber second) =>
        first.Start + first.Length <= second.Start ? Paragraph.Text.Text[(first.Start + first.Length)..second.Start] : "";

    private static IEnumerable<(int Start, int End)> Bounds(string text)
    {
        var start = 0;
        foreach (Match match in EndOfSentence().Matches(text))
        {
            var end = match.Index + 1;
            if (Abbreviation().IsMatch(text[start..end])) continue;
            yield return (start, end);
            start = end;
        }

        if (start < text.Length) yield return (start, text.Length);
    }

    [GeneratedRegex(@"[.!?](?=\s+[\p{Lu}\d""”|]|$)", RegexOptions.None, 1000)]
    private static partial Regex EndOfSentence();

    [GeneratedRegex(@"(?:^|\s)(?:ca|bl\.?\s?a|t\.?\s?ex|t\.?o\.?m|d\.?v\.?s|m\.?m|jfr|kap|nr|exkl|inkl|resp|s\.?k|f\.?d)\.$",
        RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Abbreviation();
}
