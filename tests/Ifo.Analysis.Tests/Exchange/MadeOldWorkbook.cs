using System.Buffers.Binary;
using System.Text;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>An .xls workbook written record by record, in a compound file.</summary>
internal static class MadeOldWorkbook
{
    private const int Sector = 512;

    public static byte[] Write(IReadOnlyList<MadeSheet> sheets, bool isFrom1904 = false)
    {
        var parts = sheets.Select(SheetRecords).ToList();
        var head = Globals(sheets, isFrom1904, parts.Select(_ => 0));
        var offsets = parts.Select((_, index) => head.Length + parts.Take(index).Sum(part => part.Length));
        byte[] stream = [.. Globals(sheets, isFrom1904, offsets), .. parts.SelectMany(part => part)];
        return Compound(stream);
    }

    private static byte[] Globals(IReadOnlyList<MadeSheet> sheets, bool isFrom1904, IEnumerable<int> offsets)
    {
        var records = new List<byte>();
        Add(records, 0x0809, [.. Two(0x0600), .. Two(0x0005), .. Two(0), .. Two(1997), .. new byte[8]]);
        Add(records, 0x0022, Two(isFrom1904 ? 1 : 0));
        foreach (var (sheet, offset) in sheets.Zip(offsets))
        {
            var state = sheet.State switch { "hidden" => 1, "veryHidden" => 2, _ => 0 };
            Add(records, 0x0085, [.. Four(offset), (byte)state, 0, (byte)sheet.Name.Length, 1, .. Encoding.Unicode.GetBytes(sheet.Name)]);
        }

        Add(records, 0x000A, []);
        return [.. records];
    }

    private static byte[] SheetRecords(MadeSheet sheet)
    {
        var records = new List<byte>();
        Add(records, 0x0809, [.. Two(0x0600), .. Two(0x0010), .. Two(0), .. Two(1997), .. new byte[8]]);
        Add(records, 0x0200, [.. Four(0), .. Four(sheet.Rows.Count), .. Two(0), .. Two(sheet.Rows.Max(row => row.Length)), .. Two(0)]);
        for (var row = 0; row < sheet.Rows.Count; row++)
            Add(records, 0x0208, [.. Two(row), .. Two(0), .. Two(sheet.Rows[row].Length), .. Two(255), .. Four(0), .. Four(0x100 | (sheet.Hidden.Contains(row) ? 0x20 : 0))]);
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            for (var column = 0; column < sheet.Rows[row].Length; column++) Cell(records, row, column, sheet.Rows[row][column]);
        }

        Add(records, 0x000A, []);
        return [.. records];
    }

    private static void Cell(List<byte> records, int row, int column, object? cell)
    {
        byte[] place = [.. Two(row), .. Two(column), .. Two(0)];
        if (cell is decimal number) Add(records, 0x0203, [.. place, .. BitConverter.GetBytes((double)number)]);
        else if (cell is MadeError { Name: "#DIV/0!" }) Add(records, 0x0006, [.. place, 2, 0, 7, 0, 0, 0, 0xFF, 0xFF, .. Two(0), .. Four(0), .. Two(0)]);
        else if (cell is MadeError) Add(records, 0x0205, [.. place, 0x2A, 1]);
        else if (cell is string text) Add(records, 0x0204, [.. place, .. Two(text.Length), 1, .. Encoding.Unicode.GetBytes(text)]);
    }

    // A header, a sector of places, a sector of the directory, and the stream.
    private static byte[] Compound(byte[] stream)
    {
        var sectors = Math.Max(8, (stream.Length + Sector - 1) / Sector);
        var file = new byte[Sector * (3 + sectors)];
        ((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(file, 0);
        Put(file, 24, Two(0x3E), Two(3), Two(0xFFFE), Two(9), Two(6));
        Put(file, 44, Four(1), Four(1), Four(0), Four(4096), Four(-2), Four(0), Four(-2), Four(0), Four(0));
        for (var at = 80; at < Sector; at += 4) Four(-1).CopyTo(file, at);
        for (var place = 0; place < Sector / 4; place++)
            Four(place == 0 ? -3 : place == 1 ? -2 : place < sectors + 1 ? place + 1 : place == sectors + 1 ? -2 : -1).CopyTo(file, Sector + (place * 4));
        Entry(file, Sector * 2, "Root Entry", 5, 1, -2, 0);
        Entry(file, (Sector * 2) + 128, "Workbook", 2, -1, 2, sectors * Sector);
        stream.CopyTo(file, Sector * 3);
        return file;
    }

    private static void Entry(byte[] file, int at, string name, byte kind, int child, int start, int length)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(file, at);
        Put(file, at + 64, Two((name.Length + 1) * 2));
        (file[at + 66], file[at + 67]) = (kind, 1);
        Put(file, at + 68, Four(-1), Four(-1), Four(child));
        Put(file, at + 116, Four(start), Four(length));
    }

    private static void Add(List<byte> records, int kind, byte[] data) => records.AddRange([.. Two(kind), .. Two(data.Length), .. data]);

    private static void Put(byte[] file, int at, params byte[][] pieces)
    {
        foreach (var piece in pieces)
        {
            piece.CopyTo(file, at);
            at += piece.Length;
        }
    }

    private static byte[] Two(int number)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)number);
        return bytes;
    }

    private static byte[] Four(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }
}
