using Ifo.Analysis.Disclosure;

namespace Ifo.Analysis.Tests.Disclosure;

public sealed class CountFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Theory]
    [InlineData("Insats;Centrum;Hisingen;Totalt\nHVB;12;3;15\nFamiljehem;30;25;55\nTotalt;42;28;70\n")]
    [InlineData("Insats\tCentrum\tHisingen\nHVB\t12\t3\nFamiljehem\t30\t25\n")]
    [InlineData("\"Insats\",Centrum,Hisingen\r\nHVB,12,3\r\nFamiljehem,30,25\r\n")]
    [InlineData("Insats;Förvaltning;Antal\nHVB;Centrum;12\nHVB;Hisingen;3\nFamiljehem;Centrum;30\nFamiljehem;Hisingen;25\nTotalt;Totalt;70\n")]
    public void Wide_and_long_files_give_the_same_table(string text)
    {
        var table = Read(text).Counts.Protect(DisclosureRule.Default);
        Assert.Equal(70, table["Totalt", "Totalt"].Number);
        Assert.False(table["HVB", "Hisingen"].IsKnown);
    }

    [Fact]
    public void Thousands_may_have_spaces() => Assert.Equal(1234, Read("Insats;Antal\nHVB;1\u00A0234\nFamiljehem;20\n").Counts.Protect(DisclosureRule.Default)["HVB"].Number);

    [Theory]
    [InlineData("Insats;Antal\nHVB;12\nTotalt;13\n", "rad 3")]
    [InlineData("Insats;Antal\nHVB;3,5\n", "rad 2")]
    [InlineData("Insats;Antal\nHVB;-3\n", "rad 2")]
    [InlineData("Insats;A;B\nHVB;3\n", "rad 2")]
    [InlineData("Insats;Antal\nHVB;..\n", "redan har dolda celler")]
    [InlineData("a;b;Antal\nHVB;x;3\nHVB;x;4\n", "rad 3")]
    [InlineData("Insats;Antal\n", "rubrikrad")]
    [InlineData("", "rubrikrad")]
    [InlineData("Insats;Antal\nHVB;12\nHVB;13\n", "två gånger")]
    public void What_is_no_table_of_counts_is_refused_with_its_place(string text, string place) =>
        Assert.Contains(place, Assert.Throws<DisclosureException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_is_refused() => Assert.Throws<DisclosureException>(() => CountFile.Read(Path.Combine(_folder, "saknas.csv")));

    [Fact]
    public void The_protected_table_stands_beside_the_file()
    {
        var file = Read("Insats;Antal\nHVB;12\nFamiljehem;3\nStödboende;50\n");
        file.Write(file.Counts.Protect(DisclosureRule.Default));
        Assert.Equal(Path.Combine(_folder, "antal-skyddad.csv"), file.ProtectedPath);
        Assert.Contains("Familjehem;..", File.ReadAllText(file.ProtectedPath), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private CountFile Read(string text)
    {
        var path = Path.Combine(_folder, "antal.csv");
        File.WriteAllText(path, text);
        return CountFile.Read(path);
    }
}
