using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// The cells of a sheet whose formula has no value: an error such as <c>#DIV/0!</c>, or a formula that was never computed. The
/// reader of workbooks gives them as empty, and an empty cell would be taken for a missing value.
/// </summary>
internal static class FormulaFaults
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XmlReaderSettings Settings =
        new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true, IgnoreComments = true };

    /// <summary>The cells by row and column, from 0, with what stands in them.</summary>
    public static Dictionary<(int Row, int Column), string> Find(Stream stream, string sheet)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var faults = new Dictionary<(int Row, int Column), string>();
        if (Part(zip, sheet) is not { } part) return faults;
        using var content = part.Open();
        using var xml = XmlReader.Create(content, Settings);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c") ReadCell(xml, faults);
        }

        return faults;
    }

    private static void ReadCell(XmlReader xml, Dictionary<(int Row, int Column), string> faults)
    {
        var (place, isError, isEmpty) = (xml.GetAttribute("r") ?? "", xml.GetAttribute("t") == "e", xml.IsEmptyElement);
        var (hasFormula, value, depth, part) = (false, "", xml.Depth, "");
        while (!isEmpty && xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element) part = xml.LocalName;
            if (xml.NodeType == XmlNodeType.Element && part == "f") hasFormula = true;
            if (xml.NodeType == XmlNodeType.Text && part == "v") value = xml.Value;
        }

        if (!isError && (!hasFormula || value.Length > 0)) return;
        if (TryPlace(place, out var row, out var column)) faults[(row, column)] = value.Length > 0 ? value : "formel utan värde";
    }

    private static bool TryPlace(string place, out int row, out int column)
    {
        (row, column) = (0, 0);
        var letters = place.TakeWhile(char.IsAsciiLetter).Count();
        if (letters is 0 or > 3 || !int.TryParse(place.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out row))
            return false;
        foreach (var letter in place[..letters].ToUpperInvariant()) column = (column * 26) + letter - 'A' + 1;
        (row, column) = (row - 1, column - 1);
        return true;
    }

    private static ZipArchiveEntry? Part(ZipArchive zip, string sheet)
    {
        var id = Attributes(zip, "xl/workbook.xml", "sheet").Where(item => item("name", "") == sheet)
            .Select(item => item("id", Relationships))
            .FirstOrDefault();
        var target = id is null
            ? null
            : Attributes(zip, "xl/_rels/workbook.xml.rels", "Relationship").Where(item => item("Id", "") == id)
                .Select(item => item("Target", ""))
                .FirstOrDefault();
        return target is null ? null : zip.GetEntry(target.StartsWith('/') ? target[1..] : $"xl/{target}");
    }

    private static List<Func<string, string, string?>> Attributes(ZipArchive zip, string part, string element)
    {
        var found = new List<Func<string, string, string?>>();
        if (zip.GetEntry(part) is not { } entry) return found;
        using var content = entry.Open();
        using var xml = XmlReader.Create(content, Settings);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != element) continue;
            var attributes = new Dictionary<(string, string), string>();
            while (xml.MoveToNextAttribute()) attributes[(xml.LocalName, xml.NamespaceURI)] = xml.Value;
            found.Add((name, space) => attributes.GetValueOrDefault((name, space)));
        }

        return found;
    }
}
