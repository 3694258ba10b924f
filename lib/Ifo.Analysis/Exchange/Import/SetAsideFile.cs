using System.Globalization;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange.Writing;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// Writes the rows that a lenient reading sets aside, as they stand, with their lines and what is wrong; no file is made before
/// the first. Identity numbers are masked.
/// </summary>
internal sealed class SetAsideFile(string path, SheetLayout layout) : IDisposable
{
    private AsideFile? _file;
    private CsvLines? _lines;

    public string Path => path;

    public void Add(int line, IReadOnlyList<string> problems, RecordSource records)
    {
        var lines = _lines ??= Begin();
        lines.Cell(line.ToString(CultureInfo.InvariantCulture));
        lines.Cell(string.Join("; ", problems));
        for (var index = 0; index < records.Count; index++)
            lines.Cell(Neutralised.Write(Shown(Neutralised.Read(records.Cell(index)), index)));
        lines.End();
    }

    private string Shown(ReadOnlySpan<char> cell, int column) =>
        column == layout.Columns.GetValueOrDefault("person", -1) && PersonColumn.IsIdentityNumber(cell, layout.Persons)
            ? IdentityNumber.Masked
            : IdentityNumber.Mask(cell.ToString());

    /// <summary>Puts the file in its place; gives its path, or nothing when no row was set aside.</summary>
    public string Finish()
    {
        if (_file is null) return "";
        _lines!.Dispose();
        _file.Finish();
        return path;
    }

    public void Dispose()
    {
        _lines?.Dispose();
        _file?.Dispose();
    }

    private CsvLines Begin()
    {
        _file = new AsideFile(path);
        var lines = new CsvLines(_file.Stream, CsvStyle.SwedishExcel);
        lines.Cell("rad");
        lines.Cell("fel");
        foreach (var header in layout.Headers) lines.Cell(Neutralised.Write(IdentityNumber.Mask(header)));
        lines.End();
        return lines;
    }
}
