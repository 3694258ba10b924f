using System.IO.Compression;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Persons;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Trends;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>Everything at once: the untidy exports that are committed in the data package.</summary>
public sealed class UntidyExportTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_committed_exports_are_what_the_generator_makes()
    {
        var (csv, workbook) = (UntidyExport.MakeCsv(), UntidyExport.MakeWorkbook());
        var isSame = Committed(UntidyExport.Csv).SequenceEqual(csv) && Parts(Committed(UntidyExport.Workbook)).SequenceEqual(Parts(workbook));
        if (!isSame)
        {
            File.WriteAllBytes(Path.Combine(AppContext.BaseDirectory, Path.GetFileName(UntidyExport.Csv)), csv);
            File.WriteAllBytes(Path.Combine(AppContext.BaseDirectory, Path.GetFileName(UntidyExport.Workbook)), workbook);
        }

        Assert.True(isSame, $"The exports are not what the generator makes; see {AppContext.BaseDirectory}.");
    }

    [Fact]
    public void Every_row_of_the_csv_is_read_as_it_was_or_set_aside()
    {
        var export = Read(UntidyExport.Csv);
        var bad = UntidyExport.Spoiled.Concat(UntidyExport.SpoiledInCsv).ToHashSet();
        Assert.Equal(UntidyExport.Rows.Where((_, place) => !bad.Contains(place)), export.Rows);
        Assert.Equal(
            (bad.Count + 1, UntidyExport.Totals, UntidyExport.Rows.Count + 1 + UntidyExport.Totals),
            (export.Report.Rows.Bad, export.Report.Rows.Totals, export.Report.Rows.In));
        Assert.True(export.Report.Rows.AddUp);
    }

    [Fact]
    public void Every_row_of_the_workbook_is_read_as_it_was_or_set_aside()
    {
        var export = Read(UntidyExport.Workbook);
        var bad = UntidyExport.Spoiled.Append(UntidyExport.Error).ToHashSet();
        bad.Remove(30);
        Assert.Equal(UntidyExport.Rows.Where((_, place) => !bad.Contains(place) && place != 30), export.Rows);
        Assert.Equal(1, export.Report.Rows.Totals);
        Assert.Equal("Uttag", export.Report.Sheet);
        Assert.Contains(export.Report.Problems, problem => problem.Places.Any(place => place.Found == "#DIV/0!" && place.Sheet == "Uttag"));
    }

    [Fact]
    public void The_rows_set_aside_are_in_a_file_with_their_lines_and_reasons()
    {
        var export = Read(UntidyExport.Csv);
        var lines = File.ReadAllLines(export.Report.SetAsideFile);
        Assert.Equal(export.Report.Rows.Bad, lines.Length - 1);
        Assert.Contains(lines, line => line.Contains("Social Centrum", StringComparison.Ordinal));
        Assert.DoesNotContain(lines.SelectMany(line => line.Split(';')), cell => cell.StartsWith('='));
    }

    [Fact]
    public void The_rows_are_marked_synthetic_since_the_package_says_so() => Assert.Equal(DataKind.Synthetic, Read(UntidyExport.Csv).Rows.Kind);

    [Fact]
    public void Nothing_of_a_bad_file_is_read_strictly_and_every_problem_is_told()
    {
        var refused = Assert.Throws<ExportException>(() => RequestExport.Read(Path.Combine(DataFolder.Find(), UntidyExport.Csv)));
        Assert.Equal(RequestExport.Check(Path.Combine(DataFolder.Find(), UntidyExport.Csv)).ProblemCount, refused.Report.ProblemCount);
        Assert.Contains("Menas Socialförvaltningen Centrum", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_calculations_on_the_synthetic_register_run_on_the_export()
    {
        var rows = Read(UntidyExport.Csv).Rows;
        Assert.Equal(rows.Count, rows.PerMonth("Förfrågningar").Values.Sum(month => month.Value));
        var persons = PersonRequests.From(rows, row => row.Person, row => row.Insats, row => row.Received);
        Assert.Equal(rows.Count(row => row.Received.Year == 2024), persons.Requests(Period.Year(2024)));
    }

    private PersonExport<PlacementRequest> Read(string file) =>
        RequestExport.Read(Path.Combine(DataFolder.Find(), file), new() { Strictness = Strictness.Lenient, SetAsideFile = _folder.Path("undantagna.csv") });

    private static byte[] Committed(string file) => File.Exists(Path.Combine(DataFolder.Find(), file)) ? File.ReadAllBytes(Path.Combine(DataFolder.Find(), file)) : [];

    // How well a package is compressed is another on another machine; what is in it is not.
    private static List<string> Parts(byte[] workbook)
    {
        if (workbook.Length == 0) return [];
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return [.. zip.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal).Select(entry => entry.FullName + Text(entry))];
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
