using System.Globalization;
using System.Text;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Auditing;
using Ifo.Drafts.Findings;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Writer;

namespace Ifo.Drafts.Writing;

/// <summary>
/// A copy of a PDF with notes at the numbers that do not agree. Nothing of the file is changed: the notes are added after its
/// end,
/// as an incremental update (ISO 32000-1, 7.5.6), so that whoever deletes them has the file as it was.
/// </summary>
internal static class PdfCopy
{
    /// <summary>The copy.</summary>
    /// <param name="content">The file.</param>
    /// <param name="report">What was found in it.</param>
    /// <param name="all">Whether numbers that agree have notes too.</param>
    /// <returns>Null when the file's structure cannot be added to.</returns>
    public static byte[]? Of(byte[] content, DraftReport report, bool all)
    {
        var start = StartOfReferences(content);
        if (start < 0) return null;
        var notes = report.Findings.Where(finding => finding.Stated.Text.Boxes.Count > 0
            && (all || finding.Verdict is Verdict.Contradicted or Verdict.Open))
            .GroupBy(finding => BoxOf(finding).Page).Where(group => group.Key > 0).ToList();
        if (notes.Count == 0) return content;
        using var pdf = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true });
        var next = pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys.Select(key => key.ObjectNumber)
            .DefaultIfEmpty(0).Max() + 1;
        List<(IndirectReference Reference, DictionaryToken Page)> pages = [];
        if (pdf.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Pages, out var root) && root
            is IndirectReferenceToken tree) Pages(pdf, tree.Data, pages, 0);
        using var stream = new MemoryStream();
        stream.Write(content);
        Write(stream, "\n");
        var offsets = new SortedDictionary<long, (long Offset, int Generation)>();
        foreach (var page in notes)
        {
            if (page.Key > pages.Count) continue;
            var (reference, node) = pages[page.Key - 1];
            var annotations = Existing(pdf, node);
            foreach (var finding in page)
            {
                offsets[next] = (stream.Position, 0);
                Write(stream, Annotation(next, finding));
                annotations.Add(new IndirectReferenceToken(new IndirectReference(next++, 0)));
            }

            offsets[reference.ObjectNumber] = (stream.Position, reference.Generation);
            Write(stream, string.Create(CultureInfo.InvariantCulture, $"{reference.ObjectNumber} {reference.Generation} obj\n"));
            new TokenWriter().WriteToken(node.With(NameToken.Annots, new ArrayToken(annotations)), stream);
            Write(stream, "\nendobj\n");
        }

        References(stream, content, start, offsets, next, pdf.Structure.Trailer.Root);
        return stream.ToArray();
    }

    private static Documents.TextBox BoxOf(Finding finding)
    {
        var (start, end) = (finding.Stated.Start, finding.Stated.Start + finding.Stated.Length);
        return finding.Stated.Text.Boxes.Where(box => box.Start < end && box.Start + box.Length > start)
            .DefaultIfEmpty(finding.Stated.Text.Boxes[0]).First();
    }

    // The pages in their order, down the tree that the file has them in.
    private static void Pages(PdfDocument pdf, IndirectReference reference, List<(IndirectReference, DictionaryToken)> pages,
        int depth)
    {
        if (depth > 50 || pdf.Structure.GetObject(reference).Data is not DictionaryToken node) return;
        if (!node.TryGet(NameToken.Kids, out var kids))
        {
            pages.Add((reference, node));
            return;
        }

        if (kids is IndirectReferenceToken elsewhere) kids = pdf.Structure.GetObject(elsewhere.Data).Data;
        if (kids is not ArrayToken array) return;
        foreach (var kid in array.Data.OfType<IndirectReferenceToken>()) Pages(pdf, kid.Data, pages, depth + 1);
    }

    private static List<IToken> Existing(PdfDocument pdf, DictionaryToken page)
    {
        if (!page.TryGet(NameToken.Annots, out var token)) return [];
        if (token is IndirectReferenceToken reference) token = pdf.Structure.GetObject(reference.Data).Data;
        return token is ArrayToken array ? [.. array.Data] : [];
    }

    private static string Annotation(long number, Finding finding)
    {
        var box = BoxOf(finding);
        // The part of the box that the number's characters take up.
        var width = (box.Right - box.Left) / Math.Max(box.Length, 1);
        var left = box.Left + (Math.Max(0, finding.Stated.Start - box.Start) * width);
        var right = Math.Min(box.Right, left + (finding.Stated.Length * width) + 1);
        var color = finding.Verdict == Verdict.Contradicted ? "1 0.75 0.7" : "1 0.9 0.6";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{number} 0 obj\n<< /Type /Annot /Subtype /Highlight /F 4 /C [{color}] /Rect [{left:0.##} "
                + $"{box.Bottom - 2:0.##} {right:0.##} {box.Top:0.##}] /QuadPoints [{left:0.##} {box.Top:0.##} {right:0.##} "
                + $"{box.Top:0.##} {left:0.##} {box.Bottom - 2:0.##} {right:0.##} {box.Bottom - 2:0.##}] /T "
                + $"{Hex("ifo audit")} /Contents {Hex(FindingWords.Note(finding))} >>\nendobj\n");
    }

    private static void References(
        MemoryStream stream, byte[] content, long previous, SortedDictionary<long, (long Offset, int Generation)> offsets,
            long size, IndirectReference root)
    {
        var at = stream.Position;
        var isTable = content.AsSpan((int)previous, 4).SequenceEqual("xref"u8);
        if (isTable)
        {
            Write(stream, "xref\n");
            foreach (var (number, (offset, generation)) in offsets)
                Write(stream, string.Create(CultureInfo.InvariantCulture,
                    $"{number} 1\n{offset:0000000000} {generation:00000} n \n"));
            Write(stream, string.Create(CultureInfo.InvariantCulture,
                $"trailer\n<< /Size {size} /Root {root.ObjectNumber} {root.Generation} R /Prev {previous} >>\n"));
        }
        else
        {
            offsets[size] = (at, 0);
            var data = offsets.SelectMany(pair => Entry(pair.Value.Offset, pair.Value.Generation)).ToArray();
            var index = string.Join(' ', offsets.Keys.Select(key => key.ToString(CultureInfo.InvariantCulture) + " 1"));
            Write(stream, string.Create(
                CultureInfo.InvariantCulture,
                $"{size} 0 obj\n<< /Type /XRef /W [1 5 2] /Index [{index}] /Size {size + 1} /Root {root.ObjectNumber} "
                    + $"{root.Generation} R /Prev {previous} /Length {data.Length} >>\nstream\n"));
            stream.Write(data);
            Write(stream, "\nendstream\nendobj\n");
        }

        Write(stream, string.Create(CultureInfo.InvariantCulture, $"startxref\n{at}\n%%EOF\n"));
    }

    private static IEnumerable<byte> Entry(long offset, int generation) =>
        [1, (byte)(offset >> 32), (byte)(offset >> 24), (byte)(offset >> 16), (byte)(offset >> 8), (byte)offset,
            (byte)(generation >> 8), (byte)generation];

    private static long StartOfReferences(byte[] content)
    {
        var tail = content.AsSpan(Math.Max(0, content.Length - 2048));
        var at = tail.LastIndexOf("startxref"u8);
        if (at < 0) return -1;
        var digits = new string(
            [.. Encoding.ASCII.GetString(tail[(at + 9)..]).SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)]);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start > 0
            && start + 4 < content.Length ? start : -1;
    }

    private static string Hex(string text) => "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";

    private static void Write(Stream stream, string text) => stream.Write(Encoding.ASCII.GetBytes(text));
}
