using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Exchange.Writing;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Synthesis;

namespace Ifo.Analysis.Tests.Exchange;

public sealed class TableFileTests : IDisposable
{
    private static readonly string[] Headers = ["Nr", "Inkommen", "Förvaltning", "Insats", "Delkategori", "Pseudonym", "Avtalsform", "Utförartyp", "Dygnspris", "Utfall"];
    private static readonly IReadOnlyList<PlacementRequest> Requests = [.. SyntheticRegister.LoadRequests().Take(2_000)];

    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("swedish")]
    [InlineData("machine")]
    [InlineData("workbook")]
    public void What_is_written_is_read_back_the_same(string format)
    {
        var path = _folder.Path(format == "workbook" ? "ut.xlsx" : "ut.csv");
        var table = new OutputTable("Förfrågningar", Headers, Requests.Select(Row));
        if (format == "workbook") TableFile.WriteWorkbook(path, table);
        else TableFile.WriteCsv(path, table, format == "swedish" ? CsvStyle.SwedishExcel : CsvStyle.Machine);
        var export = RequestExport.Read(path);
        Assert.Equal(Requests, export.AllRows);
    }

    [Fact]
    public void Csv_for_Swedish_Excel_has_a_mark_semicolons_and_decimal_commas()
    {
        TableFile.WriteCsv(_folder.Path("ut.csv"), new OutputTable("T", ["Å", "B"], [[OutputCell.Of(-1234.5m), OutputCell.Text("a;\"b")]]), CsvStyle.SwedishExcel);
        Assert.Equal("\uFEFFÅ;B\r\n-1234,5;\"a;\"\"b\"\r\n", Encoding.UTF8.GetString(File.ReadAllBytes(_folder.Path("ut.csv"))));
    }

    [Fact]
    public void Csv_for_programs_has_no_mark_commas_and_decimal_points()
    {
        TableFile.WriteCsv(_folder.Path("ut.csv"), new OutputTable("T", ["Å", "B"], [[OutputCell.Of(-1234.5m), OutputCell.Of(new DateOnly(2024, 3, 31))]]), CsvStyle.Machine);
        Assert.Equal("Å,B\n-1234.5,2024-03-31\n", Encoding.UTF8.GetString(File.ReadAllBytes(_folder.Path("ut.csv"))));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+46")]
    [InlineData("-x")]
    [InlineData("@a")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    public void Text_that_a_spreadsheet_takes_for_a_formula_is_neutralised(string text)
    {
        TableFile.WriteCsv(_folder.Path("ut.csv"), new OutputTable("T", ["A"], [[OutputCell.Text(text)]]), CsvStyle.Machine);
        Assert.StartsWith("'", File.ReadAllText(_folder.Path("ut.csv"))[2..].TrimStart('"'), StringComparison.Ordinal);
        TableFile.WriteWorkbook(_folder.Path("ut.xlsx"), new OutputTable("T", ["A"], [[OutputCell.Text(text)]]));
        using var book = SpreadsheetDocument.Open(_folder.Path("ut.xlsx"), isEditable: false);
        var cell = book.WorkbookPart!.WorksheetParts.First().Worksheet!.Descendants<Cell>().Last();
        Assert.Empty(cell.Elements<CellFormula>());
        Assert.True(book.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).QuotePrefix!.Value);
    }

    [Fact]
    public void A_number_below_zero_stays_a_number()
    {
        TableFile.WriteWorkbook(_folder.Path("ut.xlsx"), new OutputTable("T", ["A"], [[OutputCell.Of(-5.25m, 2)]]));
        using var book = SpreadsheetDocument.Open(_folder.Path("ut.xlsx"), isEditable: false);
        var cell = book.WorkbookPart!.WorksheetParts.First().Worksheet!.Descendants<Cell>().Last();
        Assert.Equal(("-5.25", null), (cell.CellValue!.Text, cell.DataType));
    }

    [Fact]
    public void A_workbook_has_its_sources_and_what_was_suppressed_and_is_valid()
    {
        var table = new OutputTable("Per insats/2024", Headers, Requests.Take(3).Select(Row)) { Sources = ["Eget register"], Suppressed = [new SuppressionNote("Nödbistånd, Hisingen", "färre än fem personer")] };
        TableFile.WriteWorkbook(_folder.Path("ut.xlsx"), table, table with { Name = "Andra" });
        using var book = SpreadsheetDocument.Open(_folder.Path("ut.xlsx"), isEditable: false);
        Assert.Equal(["Per insats2024", "Andra", "Källor", "Undertryckt"], book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value));
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(error => error.Description));
    }

    [Fact]
    public void A_file_that_cannot_be_finished_leaves_the_old_one_and_nothing_else()
    {
        File.WriteAllText(_folder.Path("ut.csv"), "gammal");
        Assert.Throws<InvalidOperationException>(() => TableFile.WriteCsv(_folder.Path("ut.csv"), new OutputTable("T", ["A"], Breaking()), CsvStyle.Machine));
        Assert.Equal("gammal", File.ReadAllText(_folder.Path("ut.csv")));
        Assert.Single(Directory.GetFiles(_folder.Folder));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told() =>
        Assert.Contains("mappen finns inte", Assert.Throws<ExportException>(() => TableFile.WriteCsv(_folder.Path("x/ut.csv"), new OutputTable("T", ["A"], []), CsvStyle.Machine)).Message, StringComparison.Ordinal);

    [Fact]
    public void Any_texts_are_read_back_from_csv_in_their_order()
    {
        var letters = Gen.Elements([.. "ab;,\"'=+-@\t\n \u00A0åÖ−".ToCharArray()]);
        var texts = Gen.ListOf(Gen.ListOf(letters)).Select(rows => rows.Select(row => new string([.. row])).ToList());
        Laws.Hold(texts, written =>
        {
            using var stream = new MemoryStream();
            using (var csv = new Ifo.Analysis.Exchange.Writing.CsvLines(stream, CsvStyle.Machine))
                foreach (var text in written) Line(csv, Neutralised.Write(text));
            using var records = new CsvSource(new StringReader(Encoding.UTF8.GetString(stream.ToArray())), ',', "t", message => new ExportException(message));
            var read = new List<string>();
            while (records.Read()) read.Add(Neutralised.Read(records.Cell(1)).ToString());
            return read.SequenceEqual(written);
        });
    }

    [Fact]
    public void Reading_in_small_pieces_gives_what_reading_at_once_gives()
    {
        var letters = Gen.Elements([.. "ab;\"\r\n".ToCharArray()]);
        Laws.Hold(Gen.ListOf(letters).Select(text => new string([.. text])), text =>
            Records(new StringReader(text)).SequenceEqual(Records(new SlowReader(text))));
    }

    private static List<string> Records(TextReader reader)
    {
        using var records = new CsvSource(reader, ';', "t", message => new ExportException(message));
        var read = new List<string>();
        while (records.Read()) read.Add($"{records.Line}:{records.Flaw}:{string.Join('|', Enumerable.Range(0, records.Count).Select(index => records.Cell(index).ToString()))}");
        return read;
    }

    private static void Line(Ifo.Analysis.Exchange.Writing.CsvLines csv, string text)
    {
        csv.Cell("x");
        csv.Cell(text);
        csv.End();
    }

    private static IEnumerable<IReadOnlyList<OutputCell>> Breaking()
    {
        yield return [OutputCell.Of(1)];
        throw new InvalidOperationException();
    }

    private static IReadOnlyList<OutputCell> Row(PlacementRequest row) =>
    [
        OutputCell.Of(row.Request), OutputCell.Of(row.Received), OutputCell.Text(row.Administration), OutputCell.Text(row.Insats), OutputCell.Text(row.Part), OutputCell.Text(row.Person),
        OutputCell.Text(row.Ground), OutputCell.Text(row.Provider), row.DayPrice is { } price ? OutputCell.Of(price) : OutputCell.Empty, OutputCell.Text(row.IsPlaced ? "Placering" : "Ingen placering"),
    ];

    private sealed class SlowReader(string text) : StringReader(text)
    {
        public override int Read(Span<char> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);
    }
}
