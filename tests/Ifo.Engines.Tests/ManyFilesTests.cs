using System.Data.Common;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Engines;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Exchange.Large;

namespace Ifo.Engines.Tests;

/// <summary>Parquet, and folders of files, give what the same rows give as one text file.</summary>
public sealed class ManyFilesTests : IDisposable
{
    private const string Header = "Pseudonym;Inkommen;Kön;Ålder";

    private static readonly string[] s_rows =
    [
        "k-1;2024-01-31;kvinna;17", "k-2;2024-02-29;man;18", "k-1;2023-12-31;;7", "K-3;2024-02-29;Kvinna;",
        "åsa7;2024-12-31;man;40",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ifo-files-");

    private readonly DbConnection _connection = new DatabaseClients().DuckDb(Path.GetTempPath());

    public void Dispose()
    {
        _connection.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void Parquet_gives_what_the_text_gives()
    {
        var text = Write("export.csv", s_rows);
        var parquet = Path.Combine(_folder.FullName, "export.parquet");
        using var command = _connection.CreateCommand();
        command.CommandText = $"COPY (FROM read_csv('{text}', delim = ';', header = true)) TO '{parquet}' (FORMAT parquet)";
        command.ExecuteNonQuery();
        Assert.Equal(Counted(text), Counted(parquet));
    }

    [Fact]
    public void A_folder_gives_what_one_file_gives()
    {
        var whole = Counted(Write("export.csv", s_rows));
        File.Delete(Path.Combine(_folder.FullName, "export.csv"));
        Write("2023.csv", s_rows[..2]);
        Write("2024.csv", s_rows[2..]);
        Write("2024.undantagna.csv", "k-4;2024-05-01;man;1");
        Assert.Equal(whole, Counted(_folder.FullName));
    }

    [Fact]
    public void A_problem_in_a_folder_has_the_line_of_its_own_file()
    {
        Write("2023.csv", s_rows);
        Write("2024.csv", "k-9;2024-05-01;man;1", "", "okänd;2024-05-02;man;2");
        var refused = Assert.Throws<ExportException>(() => Counted(_folder.FullName));
        Assert.Contains("Rad 4.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_with_different_columns_are_not_put_together()
    {
        Write("2023.csv", s_rows);
        File.WriteAllText(Path.Combine(_folder.FullName, "2024.csv"), "Pseudonym;Kön\nk-1;man\n");
        var why = Assert.Throws<NotPlainException>(() => Counted(_folder.FullName));
        Assert.Contains("andra kolumner", why.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_that_only_rows_judged_one_by_one_lack_are_missing_there()
    {
        var path = Write("export.csv", "k-1;2024-01-31;man;1", "k-2;2024-01-31;man;1", "åsa7;;man;1");
        Assert.Contains("2024-01: 2 2", Counted(path), StringComparison.Ordinal);
        Assert.Contains("uppgift saknas: 1 1", Counted(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_first_comes_late_is_counted()
    {
        var rows = Enumerable.Range(1, 300).Select(row => $"k-{row};2024-01-01;{(row == 300 ? "annat" : "man")};1").ToArray();
        var path = Write("export.csv", rows);
        Assert.Contains("annat: 1 1", Counted(path, lookedAt: 10), StringComparison.Ordinal);
        Assert.Equal(Counted(path), Counted(path, lookedAt: 10));
    }

    [Fact]
    public void A_file_that_is_sorted_is_looked_through_when_its_beginning_does_not_tell()
    {
        var rows = Enumerable.Range(1, 300)
            .Select(row => $"k-{row};2024-01-01;{(row < 100 ? "man" : "kvinna")};{row % 90}")
            .ToArray();
        var path = Write("export.csv", rows);
        Assert.Equal(Counted(path), Counted(path, lookedAt: 10));
    }

    private string Write(string name, params string[] rows)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, string.Join("\n", [Header, .. rows]) + "\n");
        return path;
    }

    private static string Counted(string path, int lookedAt = 100_000)
    {
        using var connection = new DatabaseClients().DuckDb(Path.GetTempPath());
        var export = ExportKind.Cases.ReadLarge(
            new LargeFiles(LargeFiles.Of(path), connection) { LookedAt = lookedAt },
            ReadingOptions.Usual,
            ["kön", "inkommen", "datum", "ålder"]);
        return string.Join('\n', ((EngineMeasure[])[new("kön"), new("datum:månad"), new("ålder:0-17,18-"), new()])
            .Select(measure => Told.By(export.Engine, measure)));
    }
}
