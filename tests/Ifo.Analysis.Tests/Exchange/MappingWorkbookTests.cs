using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Exchange.Import;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>The mapping file as a workbook that Excel leaves as it is, and a CSV file that Excel has changed.</summary>
public sealed class MappingWorkbookTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_mapping_is_a_workbook_with_text_and_words_to_choose_from()
    {
        var update = ExportMapping.Update(_folder.With("Insats", "01"), ExportKind.Requests);
        Assert.EndsWith(".xlsx", update.File, StringComparison.Ordinal);
        using var document = SpreadsheetDocument.Open(update.File, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
        var sheets = document.WorkbookPart!.WorksheetParts.ToList();
        var sheet = Assert.Single(sheets, part => part.Worksheet!.Descendants<DataValidation>().Any()).Worksheet!;
        var line = sheet.Descendants<Row>().Single(row => row.Descendants<Cell>().Any(cell => cell.InnerText == "01"));
        var choice = Assert.Single(sheet.Descendants<DataValidation>(), list => list.SequenceOfReferences!.InnerText!.Split(' ').Contains($"C{line.RowIndex}"));
        var words = Words(sheets.Single(part => part.Worksheet != sheet).Worksheet!, choice.Formula1!.Text);
        Assert.Contains("HVB", words);
        Assert.Contains("-", words);
        Assert.DoesNotContain("Ramavtal", words);
        var format = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var style = format.CellFormats!.Elements<CellFormat>().ElementAt((int)line.Descendants<Cell>().First().StyleIndex!.Value)!;
        Assert.Equal("@", format.NumberingFormats!.Elements<NumberingFormat>().Single(known => known.NumberFormatId!.Value == style.NumberFormatId!.Value).FormatCode!.Value);
    }

    [Fact]
    public void What_is_decided_in_a_workbook_is_used_whatever_the_values_look_like() =>
        Laws.Hold(Gen.Elements("01", "1-2", "3/4", "007", "1e5", "123456789012345", "=1+1", "-5", "+46", "2024-01", "SANT", "'x", "1,50"), value =>
        {
            TableFile.WriteWorkbook(_folder.Path("tolkning-forfragningar.xlsx"), new OutputTable(
                "Tolkning", Mapping.Header, [[OutputCell.Text("insats"), OutputCell.Text(value), OutputCell.Text("HVB"), OutputCell.Empty, OutputCell.Empty]]));
            var path = _folder.With("Insats", value);
            var read = RequestExport.Read(path).AllRows[0].Insats;
            ExportMapping.Update(path, ExportKind.Requests);
            return read == "hvb" && RequestExport.Read(path).AllRows[0].Insats == "hvb";
        }, 40);

    [Theory]
    [InlineData("01", "1")]
    [InlineData("007", "7")]
    [InlineData("1-2", "01-feb")]
    [InlineData("1/2", "01-feb")]
    [InlineData("3/4", "03-apr")]
    [InlineData("3/4", "04-mar")]
    [InlineData("12-5", "12-maj")]
    [InlineData("2024-01", "jan-24")]
    [InlineData("123456789012", "1,23457E+11")]
    [InlineData("1e5", "100000")]
    [InlineData("1e5", "1,00E+05")]
    [InlineData("1,50", "1,5")]
    public void A_decision_that_Excel_has_changed_is_told_and_proposed(string value, string made)
    {
        File.WriteAllText(_folder.Path("tolkning-forfragningar.csv"), $"avser;i filen;betyder;förslag;antal rader\ninsats;{made};HVB;;\n");
        var path = _folder.With("Insats", value);
        var report = RequestExport.Check(path);
        Assert.Equal(1, report.Rows.Bad);
        Assert.Contains($"Tolkningsfilen har beslutet {made} → HVB", report.ToString(), StringComparison.Ordinal);
        var update = ExportMapping.Update(path, ExportKind.Requests);
        Assert.Contains(update.Undecided, line => line.Contains($"insats {value} → ? (förslag: HVB)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("HVB Akut")]
    [InlineData("A1")]
    [InlineData("12")]
    [InlineData("32-15")]
    public void What_Excel_leaves_as_it_is_has_no_other_text(string value) => Assert.Empty(ExcelText.Of(value));

    [Fact]
    public void A_workbook_that_follows_a_CSV_file_keeps_its_decisions()
    {
        File.WriteAllText(_folder.Path("tolkning-forfragningar.csv"), "avser;i filen;betyder;förslag;antal rader\ninsats;01;HVB;;\nkolumn;Gammal;-;;\n");
        var path = _folder.With("Insats", "01");
        var update = ExportMapping.Update(path, ExportKind.Requests, new() { MappingFile = _folder.Path("tolkning-forfragningar.xlsx") });
        Assert.Contains("insats 01 → HVB", update.Decided);
        File.Delete(_folder.Path("tolkning-forfragningar.csv"));
        Assert.Equal("hvb", RequestExport.Read(path).AllRows[0].Insats);
    }

    [Fact]
    public void Of_two_mapping_files_the_workbook_is_used_and_the_other_is_said_not_to_be()
    {
        var path = _folder.With("Insats", "01");
        File.WriteAllText(_folder.Path("tolkning-forfragningar.csv"), "avser;i filen;betyder\ninsats;01;HVB\n");
        ExportMapping.Update(path, ExportKind.Requests, new() { MappingFile = _folder.Path("tolkning-forfragningar.xlsx") });
        Assert.Contains(RequestExport.Check(path).Notes, note => note.Contains("två tolkningsfiler", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Words(Worksheet sheet, string range)
    {
        var column = range.Split('!')[1].Split('$')[1];
        return sheet.Descendants<Cell>().Where(cell => cell.CellReference!.Value!.TrimEnd("0123456789".ToCharArray()) == column).Skip(1).Select(cell => cell.InnerText);
    }
}
