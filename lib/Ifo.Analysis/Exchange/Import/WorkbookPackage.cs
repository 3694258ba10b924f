using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// The parts of an .xlsx package, whatever they are called. A package in the strict form of the standard, or whose parts have
/// other names than Excel gives them, is written anew as the reader of workbooks expects it.
/// </summary>
internal static class WorkbookPackage
{
    public const string UsualWorkbook = "xl/workbook.xml";
    public const string UsualRelations = "xl/_rels/workbook.xml.rels";

    private const string Strict = "http://purl.oclc.org/ooxml/";

    // A longer name goes first: one is the beginning of another.
    private static readonly (string Strict, string Usual)[] Names =
    [
        ("http://purl.oclc.org/ooxml/spreadsheetml/main", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
        (
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ];

    private static readonly XmlReaderSettings Settings =
        new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true, IgnoreComments = true };

    /// <summary>The package as the reader expects it, and in what it was otherwise; null when it already is so.</summary>
    public static (byte[] Bytes, string How)? Rewritten(ZipArchive zip)
    {
        if (Relations(zip, "_rels/.rels").Find(part =>
            part.Type.EndsWith("/officeDocument", StringComparison.Ordinal)) is not { } root)
            return null;
        var workbook = Place("", root.Target);
        if (zip.GetEntry(workbook) is not { } entry
            || !workbook.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)) return null;
        var folder = workbook[..(workbook.LastIndexOf('/') + 1)];
        var relations = Relations(zip, $"{folder}_rels/{workbook[folder.Length..]}.rels");
        var names = Usual(relations);
        var isStrict = Text(entry).Contains(Strict, StringComparison.Ordinal);
        var isUsual = workbook == UsualWorkbook
            && relations.TrueForAll(part => names[part.Id] == Place(folder, part.Target)
            || part.Kind is not ("sharedStrings" or "styles"));
        if (isUsual && !isStrict) return null;
        return (
            Write(zip, workbook, folder, relations, names),
            isStrict ? "filens innehåll; strikt Open XML" : $"filens innehåll; arbetsbokens del heter {workbook}");
    }

    /// <summary>The attributes of every element with a name, in a part; none where there is no such part.</summary>
    public static List<Func<string, string?>> Attributes(ZipArchive zip, string part, string element)
    {
        var found = new List<Func<string, string?>>();
        if (zip.GetEntry(part) is not { } entry) return found;
        using var content = entry.Open();
        using var xml = XmlReader.Create(content, Settings);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != element) continue;
            var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
            while (xml.MoveToNextAttribute()) attributes[xml.LocalName] = xml.Value;
            found.Add(attributes.GetValueOrDefault);
        }

        return found;
    }

    /// <summary>The part of a sheet; null when there is none.</summary>
    public static ZipArchiveEntry? Sheet(ZipArchive zip, string name)
    {
        var id = Attributes(zip, UsualWorkbook, "sheet").Where(sheet => sheet("name") == name)
            .Select(sheet => sheet("id"))
            .FirstOrDefault();
        var target = id is null
            ? null
            : Attributes(zip, UsualRelations, "Relationship").Where(part => part("Id") == id)
                .Select(part => part("Target"))
                .FirstOrDefault();
        return target is null ? null : zip.GetEntry(Place("xl/", target));
    }

    /// <summary>Whether the days of the workbook count from 1904.</summary>
    public static bool IsFrom1904(ZipArchive zip) =>
        Attributes(zip, UsualWorkbook, "workbookPr").Exists(workbook => workbook("date1904") is "1" or "true" or "on");

    private static List<Relation> Relations(ZipArchive zip, string part) =>
        [.. Attributes(zip, part, "Relationship").Select(relation => new Relation(
            relation("Id") ?? "", relation("Type") ?? "", relation("Target") ?? ""))];

    // The names that Excel gives the parts, by their ids.
    private static Dictionary<string, string> Usual(List<Relation> relations)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (part, number) in relations.Select((part, index) => (part, index + 1)))
        {
            names[part.Id] = part.Kind switch
            {
                "worksheet" => FormattableString.Invariant($"xl/worksheets/sheet{number}.xml"),
                "sharedStrings" => "xl/sharedStrings.xml",
                "styles" => "xl/styles.xml",
                _ => FormattableString.Invariant($"xl/other/part{number}.xml"),
            };
        }

        return names;
    }

    private static byte[] Write(
        ZipArchive zip, string workbook, string folder, List<Relation> relations, Dictionary<string, string> names)
    {
        using var stream = new MemoryStream();
        using (var made = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(made, UsualWorkbook, Translated(zip, workbook));
            Add(made, UsualRelations, RelationsText(relations, names));
            foreach (var part in relations.Where(part => part.Kind is "worksheet" or "sharedStrings" or "styles"))
            {
                if (zip.GetEntry(Place(folder, part.Target)) is not null)
                    Add(made, names[part.Id], Translated(zip, Place(folder, part.Target)));
            }
        }

        return stream.ToArray();
    }

    private static string RelationsText(List<Relation> relations, Dictionary<string, string> names)
    {
        const string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        var text = new StringBuilder(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        foreach (var part in relations.Where(part => part.Kind is "worksheet" or "sharedStrings" or "styles"))
            text.Append("<Relationship Id=\"").Append(System.Security.SecurityElement.Escape(part.Id))
                .Append("\" Type=\"").Append(types).Append(part.Kind)
                .Append("\" Target=\"").Append(names[part.Id]["xl/".Length..]).Append("\"/>");
        return text.Append("</Relationships>").ToString();
    }

    private static string Translated(ZipArchive zip, string part)
    {
        var text = Text(zip.GetEntry(part)!);
        foreach (var (strict, usual) in Names) text = text.Replace(strict, usual, StringComparison.Ordinal);
        return text;
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(text);
    }

    private static string Place(string folder, string target) => target.StartsWith('/') ? target[1..] : folder + target;

    private sealed record Relation(string Id, string Type, string Target)
    {
        public string Kind => Type[(Type.LastIndexOf('/') + 1)..];
    }
}
