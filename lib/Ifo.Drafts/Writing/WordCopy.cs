using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Auditing;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Reading;

namespace Ifo.Drafts.Writing;

/// <summary>A copy of a Word file with comments at the numbers that do not agree.</summary>
internal static class WordCopy
{
    private const string Author = "ifo audit";

    /// <summary>The copy.</summary>
    /// <param name="content">The file.</param>
    /// <param name="report">What was found in it.</param>
    /// <param name="all">Whether numbers that agree have comments too.</param>
    public static byte[] Of(byte[] content, DraftReport report, bool all)
    {
        using var stream = new MemoryStream();
        stream.Write(content);
        using (var file = WordprocessingDocument.Open(stream, true))
        {
            var main = file.MainDocumentPart!;
            var paragraphs = main.Document!.Body!.Descendants<Paragraph>().ToList();
            var part = main.WordprocessingCommentsPart ?? main.AddNewPart<WordprocessingCommentsPart>();
            part.Comments ??= new Comments();
            var next = part.Comments.Elements<Comment>()
                .Select(comment => int.TryParse(comment.Id?.Value, CultureInfo.InvariantCulture, out var id) ? id : 0)
                .DefaultIfEmpty(-1).Max() + 1;
            // From the end of each paragraph, so that places before stay where they are.
            foreach (var finding in report.Findings
                .Where(finding => finding.Stated.Text.Anchor >= 0
                    && (all || finding.Verdict is Verdict.Contradicted or Verdict.Open))
                .OrderByDescending(finding => finding.Stated.Start))
            {
                var id = (next++).ToString(CultureInfo.InvariantCulture);
                part.Comments.AppendChild(
                    new Comment(new Paragraph(
                    new Run(new Text(FindingWords.Note(finding)) { Space = SpaceProcessingModeValues.Preserve })))
                    {
                        Id = id,
                        Author = Author,
                        Initials = "ifo",
                    });
                Mark(paragraphs[finding.Stated.Text.Anchor], finding.Stated.Text.AnchorStart + finding.Stated.Start,
                    finding.Stated.Length, id);
            }

            part.Comments.Save();
            main.Document.Save();
        }

        return stream.ToArray();
    }

    private static void Mark(Paragraph paragraph, int start, int length, string id)
    {
        var end = start + length;
        var at = 0;
        Run? first = null;
        Run? last = null;
        foreach (var part in WordReader.Parts(paragraph).ToList())
        {
            var size = part is Text own ? own.Text.Length : WordReader.Sign(part).Length;
            var (from, to) = (at, at + size);
            at = to;
            if (to <= start || from >= end || part.Ancestors<Run>().FirstOrDefault() is not { } run) continue;
            var (middle, before) = part is Text text ? Split(run, text, Math.Max(0, start - from), Math.Min(size, end - from))
                : (run, false);
            first ??= middle;
            last = middle;
            _ = before;
        }

        first ??= paragraph.Descendants<Run>().FirstOrDefault();
        last ??= first;
        if (first is null || last is null) return;
        first.InsertBeforeSelf(new CommentRangeStart { Id = id });
        var ending = last.InsertAfterSelf(new CommentRangeEnd { Id = id });
        ending.InsertAfterSelf(new Run(new CommentReference { Id = id }));
    }

    // The run with the characters from one place to another, apart from what stands before and after.
    private static (Run Middle, bool HasBefore) Split(Run run, Text text, int from, int to)
    {
        if (run.ChildElements.Count(child => child is not RunProperties) != 1) return (run, false);
        var all = text.Text;
        if (from > 0) run.InsertBeforeSelf(Copy(run, all[..from]));
        if (to < all.Length) run.InsertAfterSelf(Copy(run, all[to..]));
        text.Text = all[from..to];
        text.Space = SpaceProcessingModeValues.Preserve;
        return (run, from > 0);
    }

    private static Run Copy(Run run, string text)
    {
        var copy = (Run)run.CloneNode(true);
        var own = copy.Descendants<Text>().First();
        own.Text = text;
        own.Space = SpaceProcessingModeValues.Preserve;
        return copy;
    }
}
