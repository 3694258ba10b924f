using System.Buffers;
using System.Globalization;

namespace Ifo.Analysis.DataFiles;

/// <summary>
/// Reads separated text as a stream. A cell may be within quotation marks, with marks inside it doubled. Where quotation
/// marks do not pair, only the line where that begins is flawed: reading goes on with the next line, so that one stray mark
/// never swallows the rows after it.
/// </summary>
internal sealed class CsvSource(TextReader reader, char separator, string file, Func<string, IfoException> refusal) : RecordSource
{
    /// <summary>
    /// Some thirty times what Excel has place for in a cell; a quotation mark that has not ended by then never will.
    /// </summary>
    private const int LongestQuoted = 1_000_000;
    private const int LongestRecord = 4_000_000;

    private static readonly SearchValues<char> Strange = SearchValues.Create(
        [
            .. Enumerable.Range(0, 32).Concat(Enumerable.Range(127, 33)).Select(code => (char)code).Except(['\t', '\n', '\r']),
            '\uFFFD',
            '\uFFFE',
            '\uFFFF'
        ]);

    private char[] _buffer = new char[1 << 16];
    private int _start;
    private int _end;
    private bool _isAtEnd;
    private bool _mayBeDamaged;
    private int _length;
    private int _lines;
    private int _line = 1;
    private int[] _starts = new int[32];
    private int[] _ends = new int[32];
    private bool _hasDoubled;
    private bool[] _doubled = new bool[32];
    private int _count;
    private int _expected;
    private HashSet<int> _oneLine = [];
    private RecordFlaw _flaw;
    private bool _isUnended;

    public override int Line => _line;

    public override int Lines => _lines;

    public override int Count => _count;

    public override RecordFlaw Flaw => _flaw;

    public override bool MayBeDamaged => _mayBeDamaged;

    public override bool IsUnended => _isUnended;

    public override void Expect(int cells, IEnumerable<int> oneLine) => (_expected, _oneLine) = (cells, [.. oneLine]);

    public override ReadOnlySpan<char> Cell(int index) => _buffer.AsSpan(_start + _starts[index], _ends[index] - _starts[index]);

    /// <summary>Whether a cell stands within quotation marks. A plain cell follows a separator, or nothing.</summary>
    public bool IsQuoted(int index) => _starts[index] > 0 && _buffer[_start + _starts[index] - 1] == '"';

    public override bool Read()
    {
        _start += _length;
        _line += _lines;
        (_length, _lines, _count, _flaw, _hasDoubled) = (0, 1, 0, RecordFlaw.None, false);
        if (!Has(0)) return false;
        var at = ReadCells();
        if (_flaw == RecordFlaw.None && _lines > 1 && _expected > 0 && (_count != _expected || SwallowsRows()))
            _flaw = RecordFlaw.UnendedQuote;
        if (_flaw != RecordFlaw.None) at = ReadLine();
        else if (_hasDoubled) Undouble();
        _isUnended = !Has(at);
        _length = at + LineBreak(at);
        return true;
    }

    protected override void Dispose(bool isDisposing)
    {
        if (isDisposing) reader.Dispose();
        base.Dispose(isDisposing);
    }

    /// <summary>The cells of a record; gives the place after them.</summary>
    private int ReadCells()
    {
        for (var at = 0; ; at++)
        {
            at = Has(at) && _buffer[_start + at] == '"' ? Quoted(at) : Plain(at);
            if (_flaw != RecordFlaw.None || !Has(at) || _buffer[_start + at] != separator) return at;
        }
    }

    private int Plain(int from)
    {
        var to = EndOfCell(from);
        Add(from, to, isDoubled: false);
        return to;
    }

