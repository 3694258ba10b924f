using System.Text;

namespace Ifo.Analysis.DataFiles;

/// <summary>What encoding a file's bytes are in, and how that is known.</summary>
internal readonly record struct DetectedEncoding(TextEncoding Encoding, string How);

/// <summary>Finds the encoding of a text from all its bytes: one letter late in a long file can decide.</summary>
internal static class EncodingDetector
{
    // å, ä and ö: in one encoding the letters are signs that hardly stand in a Swedish text in the other.
    private static readonly byte[] WindowsLetters = [0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6];
    private static readonly byte[] MacLetters = [0x8C, 0x8A, 0x9A];
    private static readonly byte[] DosLetters = [0x86, 0x84, 0x94, 0x8F, 0x8E, 0x99];

    public static DetectedEncoding Detect(Stream stream)
    {
        Span<byte> head = stackalloc byte[4096];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        head = head[..length];
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return new(TextEncoding.Utf8, "märkt i filens början (BOM)");
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return new(TextEncoding.Utf16, "märkt i filens början (BOM)");
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return new(TextEncoding.Utf16BigEndian, "märkt i filens början (BOM)");
        if (Utf16(head) is { } utf16) return new(utf16, "varannan byte är noll");
        stream.Position = 0;
        return Bytes(stream);
    }

    public static Encoding Make(TextEncoding encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return encoding switch
        {
            TextEncoding.Utf16 => Encoding.Unicode,
            TextEncoding.Utf16BigEndian => Encoding.BigEndianUnicode,
            TextEncoding.Windows1252 => Encoding.GetEncoding(1252),
            TextEncoding.MacRoman => Encoding.GetEncoding(10_000),
            TextEncoding.Dos => Encoding.GetEncoding(850),
            _ => Encoding.UTF8,
        };
    }

    private static TextEncoding? Utf16(ReadOnlySpan<byte> head)
    {
        var (even, odd) = (0, 0);
        for (var at = 0; at + 1 < head.Length; at += 2)
        {
            if (head[at] == 0) even++;
            if (head[at + 1] == 0) odd++;
        }

        var most = head.Length / 2 * 3 / 5;
        if (head.Length < 4 || Math.Max(even, odd) <= most) return null;
        return odd > even ? TextEncoding.Utf16 : TextEncoding.Utf16BigEndian;
    }

    // A damaged byte in UTF-8 must not make the whole file Windows-1252: what there is more of decides.
    private static DetectedEncoding Bytes(Stream stream)
    {
        var buffer = new byte[1 << 17];
        var (letters, wrong, kept) = (0L, 0L, 0);
        var (windows, mac, dos, quotes) = (0L, 0L, 0L, 0L);
        while (true)
        {
            var read = stream.Read(buffer, kept, buffer.Length - kept);
            var bytes = buffer.AsSpan(0, kept + read);
            windows += Number(bytes, WindowsLetters);
            mac += Number(bytes, MacLetters);
            dos += Number(bytes, DosLetters);
            quotes += bytes.Count((byte)0x93);
            var rest = Count(bytes, read == 0, ref letters, ref wrong);
            bytes[^rest..].CopyTo(buffer);
            kept = rest;
            if (read == 0) break;
        }

        if (letters + wrong == 0) return new(TextEncoding.Utf8, "filen har bara tecken som är lika i UTF-8 och Windows-1252");
        return letters > wrong
            ? new(
                TextEncoding.Utf8,
                wrong == 0 ? "alla byte är giltig UTF-8" : "nästan alla byte är giltig UTF-8; några är skadade")
            // What is ö in DOS ends a quotation in Windows-1252; then one has begun too.
            : windows == 0 && dos > mac + (2 * quotes)
                ? new(TextEncoding.Dos, "å, ä och ö har de byte som DOS ger dem (kodsida 850 eller 437)")
            : windows == 0 && mac > 0
                ? new(TextEncoding.MacRoman, "å, ä och ö har de byte som äldre program på Mac ger dem")
                : new(TextEncoding.Windows1252, "byte som inte är giltig UTF-8");
    }

    private static long Number(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> letters)
    {
        var number = 0L;
        foreach (var letter in letters) number += bytes.Count(letter);
        return number;
    }

    private static int Count(ReadOnlySpan<byte> bytes, bool isLast, ref long letters, ref long wrong)
    {
        while (true)
        {
            var next = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0) return 0;
            bytes = bytes[next..];
            switch (Rune.DecodeFromUtf8(bytes, out _, out var length))
            {
                case System.Buffers.OperationStatus.Done:
                    letters++;
                    break;
                case System.Buffers.OperationStatus.NeedMoreData when !isLast:
                    return bytes.Length;
                default:
                    wrong++;
                    break;
            }

            bytes = bytes[length..];
        }
    }
}
