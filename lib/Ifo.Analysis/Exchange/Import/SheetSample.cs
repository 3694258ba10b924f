using System.Globalization;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>Looks at the first rows of the sheets of a file, with what merged cells cover.</summary>
internal sealed class SheetSample(ExportFile file, ReadingOptions options)
{
    public string Place(int sheet) => file.Sheets[sheet].Length == 0 ? file.Name : $"{file.Name}, blad {file.Sheets[sheet]},";

    /// <summary>The sheets to look at: those that are visible (all where none is), or the one that she has named.</summary>
    public List<int> Sheets()
    {
        if (options.Sheet.Length == 0)
        {
            var all = Enumerable.Range(0, file.Sheets.Count).ToList();
            return file.HiddenSheets.Count < all.Count ? [.. all.Where(sheet => !file.HiddenSheets.Contains(sheet))] : all;
        }

        var index = file.Sheets
            .ToList()
            .FindIndex(name => string.Equals(name.Trim(), options.Sheet.Trim(), StringComparison.OrdinalIgnoreCase));
        return index >= 0
            ? [index]
            : throw new ExportException(file.IsWorkbook
                ? $"{file.Name} har inget blad {options.Sheet}. Bladen heter {string.Join(", ", file.Sheets)}."
                : $"{file.Name} är en textfil och har inga blad. Ta bort valet av blad.");
    }

    /// <summary>Which sheet was chosen; nothing for a text file.</summary>
    public IEnumerable<Detection> Detected(int sheet, int looked, string because) => Detected([sheet], looked, because);

    /// <summary>Which sheets were chosen; nothing for a text file.</summary>
    public IEnumerable<Detection> Detected(IReadOnlyList<int> sheets, int looked, string because)
    {
        if (!file.IsWorkbook) yield break;
        var others = Enumerable.Range(0, file.Sheets.Count).Except(sheets).Select(NameOf).ToList();
        var how = looked == 1 && options.Sheet.Length > 0 ? Detection.Given
            : (sheets.Count > 1 ? "samma rubriker, alla läses" : others.Count == 0 ? "det enda bladet" : because)
                + (others.Count == 0 ? "" : $"; {string.Join(", ", others)} läses inte");
        yield return new(
            sheets.Count > 1 ? "Blad (flera)" : "Blad",
            string.Join(", ", sheets.Select(NameOf)),
            how,
            others.Count == 0 && sheets.Count == 1 ? "" : "--sheet NAMN");
    }

    private string NameOf(int sheet) =>
        file.HiddenSheets.Contains(sheet) ? $"{file.Sheets[sheet]} (dolt)" : file.Sheets[sheet];

    /// <summary>The first records of a sheet.</summary>
    public List<SampleRow> Rows(int sheet, int most)
    {
        using var records = file.Records(sheet);
        for (var line = 0; line < file.LinesToSkip; line++) records.Read();
        var rows = new List<SampleRow>();
        while (rows.Count < most && records.Read())
        {
            var count = records.Count;
            var (cells, kinds) = (new string[count], new CellKind[count]);
            for (var index = 0; index < count; index++)
                (cells[index], kinds[index]) = (records.Cell(index).Trim().ToString(), records.Kind(index));
            rows.Add(new SampleRow(records.Line, records.Line + records.Lines - 1, cells, kinds)
            {
                Flaw = records.Flaw,
                Indent = count > 0 ? PartWord.Indent(records.Cell(0)) : 0
            });
        }

        return rows;
    }

    /// <summary>The merged cells of a sheet.</summary>
    public IReadOnlyList<(int FirstRow, int LastRow, int FirstColumn, int LastColumn)> Merged(int sheet)
    {
        if (!file.IsWorkbook) return [];
        using var records = (WorkbookSource)file.Records(sheet);
        return [.. records.Merged];
    }

    /// <summary>The cells of a row, with the text of a merged cell in every cell that it covers.</summary>
    public static string[] Filled(
        SampleRow row, IReadOnlyList<(int FirstRow, int LastRow, int FirstColumn, int LastColumn)> merged, List<SampleRow> rows)
    {
        var cells = row.Cells;
        foreach (var range in merged.Where(range =>
            range.FirstRow < row.Line && row.Line <= range.LastRow + 1 && range.LastColumn < 16_384))
        {
            var first = rows.FirstOrDefault(other => other.Line == range.FirstRow + 1);
            if (first is null || range.FirstColumn >= first.Cells.Length) continue;
            if (cells.Length <= range.LastColumn)
                cells = [.. cells, .. Enumerable.Repeat("", range.LastColumn + 1 - cells.Length)];
            else if (ReferenceEquals(cells, row.Cells)) cells = [.. cells];
            for (var column = range.FirstColumn; column <= range.LastColumn; column++)
                cells[column] = first.Cells[range.FirstColumn];
        }

        return cells;
    }

    /// <summary>Headers in two rows: what the lower one leaves empty is taken from the upper one.</summary>
    public static string[] Joined(string[] upper, string[] lower) =>
        [.. Enumerable.Range(0, Math.Max(upper.Length, lower.Length))
            .Select(index => At(lower, index) is { Length: > 0 } own ? own : At(upper, index))];

    private static string At(string[] cells, int index) => index < cells.Length ? cells[index] : "";

    /// <summary>What is worth knowing of merged cells.</summary>
    public static IEnumerable<string> MergedNotes(
        IReadOnlyList<(int FirstRow, int LastRow, int FirstColumn, int LastColumn)> merged, int headerLine)
    {
        if (merged.Any(range => range.FirstRow < headerLine))
            yield return "Rubrikerna har sammanfogade celler; texten gäller alla kolumner och rader som cellen täcker.";
        var below = merged.Count(range => range.FirstRow >= headerLine);
        if (below > 0)
            yield return $"{below.ToString(CultureInfo.InvariantCulture)} sammanfogade celler bland raderna: "
                + "bara den första raden i varje har värdet, de andra läses som tomma. "
                + "Dela cellerna i Excel (Start, Sammanfoga) och fyll i värdet.";
    }

    /// <summary>
    /// Headers with a sign in the middle of a word, which is what å, ä and ö become when they are read in another encoding.
    /// </summary>
    public static IEnumerable<string> LetterNotes(IEnumerable<string> headers)
    {
        if (headers.FirstOrDefault(HasStrangeLetter) is { } strange)
            yield return $"Rubriken {strange} har ett främmande tecken mitt i ett ord. "
                + "Filen har troligen en annan teckenkodning: ange --encoding, "
                + "eller öppna den i Excel och spara den som CSV UTF-8.";
    }

    private static bool HasStrangeLetter(string header)
    {
        for (var at = 1; at + 1 < header.Length; at++)
        {
            if (char.IsLetter(header[at - 1])
                && char.IsLetter(header[at + 1])
                && (header[at] is '\u201D' or '\u201E' or '\u2020' or '\u2021' or '\u00A4' or '\u00A5' or '\u00B6' or '\uFFFD'
                    || (header[at - 1] == '\u00C3' && !char.IsLetterOrDigit(header[at]))))
                return true;
        }

        return false;
    }
}
