using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Ifo.Drafts.Auditing;
using Ifo.Drafts.Findings;

namespace Ifo.Drafts.Writing;

/// <summary>A workbook with what was found on a sheet of its own: a copy of the draft, or a new one.</summary>
internal static class ExcelCopy
{
    private const string SheetName = "Granskning";

    /// <summary>A copy of a workbook with the sheet.</summary>
    /// <param name="content">The workbook.</param>
    /// <param name="report">What was found.</param>
    public static byte[] Of(byte[] content, DraftReport report)
    {
        using var stream = new MemoryStream();
        stream.Write(content);
        using (var file = SpreadsheetDocument.Open(stream, true)) Add(file.WorkbookPart!, report);
        return stream.ToArray();
    }

    /// <summary>A new workbook with the sheet.</summary>
    /// <param name="report">What was found.</param>
    public static byte[] New(DraftReport report)
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            Add(book, report);
        }

        return stream.ToArray();
    }

    private static void Add(WorkbookPart book, DraftReport report)
    {
        var part = book.AddNewPart<WorksheetPart>();
        var data = new SheetData(Row([$"Granskning av {report.Document.Name}"]), Row([FindingWords.Counts(report)]),
            Row([FindingWords.CannotKnow]), Row([]));
        data.AppendChild(Row(FindingRows.Columns));
        foreach (var row in FindingRows.All(report)) data.AppendChild(Row(row));
        part.Worksheet = new Worksheet(data);
        part.Worksheet.Save();
        var sheets = book.Workbook!.Sheets ??= new Sheets();
        var names = sheets.Elements<Sheet>().Select(sheet => sheet.Name?.Value ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var name = SheetName;
        for (var i = 2; names.Contains(name); i++) name = $"{SheetName} {i}";
        sheets.AppendChild(new Sheet
        {
            Id = book.GetIdOfPart(part),
            SheetId = sheets.Elements<Sheet>().Select(sheet => sheet.SheetId?.Value ?? 0).DefaultIfEmpty(0u).Max() + 1,
            Name = name,
        });
        book.Workbook.Save();
    }

    private static Row Row(IEnumerable<string> cells) => new(cells.Select(text => new Cell
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(Plain(text)) { Space = SpaceProcessingModeValues.Preserve }),
    }));

    private static string Plain(string text) => new([.. text.Where(c => c >= ' ' || c is '\t' or '\n').Take(32_000)]);
}
