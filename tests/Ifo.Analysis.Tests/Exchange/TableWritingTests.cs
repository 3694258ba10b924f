using Ifo.Analysis.Exchange;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>A table that is shown, written to a file.</summary>
public sealed class TableWritingTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    [Fact]
    public void Csv_has_the_numbers_as_they_are_shown_and_the_source_below()
    {
        Sample().SaveAs(_folder.Path("t.csv"));
        var lines = File.ReadAllLines(_folder.Path("t.csv"));
        Assert.Equal("Namn;Antal;Pris (kr);Andel (%)", lines[0]);
        Assert.Equal("'=HVB;12;3,57;12,3", lines[1]);
        Assert.Equal("Bo;..;0;50,0", lines[2]);
        Assert.StartsWith("Källa: Syntetiska data, mitt register", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_has_the_same_numbers()
    {
        Sample().SaveAs(_folder.Path("t.xlsx"));
        var cells = TableWriting.Of(Sample()).Rows.First();
        Assert.Equal([12m, 3.57m, 12.3m], cells.Skip(1).Select(cell => cell.Number));
        Assert.True(new FileInfo(_folder.Path("t.xlsx")).Length > 1_000);
    }

    public void Dispose() => _folder.Dispose();

    private static Table<(string, Shown, decimal, decimal)> Sample() => Table
        .From([("=HVB", (Shown)12, 3.567m, 0.1234m), ("Bo", NoValue.Confidential, 0m, 0.5m)], "Namn: [pris]", Caption.Synthetic("mitt register", "2024", "2 rader"))
        .Column("Namn", row => row.Item1)
        .Count("Antal", row => row.Item2)
        .Number("Pris", "kr", 2, row => row.Item3)
        .Percent("Andel", row => row.Item4);
}
