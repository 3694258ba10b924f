using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>An .xlsx package written part by part, so that it can be otherwise than any library writes it.</summary>
internal sealed record MadeWorkbook
{
    private const string Usual = "http://schemas.openxmlformats.org/";

    public IReadOnlyList<MadeSheet> Sheets { get; init; } = [];

    public string WorkbookPart { get; init; } = "xl/workbook.xml";

    public string StylesPart { get; init; } = "styles.xml";

    public bool IsStrict { get; init; }

    public bool IsFrom1904 { get; init; }

    public IReadOnlyList<string> Formats { get; init; } = [];

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var folder = WorkbookPart[..(WorkbookPart.LastIndexOf('/') + 1)];
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"" + Usual + "package/2006/content-types\"/>");
            Add(zip, "_rels/.rels", Relations([("officeDocument", WorkbookPart)]));
            Add(zip, WorkbookPart, $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Document}\"><workbookPr{(IsFrom1904 ? " date1904=\"1\"" : "")}/><sheets>"
                + string.Concat(Sheets.Select((sheet, index) => FormattableString.Invariant($"<sheet name=\"{sheet.Name}\" sheetId=\"{index + 1}\" state=\"{sheet.State}\" r:id=\"rId{index + 1}\"/>"))) + "</sheets></workbook>");
            Add(zip, $"{folder}_rels/{WorkbookPart[folder.Length..]}.rels", Relations([.. Sheets.Select((_, index) => ("worksheet", FormattableString.Invariant($"sheets/s{index + 1}.xml"))), ("styles", StylesPart)]));
            foreach (var (sheet, index) in Sheets.Select((sheet, index) => (sheet, index))) Add(zip, FormattableString.Invariant($"{folder}sheets/s{index + 1}.xml"), SheetText(sheet));
            Add(zip, folder + StylesPart, StylesText());
        }

        return stream.ToArray();
    }

    private string Main => IsStrict ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : Usual + "spreadsheetml/2006/main";

    private string Document => IsStrict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : Usual + "officeDocument/2006/relationships";

    private string Relations(IReadOnlyList<(string Kind, string Target)> parts) => $"<Relationships xmlns=\"{Usual}package/2006/relationships\">"
        + string.Concat(parts.Select((part, index) => FormattableString.Invariant($"<Relationship Id=\"rId{index + 1}\" Type=\"{Document}/{part.Kind}\" Target=\"{part.Target}\"/>"))) + "</Relationships>";

    private string SheetText(MadeSheet sheet) => $"<worksheet xmlns=\"{Main}\"><sheetData>"
        + string.Concat(sheet.Rows.Select((row, index) => $"<row{(sheet.HasAddresses ? FormattableString.Invariant($" r=\"{index + 1}\"") : "")}{(sheet.Hidden.Contains(index) ? " hidden=\"1\"" : "")}>"
            + string.Concat(row.Select((cell, column) => CellText(cell, sheet.HasAddresses ? FormattableString.Invariant($" r=\"{(char)('A' + column)}{index + 1}\"") : ""))) + "</row>"))
        + "</sheetData></worksheet>";

    private static string CellText(object? cell, string address) => cell switch
    {
        null => $"<c{address}/>",
        MadeNumber number => FormattableString.Invariant($"<c{address} s=\"{number.Format + 1}\"><v>{number.Value}</v></c>"),
        decimal number => FormattableString.Invariant($"<c{address}><v>{number}</v></c>"),
        MadeError error => $"<c{address} t=\"e\"><f>1/0</f><v>{error.Name}</v></c>",
        var text => $"<c{address} t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(Convert.ToString(text, CultureInfo.InvariantCulture))}</t></is></c>",
    };

    private string StylesText() => $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"{Formats.Count}\">"
        + string.Concat(Formats.Select((format, index) => FormattableString.Invariant($"<numFmt numFmtId=\"{164 + index}\" formatCode=\"{System.Security.SecurityElement.Escape(format)}\"/>")))
        + "</numFmts><cellXfs><xf numFmtId=\"0\"/>" + string.Concat(Formats.Select((_, index) => FormattableString.Invariant($"<xf numFmtId=\"{164 + index}\" applyNumberFormat=\"1\"/>"))) + "</cellXfs></styleSheet>";

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }
}

/// <summary>A sheet of a made workbook: cells are texts, numbers, errors or nothing.</summary>
internal sealed record MadeSheet(string Name, IReadOnlyList<object?[]> Rows)
{
    public string State { get; init; } = "visible";

    public bool HasAddresses { get; init; } = true;

    public IReadOnlySet<int> Hidden { get; init; } = new HashSet<int>();

    /// <summary>The usual table, with rows of its own.</summary>
    public static MadeSheet Usual(string name, params object?[][] rows) => new(name, [[.. ExportFolder.Header.Split(';')], .. rows]);

    /// <summary>A row of the usual table with a day that is a number.</summary>
    public static object?[] Row(int number, object? day = null, object? price = null, string person = "") =>
    [
        (decimal)number, day ?? "2024-03-31", "Socialförvaltningen Centrum", "HVB", "Akut",
        person.Length > 0 ? person : string.Create(CultureInfo.InvariantCulture, $"p{number}"), "Ramavtal", "Privata utförare", price ?? 7250.5m, "Placering",
    ];
}

internal sealed record MadeNumber(decimal Value, int Format);

internal sealed record MadeError(string Name);
