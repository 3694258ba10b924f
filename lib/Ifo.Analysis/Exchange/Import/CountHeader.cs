using System.Globalization;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>Where the headers of a table of counts are, and what they say.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Line">The last line of the headers; 0 when none was found.</param>
/// <param name="Names">The header of each column.</param>
/// <param name="ColumnsName">What the columns are, where a merged cell above them says it; otherwise empty.</param>
/// <param name="Detected">What was detected of sheet and headers.</param>
/// <param name="Notes">What is worth knowing.</param>
internal sealed record CountHeader(
    int Sheet,
    int Line,
    IReadOnlyList<string> Names,
    string ColumnsName,
    IReadOnlyList<Detection> Detected,
    IReadOnlyList<string> Notes);

/// <summary>
/// Finds the sheet and the headers of a table of counts: the first line as wide as the table, with names and not counts in it.
/// </summary>
internal sealed class CountHeaderFinder(ExportFile file, ReadingOptions options)
{
    private const int RowsLookedAt = 60;

    private readonly SheetSample _sample = new(file, options);

    public CountHeader Find()
    {
        var sheets = _sample.Sheets();
        var (sheet, rows) = sheets
            .Select(place => (Sheet: place, Rows: _sample.Rows(place, RowsLookedAt)))
            .MaxBy(candidate => candidate.Rows.Sum(Counts));
        if (rows.All(row => row.IsBlank))
            throw new ExportException(
                $"{_sample.Place(sheet)} har inga rader med innehåll. Kontrollera att det är rätt fil och rätt blad.");
        var merged = _sample.Merged(sheet);
        var filled = rows.Select(row => SheetSample.Filled(row, merged, rows)).ToList();
        var index = options.HeaderLine > 0 ? Given(sheet, rows) : Index(rows);
        var found = _sample.Detected(sheet, sheets.Count, "bladet har flest antal");
        if (index < 0) return new(sheet, 0, [], "", [.. found], []);
        var (names, above, first, last) = Names(rows, filled, merged, index);
        var lines = first == last
            ? $"rad {Number(rows[first].Line)}"
            : $"rad {Number(rows[first].Line)}–{Number(rows[last].LastLine)}";
        var how = options.HeaderLine > 0 ? Detection.Given : "första raden med namn som är lika bred som tabellen";
        return new(
            sheet,
            rows[last].LastLine,
            names,
            above,
            [.. found, new("Rubriker", lines, how, "--header-line N")],
            [.. SheetSample.MergedNotes(merged, rows[last].LastLine), .. SheetSample.LetterNotes(names)]);
    }

    private int Given(int sheet, List<SampleRow> rows) =>
        rows.FindIndex(row => row.Line == options.HeaderLine) is >= 0 and var given
        ? given
        : throw new ExportException($"{_sample.Place(sheet)} har ingen rad {Number(options.HeaderLine)} bland de "
            + $"{Number(RowsLookedAt)} första. Ange en annan rad för rubrikerna.");

    private static int Index(List<SampleRow> rows)
    {
        var widest = rows.Max(Filled);
        var index = rows.FindIndex(row => Filled(row) * 10 >= widest * 6);
        if (IsNames(rows[index])) return index;
        var above = rows.FindLastIndex(index, index + 1, row => row.Line < rows[index].Line && !row.IsBlank);
        return above >= 0 && IsNames(rows[above]) && rows[above].Cells.Skip(1).Any(cell => cell.Length > 0) ? above : -1;
    }

    // Years are names; other numbers are counts, and a table whose first row was taken for headers would lose it.
    private static bool IsNames(SampleRow row) =>
        !Enumerable.Range(1, Math.Max(0, row.Cells.Length - 1)).Any(column => IsCount(row, column) && !IsYear(row[column]));

    private static int Filled(SampleRow row) => row.Cells.Count(cell => cell.Length > 0);

    private static int Counts(SampleRow row) =>
        Enumerable.Range(1, Math.Max(0, row.Cells.Length - 1)).Count(column => IsCount(row, column));

    public static bool IsCount(SampleRow row, int column) =>
        row.Kind(column) == CellKind.Number || NumberText.TryRead(row[column], DecimalMark.Comma, out _);

    private static bool IsYear(string text) => text.Length == 4
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 1900 and <= 2100;

    // Headers may be in two rows: above, what merged cells say of the columns; below, where the upper ones are groups.
    private static (IReadOnlyList<string> Names, string Above, int First, int Last) Names(
        List<SampleRow> rows,
        List<string[]> filled,
        IReadOnlyList<(int FirstRow, int LastRow, int FirstColumn, int LastColumn)> merged,
        int index)
    {
        if (index + 1 < rows.Count
            && IsWide(rows[index], merged)
            && !rows[index + 1].IsBlank
            && IsNames(rows[index + 1])
            && Counts(rows[index + 1]) == 0)
            return (Both(filled[index], filled[index + 1]), "", index, index + 1);
        if (index == 0 || !(IsWide(rows[index - 1], merged) || (filled[index][0].Length == 0 && Filled(rows[index - 1]) > 1)))
            return (filled[index], "", index, index);
        var upper = filled[index - 1];
        var above = upper.Skip(1).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return (SheetSample.Joined(upper, filled[index]), above.Count == 1 ? above[0] : "", index - 1, index);
    }

    // A title merged over the whole table is no header.
    private static bool IsWide(
        SampleRow row, IReadOnlyList<(int FirstRow, int LastRow, int FirstColumn, int LastColumn)> merged) =>
        merged.Any(range => range.FirstRow + 1 == row.Line && range.FirstColumn > 0 && range.LastColumn > range.FirstColumn);

    private static string[] Both(string[] upper, string[] lower)
    {
        var names = SheetSample.Joined(upper, lower);
        return
        [
            .. names.Select((name, column) => column < upper.Length
                && upper[column].Length > 0
                && upper[column] != name
                && names.Count(other => other == name) > 1 ? $"{upper[column]} {name}" : name)
        ];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
