using System.Net;
using System.Text.RegularExpressions;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// What must be undone in every line of a text before it is cut into cells: a whole row within one pair of quotation marks,
/// letters written as on a web page (<c>&amp;ouml;</c>).
/// </summary>
internal sealed partial class LineRepair
{
    private readonly bool _isWrapped;
    private readonly bool _isEncoded;
    private readonly char _separator;

    private LineRepair(bool isWrapped, bool isEncoded, char separator) =>
        (_isWrapped, _isEncoded, _separator) = (isWrapped, isEncoded, separator);

    /// <summary>The first lines, as far as anything of them can be undone whatever separates the cells.</summary>
    public static string Undone(string head) =>
        string.Join('\n', head.Split('\n').Select(line => Decoded(Unwrapped(line.TrimEnd('\r'), ';', ',', '\t', '|'), '\0')));

    /// <summary>What must be undone in a text with this beginning; null when nothing.</summary>
    public static LineRepair? Of(string head, char separator)
    {
        var lines = head.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var isWrapped = lines.Exists(line => Unwrapped(line, separator).Length < line.Length);
        var isEncoded = lines.Exists(line => Decoded(line, separator).Length < line.Length);
        return isWrapped || isEncoded ? new LineRepair(isWrapped, isEncoded, separator) : null;
    }

    /// <summary>What is undone, to be told.</summary>
    public IEnumerable<Detection> Detected
    {
        get
        {
            if (_isWrapped)
                yield return new("Citattecken", "hela rader står inom citattecken, som togs bort", "de första raderna", "");
            if (_isEncoded)
                yield return new("Bokstäver", "skrivna som på en webbsida (&ouml;), lästes som å, ä och ö",
                    "de första raderna", "");
        }
    }

    public string Line(string line)
    {
        if (_isWrapped) line = Unwrapped(line, _separator);
        return _isEncoded ? Decoded(line, _separator) : line;
    }

    private static string Unwrapped(string line, params ReadOnlySpan<char> separators)
    {
        if (line.Length < 3 || line[0] != '"' || line[^1] != '"') return line;
        var inner = line[1..^1].Replace("\"\"", "\u0001", StringComparison.Ordinal);
        if (inner.Contains('"', StringComparison.Ordinal)) return line;
        foreach (var separator in separators)
        {
            if (inner.AsSpan().Count(separator) >= 2) return inner.Replace('\u0001', '"');
        }

        return line;
    }

    private static string Decoded(string line, char separator) =>
        line.Contains('&', StringComparison.Ordinal) ? Entity().Replace(line, match => Letter(match.Value, separator)) : line;

    // A quotation mark or a separator stays as it is written: as a sign it would cut the cell.
    private static string Letter(string entity, char separator)
    {
        var text = WebUtility.HtmlDecode(entity);
        return text.Length == 1 && text[0] is not ('"' or '\n' or '\r' or '\t') && text[0] != separator ? text : entity;
    }

    [GeneratedRegex("&(?:#[0-9]{1,5}|#[xX][0-9a-fA-F]{1,4}|[a-zA-Z]{2,8});", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Entity();
}

/// <summary>A text whose lines are repaired one by one.</summary>
internal sealed class RepairedReader(TextReader reader, LineRepair repair) : TextReader
{
    private string _line = "";
    private int _at;

    public override int Peek() => Fill() ? _line[_at] : -1;

    public override int Read() => Fill() ? _line[_at++] : -1;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (!Fill()) return 0;
        var length = Math.Min(buffer.Length, _line.Length - _at);
        _line.AsSpan(_at, length).CopyTo(buffer);
        _at += length;
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) reader.Dispose();
        base.Dispose(disposing);
    }

    private bool Fill()
    {
        if (_at < _line.Length) return true;
        if (reader.ReadLine() is not { } line) return false;
        (_line, _at) = (repair.Line(line) + "\n", 0);
        return true;
    }
}
