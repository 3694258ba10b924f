using System.IO.Compression;
using System.Text;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>Names the kinds of files that are no table to be read, and says how to make one of them.</summary>
internal static class FileKind
{
    private const string AsWorkbook = "Öppna den i Excel och spara som .xlsx.";

    private static readonly (byte[] Start, string What, string Remedy)[] Starts =
    [
        ("%PDF"u8.ToArray(), "en PDF", "Exportera tabellen som Excel eller CSV."),
        ("%!PS"u8.ToArray(), "en PostScript-fil", "Exportera tabellen som Excel eller CSV."),
        ("{\\rtf"u8.ToArray(), "ett RTF-dokument", "Kopiera tabellen till Excel och spara som .xlsx."),
        ("ID;P"u8.ToArray(), "en SYLK-fil", AsWorkbook),
        ("TABLE\r\n0,1"u8.ToArray(), "en DIF-fil", AsWorkbook),
        ("TABLE\n0,1"u8.ToArray(), "en DIF-fil", AsWorkbook),
        ("SQLite format 3"u8.ToArray(), "en SQLite-databas", "Exportera tabellen ur den som CSV."),
        ("PAR1"u8.ToArray(), "en Parquet-fil", "Exportera tabellen som CSV från det program som gjorde den."),
        ("$FL2"u8.ToArray(), "en SPSS-fil", "Spara tabellen som .xlsx eller CSV från SPSS."),
        ("$FL3"u8.ToArray(), "en SPSS-fil", "Spara tabellen som .xlsx eller CSV från SPSS."),
        ("<stata_dta>"u8.ToArray(), "en Stata-fil", "Spara tabellen som CSV från Stata."),
        ("Rar!"u8.ToArray(), "ett rar-arkiv", "Packa upp det och ange filen i det."),
        ([0x37, 0x7A, 0xBC, 0xAF], "ett 7-zip-arkiv", "Packa upp det och ange filen i det."),
        ([0x1F, 0x8B], "en gzip-fil", "Packa upp den och ange filen i den."),
        ([0x89, 0x50, 0x4E, 0x47], "en bild (PNG)", "Exportera tabellen som Excel eller CSV."),
        ([0xFF, 0xD8, 0xFF], "en bild (JPEG)", "Exportera tabellen som Excel eller CSV."),
        ([0x00, 0x01, 0x00, 0x00, 0x53, 0x74, 0x61, 0x6E], "en Access-databas", "Exportera tabellen ur den som Excel eller CSV."),
    ];

    /// <summary>Refuses a file by its first bytes.</summary>
    /// <exception cref="ExportException">It is of a kind that is not read; the message names it.</exception>
    public static void Refuse(ReadOnlySpan<byte> head, string name)
    {
        foreach (var (start, what, remedy) in Starts)
        {
            if (head.StartsWith(start)) throw new ExportException($"{name} är {what}. {remedy}");
        }

        RefuseText(TextOf(head), name);
    }

    /// <summary>Refuses a zip archive that is no Excel workbook.</summary>
    /// <exception cref="ExportException">It is none; the message names what it is.</exception>
    public static void RefuseArchive(ZipArchive zip, string name)
    {
        if (Has(zip, "xl/") || (Has(zip, "[Content_Types].xml") && zip.Entries.Any(IsWorkbook))) return;
        var type = zip.GetEntry("mimetype") is { } entry ? Beginning(entry) : "";
        throw new ExportException(type.Contains("opendocument.spreadsheet", StringComparison.Ordinal)
            ? $"{name} är ett kalkylark i OpenDocument-format (ODS), vad namnet än slutar med. Öppna det i Excel eller "
            + "LibreOffice "
                + "och spara som .xlsx."
            : Has(zip, "word/") || type.Contains("opendocument", StringComparison.Ordinal)
                ? $"{name} är ett dokument och ingen Excel-arbetsbok. Kopiera tabellen till Excel och spara som .xlsx."
            : Has(zip, "Index/")
                ? $"{name} är ett kalkylark från Numbers och ingen Excel-arbetsbok. Exportera det som Excel (.xlsx)."
            : $"{name} är ett zip-arkiv men ingen Excel-arbetsbok. Packa upp det, eller spara som .xlsx från Excel.");
    }

    private static void RefuseText(string start, string name)
    {
        if (Begins(start, "MIME-Version:") || Begins(start, "Content-Type: multipart") || Begins(start, "From: <Saved by"))
            throw new ExportException($"{name} är en sparad webbsida (MHTML), vad namnet än slutar med. {AsWorkbook}");
        if (Begins(start, "<?xml") && start.Contains("office:spreadsheet", StringComparison.OrdinalIgnoreCase))
            throw new ExportException($"{name} är ett kalkylark i XML-format (2003). {AsWorkbook}");
        if (Begins(start, "<?xml") && !start.Contains("<html", StringComparison.OrdinalIgnoreCase))
            throw new ExportException($"{name} är en XML-fil. {AsWorkbook}");
        if (IsMarkup(start))
            throw new ExportException($"{name} är en webbsida (HTML), vad namnet än slutar med. {AsWorkbook}");
        if (start.Length > 1 && (start[0] == '{' || (start[0] == '[' && start[1..].TrimStart() is ['{' or '[' or '"', ..]))
            && start.Contains("\":", StringComparison.Ordinal))
            throw new ExportException($"{name} är en JSON-fil. Exportera tabellen som Excel eller CSV.");
    }

    private static bool IsMarkup(string start) => start.Length > 2 && start[0] == '<'
        && (start[1] == '!' || (start[1] == '?' && Begins(start, "<?xml"))
            || (char.IsAsciiLetter(start[1]) && start.IndexOf('>', StringComparison.Ordinal) > 0));

    // Read as the text that it is: web pages are saved in any encoding.
    private static string TextOf(ReadOnlySpan<byte> head)
    {
        var some = head[..Math.Min(head.Length, 1024)];
        var encoding = some.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
            : some.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
            : Encoding.Latin1;
        return encoding.GetString(some).TrimStart('\u00EF', '\u00BB', '\u00BF', '\uFEFF', ' ', '\r', '\n', '\t', '\0');
    }

    private static bool Begins(string text, string beginning) => text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase);

    private static bool Has(ZipArchive zip, string start) =>
        zip.Entries.Any(entry => entry.FullName.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private static bool IsWorkbook(ZipArchiveEntry entry) =>
        entry.FullName.Contains("workbook", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.Contains("sheet", StringComparison.OrdinalIgnoreCase);

    private static string Beginning(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        var text = new char[100];
        return new string(text, 0, reader.ReadBlock(text));
    }
}
