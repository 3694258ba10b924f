using System.Globalization;
using System.Text;

namespace Ifo.Analysis.DataFiles;

/// <summary>A comma-separated data file (UTF-8, header in the first line), read whole, with the line of every row.</summary>
internal static class CsvTable
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the rows of a file. What is wrong with the file as a file is added to the problems.</summary>
    public static IReadOnlyList<CsvRow> Read(string file, IReadOnlyList<string> columns, ProblemList problems) =>
        Read(file, columns, columns, problems);

    /// <summary>Reads the rows of a file that must have some columns and may have others.</summary>
    public static IReadOnlyList<CsvRow> Read(
        string file,
        IReadOnlyList<string> columns,
        IReadOnlyList<string> allowed,
        ProblemList problems,
        CsvForm form = CsvForm.Package)
    {
        var path = Path.Combine(problems.Folder, file);
        if (!File.Exists(path))
        {
            problems.Add(
                file, 0, "", "", "en fil", form == CsvForm.Package ? "Filen saknas i datapaketet." : "Filen saknas i mappen.");
            return [];
        }

        try
        {
            var text = (form == CsvForm.Package ? StrictUtf8.GetString(File.ReadAllBytes(path)) : Detected(path)).TrimStart(
                '\uFEFF');
            return ReadRows(file, text, columns, allowed, problems, form);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(file, 0, "", "tecken som inte är UTF-8", "en fil i UTF-8", "Spara filen som UTF-8.");
            return [];
        }
        catch (DataProblemException error)
        {
            problems.Add(file, 0, "", "en rad utan slut", "en tabell", error.Message);
            return [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(
                file,
                0,
                "",
                "en fil som inte går att öppna",
                "en fil som går att läsa",
                "Är den öppen i Excel? Stäng den och kör igen.");
            return [];
        }
    }

    private static string Detected(string path)
    {
        using var stream = File.OpenRead(path);
        return File.ReadAllText(path, EncodingDetector.Make(EncodingDetector.Detect(stream).Encoding));
    }

    // The header decides: a cell of claims holds semicolons of its own.
    private static char SeparatorOf(string text) =>
        SeparatorDetector.Sign(SeparatorDetector.Detect(text.Split('\n')[0]).Separator);

    private static List<CsvRow> ReadRows(
        string file,
        string text,
        IReadOnlyList<string> columns,
        IReadOnlyList<string> allowed,
        ProblemList problems,
        CsvForm form)
    {
        using var records = new CsvSource(
            new StringReader(text),
            form == CsvForm.Package ? ',' : SeparatorOf(text),
            file,
            message => new DataProblemException(message));
        if (!ReadRecord(records))
        {
            problems.Add(file, 1, "", "", "en rubrikrad");
            return [];
        }

        CheckQuotes(file, records, problems);
        var names = Cells(records);
        var header = Header(file, names, columns, allowed, problems);
        records.Expect(names.Length, []);
        var rows = new List<CsvRow>();
        while (ReadRecord(records))
        {
            var cells = Cells(records);
            // Excel writes the cells of rows that once held something.
            if (form != CsvForm.Package && Array.TrueForAll(cells, cell => cell.Length == 0)) continue;
            if (form == CsvForm.Own && cells[0].TrimStart().StartsWith('#')) continue;
            var isFlawed = CheckQuotes(file, records, problems);
            // By hand, nobody writes the separators after the last value.
            if (form == CsvForm.Own && cells.Length < names.Length)
                cells = [.. cells, .. Enumerable.Repeat("", names.Length - cells.Length)];
            if (cells.Length == names.Length) rows.Add(new CsvRow(file, records.Line, header, cells));
            else if (!isFlawed) WrongWidth(file, records.Line, cells.Length, names.Length, problems);
        }

        return rows;
    }

    // An empty line is no record.
    private static bool ReadRecord(CsvSource records)
    {
        while (records.Read())
        {
            if (records.Count > 1 || records.Cell(0).Length > 0 || records.IsQuoted(0)) return true;
        }

        return false;
    }

    // A data file is written by a program, or by Excel: both put a cell that has quotation marks within quotation marks.
    private static bool CheckQuotes(string file, CsvSource records, ProblemList problems)
    {
        var isFlawed = records.Flaw != RecordFlaw.None;
        for (var index = 0; index < records.Count && !isFlawed; index++)
            isFlawed = records.Cell(index).Contains('"') && !records.IsQuoted(index);
        if (isFlawed)
        {
            problems.Add(
                file,
                records.Line,
                "",
                "ett ensamt citattecken",
                "citattecken i par kring hela cellen",
                "Dubbla citattecken som hör till texten.");
        }

        return isFlawed;
    }

    private static string[] Cells(CsvSource records)
    {
        var cells = new string[records.Count];
        for (var index = 0; index < cells.Length; index++) cells[index] = records.Cell(index).ToString();
        return cells;
    }

    private static Dictionary<string, int> Header(
        string file, string[] names, IReadOnlyList<string> columns, IReadOnlyList<string> allowed, ProblemList problems)
    {
        var header = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < names.Length; index++)
        {
            var name = names[index].Trim();
            if (!header.TryAdd(name, index)) problems.Add(file, 1, name, name, "varje kolumn en gång");
        }

        foreach (var column in columns.Where(column => !header.ContainsKey(column)))
            problems.Add(file, 1, column, "", $"kolumnen {column} i rubrikraden", "Lägg till kolumnen eller rätta dess namn.");
        foreach (var column in header.Keys.Except(allowed, StringComparer.Ordinal))
            problems.Add(
                file, 1, column, column, "bara de kolumner som hör till tabellen", "Ta bort kolumnen eller rätta dess namn.");
        return header;
    }

    private static void WrongWidth(string file, int line, int found, int expected, ProblemList problems) => problems.Add(
        file,
        line,
        "",
        $"{found.ToString(CultureInfo.InvariantCulture)} celler",
        $"{expected.ToString(CultureInfo.InvariantCulture)} celler som i rubrikraden",
        "Sätt text som innehåller komma inom citattecken.");
}

/// <summary>How strictly a data file is read.</summary>
internal enum CsvForm
{
    /// <summary>A file of the data package: UTF-8, comma.</summary>
    Package,

    /// <summary>
    /// A file that an analyst has saved from Excel: encoding and separator are detected, rows of empty cells are skipped.
    /// </summary>
    Draft,

    /// <summary>A draft whose rows may be comments, which begin with a number sign, or end before their last cells.</summary>
    Own,
}
