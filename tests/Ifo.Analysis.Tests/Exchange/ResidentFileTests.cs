using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>Residents of the analyst's own, and rates with them.</summary>
public sealed class ResidentFileTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    [Fact]
    public void Rates_are_of_the_residents_with_the_same_name_however_it_is_written()
    {
        var residents = ResidentFile.Read(_folder.Write("Stadsdel;Invånare 2023-12-31", "öster ;41 200", "Väster;20 000"));
        Assert.Equal(61_200, residents.Total);
        var rates = Counts().Protect(DisclosureRule.Default).PerResident(residents);
        Assert.Equal(1.5m, rates["Väster"].Number);
        Assert.Equal("..", rates["Öster"].Missing.Mark);
        Assert.Contains("Invånare 2023-12-31", rates.Caption.Notes.Last(), StringComparison.Ordinal);
        Assert.False(rates["okänd"].IsKnown);
    }

    [Fact]
    public void The_total_is_what_the_file_says_it_is() => Assert.Equal(
        70_000, ResidentFile.Read(_folder.Write("Stadsdel;Invånare", "Öster;41200", "Väster;20000", "Totalt;70000")).Total);

    [Fact]
    public void Every_line_that_has_no_number_is_told()
    {
        var said = Assert.Throws<ExportException>(() => ResidentFile.Read(_folder.Write("Stadsdel;Invånare", "Öster;många", "Väster;0", "Norr;7", "norr;8", ";9"))).Message;
        Assert.Equal(4, said.Split('\n').Length);
        Assert.Contains("rad 2", said, StringComparison.Ordinal);
        Assert.Contains("många", said, StringComparison.Ordinal);
        Assert.Throws<ExportException>(() => ResidentFile.Read(_folder.Write("Stadsdel")));
        Assert.Throws<ExportException>(() => ResidentFile.Read(_folder.Write("Stadsdel;Invånare")));
    }

    [Fact]
    public void A_file_of_other_names_is_refused() => Assert.Contains(
        "har inget av namnen",
        Assert.Throws<DisclosureException>(() => Counts().Protect(DisclosureRule.Default).PerResident(
            ResidentFile.Read(_folder.Write("Stadsdel;Invånare", "Centrum;5")))).Message,
        StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    private static PersonTable Counts() => PersonTable.FromCounts(
        "Stadsdel", ["Väster", "Öster", "Norr", "okänd"], "", [], (row, _) => new long[] { 30, 3, 9, 50 }[row], Caption.Synthetic("register", "2024", "92 ärenden"));
}
