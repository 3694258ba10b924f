using Ifo.Analysis.Quantities;
using Ifo.Drafts.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Ifo.Drafts.Reading;

/// <summary>Reads PDF: words to lines, lines to paragraphs, and columns of numbers to tables by where they stand.</summary>
internal static class PdfReader
{
    private const int FewestLetters = 40;

    /// <summary>The document of a file.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="content">The file.</param>
    public static DraftDocument Read(string name, byte[] content)
    {
        try
        {
            using var pdf = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true });
            return Read(name, pdf);
        }
        catch (PdfDocumentEncryptedException error)
        {
            throw new DraftException(
                $"{name} är skyddad med lösenord. Spara en kopia utan lösenord och granska den.", error);
        }
    }

    private static DraftDocument Read(string name, PdfDocument pdf)
    {
        var lines = new List<PdfLine>();
        var empty = new List<int>();
        foreach (var page in pdf.GetPages())
        {
            var letters = page.Letters.Where(letter =>
                letter.TextOrientation == UglyToad.PdfPig.Content.TextOrientation.Horizontal).ToList();
            if (letters.Count < FewestLetters && page.GetImages().Any()) empty.Add(page.Number);
            lines.AddRange(PdfLines.Of(NearestNeighbourWordExtractor.Instance.GetWords(letters), page.Number));
        }

        if (lines.Count == 0)
            throw new DraftException(empty.Count > 0
                ? $"{name} är bilder av sidor, utan text (skannad). Kör den först genom textigenkänning (OCR), eller "
                    + $"granska den fil som den gjordes av."
                : $"{name} har ingen text.");
        IReadOnlyList<string> remarks = empty.Count == 0 ? []
            : [$"Sidor som är bilder utan text är inte lästa: "
                + $"{string.Join(", ", empty.Select(page => SwedishFormat.Number(page)))}."];
        return new DraftDocument(name, PdfLayout.Blocks(lines), remarks);
    }
}
