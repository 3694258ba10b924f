using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Exchange;

namespace Ifo.Analysis.Tests.Disclosure;

/// <summary>Files with a table of counts, in every form that an analyst's own file may have.</summary>
public sealed class CountFileTests : IDisposable
{
    private const string Wide = "Insats;Centrum;Hisingen;Totalt\nHVB;12;3;15\nFamiljehem;1 030;25;1 055\nTotalt;1 042;28;1 070\n";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    static CountFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("Insats;Centrum;Hisingen;Totalt\nHVB;12;3;15\nFamiljehem;30;25;55\nTotalt;42;28;70\n")]
    [InlineData("Insats\tCentrum\tHisingen\nHVB\t12\t3\nFamiljehem\t30\t25\n")]
    [InlineData("\"Insats\",Centrum,Hisingen\r\nHVB,12,3\r\nFamiljehem,30,25\r\n")]
    [InlineData("Insats;Totalt;Centrum;Hisingen\nTotalt;70;42;28\nHVB;15;12;3\nFamiljehem;55;30;25\n")]
    [InlineData("Ärenden per insats\n\nInsats ;Centrum;Hisingen\nHVB;12;3\n;;\nFamiljehem;30;25\n")]
    [InlineData("Insats;Centrum;Hisingen\nHVB;12,0;3,00\nFamiljehem;30.0;25\n")]
    [InlineData("Insats;Förvaltning;Antal\nHVB;Centrum;12\nHVB;Hisingen;3\nFamiljehem;Centrum;30\nFamiljehem;Hisingen;25\nTotalt;Totalt;70\n")]
    [InlineData("Insats;Förvaltning;Antal ärenden\nHVB;Centrum;12\nHVB;Hisingen;3\nHVB;Totalt;15\nFamiljehem;Centrum;30\nFamiljehem;Hisingen;25\nTotalt;Centrum;42\n")]
    public void Wide_and_long_files_give_the_same_table(string text)
    {
        var table = Read(text).Counts.Protect(DisclosureRule.Default);
        Assert.Equal(70, table["Totalt", "Totalt"].Number);
        Assert.False(table["HVB", "Hisingen"].IsKnown);
    }

    [Theory]
    [InlineData("utf-8", "UTF-8")]
    [InlineData("utf-16", "UTF-16")]
    [InlineData("utf-16BE", "UTF-16 (hög byte först)")]
    [InlineData("windows-1252", "Windows-1252")]
    public void Any_encoding_is_read_and_said(string encoding, string said)
    {
        var file = Read(Wide.Replace("Centrum", "Öster", StringComparison.Ordinal), Encoding.GetEncoding(encoding));
        Assert.Contains(file.Report.Detected, detection => detection.Value == said);
        Assert.Contains(file.Counts.Columns.Nodes, node => node.Label == "Öster");
    }

    [Theory]
    [InlineData('\u00A0')]
    [InlineData('\u202F')]
    [InlineData(' ')]
    public void Thousands_may_have_spaces(char space) =>
        Assert.Equal(1234, Read($"Insats;Antal\nHVB;1{space}234\nFamiljehem;20\n").Counts.Protect(DisclosureRule.Default)["HVB"].Number);

    [Theory]
    [InlineData("Insats;Antal\nHVB;12\nTotalt;13\n", "Rad 3", "12, som är summan av delarna")]
    [InlineData("Insats;A;B;Totalt\nHVB;12;3;16\n", "Rad 2", "15, som är summan av delarna")]
    [InlineData("Insats;A;B\nHVB;12;3\nBo;1;2\nSumma barn;13;6\nFH;9;9\n", "Rad 4", "5, som är summan av delarna")]
    [InlineData("a;b;Antal\nHVB;x;3\nHVB;y;4\nHVB;Totalt;8\n", "Rad 4", "7, som är summan av delarna")]
    [InlineData("Insats;Antal\nHVB;3,5\n", "Rad 2", "heltal")]
    [InlineData("Insats;Antal\nHVB;1.234\n", "Rad 2", "punkt eller komma mellan tusental")]
    [InlineData("Insats;Antal\nHVB;1,234\n", "Rad 2", "punkt eller komma mellan tusental")]
    [InlineData("Insats;Antal\nHVB;-3\n", "Rad 2", "0 eller mer")]
    [InlineData("Insats;Antal\nHVB;8 %\n", "Rad 2", "andelarna räknas")]
    [InlineData("Insats;Antal\nHVB;<5\n", "Rad 2", "redan dolt")]
    [InlineData("Insats;A;B\nHVB;3\n", "Rad 2", "0 där ingen finns")]
    [InlineData("Insats;Antal\nHVB;us\n", "Rad 2", "Skriv 0 om ingen finns")]
    [InlineData("Insats;Antal\nHVB;-\n", "Rad 2", "Skriv 0 om ingen finns")]
    [InlineData("Insats;Antal\nHVB;..\n", "Rad 2", "redan har dolda celler")]
    [InlineData("a;b;Antal\nHVB;x;3\nHVB;x;4\n", "Rad 3", "finns redan på rad 2")]
    [InlineData("Insats;Antal\nHVB;12\nHVB;13\n", "Rad 3", "finns redan på rad 2")]
    [InlineData("Insats;A;A\nHVB;12;3\n", "Rad 1", "varje rubrik en gång")]
    [InlineData("Insats;A;;B\nHVB;12;3;4\nBo;12;3;4\n", "Rad 1", "en rubrik för kolumn 3")]
    [InlineData("Insats;A;B\n;12;3\nBo;12;3\n", "Rad 2", "ett namn på raden")]
    [InlineData("Insats;Antal;Medel\nHVB;12;3\n", "Rad 1", "Medelvärden")]
    [InlineData("Område;Insats;2023;2024\nBarn;HVB;12;13\nBarn;FH;3;9\n", "kolumn Insats", "kolumn med namn")]
    [InlineData("Insats;Antal\n", "Rad 1", "bara rubriker")]
    [InlineData("HVB;12\nFamiljehem;30\n", "rubriker över antalen", "--header-line")]
    [InlineData("Insats;Antal\n\"HVB;12\nFamiljehem;30\n", "Rad 2", "citattecken i par")]
    public void What_is_no_table_of_counts_is_refused_with_its_place_and_what_to_do(string text, string place, string remedy)
    {
        var message = Assert.Throws<ExportException>(() => Read(text)).Message;
        Assert.Contains(place, message, StringComparison.Ordinal);
        Assert.Contains(remedy, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_is_listed_at_once_and_rows_in_are_rows_out()
    {
        var message = Assert.Throws<ExportException>(() => Read("Insats;A;B;Totalt\nHVB;us;3;15\nFH;..;25;30\nBo;3,5;-2;7\nÖv;4;4;9\n")).Message;
        Assert.Contains("5 fel av 5 slag", message, StringComparison.Ordinal);
        Assert.Contains("4 rader in = 0 utan fel + 4 med fel + 0 summarader", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_headers_or_with_stray_quotation_marks_is_checked_to_its_end()
    {
        var headless = Assert.Throws<ExportException>(() => Read("HVB;12\nFamiljehem;us\nBo;4\n")).Message;
        Assert.Contains("2 fel av 2 slag", headless, StringComparison.Ordinal);
        Assert.Contains("rubriker över antalen", headless, StringComparison.Ordinal);
        Assert.Contains("hittade \"us\"", headless, StringComparison.Ordinal);
        var stray = Assert.Throws<ExportException>(() => Read("Insats;Antal\n\"Bo\"x;3\nHVB;us\nFH;5\nTotalt;9\n")).Message;
        Assert.Contains("2 fel av 2 slag", stray, StringComparison.Ordinal);
        Assert.Contains("4 rader in = 1 utan fel + 2 med fel + 1 summarad", stray, StringComparison.Ordinal);
        var pairs = Assert.Throws<ExportException>(() => Read("a;b;Antal\nHVB;\"x\"y;3\nHVB;z;us\nFH;z;5\nTotalt;Totalt;9\n")).Message;
        Assert.Contains("2 fel av 2 slag", pairs, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_and_a_missing_one_are_refused_in_words()
    {
        Assert.Contains("är tom", Assert.Throws<ExportException>(() => Read("")).Message, StringComparison.Ordinal);
        Assert.Contains("finns inte", Assert.Throws<ExportException>(() => CountFile.Read(Path.Combine(_folder, "saknas.csv"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Subtotals_make_groups_whose_totals_are_protected_too()
    {
        var table = Read("Insats;2023;2024\nHVB;12;3\nFamiljehem;30;25\nSumma barn;42;28\nBostad;30;50\nNödbistånd;20;12\nSumma;50;62\nTotalt;92;90\n").Counts.Protect(DisclosureRule.Default);
        Assert.Equal(28, table["Summa barn", "2024"].Number);
        Assert.Equal(62, table["Summa 2", "2024"].Number);
        Assert.False(table["HVB", "2024"].IsKnown || table["Familjehem", "2024"].IsKnown);
    }

    [Fact]
    public void A_row_named_total_may_be_data_when_she_says_so() =>
        Assert.Equal(25, Read("Insats;Antal\nHVB;12\nSumma pengar;13\n", options: new() { TotalsRows = TotalsRows.AreData }).Counts.Protect(DisclosureRule.Default)["Totalt"].Number);

    [Fact]
    public void Pairs_that_a_long_file_lacks_are_none_and_it_is_said()
    {
        var file = Read("Insats;Förvaltning;Antal\nHVB;Centrum;12\nFamiljehem;Hisingen;25\n");
        Assert.Equal(0, file.Counts.Protect(DisclosureRule.Default)["HVB", "Hisingen"].Number);
        Assert.Contains(file.Report.Notes, note => note.Contains("2 par av rad och kolumn finns inte i filen och räknas som 0", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_detected_can_be_overridden()
    {
        Assert.Equal(2, Read("a;b;Antal\nx;7;12\ny;8;30\n", layout: CountLayout.Wide).Counts.Columns.Inner.Count());
        Assert.Equal(["7", "8"], Read("a;b;Antal\nx;7;12\ny;8;30\n", layout: CountLayout.Long).Counts.Columns.Inner.Take(2).Select(place => Read("a;b;Antal\nx;7;12\ny;8;30\n", layout: CountLayout.Long).Counts.Columns.Nodes[place].Label));
        Assert.Equal(30, Read("HVB;12\n1;2\nBo;30\n", options: new() { HeaderLine = 2 }).Counts.Protect(DisclosureRule.Default)["Bo"].Number);
        Assert.Throws<ExportException>(() => Read(Wide, options: new() { Separator = Separator.Tab }));
        Assert.Throws<ExportException>(() => Read(Wide, options: new() { Sheet = "Blad1" }));
    }

    [Fact]
    public void A_workbook_with_a_title_merged_headers_and_other_sheets_is_read_and_a_workbook_is_written()
    {
        var path = Workbook();
        var file = CountFile.Read(path);
        var table = file.Counts.Protect(DisclosureRule.Default);
        Assert.Equal("Förvaltning", file.Counts.Columns.Name);
        Assert.Equal(1070, table["Totalt", "Totalt"].Number);
        Assert.Contains(file.Report.Detected, detection => detection is { What: "Blad", Value: "Tabell" });
        file.Write(table);
        Assert.Equal(Path.Combine(_folder, "antal-skyddad.xlsx"), file.ProtectedPath);
        using var written = SpreadsheetDocument.Open(file.ProtectedPath, isEditable: false);
        Assert.Equal(3, written.WorkbookPart!.WorksheetParts.Count());
    }

    [Fact]
    public void The_protected_table_stands_beside_the_file()
    {
        var file = Read("Insats;Antal\nHVB;12\nFamiljehem;3\nStödboende;50\n=cmd;1 234\n");
        file.Write(file.Counts.Protect(DisclosureRule.Default));
        Assert.Equal(Path.Combine(_folder, "antal-skyddad.csv"), file.ProtectedPath);
        var text = File.ReadAllText(file.ProtectedPath);
        Assert.Contains("Familjehem;..", text, StringComparison.Ordinal);
        Assert.Contains("'=cmd;1234", text, StringComparison.Ordinal);
        Assert.Contains(".. = visas inte av sekretesskäl", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_protected_file_is_not_protected_again()
    {
        var file = Read("Insats;Antal\nHVB;12\nFamiljehem;3\nStödboende;50\n");
        file.Write(file.Counts.Protect(DisclosureRule.Default));
        Assert.Contains("utgå från den fullständiga", Assert.Throws<ExportException>(() => CountFile.Read(file.ProtectedPath)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_with_a_row_for_each_case_is_pointed_to_its_own_way() =>
        Assert.Contains("--as requests", Assert.Throws<ExportException>(() => Read("a;b\n" + string.Concat(Enumerable.Range(0, 12_000).Select(number => $"{number};1\n")))).Message, StringComparison.Ordinal);

    [Fact]
    public void Spoiled_files_are_read_or_refused_in_words()
    {
        var random = new Random(7);
        var bytes = Encoding.UTF8.GetBytes(Wide);
        for (var number = 0; number < 500; number++)
        {
            byte[] spoiled = [.. bytes];
            for (var changes = random.Next(1, 5); changes > 0; changes--) spoiled[random.Next(spoiled.Length)] = (byte)"\";\n\r\t,'\0\u00FF="[random.Next(10)];
            File.WriteAllBytes(Path.Combine(_folder, "antal.csv"), spoiled[..random.Next(1, spoiled.Length + 1)]);
            try
            {
                CountFile.Read(Path.Combine(_folder, "antal.csv"));
            }
            catch (IfoException)
            {
                // Refused in words.
            }
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private CountFile Read(string text, Encoding? encoding = null, ReadingOptions? options = null, CountLayout layout = CountLayout.Detect)
    {
        var path = Path.Combine(_folder, "antal.csv");
        File.WriteAllText(path, text, encoding ?? new UTF8Encoding(false));
        return CountFile.Read(path, options, layout);
    }

    private string Workbook()
    {
        var path = Path.Combine(_folder, "antal.xlsx");
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.Workbook = new Workbook(new Sheets());
        Sheet(book, "Läs mig", 1, [["Tabellen finns på nästa blad"]], "");
        Sheet(book, "Tabell", 2, [["Ärenden 2024"], [], ["Insats", "Förvaltning"], ["", "Centrum", "Hisingen", "Totalt"], ["HVB", 12, 3, 15], ["Familjehem", 1030, 25, 1055], ["Totalt", 1042, 28, 1070]], "B3:C3");
        return path;
    }

    private static void Sheet(WorkbookPart book, string name, uint id, object[][] rows, string merged)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(new SheetData(rows.Select((row, line) => new Row(row.Select((value, column) => Cell(value, line, column))) { RowIndex = (uint)line + 1 })));
        if (merged.Length > 0) part.Worksheet.AppendChild(new MergeCells(new MergeCell { Reference = merged }));
        book.Workbook!.Sheets!.AppendChild(new Sheet { Name = name, SheetId = id, Id = book.GetIdOfPart(part) });
    }

    private static Cell Cell(object value, int line, int column)
    {
        var cell = new Cell { CellReference = $"{(char)('A' + column)}{line + 1}" };
        if (value is string text) (cell.DataType, cell.InlineString) = (CellValues.InlineString, new InlineString(new Text(text)));
        else cell.CellValue = new CellValue((int)value);
        return cell;
    }
}
