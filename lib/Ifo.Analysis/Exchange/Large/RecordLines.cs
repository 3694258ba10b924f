namespace Ifo.Analysis.Exchange.Large;

/// <summary>
/// Finds on which line of a text each of some records begins: DuckDB numbers the records that it reads and passes over empty
/// lines, and a cell between quotation marks may have several lines.
/// </summary>
/// <param name="stream">The text, from its beginning.</param>
/// <param name="linesBefore">How many lines stand before the first record.</param>
internal sealed class RecordLines(Stream stream, int linesBefore) : IDisposable
{
    private readonly byte[] _buffer = new byte[1 << 20];
    private int _at;
    private int _end;
    private int _line = 1;
    private long _record;
    private long _empty;
    private int _begins = 1;
    private bool _isQuoted;
    private bool _wasQuoted;
    private bool _isEmpty = true;

    /// <summary>How many records there are, and how many empty lines.</summary>
    public (long Records, long Empty) Count()
    {
        while (NextLine())
        {
        }

        return (_record, _empty);
    }

    /// <summary>The line of a record, from 1; records are asked for in rising order.</summary>
    public int Of(long record)
    {
        while (_record < record && NextLine())
        {
        }

        return _begins;
    }

    public void Dispose() => stream.Dispose();

    // Goes through a line, and counts the record that ends with it.
    private bool NextLine()
    {
        var begins = _line;
        if (!_isQuoted) _isEmpty = true;
        var hasAny = false;
        while (Fill())
        {
            hasAny = true;
            var rest = _buffer.AsSpan(_at, _end - _at);
            var at = rest.IndexOfAny((byte)'\n', (byte)'"');
            var upTo = at < 0 ? rest : rest[..at];
            _isEmpty &= upTo.IsEmpty || upTo.IndexOfAnyExcept((byte)'\r') < 0;
            if (at < 0)
            {
                _at = _end;
                continue;
            }

            _at += at + 1;
            if (rest[at] == '"')
            {
                (_isQuoted, _isEmpty) = (!_isQuoted, false);
                continue;
            }

            _line++;
            break;
        }

        if (!hasAny) return false;
        if (begins <= linesBefore)
        {
            _isQuoted = false;
            return true;
        }

        if (!_wasQuoted) _begins = begins;
        if (_isEmpty) _empty++;
        else if (!_isQuoted) _record++;
        _wasQuoted = _isQuoted;
        return true;
    }

    private bool Fill()
    {
        if (_at < _end) return true;
        (_at, _end) = (0, stream.Read(_buffer));
        return _end > 0;
    }
}
