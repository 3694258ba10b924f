using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ifo.Notebooks.Tests.Commands;

/// <summary><c>ifo audit</c> as users type it, on a draft of their own.</summary>
public sealed class AuditCommandTests : IDisposable
{
    private const string Header = "claim,section,line,printed,kind,stated,unit,decimals,qualifier,inputs,reading,missing,paraphrase\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("ifo-utkast-").FullName;

    public AuditCommandTests()
    {
        Write("published", "id,printed,line,unit\nu/a,\"1,0\",1,mnkr\nu/b,\"2,0\",2,mnkr\n");
        Write("claims", Header + "u/p,1,9,\"5,3 mnkr\",sum,,,,,./{a|b},,,Summan av a och b\nu/q,1,10,\"3,0 mnkr\",sum,,,,,./{a|b},,,Också summan\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_draft_is_audited_claim_by_claim_with_the_contradicted_first()
    {
        var (exit, output) = await IfoCommand.RunAsync(_folder, "audit", _folder);
        Assert.Equal(0, exit);
        Assert.StartsWith("motsagd: u/p (avsnitt 1, rad 9)", output, StringComparison.Ordinal);
        Assert.Contains("    u/a: 1,0 (rad 1)", output, StringComparison.Ordinal);
        Assert.Contains("   påståenden  reproducerade  inom avrundning  motsagda  kan inte räknas om  öppna", output, StringComparison.Ordinal);
        Assert.Contains("u           2              1                0         1                   0", output, StringComparison.Ordinal);
        Assert.DoesNotContain("u/q", output, StringComparison.Ordinal);
        Assert.Contains("kan inte veta vilken av dem som är fel", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_agrees_is_listed_when_it_is_asked_for()
    {
        var (_, output) = await IfoCommand.RunAsync(_folder, "audit", _folder, "--all");
        Assert.Contains("reproducerad: u/q (avsnitt 1, rad 10)", output, StringComparison.Ordinal);
        Assert.DoesNotContain("--all", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_csv_and_the_workbook_have_the_same_rows()
    {
        var (csv, xlsx) = (Path.Combine(_folder, "g.csv"), Path.Combine(_folder, "g.xlsx"));
        await IfoCommand.RunAsync(_folder, "audit", _folder, "--csv", csv, "--xlsx", xlsx);
        var rows = (await File.ReadAllTextAsync(csv)).TrimEnd('\n').Split('\n');
        Assert.Equal(["u", "u/p", "1", "9", "sum", "5.3", "mnkr", "2.9", "3.1", "contradicted"], rows[1].Split(',').Take(10));
        using var workbook = SpreadsheetDocument.Open(xlsx, isEditable: false);
        var sheet = ((WorksheetPart)workbook.WorkbookPart!.GetPartById("rId1")).Worksheet.Descendants<Row>().ToList();
        Assert.Equal(rows.Length, sheet.Count);
        Assert.Contains("contradicted", sheet[1].InnerText, StringComparison.Ordinal);
        Assert.Contains(sheet[1].Descendants<CellValue>(), value => value.Text == "2.9");
    }

    [Fact]
    public async Task Faults_in_the_files_are_told_all_at_once_and_nothing_is_audited()
    {
        Write("claims", Header + "u/p,1,9,5,summa,,,,,./a,,,prov\nu/q,1,9,\"5,0 mnkr\",sum,,,,,./c,,,prov\n");
        var (exit, output) = await IfoCommand.RunAsync(_folder, "audit", _folder);
        Assert.Equal(2, exit);
        Assert.Contains("rad 2, kolumn kind: hittade \"summa\"", output, StringComparison.Ordinal);
        Assert.Contains("rad 3, kolumn inputs: hittade \"u/c\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_none_is_refused()
    {
        var (exit, output) = await IfoCommand.RunAsync(_folder, "audit", Path.Combine(_folder, "finns-inte"));
        Assert.Equal(2, exit);
        Assert.Contains("finns-inte", output, StringComparison.Ordinal);
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder, name));
        File.WriteAllText(Path.Combine(_folder, name, "u.csv"), text);
    }
}
