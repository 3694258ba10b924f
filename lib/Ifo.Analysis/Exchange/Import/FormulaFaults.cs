using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// The cells of a sheet whose formula has no value: an error such as <c>#DIV/0!</c>, or a formula that was never computed; and
/// the rows that are hidden. A cell or row without an address stands after the one before it.
/// </summary>
internal static class FormulaFaults
{
    private static readonly XmlReaderSettings Settings =
        new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true, IgnoreComments = true };

    public static SheetFacts Find(Stream stream, string sheet)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (WorkbookPackage.Sheet(zip, sheet) is not { } part) return SheetFacts.None;
        var faults = new Dictionary<(int Row, int Column), string>();
        var hidden = new HashSet<int>();
        using var content = part.Open();
        using var xml = XmlReader.Create(content, Settings);
        var (row, column) = (-1, -1);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "row")
            {
                (row, column) = (RowOf(xml.GetAttribute("r"), row + 1), -1);
                if (xml.GetAttribute("hidden") is "1" or "true" || xml.GetAttribute("ht") == "0") hidden.Add(row);
            }
            else if (xml.LocalName == "c")
            {
                if (TryPlace(xml.GetAttribute("r") ?? "", out var place)) (row, column) = place;
                else column++;
                if (Fault(xml) is { } fault) faults[(row, column)] = fault;
            }
        }

        return new SheetFacts(faults, hidden);
    }

    private static string? Fault(XmlReader xml)
    {
        var (isError, isEmpty) = (xml.GetAttribute("t") == "e", xml.IsEmptyElement);
        var (hasFormula, value, depth, part) = (false, "", xml.Depth, "");
        while (!isEmpty && xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element) part = xml.LocalName;
            if (xml.NodeType == XmlNodeType.Element && part == "f") hasFormula = true;
            if (xml.NodeType == XmlNodeType.Text && part == "v") value = xml.Value;
        }

        if (!isError && (!hasFormula || value.Length > 0)) return null;
        return value.Length > 0 ? value : "formel utan värde";
    }

    private static int RowOf(string? number, int otherwise) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row - 1 : otherwise;

    private static bool TryPlace(string address, out (int Row, int Column) place)
    {
        place = default;
        var letters = address.TakeWhile(char.IsAsciiLetter).Count();
        if (letters is 0 or > 3
            || !int.TryParse(address.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture,
            out var number)) return false;
        var column = 0;
        foreach (var letter in address[..letters].ToUpperInvariant()) column = (column * 26) + letter - 'A' + 1;
        place = (number - 1, column - 1);
        return true;
    }
}
