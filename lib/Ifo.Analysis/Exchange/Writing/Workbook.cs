using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Ifo.Analysis.Exchange.Import;

namespace Ifo.Analysis.Exchange.Writing;

/// <summary>A cell of a sheet.</summary>
/// <param name="Row">Its first row, from 0.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="Text">The text; not used when there is a number.</param>
internal sealed record WorkbookCell(int Row, int Column, string Text)
{
    /// <summary>The number; null when the cell is text.</summary>
    public decimal? Number { get; init; }

    /// <summary>The format code of the number.</summary>
    public string Format { get; init; } = "General";

    public bool IsBold { get; init; }

    /// <summary>How many rows it spans.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>How many columns it spans.</summary>
    public int Columns { get; init; } = 1;
}

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cells">Its cells, row by row.</param>
internal sealed record WorkbookSheet(string Name, IEnumerable<WorkbookCell> Cells)
{
    /// <summary>How many rows at the top stay when one scrolls.</summary>
    public int HeaderRows { get; init; }

    /// <summary>The widths of the columns, in letters.</summary>
    public IReadOnlyList<double> Widths { get; init; } = [];

    /// <summary>
    /// The number format of text and of columns; null for the usual one. <c>@</c> keeps what is typed as it is.
    /// </summary>
    public string? TextFormat { get; init; }

    /// <summary>Cells whose value is chosen from a list.</summary>
    public IReadOnlyList<WorkbookChoice> Choices { get; init; } = [];
}

/// <summary>A cell whose value is chosen from the words of a column, from its second row on, of another sheet.</summary>
/// <param name="Row">The row of the cell, from 0.</param>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Sheet">The name of the sheet with the words.</param>
/// <param name="Words">The column of the words, from 0.</param>
/// <param name="Count">How many words there are.</param>
internal sealed record WorkbookChoice(int Row, int Column, string Sheet, int Words, int Count);

/// <summary>Writes Excel workbooks; the same sheets give the same bytes.</summary>
internal static class Workbook
{
    private const double NarrowestColumn = 9;
    private const double WidestColumn = 60;
    private const int LongestName = 31;
    private const int LongestText = 32_767;