    private int EndOfCell(int from)
    {
        var searched = from;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOfAny(separator, '\n', '\r');
            if (found >= 0) return searched + found;
            searched = _end - _start;
            if (!Fill()) return searched;
        }
    }

    private int Quoted(int from)
    {
        var isDoubled = false;
        var at = from + 1;
        while (true)
        {
            var found = _buffer.AsSpan(_start + at, _end - _start - at).IndexOf('"');
            if (found < 0)
            {
                at = _end - _start;
                if (at - from <= LongestQuoted && Fill()) continue;
                _flaw = RecordFlaw.UnendedQuote;
                return from;
            }

            at += found + 1;
            if (!Has(at) || _buffer[_start + at] != '"') break;
            isDoubled = true;
            at++;
        }

        if (Has(at) && _buffer[_start + at] is not ('\n' or '\r') && _buffer[_start + at] != separator)
            _flaw = RecordFlaw.TextAfterQuote;
        if (at - from > LongestQuoted) _flaw = RecordFlaw.UnendedQuote;
        if (_flaw != RecordFlaw.None) return from;
        _lines += LineBreaks(_buffer.AsSpan(_start + from, at - from));
        Add(from + 1, at - 1, isDoubled);
        return at;
    }

    /// <summary>One line, cut at the separators whatever the quotation marks say.</summary>
    private int ReadLine()
    {
        (_count, _lines) = (0, 1);
        for (var at = 0; ; at++)
        {
            at = Plain(at);
            if (!Has(at) || _buffer[_start + at] != separator) return at;
        }
    }

    private static int LineBreaks(ReadOnlySpan<char> text)
    {
        var number = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var found = text[at..].IndexOfAny('\n', '\r');
            if (found < 0) break;
            at += found;
            number++;
            if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n') at++;
        }

        return number;
    }

    // A cell that holds whole rows, or has several lines where a cell never has, was ended by another cell's mark.
    private bool SwallowsRows()
    {
        for (var index = 0; index < _count; index++)
        {
            if (!Cell(index).ContainsAny('\n', '\r')) continue;
            if (_oneLine.Contains(index)) return true;
            foreach (var line in Cell(index).EnumerateLines())
            {
                if (_expected > 2 && line.Count(separator) >= _expected - 1) return true;
            }
        }

        return false;
    }

    private int LineBreak(int at)
    {
        if (!Has(at)) return 0;
        return _buffer[_start + at] == '\r' && Has(at + 1) && _buffer[_start + at + 1] == '\n' ? 2 : 1;
    }

    private void Add(int from, int to, bool isDoubled)
    {
        if (_count == _starts.Length)
        {
            Array.Resize(ref _starts, _count * 2);
            Array.Resize(ref _ends, _count * 2);
            Array.Resize(ref _doubled, _count * 2);
        }

        (_starts[_count], _ends[_count], _doubled[_count]) = (from, to, isDoubled);
        _hasDoubled |= isDoubled;
        _count++;
    }

    private void Undouble()
    {
        for (var index = 0; index < _count; index++)
        {
            if (!_doubled[index]) continue;
            var to = _start + _starts[index];
            for (var from = to; from < _start + _ends[index]; from++)
            {
                _buffer[to++] = _buffer[from];
                if (_buffer[from] == '"') from++;
            }

            _ends[index] = to - _start;
        }
    }

    private bool Has(int at)
    {
        while (_start + at >= _end)
        {
            if (!Fill()) return false;
        }

        return true;
    }

    private bool Fill()
    {
        if (_isAtEnd) return false;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length) Grow();
        var read = reader.Read(_buffer.AsSpan(_end));
        _mayBeDamaged |= _buffer.AsSpan(_end, read).ContainsAny(Strange);
        _end += read;
        _isAtEnd = read == 0;
        return !_isAtEnd;
    }

    private void Grow()
    {
        if (_buffer.Length >= LongestRecord)
        {
            throw refusal(
                $"{file}: rad {_line.ToString(CultureInfo.InvariantCulture)} är längre än "
                + $"{LongestRecord.ToString(CultureInfo.InvariantCulture)} tecken. "
                + "Det är ingen tabell; kontrollera att det är rätt fil och att den är sparad som CSV eller .xlsx.");
        }

        Array.Resize(ref _buffer, _buffer.Length * 2);
    }

    /// <summary>Whether a text holds characters that no text should have.</summary>
    public static bool IsDamaged(ReadOnlySpan<char> text) => text.ContainsAny(Strange);
}
