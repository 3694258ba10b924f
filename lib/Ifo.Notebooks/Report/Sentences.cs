using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Ifo.Notebooks.Report;

/// <summary>Takes a rendered text apart into its sentences, each with its emphasis.</summary>
internal static partial class Sentences
{
    /// <summary>The sentences of a text; bold text that holds several is bold in each of them.</summary>
    /// <param name="text">Clean markup of paragraphs.</param>
    public static ImmutableArray<SafeHtml> Of(SafeHtml text)
    {
        var sentences = ImmutableArray.CreateBuilder<SafeHtml>();
        foreach (var paragraph in Dom.Parse(text.Html).Children)
        {
            var sentence = string.Empty;
            foreach (var (html, ends) in paragraph.ChildNodes.SelectMany(Pieces))
            {
                sentence += html;
                if (!ends) continue;
                Add(sentences, sentence);
                sentence = string.Empty;
            }

            Add(sentences, sentence);
        }

        return sentences.ToImmutable();
    }

    private static void Add(ImmutableArray<SafeHtml>.Builder sentences, string html)
    {
        if (html.Trim() is { Length: > 0 } sentence) sentences.Add(new SafeHtml(sentence));
    }

    // What is neither text nor bold stays whole: a link or a name in italics holds no sentences.
    private static IEnumerable<(string Html, bool Ends)> Pieces(INode node) => node switch
    {
        IText text => Parts(text.Data, "", ""),
        IElement { LocalName: "strong", Children.Length: 0 } bold => Parts(bold.TextContent, "<strong>", "</strong>"),
        IElement { LocalName: "br" } => [(" ", false)],
        IElement element => [(element.OuterHtml, false)],
        _ => [],
    };

    private static IEnumerable<(string Html, bool Ends)> Parts(string text, string open, string close)
    {
        var parts = End().Split(text);
        for (var index = 0; index < parts.Length; index++)
        {
            if (parts[index].Length > 0)
                yield return (
                    open + SafeHtml.Escape(parts[index]) + close,
                    index < parts.Length - 1 || SentenceClosed().IsMatch(parts[index]));
        }
    }

    // After a full stop and before a capital or a digit; an abbreviation goes on with a small letter.
    [GeneratedRegex(@"(?<=[.!?])\s+(?=[A-ZÅÄÖ0-9])", RegexOptions.None, 1000)]
    private static partial Regex End();

    [GeneratedRegex(@"[.!?]\s*$", RegexOptions.None, 1000)]
    private static partial Regex SentenceClosed();
}
