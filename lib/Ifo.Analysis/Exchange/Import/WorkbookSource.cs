using System.Globalization;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>Reads a sheet of a workbook row by row. A formula is read as its value.</summary>
internal sealed class WorkbookSource(
    IExcelDataReader reader, Stream stream, string file, SheetFacts facts) : RecordSource
{
    private const int MostColumns = 16_384;

    private string[] _cells = [];
    private CellKind[] _kinds = [];
    private int _count;
    private int _line;

    /// <summary>Whether the row is hidden, by hand or by a filter.</summary>
    public bool IsHidden { get; private set; }

    public override int Line => _line;

    public override int Count => _count;

    public override ReadOnlySpan<char> Cell(int index) => _cells[index];

    public override CellKind Kind(int index) => _kinds[index];

    /// <summary>The merged cells of the sheet, from 0: first row, last row, first column, last column.</summary>
    public IReadOnlyList<(int FirstRow, int LastRow, int FirstColumn, int LastColumn)> Merged =>
        [.. (reader.MergeCells ?? []).Select(range => (range.FromRow, range.ToRow, range.FromColumn, range.ToColumn))];

    public override bool Read() => WorkbookFile.Guard(file, ReadRow);

    protected override void Dispose(bool isDisposing)
    {
        if (isDisposing)
        {
            reader.Dispose();
            stream.Dispose();
        }

        base.Dispose(isDisposing);
    }

    private bool ReadRow()
    {
        if (!reader.Read()) return false;
        _line++;
        _count = Math.Min(reader.FieldCount, MostColumns);
        if (_cells.Length < _count) (_cells, _kinds) = (new string[_count], new CellKind[_count]);
        IsHidden = facts.HiddenRows.Contains(_line - 1);
        for (var index = 0; index < _count; index++) (_cells[index], _kinds[index]) = Convert(index);
        while (_count > 0 && _cells[_count - 1].Length == 0) _count--;
        return true;
    }

    private (string Text, CellKind Kind) Convert(int index)
    {
        if (facts.Faults.TryGetValue((_line - 1, index), out var fault)) return (fault, CellKind.Error);
        return reader.GetValue(index) switch
        {
            null => ("", CellKind.Text),
            string text => (text, ErrorText.Is(text) ? CellKind.Error : CellKind.Text),
            double number => Number(number, reader.GetNumberFormatString(index)),
            int number => (number.ToString(CultureInfo.InvariantCulture), CellKind.Number),
            DateTime date =>
                (date.ToString(
                    date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss",
                    CultureInfo.InvariantCulture), CellKind.Date),
            bool truth => (truth ? "SANT" : "FALSKT", CellKind.Text),
            var other => (string.Create(CultureInfo.InvariantCulture, $"{other}"), CellKind.Text),
        };
    }

    private static (string Text, CellKind Kind) Number(double number, string? format)
    {
        if (!double.IsFinite(number) || Math.Abs(number) > 1e27)
            return (number.ToString("R", CultureInfo.InvariantCulture), CellKind.Text);
        var percent = NumberFormat.Percent(format);
        var value = decimal.Parse(
            number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        var shown = percent == PercentFormat.Computed ? value * 100m : value;
        return percent == PercentFormat.None
            ? (value.ToString(CultureInfo.InvariantCulture), CellKind.Number)
            : (shown.ToString("0.############################", CultureInfo.InvariantCulture) + "%", CellKind.Number);
    }
}

/// <summary>Opens workbooks and says in Swedish what is wrong with one.</summary>
internal static class WorkbookFile
{
    /// <summary>The sheets in their order, and those of them that are hidden.</summary>
    public static (IReadOnlyList<string> Names, IReadOnlySet<int> Hidden) Sheets(Stream stream, string file) => Guard(file, () =>
    {
        using var reader = Open(stream);
        var names = new List<string>();
        var hidden = new HashSet<int>();
        do
        {
            if (!string.Equals(reader.VisibleState ?? "visible", "visible",
                StringComparison.OrdinalIgnoreCase)) hidden.Add(names.Count);
            names.Add(reader.Name ?? "");
        }
        while (reader.NextResult());
        return (names, hidden);
    });

    public static WorkbookSource Open(
        Stream stream, int sheet, string file, SheetFacts facts) => Guard(file, () =>
    {
        var reader = Open(stream);
        for (var number = 0; number < sheet; number++) reader.NextResult();
        return new WorkbookSource(reader, stream, file, facts);
    });

    // A broken package fails in whatever part of the package reader first meets it; none of these is an error of the analyst's.
    public static T Guard<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException error)
        {
            throw new ExportException(
                $"{file} är skyddad med lösenord. Öppna den i Excel, ta bort lösenordet (Arkiv, Info, Skydda "
                + "arbetsboken) och spara en kopia.", error);
        }
        catch (Exception error) when (error is not (IfoException or OutOfMemoryException))
        {
            throw new ExportException(
                $"{file} går inte att läsa som arbetsbok: den är skadad eller avhuggen. "
                + "Öppna den i Excel, låt Excel reparera den och spara den på nytt, eller hämta exporten en gång till.",
                error);
        }
    }

    private static IExcelDataReader Open(Stream stream)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        return ExcelReaderFactory.CreateReader(
            stream, new ExcelReaderConfiguration { FallbackEncoding = System.Text.Encoding.GetEncoding(1252), LeaveOpen = true });
    }
}