    public static byte[] Write(IReadOnlyList<WorkbookSheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook)) Fill(document, sheets);
        return FixedZip.Rewrite(stream.ToArray());
    }

    private static void Fill(SpreadsheetDocument document, IReadOnlyList<WorkbookSheet> sheets)
    {
        var styles = new WorkbookStyles();
        var workbook = document.AddWorkbookPart();

        // The id that the library makes up is another each time.
        document.ChangeIdOfPart(workbook, "rId1");
        var names = NamesOf(sheets);
        var entries = new List<Sheet>();
        for (var index = 0; index < sheets.Count; index++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"rId{index + 1}");
            Write(workbook.AddNewPart<WorksheetPart>(id), sheets[index], styles);
            entries.Add(new Sheet { Name = names[index], SheetId = (uint)index + 1, Id = id });
        }

        workbook.AddNewPart<WorkbookStylesPart>(
            string.Create(CultureInfo.InvariantCulture, $"rId{sheets.Count + 1}")).Stylesheet = styles.Build();
        workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets(entries));
    }

    // Excel refuses a name that is long, has certain signs, begins or ends with an apostrophe, or that another sheet has.
    private static List<string> NamesOf(IReadOnlyList<WorkbookSheet> sheets)
    {
        var names = new List<string>();
        foreach (var sheet in sheets)
        {
            var clean = Allowed(sheet.Name);
            var name = Short(clean, LongestName);
            for (var number = names.Count + 1; names.Contains(name, StringComparer.OrdinalIgnoreCase); number++)
            {
                var ending = string.Create(CultureInfo.InvariantCulture, $" {number}");
                name = Short(clean, LongestName - ending.Length) + ending;
            }

            names.Add(name);
        }

        return names;
    }

    private static string Allowed(string name)
    {
        var letters = Printable(name).Where(letter => letter is not ('[' or ']' or ':' or '*' or '?' or '/' or '\\'));
        var clean = string.Concat(letters.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim('\'', ' ');
        return clean.Length == 0 ? "Blad" : clean;
    }

    // What is cut may end with an apostrophe that stood within the name.
    private static string Short(string name, int longest) => Cut(name, longest).TrimEnd('\'', ' ');

    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    // Written as a stream: a register of a million rows has ten million cells.
    private static void Write(WorksheetPart part, WorkbookSheet sheet, WorkbookStyles styles)
    {
        using var writer = OpenXmlWriter.Create(part);
        var merged = new List<MergeCell>();
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(View(sheet.HeaderRows)));
        if (sheet.Widths.Count > 0)
            writer.WriteElement(new Columns(
                sheet.Widths.Select((width, column) =>
                    ColumnOf(column, Math.Clamp(width, NarrowestColumn, WidestColumn), StyleOf(sheet, styles)))));
        writer.WriteStartElement(new SheetData());
        var row = -1;
        foreach (var cell in sheet.Cells)
        {
            if (cell.Row != row)
            {
                if (row >= 0) writer.WriteEndElement();
                writer.WriteStartElement(new Row { RowIndex = (uint)cell.Row + 1 });
                row = cell.Row;
            }

            writer.WriteElement(CellOf(cell, styles, sheet.TextFormat));
            if (cell.Rows > 1 || cell.Columns > 1) merged.Add(MergedOf(cell));
        }

        if (row >= 0) writer.WriteEndElement();
        writer.WriteEndElement();
        if (merged.Count > 0) writer.WriteElement(new MergeCells(merged));
        if (sheet.Choices.Count > 0) writer.WriteElement(new DataValidations(sheet.Choices.GroupBy(ListOf).Select(ChoiceOf)));
        writer.WriteEndElement();
    }

    private static SheetView View(int headerRows)
    {
        var view = new SheetView { WorkbookViewId = 0 };
        if (headerRows > 0)
            view.Append(new Pane
            {
                VerticalSplit = headerRows,
                TopLeftCell = Reference(headerRows, 0),
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen
            });
        return view;
    }

    private static Cell CellOf(WorkbookCell cell, WorkbookStyles styles, string? textFormat) => cell.Number is { } number
        ? new Cell(new CellValue(number.ToString(CultureInfo.InvariantCulture)))
        {
            CellReference = Reference(cell.Row, cell.Column),
            StyleIndex = styles.IndexOf(new(cell.Format, cell.IsBold, IsNeutralised: false)),
        }
        : new Cell(new InlineString(new Text(Printable(cell.Text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = Reference(cell.Row, cell.Column),
            DataType = CellValues.InlineString,

            // A string cell is never a formula, but it would become one as soon as somebody edits it or saves it as CSV.
            StyleIndex = styles.IndexOf(new(textFormat, cell.IsBold, Neutralised.IsFormula(cell.Text))),
        };

    // XML has no place for control characters or halves of letters; Excel has none for a cell longer than this.
    private static string Printable(string text)
    {
        return Cut(string.Concat(text.EnumerateRunes().Where(IsPrintable).Select(rune => rune.ToString())), LongestText);
    }

    private static bool IsPrintable(System.Text.Rune rune) =>
        rune.Value is (>= ' ' and not (0xFFFE or 0xFFFF)) or '\t' or '\n' or '\r';

    private static Column ColumnOf(int index, double width, uint? style) =>
        new() { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true, Style = style };

    private static uint? StyleOf(WorkbookSheet sheet, WorkbookStyles styles) =>
        sheet.TextFormat is { } format ? styles.IndexOf(new(format, IsBold: false, IsNeutralised: false)) : null;

    private static string ListOf(WorkbookChoice choice)
    {
        var column = string.Concat(Reference(0, choice.Words).TakeWhile(char.IsAsciiLetter));
        return string.Create(CultureInfo.InvariantCulture, $"'{choice.Sheet}'!${column}$2:${column}${choice.Count + 1}");
    }

    private static DataValidation ChoiceOf(IGrouping<string, WorkbookChoice> cells) => new(new Formula1(cells.Key))
    {
        Type = DataValidationValues.List,
        AllowBlank = true,
        ShowErrorMessage = true,
        ErrorTitle = "Okänt ord",
        Error = "Välj ett ord ur listan, eller - för det som inte används.",
        SequenceOfReferences = new ListValue<StringValue>(
            cells.Select(cell => new StringValue(Reference(cell.Row, cell.Column)))),
    };

    private static MergeCell MergedOf(WorkbookCell cell) =>
        new()
        {
            Reference = Reference(cell.Row, cell.Column)
            + ":"
            + Reference(cell.Row + cell.Rows - 1, cell.Column + cell.Columns - 1)
        };

    private static string Reference(int row, int column)
    {
        var letters = string.Empty;
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row + 1}");
    }
}
