using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Exchange.Import;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>A table without a column that it must have is refused, and everything else that is wrong with it is told at once.</summary>
public sealed class MissingColumnTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    public static TheoryData<string, string> Needed()
    {
        var needed = new TheoryData<string, string>();
        foreach (var kind in ExportKind.All)
        {
            foreach (var field in kind.Fields.Where(field => field.Need == FieldNeed.Column)) needed.Add(kind.Key, field.Label);
        }

        return needed;
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Needed))]
    public void Its_absence_is_the_only_problem_of_a_file_that_is_otherwise_sound(string key, string column)
    {
        var kind = ExportKind.FromKey(key);
        var (header, row) = ExportSamples.Of(kind);
        Assert.True(ExportMapping.Check(_folder.Write(header, row), kind).IsSound);
        var report = ExportMapping.Check(Without(header, [row, "", "Totalt;Totalt" + new string(';', header.Count(letter => letter == ';') - 1)], column), kind);
        Assert.Equal($"en kolumn för {column}", Assert.Single(report.Problems).Expected);
        Assert.Equal(new RowCounts(1, 1, 2, 0, 1, 1), report.Rows);
        Assert.Equal(TableState.Unusable, report.Table);
        Assert.Contains(report.Notes, note => note.StartsWith("Ingen rad kan användas", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Strictness.Strict)]
    [InlineData(Strictness.Lenient)]
    public void The_other_columns_are_checked_in_every_row_and_nothing_is_read(Strictness strictness)
    {
        var bad = ExportFolder.Row2.Replace("1 100,25", "mycket", StringComparison.Ordinal).Replace("Familjehem", "Familjehen", StringComparison.Ordinal);
        var path = Without(ExportFolder.Header, [ExportFolder.Row, bad, ExportFolder.Row.Replace("p1", "8507099805", StringComparison.Ordinal)], "inkommen");
        var report = Assert.Throws<ExportException>(() => RequestExport.Read(path, new() { Strictness = strictness })).Report!;
        Assert.Equal(["", "Dygnspris", "Insats", "Nr", "Pseudonym"], report.Problems.Select(problem => problem.Column).Order(StringComparer.Ordinal));
        Assert.Equal([3, 3], report.Problems.Where(problem => problem.Column is "Dygnspris" or "Insats").Select(problem => problem.Places[0].Line));
        Assert.Equal(new RowCounts(1, 0, 3, 0, 3, 0), report.Rows);
        Assert.Equal(["export.csv"], Directory.GetFiles(_folder.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void In_a_workbook_too()
    {
        var path = _folder.WriteBytes("export.xlsx", UntidyExport.MakeWorkbook());
        var whole = RequestExport.Check(path);
        File.WriteAllText(_folder.Path("tolkning-forfragningar.csv"), "avser;i filen;betyder\nkolumn;Inkommen;-\n");
        var report = RequestExport.Check(path);
        Assert.Equal(whole.Rows.In, report.Rows.In);
        Assert.True(report.Rows is { AddUp: true, Out: 0 });
        Assert.Equal(TableState.Unusable, report.Table);
        Assert.True(report.Problems.Count > 1);
    }

    [Fact]
    public void The_mapping_asks_about_unknown_values_in_the_same_round_and_lists_the_column_alone_as_missing()
    {
        var path = Without(ExportFolder.Header, [ExportFolder.Row + ";en cell för mycket", ExportFolder.Row2.Replace("Hisingen", "Hisinge", StringComparison.Ordinal)], "inkommen");
        var update = ExportMapping.Update(path, ExportKind.Requests);
        Assert.Contains("en kolumn för inkommen", Assert.Single(update.Missing), StringComparison.Ordinal);
        Assert.Contains("Socialförvaltningen Hisinge →", Assert.Single(update.Undecided), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_told_first_however_much_else_is_wrong()
    {
        var rows = Enumerable.Range(1, 90).Select(number => ExportFolder.Row.Replace("HVB", $"okänd {number / 2}", StringComparison.Ordinal));
        var path = Without(ExportFolder.Header, rows, "inkommen");
        Assert.Contains("fel av 48 slag\n  1 gång: hittade ingenting, väntade en kolumn för inkommen", RequestExport.Check(path).ToString(), StringComparison.Ordinal);
        Assert.Contains("fel av 48 slag.\n  1 gång: hittade ingenting, väntade en kolumn för inkommen", Assert.Throws<ExportException>(() => RequestExport.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_measure_whose_name_begins_like_a_total_is_no_total()
    {
        var (header, row) = ExportSamples.Of(ExportKind.Figures);
        var report = FigureExport.Check(_folder.Write(header, row.Replace(";2024;", ";;", StringComparison.Ordinal), "Totalt" + new string(';', 10)));
        Assert.Equal("period", Assert.Single(report.Problems).Column.ToLowerInvariant());
        Assert.Equal(new RowCounts(1, 0, 2, 0, 1, 1), report.Rows);
    }

    private string Without(string header, IEnumerable<string> rows, string column)
    {
        var index = header.Split(';').ToList().FindIndex(name => string.Equals(name, column, StringComparison.OrdinalIgnoreCase));
        Assert.True(index >= 0);
        return _folder.Write([.. rows.Prepend(header).Select(row => row.Length == 0 ? row : string.Join(';', row.Split(';').Where((_, at) => at != index)))]);
    }
}
