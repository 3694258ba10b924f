using Ifo.Drafts.Measuring;

namespace Ifo.Drafts.Tests.Making;

/// <summary>The parts of a made document, so that it can be made in every kind of file.</summary>
internal static class MadeParts
{
    public static IReadOnlyList<Part> Of(MadeDocument document) =>
    [
        Part.Title("Uppföljning"), Part.Prose(document.Sentences[0]), Part.Title("Ekonomi (tkr)"),
            Part.Table([.. document.Amounts]),
        Part.Prose(document.Sentences[1]), Part.Title("Antal ärenden per insats"), Part.Table([.. document.Counts]),
        .. document.Sentences.Skip(2).Select(Part.Prose),
    ];
}
