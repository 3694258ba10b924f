using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Exchange;

namespace Ifo.Analysis.Tests.Disclosure;

/// <summary>What a table of counts from a file does not say by itself: it is asked, or protected either way.</summary>
public sealed class CountQuestionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Theory]
    [InlineData("akuta av dessa")]
    [InlineData("Pojkar (av dem)")]
    [InlineData("varav: natt")]
    [InlineData("of whom boys")]
    [InlineData("HVB exkl. akut")]
    [InlineData("HVB utom akut")]
    public void A_part_is_known_by_words_anywhere_in_its_name(string part)
    {
        var table = Read($"Insats;Antal\nHVB;20\n{part};17\nFamiljehem;30\nStödboende;12\n").Counts.Protect(DisclosureRule.Default);
        Assert.Equal(62, table["Totalt"].Number);
        Assert.False(table["HVB"].IsKnown && table[part].IsKnown);
    }

    [Fact]
    public void Utom_makes_no_part_where_the_name_before_it_is_not_there() =>
        Assert.Equal(62, Read("Insats;Antal\nHVB;20\nVård utom hemmet;30\nStödboende;12\n").Counts.Protect(DisclosureRule.Default)["Totalt"].Number);

    [Fact]
    public void A_column_that_is_a_part_may_stand_before_its_whole_where_that_is_the_only_other()
    {
        var table = Read("Insats;varav flickor;Antal\nHVB;17;20\nFamiljehem;12;30\n").Counts.Protect(DisclosureRule.Default);
        Assert.Equal(50, table["Totalt"].Number);
        Assert.False(table["HVB"].IsKnown && table["HVB", "Antal, varav flickor"].IsKnown);
        Assert.Contains("till vänster", Assert.Throws<ExportException>(
            () => Read("Insats;varav flickor;Nord;Syd\nHVB;7;20;9\nFamiljehem;2;30;6\n")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Insats;Antal;Flickor\nHVB;20;17\nFamiljehem;30;12\n", "Flickor")]
    [InlineData("Insats;Antal barn;Flickor\nHVB;20;17\nFamiljehem;30;12\n", "Flickor")]
    [InlineData("Insats;Ärenden;Personer\nHVB;20;17\nFamiljehem;30;12\n", "Personer")]
    [InlineData("Insats;Antal placeringar;Barn\nHVB;20;17\nFamiljehem;30;32\n", "Barn")]
    public void A_column_that_is_not_counted_beside_another_is_asked_about(string text, string name)
    {
        Assert.Contains($"--no-total \"{name}\"", Assert.Throws<ExportException>(() => Read(text)).Message, StringComparison.Ordinal);
        Assert.Equal(2, Read(text, new() { CountNames = [name] }).Counts.Columns.Inner.Count());
    }

    [Theory]
    [InlineData("Insats;Antal 2023;Antal 2024\nHVB;20;17\nFamiljehem;30;12\n")]
    [InlineData("Insats;Antal;Väntande\nHVB;20;37\nFamiljehem;30;12\n")]
    [InlineData("Insats;Barn;Vuxna\nHVB;20;17\nFamiljehem;30;12\n")]
    public void Columns_that_are_counted_beside_each_other_are_not_asked_about(string text) =>
        Assert.Equal(2, Read(text).Counts.Columns.Inner.Count());

    [Fact]
    public void Subtotals_that_are_all_there_is_are_asked_about()
    {
        const string Text = "Insats;Antal\nHVB;3\nJour;7\nDygn;10\nÖppen;30\nKontakt;12\nDag;42\n";
        var message = Assert.Throws<ExportException>(() => Read(Text)).Message;
        Assert.Contains("--total \"Dygn\"", message, StringComparison.Ordinal);
        Assert.Contains("--total \"Dag\"", message, StringComparison.Ordinal);
        Assert.Equal(52, Read(Text, new() { TotalNames = ["Dygn", "Dag"] }).Counts.Protect(DisclosureRule.Default)["Totalt"].Number);
    }

    // Dygn may be 3 + 7 by chance. It is counted, but whoever takes it for the sum must not be able to subtract.
    [Fact]
    public void What_equals_a_sum_by_chance_is_protected_as_if_it_were_one()
    {
        var file = Read("Insats;Antal\nHVB;3\nJour;7\nDygn;10\nÖppen;4\nKontakt;12\nStöd;25\n");
        var table = file.Counts.Protect(DisclosureRule.Default);
        Assert.Contains(file.Report.Notes, note => note.Contains("”Dygn” räknas för sig", StringComparison.Ordinal));
        Assert.Equal(61, table["Totalt"].Number);
        Assert.False(table["HVB"].IsKnown);
        Assert.False(table["Jour"].IsKnown && table["Dygn"].IsKnown);
    }

    [Theory]
    [InlineData("Kostnad tkr")]
    [InlineData("Belopp")]
    [InlineData("Vårddygn")]
    [InlineData("Antal dygn")]
    [InlineData("Dygn/placering")]
    [InlineData("Kronor per barn")]
    [InlineData("Rang")]
    [InlineData("Ökn.")]
    public void Amounts_days_and_ranks_are_no_counts(string name) => Assert.Contains(
        "går inte att skydda som antal",
        Assert.Throws<ExportException>(() => Read($"Insats;Antal;{name}\nHVB;3;345\nFamiljehem;30;2034\n")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Kostnadsfri rådgivning")]
    [InlineData("Dygn")]
    [InlineData("Rangsta")]
    [InlineData("Enterprise")]
    public void Names_that_only_look_like_them_are_counted(string name) =>
        Assert.Equal(63, Read($"Insats;Antal\nHVB;20\n{name};31\nBo;12\n").Counts.Protect(DisclosureRule.Default)["Totalt"].Number);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private CountFile Read(string text, ReadingOptions? options = null)
    {
        var path = Path.Combine(_folder, "antal.csv");
        File.WriteAllText(path, text);
        return CountFile.Read(path, options);
    }
}
