using System.Globalization;
using System.Text;
using ExcelDataReader;
using Ifo.Analysis.Exchange.Import;
using Ifo.Drafts.Documents;

namespace Ifo.Drafts.Reading;

/// <summary>Reads workbooks: every sheet as tables parted by empty rows, numbers as their formats show them.</summary>
internal static class ExcelReader
{
    private const int MostRows = 20_000;
    private const int MostDecimals = 6;

    /// <summary>The document of a file.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="stream">The file.</param>
    public static DraftDocument Read(string name, Stream stream)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        var blocks = new List<DraftBlock>();
        var remarks = new List<string>();
        do Sheet(reader, blocks, remarks);
        while (reader.NextResult());
        return new DraftDocument(name, blocks, remarks);
    }

    private static void Sheet(IExcelDataReader reader, List<DraftBlock> blocks, List<string> remarks)
    {
        var merged = reader.MergeCells ?? [];
        var rows = new List<(int Row, List<DraftCell> Cells)>();
        var row = 0;
        for (; reader.Read() && row < MostRows; row++)
        {
            var cells = new List<DraftCell>();
            for (var column = 0; column < reader.FieldCount; column++)
            {
                var text = Shown(reader, column);
                if (text.Trim().Length == 0) continue;
                var span = Array.Find(merged, range => range.FromRow == row && range.FromColumn == column);
                cells.Add(new DraftCell(
                    new DraftText(text, new Place(0, 0, 0,
                        reader.Name + "!" + ColumnName(column) + (row + 1).ToString(CultureInfo.InvariantCulture))),
                    row, column, span is null ? 1 : span.ToRow - span.FromRow + 1, span is null ? 1
                        : span.ToColumn - span.FromColumn + 1)
                {
                    Indent = (text.Length - text.TrimStart().Length) / 2,
                });
            }

            rows.Add((row, cells));
        }

        if (row == MostRows && reader.Read())
            remarks.Add(
                $"Bladet {reader.Name} har fler än {MostRows.ToString(CultureInfo.InvariantCulture)} rader: de sista är "
                + $"inte lästa.");
        Regions(reader.Name, rows, blocks);
    }

    // Empty rows part tables; rows of one text are titles and prose.
    private static void Regions(string sheet, List<(int Row, List<DraftCell> Cells)> rows, List<DraftBlock> blocks)
    {
        var region = new List<List<DraftCell>>();
        var title = "";
        foreach (var (_, cells) in rows.Append((0, [])))
        {
            if (cells.Count == 0)
            {
                Close(sheet, region, ref title, blocks);
                continue;
            }

            if (region.Count == 0 && cells.Count == 1 && cells[0].Column == cells[0].Column && !IsNumber(cells[0].Text.Text))
            {
                title = cells[0].Text.Text.Trim();
                blocks.Add(new DraftParagraph(cells[0].Text, title.Length < 80) { Heading = sheet });
                continue;
            }

            region.Add(cells);
        }
    }

    private static void Close(string sheet, List<List<DraftCell>> region, ref string title, List<DraftBlock> blocks)
    {
        if (region.Count > 1)
        {
            var (top, left) = (region[0].Min(cell => cell.Row), region.SelectMany(row => row).Min(cell => cell.Column));
            var cells = region.SelectMany(row => row)
                .Select(cell => cell with { Row = cell.Row - top, Column = cell.Column - left }).ToList();
            blocks.Add(new DraftTable(cells, blocks.OfType<DraftTable>().Count() + 1) { Title = title, Heading = sheet });
            title = "";
        }
        else
        {
            foreach (var cell in region.SelectMany(row => row)) blocks.Add(new DraftParagraph(cell.Text) { Heading = sheet });
        }

        region.Clear();
    }

    private static bool IsNumber(string text) => Numbers.NumberFinder.Cell(new DraftText(text, default), null) is not null;

    private static string Shown(IExcelDataReader reader, int column)
    {
        var value = reader.GetValue(column);
        return value switch
        {
            null => "",
            double number => Shown((decimal)Math.Clamp(number, -1e27, 1e27), number, reader.GetNumberFormatString(column)),
            int number => Shown(number, number, reader.GetNumberFormatString(column)),
            DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            bool truth => truth ? "ja" : "nej",
            _ => value.ToString() ?? "",
        };
    }

    private static string Shown(decimal value, double raw, string? format)
    {
        if (double.IsNaN(raw) || double.IsInfinity(raw)) return "";
        var percent = NumberFormat.Percent(format);
        if (percent == PercentFormat.Computed) value *= 100;
        var decimals = format is null || format.Length == 0 || format.Equals("General", StringComparison.OrdinalIgnoreCase)
            ? -1 : DecimalsOf(format);
        var rounded = decimal.Round(value, decimals < 0 ? MostDecimals : Math.Min(decimals, 10), MidpointRounding.AwayFromZero);
        var text = decimals < 0
            ? rounded.ToString("0.######", CultureInfo.InvariantCulture)
            : rounded.ToString("0" + (decimals == 0 ? "" : "." + new string('0', Math.Min(decimals, 10))),
                CultureInfo.InvariantCulture);
        return Grouped(text.Replace('.', ',')) + (percent == PercentFormat.None ? "" : " %");
    }

    private static int DecimalsOf(string format)
    {
        var first = format.Split(';')[0];
        var point = first.LastIndexOf('.');
        return point < 0 ? (first.Contains('0', StringComparison.Ordinal) || first.Contains('#', StringComparison.Ordinal) ? 0
            : -1)
            : first[(point + 1)..].TakeWhile(c => c is '0' or '#' or '?').Count();
    }

    private static string Grouped(string text)
    {
        var start = text.StartsWith('-') ? 1 : 0;
        var end = text.IndexOf(',', StringComparison.Ordinal);
        if (end < 0) end = text.Length;
        var grouped = new StringBuilder(text);
        for (var i = end - 3; i > start; i -= 3) grouped.Insert(i, ' ');
        return grouped.ToString();
    }

    private static string ColumnName(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : ColumnName((column / 26) - 1) + (char)('A' + (column % 26));
}
