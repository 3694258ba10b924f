using System.Buffers.Text;

namespace Ifo.Analysis.Synthesis;

/// <summary>Writes rows of text as UTF-8 through one buffer, faster than a text writer and the same in every culture.</summary>
internal sealed class Utf8Rows(Stream stream)
{
    private const int LongestRow = 1024;

    private readonly byte[] _buffer = new byte[1 << 17];
    private int _length;

    /// <summary>Begins a row, which may have 1 024 bytes at most.</summary>
    public void Begin()
    {
        if (_buffer.Length - _length < LongestRow) Flush();
    }

    public void Add(byte[] text)
    {
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    public void Add(byte letter) => _buffer[_length++] = letter;

    public void Add(long number)
    {
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_length), out var written);
        _length += written;
    }

    public void AddPseudonym(byte letter, ulong mixed)
    {
        _buffer[_length] = letter;
        for (var place = Pseudonym.Digits; place > 0; place--, mixed >>= 4)
            _buffer[_length + place] = "0123456789abcdef"u8[(int)(mixed & 15)];
        _length += Pseudonym.Digits + 1;
    }

    public void Flush()
    {
        stream.Write(_buffer, 0, _length);
        _length = 0;
    }
}
