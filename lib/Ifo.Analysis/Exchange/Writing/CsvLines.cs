using System.Buffers;
using System.Text;

namespace Ifo.Analysis.Exchange.Writing;

/// <summary>Writes the lines of a CSV file, cell by cell; a cell that needs quotation marks gets them.</summary>
internal sealed class CsvLines : IDisposable
{
    private readonly StreamWriter _writer;
    private readonly char _separator;
    private readonly SearchValues<char> _quoted;
    private int _cells;

    public CsvLines(Stream stream, CsvStyle style)
    {
        var isSwedish = style == CsvStyle.SwedishExcel;
        _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: isSwedish), 1 << 16)
        {
            NewLine = isSwedish ? "\r\n" : "\n"
        };
        _separator = isSwedish ? ';' : ',';
        _quoted = SearchValues.Create([_separator, '"', '\n', '\r']);
    }

    public void Cell(string text)
    {
        if (_cells++ > 0) _writer.Write(_separator);
        if (IsQuoted(text)) _writer.Write($"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        else _writer.Write(text);
    }

    public void End()
    {
        _writer.WriteLine();
        _cells = 0;
    }

    public void Dispose() => _writer.Dispose();

    // Blanks at the ends are kept only within quotation marks.
    private bool IsQuoted(string text) =>
        text.AsSpan().ContainsAny(_quoted) || (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])));
}
