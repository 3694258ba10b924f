using System.IO.Compression;
using System.Text;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>Files that are not what they should be: each is refused in words that say what to do.</summary>
public sealed class BadFileTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_is_not_there() => Refused(_folder.Path("saknas.csv"), "finns inte");

    [Fact]
    public void An_empty_file() => Refused(_folder.WriteBytes("tom.csv", []), "är tom");

    [Fact]
    public void A_file_with_blank_lines_only() => Refused(_folder.WriteAll("tom.csv", "\r\n\r\n;;;\r\n"), "inga rader");

    [Fact]
    public void A_file_with_headers_only()
    {
        var report = RequestExport.Check(_folder.Write(ExportFolder.Header));
        Assert.Contains("minst en rad", Assert.Single(report.Problems).Expected, StringComparison.Ordinal);
        Assert.Throws<ExportException>(() => RequestExport.Read(_folder.Path("export.csv"), new() { Strictness = Strictness.Lenient }));
    }

    [Fact]
    public void A_file_with_rows_only()
    {
        var report = RequestExport.Check(_folder.Write(ExportFolder.Row, ExportFolder.Row2));
        Assert.Equal(TableState.Unusable, report.Table);
        Assert.Equal(new RowCounts(1, 0, 1, 0, 1, 0), report.Rows);
    }

    [Fact]
    public void A_folder() => Refused(_folder.Folder, "är en mapp");

    [Fact]
    public void A_workbook_whose_name_says_csv_is_read_as_what_it_is()
    {
        var report = RequestExport.Check(_folder.WriteBytes("export.csv", UntidyExport.MakeWorkbook()));
        Assert.Contains("fast namnet slutar med .csv", report.Detected[0].How, StringComparison.Ordinal);
        Assert.True(report.Rows.Out > 200);
    }

    [Fact]
    public void A_text_whose_name_says_workbook_is_read_as_what_it_is() =>
        Assert.Equal(1, RequestExport.Check(_folder.WriteAll("export.xlsx", $"{ExportFolder.Header}\n{ExportFolder.Row}\n")).Rows.Out);

    [Fact]
    public void A_web_page_that_is_called_xls() => Refused(_folder.WriteAll("export.xls", "<html><table><tr><td>1"), "webbsida");

    [Fact]
    public void A_file_of_nothing_but_zeros() => Refused(_folder.WriteBytes("export.csv", new byte[5_000]), "ingen textfil");

    [Fact]
    public void Headers_in_the_encoding_of_old_programs_are_read_or_said_to_be_so()
    {
        var path = _folder.WriteAll("export.csv", $"{ExportFolder.Header}\n{ExportFolder.Row}\n", Encoding.GetEncoding(437));
        Assert.Contains(ExportFolder.Check(path).Detected, detected => detected.ToString().Contains("DOS", StringComparison.Ordinal));
        var asOther = RequestExport.Check(path, new() { Encoding = TextEncoding.Windows1252 });
        Assert.Contains(asOther.Notes, note => note.Contains("främmande tecken mitt i ett ord", StringComparison.Ordinal));
    }

    [Fact]
    public void An_old_workbook_that_is_broken() => Refused(_folder.WriteBytes("export.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]]), "skadad");

    [Fact]
    public void A_zip_that_is_no_workbook()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("a.txt");
        Refused(_folder.WriteBytes("export.xlsx", stream.ToArray()), "ingen Excel-arbetsbok");
    }

    [Fact]
    public void A_workbook_that_is_cut() => Refused(_folder.WriteBytes("export.xlsx", UntidyExport.MakeWorkbook()[..3000]), "skadad");

    [Fact]
    public void A_file_that_another_program_holds()
    {
        _folder.Write(ExportFolder.Header, ExportFolder.Row);
        var error = Assert.Throws<ExportException>(() => ExportFolder.Requests.Reader(_folder.Path("export.csv"), null, _ => throw new IOException("in use", unchecked((int)0x80070020))));
        Assert.Contains("öppen i Excel", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_hundred_columns_are_no_hindrance()
    {
        var more = string.Concat(Enumerable.Range(1, 300).Select(number => $";Kolumn {number}"));
        Assert.Equal(1, RequestExport.Check(_folder.Write(ExportFolder.Header + more, ExportFolder.Row + new string(';', 300))).Rows.Out);
    }

    [Fact]
    public void Two_columns_with_the_same_header_are_a_problem_when_the_field_needs_one()
    {
        var report = RequestExport.Check(_folder.Write(ExportFolder.Header + ";Insats", ExportFolder.Row + ";HVB"));
        Assert.Equal(TableState.Unusable, report.Table);
        Assert.Contains("Insats, Insats", Assert.Single(report.Problems).Places[0].Found, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cells_of_a_column_that_is_there_twice_are_not_judged() =>
        Assert.Single(RequestExport.Check(_folder.Write(ExportFolder.Header + ";Insats", ExportFolder.Row + ";finns inte", ExportFolder.Row2.Replace("Familjehem", "finns inte", StringComparison.Ordinal) + ";HVB")).Problems);

    [Fact]
    public void Two_unused_columns_with_the_same_header_are_no_problem() =>
        Assert.True(RequestExport.Check(_folder.Write(ExportFolder.Header + ";X;X", ExportFolder.Row + ";1;2")).IsSound);

    [Fact]
    public void A_sheet_that_is_not_there()
    {
        var path = _folder.WriteBytes("export.xlsx", UntidyExport.MakeWorkbook());
        Assert.Contains("Läs mig, Uttag", Assert.Throws<ExportException>(() => RequestExport.Check(path, new() { Sheet = "Blad9" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_without_end_is_no_table() => Refused(_folder.WriteAll("export.csv", new string('a', 5_000_000)), "längre än");

    private static void Refused(string path, string because) => Assert.Contains(because, Assert.Throws<ExportException>(() => RequestExport.Check(path)).Message, StringComparison.Ordinal);
}
