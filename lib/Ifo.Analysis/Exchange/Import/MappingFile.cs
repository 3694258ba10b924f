using System.Globalization;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange.Writing;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// A mapping file as it lies on the disk: a workbook whose cells are text, which Excel leaves as they are, with the words that
/// may stand in <c>betyder</c> to choose from; or CSV.
/// </summary>
internal static class MappingFile
{
    private const string Text = "@";
    private const string WordSheet = "Ord";
    private const int Means = 2;

    /// <summary>The mapping file beside an export: the workbook, unless there is only a CSV file.</summary>
    public static string Beside(string export, ExportKind kind)
    {
        var usual = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(export)) ?? "", kind.MappingFile);
        return !File.Exists(usual) && File.Exists(AsCsv(usual)) ? AsCsv(usual) : usual;
    }

    /// <summary>The other file of the same name, where there is one too; empty where not.</summary>
    public static string Other(string path) => IsWorkbook(path) && File.Exists(path)
        && File.Exists(AsCsv(path)) ? AsCsv(path) : "";

    /// <summary>The file whose decisions are to be kept: itself, or the CSV file that it is to follow.</summary>
    public static string Before(string path) => !File.Exists(path) && IsWorkbook(path) ? AsCsv(path) : path;

    /// <summary>What to do about a value that Excel has changed in the file.</summary>
    public static string RemedyOf(string path, string text) => IsWorkbook(path)
        ? $"Kör ifo map och skriv vad {text} betyder."
        : $"Skriv {text} där igen, eller kör ifo map med --mapping {Path.GetFileNameWithoutExtension(path)}.xlsx, så blir "
        + "filen en "
            + "arbetsbok som Excel inte ändrar, med besluten som förslag.";

    public static void Write(string path, IReadOnlyList<MappingLine> lines, FieldChoices choices)
    {
        using var file = new AsideFile(path);
        if (IsWorkbook(path)) file.Stream.Write(Workbook.Write(Sheets(lines, choices)));
        else WriteCsv(file.Stream, lines);
        file.Finish();
    }

    private static bool IsWorkbook(string path) => Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);

    private static string AsCsv(string path) => Path.ChangeExtension(path, ".csv");

    private static void WriteCsv(Stream stream, IEnumerable<MappingLine> lines)
    {
        using var csv = new CsvLines(stream, CsvStyle.SwedishExcel);
        foreach (var cell in Mapping.Header) csv.Cell(cell);
        csv.End();
        foreach (var line in lines)
        {
            csv.Cell(line.About);
            csv.Cell(Neutralised.Write(IdentityNumber.Mask(line.InFile)));
            csv.Cell(line.Means);
            csv.Cell(line.Suggestion);
            csv.Cell(line.Count);
            csv.End();
        }
    }

    private static IReadOnlyList<WorkbookSheet> Sheets(IReadOnlyList<MappingLine> lines, FieldChoices choices)
    {
        var words = lines.Select(line => line.About)
            .Distinct(StringComparer.Ordinal)
            .Select(about => (About: about, Words: choices.WordsFor(about)))
            .Where(list => list.Words.Count > 0)
            .ToList();
        var columns = words.Select((list, index) => (list.About, index)).ToDictionary(pair => pair.About, pair => pair.index);
        var chosen = lines
            .Select((line, index) => (line.About, Row: index + 1))
            .Where(line => columns.ContainsKey(line.About))
            .Select(line => new WorkbookChoice(line.Row, Means, WordSheet, columns[line.About],
            words[columns[line.About]].Words.Count));
        return
        [
            new WorkbookSheet("Tolkning", Rows([.. lines.Select(Cells).Prepend([.. Mapping.Header])]))
            {
                HeaderRows = 1, Widths = [16, 40, 40, 40, 12], TextFormat = Text, Choices = [.. chosen],
            },
            new WorkbookSheet(WordSheet, Rows(Columns(words))) { HeaderRows = 1, TextFormat = Text },
        ];
    }

    private static string[] Cells(MappingLine line) =>
        [line.About, IdentityNumber.Mask(line.InFile), line.Means, line.Suggestion, line.Count];

    // A column for what each list of words is about, with the words below.
    private static List<string[]> Columns(List<(string About, IReadOnlyList<string> Words)> lists) =>
    [
        [.. lists.Select(list => list.About)],
        .. Enumerable.Range(0, lists.Select(list => list.Words.Count).DefaultIfEmpty().Max())
            .Select(row => lists.Select(list => row < list.Words.Count ? list.Words[row] : "").ToArray()),
    ];

    private static IEnumerable<WorkbookCell> Rows(List<string[]> rows)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                if (rows[row][column].Length > 0) yield return new WorkbookCell(row, column,
                    rows[row][column])
                { IsBold = row == 0 };
            }
        }
    }
}
