using System.Globalization;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Exchange.Import;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>What a workbook means beside its cells: errors, hidden sheets and rows, day systems, formats, odd packages.</summary>
public sealed class WorkbookTrapTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<bool, bool, string> Errors()
    {
        var cases = new TheoryData<bool, bool, string>();
        foreach (var name in new[] { "#N/A", "#DIV/0!" })
        {
            cases.Add(true, true, name);
            cases.Add(true, false, name);
            cases.Add(false, true, name);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void An_error_is_a_fault_with_its_place_in_every_format(bool isPackage, bool hasAddresses, string name)
    {
        var sheet = MadeSheet.Usual("Uttag", MadeSheet.Row(1), MadeSheet.Row(2, price: new MadeError(name)), MadeSheet.Row(3)) with { HasAddresses = hasAddresses };
        var report = RequestExport.Check(Write(isPackage, sheet));
        var place = Assert.Single(Assert.Single(report.Problems).Places);
        Assert.Equal((name, "Dygnspris", 3, "Uttag"), (place.Found, place.Column, place.Line, place.Sheet));
        Assert.Equal((3, 2, 1), (report.Rows.In, report.Rows.Out, report.Rows.Bad));
    }

    [Theory]
    [InlineData(true, "hidden")]
    [InlineData(true, "veryHidden")]
    [InlineData(false, "hidden")]
    [InlineData(false, "veryHidden")]
    public void A_hidden_sheet_is_not_read_before_a_visible_one_and_is_named(bool isPackage, string state)
    {
        var path = Write(isPackage, MadeSheet.Usual("Gammalt", MadeSheet.Row(90), MadeSheet.Row(91)) with { State = state }, MadeSheet.Usual("Uttag", MadeSheet.Row(1)));
        var report = RequestExport.Check(path);
        Assert.Equal(("Uttag", 1), (report.Sheet, report.Rows.Out));
        Assert.Contains("Gammalt (dolt)", report.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, RequestExport.Check(path, new() { Sheet = "Gammalt" }).Rows.Out);
    }

    [Fact]
    public void A_table_on_a_hidden_sheet_alone_is_asked_about()
    {
        var path = Write(true, MadeSheet.Usual("Data", MadeSheet.Row(1)) with { State = "hidden" }, new MadeSheet("Läs mig", [["Hej"]]));
        Assert.Contains("dolt blad, Data", Assert.Throws<ExportException>(() => RequestExport.Check(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Hidden_rows_are_said_and_there_is_a_choice(bool isPackage)
    {
        var path = Write(isPackage, MadeSheet.Usual("Uttag", MadeSheet.Row(1), MadeSheet.Row(2), MadeSheet.Row(3)) with { Hidden = new HashSet<int> { 2 } });
        var read = RequestExport.Check(path);
        Assert.Equal(3, read.Rows.Out);
        Assert.Contains(read.Notes, note => note.StartsWith("1 rad är dold i Excel", StringComparison.Ordinal) && note.Contains("lästes som andra", StringComparison.Ordinal));
        var passed = RequestExport.Read(path, new() { HiddenRows = HiddenRows.PassOver });
        Assert.Equal([1L, 3L], passed.AllRows.Select(row => row.Request));
        Assert.Contains(passed.Report.Notes, note => note.Contains("lästes inte", StringComparison.Ordinal));
    }

    [Fact]
    public void Sheets_with_the_same_headers_are_read_together_and_said_to_be()
    {
        var path = Write(true, [.. Enumerable.Range(1, 12).Select(month => MadeSheet.Usual($"Månad {month}", MadeSheet.Row(month), MadeSheet.Row(100 + month))), new MadeSheet("Summering", [["Insats", "Antal"], ["HVB", 24m]])]);
        var report = RequestExport.Check(path);
        Assert.Equal((24, 24), (report.Rows.In, report.Rows.Out));
        Assert.Contains("Månad 1, Månad 2", report.ToString(), StringComparison.Ordinal);
        Assert.Contains("Summering läses inte", report.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, RequestExport.Check(path, new() { Sheet = "Månad 3" }).Rows.Out);
    }

    [Fact]
    public void A_fault_in_one_of_several_sheets_names_the_sheet()
    {
        var report = RequestExport.Check(Write(true, MadeSheet.Usual("Jan", MadeSheet.Row(1)), MadeSheet.Usual("Feb", MadeSheet.Row(2, price: "mycket"))));
        Assert.Equal(("Feb", 2), (report.Problems.Single().Places.Single().Sheet, report.Problems.Single().Places.Single().Line));
    }

    [Fact]
    public void Sheets_that_could_be_the_table_with_other_headers_are_asked_about()
    {
        var other = new MadeSheet("Feb", [[.. ExportFolder.Header.Split(';'), "Kommentar"], [.. MadeSheet.Row(2), "x"]]);
        var error = Assert.Throws<ExportException>(() => RequestExport.Check(Write(true, MadeSheet.Usual("Jan", MadeSheet.Row(1)), other)));
        Assert.Contains("bladen Jan, Feb", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Serial_numbers_count_from_the_year_that_the_workbook_says(bool isPackage)
    {
        var sheet = MadeSheet.Usual("Uttag", MadeSheet.Row(1, day: 43920m));
        var path = isPackage ? Write(new MadeWorkbook { Sheets = [sheet], IsFrom1904 = true }) : _folder.WriteBytes("export.xls", MadeOldWorkbook.Write([sheet], isFrom1904: true));
        var export = RequestExport.Read(path);
        Assert.Equal(new DateOnly(2024, 3, 31), export.AllRows[0].Received);
        Assert.Contains("Datumsystem: 1904", export.Report.ToString(), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2020, 3, 30), RequestExport.Read(path, new() { DateSystem = DateSystem.From1900 }).AllRows[0].Received);
    }

    [Theory]
    [InlineData("0.0%", 0.081)]
    [InlineData("0.0 %", 0.081)]
    [InlineData("0.0%;[Red]-0.0%", 0.081)]
    [InlineData("0.0\" %\"", 8.1)]
    [InlineData("0.0\"%\"", 8.1)]
    [InlineData("0.0\\%", 8.1)]
    [InlineData("0.0\\ \\%", 8.1)]
    [InlineData("[>5]0.0\" %\";0.00\" %\"", 8.1)]
    public void A_percent_is_what_the_workbook_shows(string format, double value)
    {
        object?[] row = ["Beläggning", "Socialförvaltningen Centrum", "2024", new MadeNumber((decimal)value, 0), "%"];
        var sheet = new MadeSheet("Tal", [["Mått", "Organisation", "Period", "Värde", "Enhet"], row]);
        var report = FigureExport.Check(Write(new MadeWorkbook { Sheets = [sheet], Formats = [format] }));
        Assert.Contains(report.Overview, line => line.Contains("8,10", StringComparison.Ordinal) || line.Contains("8,1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("xl/workbook.xml", "styles.xml", true)]
    [InlineData("xl/workbook2.xml", "styles.xml", false)]
    [InlineData("xl/workbook.xml", "styles2.xml", false)]
    [InlineData("book/arbetsbok.xml", "format.xml", false)]
    [InlineData("book/arbetsbok.xml", "format.xml", true)]
    public void A_package_in_another_form_is_read(string workbook, string styles, bool isStrict)
    {
        var sheet = MadeSheet.Usual("Uttag", MadeSheet.Row(1, day: new MadeNumber(45382m, 0)), MadeSheet.Row(2, price: new MadeError("#N/A")));
        var report = RequestExport.Check(Write(new MadeWorkbook { Sheets = [sheet], Formats = ["yyyy-mm-dd"], WorkbookPart = workbook, StylesPart = styles, IsStrict = isStrict }));
        Assert.Equal((2, 1, 1), (report.Rows.In, report.Rows.Out, report.Rows.Bad));
        Assert.Contains("Inkommen: 2024-03-31", report.Overview);
    }

    [Fact]
    public void A_compound_file_that_is_cut_is_refused_in_words() =>
        Assert.Contains("skadad", Assert.Throws<ExportException>(() => RequestExport.Check(_folder.WriteBytes("export.xls", MadeOldWorkbook.Write([MadeSheet.Usual("Uttag", MadeSheet.Row(1))])[..1800]))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/related", "MHTML")]
    [InlineData("ID;PWXL;N;E\nC;Y1;X1;K\"Nr\"", "SYLK")]
    [InlineData("<!-- sparad --><html><table>", "webbsida")]
    [InlineData("<TABLE border=1><tr>", "webbsida")]
    [InlineData("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", "XML-format (2003)")]
    [InlineData("{\\rtf1\\ansi", "RTF")]
    [InlineData("[{\"Nr\": 1}]", "JSON")]
    public void A_file_of_another_kind_is_named_for_what_it_is(string text, string kind) =>
        Assert.Contains(kind, Assert.Throws<ExportException>(() => RequestExport.Check(_folder.WriteAll("export.xls", text))).Message, StringComparison.Ordinal);

    [Fact]
    public void An_open_document_is_named_for_what_it_is()
    {
        using var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry("mimetype").Open());
            writer.Write("application/vnd.oasis.opendocument.spreadsheet");
        }

        Assert.Contains("ODS", Assert.Throws<ExportException>(() => RequestExport.Check(_folder.WriteBytes("export.xlsx", stream.ToArray()))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, PercentFormat.None)]
    [InlineData("0.0", PercentFormat.None)]
    [InlineData("0%", PercentFormat.Computed)]
    [InlineData("0\"%\"", PercentFormat.Written)]
    [InlineData("0\\%", PercentFormat.Written)]
    [InlineData("0_%", PercentFormat.None)]
    [InlineData("\"ca \"0%", PercentFormat.Computed)]
    internal void A_format_shows_a_percent_sign_or_not(string? format, PercentFormat percent) => Assert.Equal(percent, NumberFormat.Percent(format));

    private string Write(bool isPackage, params MadeSheet[] sheets) => isPackage
        ? Write(new MadeWorkbook { Sheets = sheets })
        : _folder.WriteBytes("export.xls", MadeOldWorkbook.Write(sheets));

    private string Write(MadeWorkbook workbook) => _folder.WriteBytes("export.xlsx", workbook.Write());
}
