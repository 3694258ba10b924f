using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Tests.Exchange;

namespace Ifo.Analysis.Tests.Disclosure;

/// <summary>Lines of text below a table of counts.</summary>
public sealed class CountFooterTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    [Fact]
    public void Notes_below_a_table_are_told_and_not_counted()
    {
        var read = CountFile.Read(_folder.Write("Insats;A;B;Totalt", "HVB;10;20;30", "Bo;30;40;70", "Totalt;40;60;100", "Urval: 2024;;;", "Källa: registret.;;;"));
        Assert.Equal(2, read.Counts.Rows.Inner.Count());
        Assert.Contains("2 rader under tabellen är text och räknas inte, från rad 5: ”Urval: 2024”.", read.Report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_protected_table_is_read_again()
    {
        var table = CountFile.Read(_folder.Write("Insats;A;B", "HVB;10;20", "Bo;30;40")).Counts.Protect(DisclosureRule.Default);
        table.WriteCsv(_folder.Path("skyddad.csv"), CsvStyle.SwedishExcel);
        Assert.Equal(100, CountFile.Read(_folder.Path("skyddad.csv")).Counts.Protect(DisclosureRule.Default)["Totalt", "Totalt"].Number);
    }

    [Theory]
    [InlineData("Familjehem;;;")]
    [InlineData("Totalt;;;")]
    public void A_name_whose_counts_are_missing_is_a_fault(string row) => Assert.Throws<ExportException>(
        () => CountFile.Read(_folder.Write("Insats;A;B;Totalt", "HVB;10;20;30", "Bo;30;40;70", row)));

    public void Dispose() => _folder.Dispose();
}
