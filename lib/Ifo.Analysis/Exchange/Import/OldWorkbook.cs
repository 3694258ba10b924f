using System.Buffers.Binary;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// What the records of an .xls workbook say that its reader does not: errors, hidden rows, from what year days count.
/// </summary>
internal sealed class OldWorkbook
{
    private const int EndOfPart = 0x000A;
    private const int Formula = 0x0006;
    private const int DateMode = 0x0022;
    private const int BoundSheet = 0x0085;
    private const int BoolOrError = 0x0205;
    private const int RowRecord = 0x0208;
    private const int Worksheet = 0;
    private const int HiddenRow = 0x20;

    private readonly byte[] _records;
    private readonly List<int> _sheets = [];

    private OldWorkbook(byte[] records)
    {
        _records = records;
        foreach (var (kind, at, length) in Part(0))
        {
            if (kind == DateMode && length >= 2) IsFrom1904 = Number(at) == 1;
            if (kind == BoundSheet && length >= 6 && records[at + 5] == Worksheet)
                _sheets.Add(BinaryPrimitives.ReadInt32LittleEndian(records.AsSpan(at)));
        }
    }

    /// <summary>Whether days count from 1904.</summary>
    public bool IsFrom1904 { get; }

    public static OldWorkbook Read(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new OldWorkbook(CompoundFile.Read(bytes.ToArray(), "Workbook", "Book"));
    }

    /// <summary>The errors and hidden rows of a sheet, counted as the reader counts them.</summary>
    public SheetFacts Facts(int sheet)
    {
        if (sheet >= _sheets.Count) return SheetFacts.None;
        var faults = new Dictionary<(int Row, int Column), string>();
        var hidden = new HashSet<int>();
        foreach (var (kind, at, length) in Part(_sheets[sheet]))
        {
            if (kind == RowRecord && length >= 14 && (Number(at + 12) & HiddenRow) != 0) hidden.Add(Number(at));
            if (kind == BoolOrError && length >= 8 && _records[at + 7] == 1)
                faults[(Number(at), Number(at + 2))] = Name(_records[at + 6]);

            // A formula's value is a number, or says with two bytes of ones what else it is: 2 is an error.
            if (kind == Formula && length >= 14 && Number(at + 12) == 0xFFFF && _records[at + 6] == 2)
                faults[(Number(at), Number(at + 2))] = Name(_records[at + 8]);
        }

        return new SheetFacts(faults, hidden);
    }

    // The records of the part that begins at a place, until its end.
    private IEnumerable<(int Kind, int At, int Length)> Part(int start)
    {
        var at = start;
        while (at >= 0 && at + 4 <= _records.Length)
        {
            var (kind, length) = (Number(at), Number(at + 2));
            if (kind == EndOfPart || at + 4 + length > _records.Length) yield break;
            yield return (kind, at + 4, length);
            at += 4 + length;
        }
    }

    private static string Name(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };

    private int Number(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_records.AsSpan(at));
}
