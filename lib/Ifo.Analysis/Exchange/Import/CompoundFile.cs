using System.Buffers.Binary;
using System.Text;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>A stream out of a compound file, the container of old Office documents.</summary>
internal static class CompoundFile
{
    private const uint LastSector = 0xFFFFFFFA;
    private const int EntryLength = 128;
    private const int InHeader = 109;

    /// <summary>The bytes of the first of some streams that is there; empty when none is.</summary>
    public static byte[] Read(byte[] file, params string[] names)
    {
        var size = 1 << Number16(file, 30);
        var table = Table(file, size);
        var directory = Chain(file, size, table, Number32(file, 48));
        var root = Entry(directory, 0);
        for (var number = 0; (number + 1) * EntryLength <= directory.Length; number++)
        {
            var entry = Entry(directory, number);
            if (!names.Contains(entry.Name, StringComparer.OrdinalIgnoreCase)) continue;
            if (entry.Length >= Number32(file, 56)) return Cut(Chain(file, size, table, entry.Start), entry.Length);
            var small = 1 << Number16(file, 32);
            var smallTable = Numbers(Chain(file, size, table, Number32(file, 60)));
            return Cut(Chain(Chain(file, size, table, root.Start), small, smallTable, entry.Start, header: 0), entry.Length);
        }

        return [];
    }

    // Where each sector is continued. The sectors of this table stand in the header, and more in sectors of their own.
    private static uint[] Table(byte[] file, int size)
    {
        var sectors = new List<uint>();
        for (var index = 0; index < InHeader; index++) sectors.Add(Number32(file, 76 + (index * 4)));
        var more = Number32(file, 68);
        for (var guard = 0; more < LastSector && guard < file.Length / size; guard++)
        {
            var at = checked((int)((more + 1) * size));
            for (var index = 0; index < (size / 4) - 1; index++) sectors.Add(Number32(file, at + (index * 4)));
            more = Number32(file, at + size - 4);
        }

        return
        [
            .. sectors.Where(sector => sector < LastSector)
                .SelectMany(sector => Numbers(file.AsSpan(checked((int)((sector + 1) * size)), size).ToArray()))
        ];
    }

    private static byte[] Chain(byte[] file, int size, uint[] table, uint first, int header = 1)
    {
        using var bytes = new MemoryStream();
        var sector = first;
        for (var guard = 0; sector < LastSector && guard <= table.Length; guard++)
        {
            var at = checked((int)((sector + header) * size));
            bytes.Write(file, at, Math.Min(size, file.Length - at));
            sector = table[sector];
        }

        return bytes.ToArray();
    }

    private static (string Name, uint Start, uint Length) Entry(byte[] directory, int number)
    {
        var at = number * EntryLength;
        var length = Math.Clamp(Number16(directory, at + 64) - 2, 0, 64);
        return (Encoding.Unicode.GetString(directory, at, length), Number32(directory, at + 116), Number32(directory, at + 120));
    }

    private static byte[] Cut(byte[] bytes, uint length) => bytes.Length <= length ? bytes : bytes[..(int)length];

    private static uint[] Numbers(byte[] bytes)
    {
        var numbers = new uint[bytes.Length / 4];
        for (var index = 0; index < numbers.Length; index++) numbers[index] = Number32(bytes, index * 4);
        return numbers;
    }

    private static ushort Number16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static uint Number32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
}
