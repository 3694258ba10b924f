using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using Ifo.Drafts.Documents;

namespace Ifo.Drafts.Reading;

/// <summary>Reads a draft of any kind, told by its content rather than its name where they differ.</summary>
internal static partial class DraftFile
{
    private const long Largest = 200_000_000;

    /// <summary>The document of a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DraftException">It cannot be read; the message says why and what to do.</exception>
    public static DraftDocument Read(string path)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path)) throw new DraftException($"Filen {path} finns inte.");
        byte[] content;
        try
        {
            if (new FileInfo(path).Length > Largest) throw new DraftException(
                $"{name} är för stor att läsas (mer än 200 megabyte).");
            content = File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DraftException(
                $"{name} kan inte läsas: {error.Message} Är den öppen i ett annat program? Stäng den och försök igen.", error);
        }

        if (content.Length == 0) throw new DraftException($"{name} är tom.");
        return WithLanguage(Read(name, content));
    }

    private static DraftDocument Read(string name, byte[] content)
    {
        try
        {
            return Kind(name, content) switch
            {
                "pdf" => PdfReader.Read(name, content),
                "docx" => WordReader.Read(name, new MemoryStream(content, writable: false)),
                "xlsx" or "xls" => ExcelReader.Read(name, new MemoryStream(content, writable: false)),
                "html" => HtmlReader.Read(name, new MemoryStream(content, writable: false)),
                "protected" => throw new DraftException(
                    $"{name} är skyddad med lösenord. Spara en kopia utan lösenord och granska den."),
                "doc" => throw new DraftException(
                    $"{name} är i Words gamla format (.doc). Öppna den i Word och spara den som .docx."),
                "odt" => throw new DraftException($"{name} är i OpenDocument-format. Spara den som .docx, .xlsx eller .pdf."),
                "other" => throw new DraftException(
                    $"{name} är av ett slag som inte kan granskas. Det går med Word (.docx), PDF, Excel, HTML, Markdown och "
                    + $"text."),
                _ => PlainText.Read(name, Decoded(content)),
            };
        }
        catch (Exception error) when (error is not DraftException and not OutOfMemoryException)
        {
            throw new DraftException(
                $"{name} är skadad och kan inte läsas ({error.Message.TrimEnd('.')}). Öppna den i sitt program, spara den "
                + $"på nytt och försök igen.", error);
        }
    }

    private static string Kind(string name, byte[] content)
    {
        if (StartsWith(content, "%PDF"u8) || content.AsSpan(0, Math.Min(1024, content.Length)).IndexOf("%PDF-"u8) >= 0) return
            "pdf";
        if (StartsWith(content, "PK"u8)) return Packed(content);
        var end = Path.GetExtension(name).ToLowerInvariant();
        if (StartsWith(content, [0xD0, 0xCF, 0x11, 0xE0])) return Old(content, end);
        if (end is ".html" or ".htm" or ".xhtml" || Html().IsMatch(
            Encoding.Latin1.GetString(content, 0, Math.Min(512, content.Length)))) return "html";
        if (end is ".pdf" or ".docx" or ".xlsx" or ".xls") throw new DraftException(
            $"{name} är skadad: innehållet är inte det som namnet säger. Öppna den i sitt program och spara den på nytt.");
        return content.AsSpan(0, Math.Min(4096, content.Length)).Contains((byte)0) && !StartsWith(content, [0xFF, 0xFE])
            && !StartsWith(content, [0xFE, 0xFF])
            ? "other" : "text";
    }

    private static bool StartsWith(byte[] content, ReadOnlySpan<byte> start) => content.AsSpan().StartsWith(start);

    private static string Packed(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Any(entry => entry.FullName.StartsWith("word/", StringComparison.Ordinal))) return "docx";
        if (zip.Entries.Any(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal))) return "xlsx";
        return zip.GetEntry("mimetype") is not null ? "odt" : "other";
    }

    // Both Office's old files and its protected new ones are compound files; the names of their streams stand in UTF-16.
    private static string Old(byte[] content, string end)
    {
        if (content.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0) return "protected";
        if (content.AsSpan().IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0) return "doc";
        return content.AsSpan().IndexOf(Encoding.Unicode.GetBytes("Workbook")) >= 0 || end == ".xls" ? "xls" : "other";
    }

    private static string Decoded(byte[] content)
    {
        if (StartsWith(content, [0xFF, 0xFE])) return Encoding.Unicode.GetString(content, 2, content.Length - 2);
        if (StartsWith(content, [0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(content, 2, content.Length - 2);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding(1252).GetString(content);
        }
    }

    private static DraftDocument WithLanguage(DraftDocument document)
    {
        var text = string.Join(' ', document.Paragraphs.Select(paragraph => paragraph.Text.Text).Take(400));
        var (swedish, other) = (Swedish().Count(text), Other().Count(text));
        return other > 10 && other > 2 * swedish
            ? document with
            {
                Remarks = [.. document.Remarks, "Texten är inte på svenska: tabellerna är granskade, men vad orden säger om "
                    + "talen kan bara läsas på svenska."],
            }
            : document;
    }

    [GeneratedRegex(@"^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<html)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Html();

    [GeneratedRegex(@"\b(?:och|att|som|är|för|har|inte|till|av|på|det)\b", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Swedish();

    [GeneratedRegex(
        @"\b(?:the|and|of|with|from|was|that|have|und|der|die|ist|nicht|ja|ovat|että|oli|og|ikke|av|er)\b(?<!\bav|\bja|\bhar)",
        RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Other();
}
