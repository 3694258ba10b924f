using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Exchange;

namespace Ifo.Analysis.Tests.Disclosure;

/// <summary>Totals, parts and what is no count, in tables of counts from files.</summary>
public sealed class CountTotalsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Theory]
    [InlineData("Båda könen")]
    [InlineData("Bägge könen")]
    [InlineData("Grand Total")]
    [InlineData("Samtliga flickor och pojkar")]
    [InlineData("Alla")]
    [InlineData("Alla barn")]
    [InlineData("Hela staden")]
    [InlineData("Riket")]
    [InlineData("Barn totalt")]
    [InlineData("Totalt antal")]
    [InlineData("S:a")]
    [InlineData("Pojkar och flickor")]
    [InlineData("Flickor + pojkar")]
    public void A_total_is_known_by_its_name_however_small_the_table(string name)
    {
        var table = Read($"Insats;Flickor;Pojkar;{name}\nHVB;6;0;6\nFamiljehem;0;9;9\n").Counts.Protect(DisclosureRule.Default);
        Assert.Equal(15, table["Totalt", "Totalt"].Number);
        Assert.Equal(["Flickor", "Pojkar", "Totalt"], table.Counts.Columns.Nodes.Select(node => node.Label));
    }

    [Theory]
    [InlineData("Kommunen")]
    [InlineData("Göteborg")]
    [InlineData("x")]
    public void A_total_is_known_by_its_numbers_whatever_its_name(string name)
    {
        var columns = Read($"Insats;{name};Flickor;Pojkar\nHVB;31;14;17\nFamiljehem;39;14;25\nStödboende;30;19;11\n");
        Assert.Equal(100, columns.Counts.Protect(DisclosureRule.Default)["Totalt", "Totalt"].Number);
        Assert.Contains(columns.Report.Notes, note => note.Contains($"”{name}” är summan av ”Flickor”, ”Pojkar”", StringComparison.Ordinal));
        var rows = Read($"Insats;2022;2023\nHVB;31;14\n{name};100;58\nFamiljehem;39;25\nStödboende;30;19\n");
        Assert.Equal(158, rows.Counts.Protect(DisclosureRule.Default)["Totalt", "Totalt"].Number);
        Assert.Equal(1, rows.Report.Rows.Totals);
    }

    [Theory]
    [InlineData("Insats;Antal\nHVB;20\nFamiljehem;30\nKommunen;50\n", "Kommunen")]
    [InlineData("Insats;Antal\nHVB;0\nFamiljehem;30\nKommunen;30\n", "Kommunen")]
    [InlineData("Insats;Flickor;Pojkar;Kommunen\nHVB;30;0;30\nFamiljehem;0;19;19\n", "Kommunen")]
    [InlineData("Insats;Ärenden;Personer\nHVB;31;31\nFamiljehem;390;390\n", "Personer")]
    public void What_could_be_a_total_by_chance_is_asked_about_and_either_answer_is_taken(string text, string name)
    {
        var message = Assert.Throws<ExportException>(() => Read(text)).Message;
        Assert.Contains($"--total \"{name}\"", message, StringComparison.Ordinal);
        Assert.Contains($"--no-total \"{name}\"", message, StringComparison.Ordinal);
        var counted = Total(Read(text, new() { CountNames = [name] }));
        var total = Total(Read(text, new() { TotalNames = [name] }));
        Assert.Equal(counted, 2 * total);
    }

    [Theory]
    [InlineData("Insats;Flickor;Pojkar;Båda könen\nHVB;6;5;11\nFamiljehem;8;9;16\n", "Rad 3", "Båda könen")]
    [InlineData("Insats;Antal\nHVB;6\nFamiljehem;8\nRiket;20\n", "Rad 4", "Antal")]
    [InlineData("Insats;Antal\nHVB;6\nFamiljehem;8\nSamtliga insatser;20\n", "Rad 4", "Antal")]
    [InlineData("Insats;Kön;Antal\nHVB;Flickor;6\nHVB;Pojkar;8\nHVB;Båda könen;15\n", "Rad 4", "Antal")]
    public void A_total_by_its_name_that_is_not_the_sum_is_a_fault_of_its_cell(string text, string line, string column)
    {
        var message = Assert.Throws<ExportException>(() => Read(text)).Message;
        Assert.Contains(line, message, StringComparison.Ordinal);
        Assert.Contains(column, message, StringComparison.Ordinal);
        Assert.Contains("som är summan av delarna", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Subtotals_without_a_word_are_known_beside_their_parts()
    {
        var file = Read("Insats;2023;2024\nHVB;120;31\nFamiljehem;300;250\nDygnet runt;420;281\nKontaktperson;60;70\nÖppenvård;77;81\nDagtid;137;151\nGöteborg;557;432\n");
        Assert.Equal(989, Total(file));
        Assert.Equal(281, file.Counts.Protect(DisclosureRule.Default)["Dygnet runt", "2024"].Number);
        Assert.Equal(["HVB", "Familjehem", "Dygnet runt", "Kontaktperson", "Öppenvård", "Dagtid", "Totalt"], file.Counts.Rows.Nodes.Select(node => node.Label));
    }

    [Fact]
    public void A_named_total_tells_subtotals_without_a_word_from_rows_that_only_look_like_them()
    {
        Assert.Equal(100, Total(Read("Insats;Antal\nHVB;20\nFamiljehem;30\nInstitution;50\nÖppenvård;50\nTotalt;100\n")));
        Assert.Equal(150, Total(Read("Insats;Antal\nHVB;20\nFamiljehem;30\nInstitution;50\nÖppenvård;50\nTotalt;150\n")));
    }

    [Fact]
    public void In_a_long_file_a_value_of_a_key_may_be_a_total()
    {
        var file = Read("Insats;Kön;Antal\nHVB;F;14\nHVB;P;17\nHVB;FP;31\nBo;F;25\nBo;P;19\nBo;FP;44\n");
        Assert.Equal(75, Total(file));
        Assert.Equal(2, file.Report.Rows.Totals);
    }

    [Theory]
    [InlineData("Insats;Antal\nHVB;20\nvarav akut;17\nFamiljehem;30\nStödboende;12\n")]
    [InlineData("Insats;Antal\nHVB;20\n- därav akut;17\nFamiljehem;30\nStödboende;12\nTotalt;62\n")]
    [InlineData("Insats;Antal\nHVB;20\n   akut;17\nFamiljehem;30\nStödboende;12\n")]
    [InlineData("Insats;Antal\nFamiljehem;30\nStödboende;12\nHVB;20\nHVB, varav akut;17\n")]
    [InlineData("Insats;Antal\nHVB;20\nvarav akut;17\nvarav natt;1\nFamiljehem;30\nStödboende;12\n")]
    [InlineData("Insats;Antal\nHVB;20\nvarav akut;17\nvarav flickor;18\nFamiljehem;30\nStödboende;12\n")]
    public void A_part_is_not_counted_beside_its_whole_and_what_is_left_cannot_be_told(string text)
    {
        var table = Read(text).Counts.Protect(DisclosureRule.Default);
        Assert.Equal(62, table["Totalt"].Number);
        var part = table.Counts.Rows.Nodes.Single(node => node.Label.EndsWith("akut", StringComparison.Ordinal)).Label;
        Assert.False(table["HVB"].IsKnown && table[part].IsKnown);
    }

    [Fact]
    public void Subtotals_may_stand_before_what_they_sum_and_have_a_single_row()
    {
        var file = Read("Row Labels;Count of Id\nBarn;50\nHVB;20\nFamiljehem;30\nVuxna;12\nÖppenvård;12\nGrand Total;62\n");
        Assert.Equal(62, Total(file));
        Assert.Equal(["HVB", "Familjehem", "Barn", "Öppenvård", "Vuxna", "Totalt"], file.Counts.Rows.Nodes.Select(node => node.Label));
    }

    [Fact]
    public void Subtotals_may_have_subtotals()
    {
        var file = Read("Insats;2023;2024\nHVB;120;31\nFamiljehem;300;250\nDygn;420;281\nKontakt;60;70\nÖppen;77;81\nDag;137;151\nBarn;557;432\nBoende;40;43\nVård;51;52\nVuxna;91;95\nGöteborg;648;527\n");
        Assert.Equal(648 + 527, Total(file));
        Assert.Equal(["Dygn", "Dag", "Barn", "Vuxna", "Totalt"], file.Counts.Rows.Nodes.Where(node => node.IsTotal).Select(node => node.Label));
    }

    [Fact]
    public void A_whole_that_is_named_as_a_total_but_sums_no_rows_is_counted() =>
        Assert.Equal(62, Total(Read("Insats;Antal\nHVB totalt;20\nvarav akut;12\nFamiljehem;42\n")));

    [Fact]
    public void A_part_of_which_enough_is_left_is_shown()
    {
        var table = Read("Insats;Antal\nHVB;20\nvarav akut;12\nFamiljehem;30\n").Counts.Protect(DisclosureRule.Default);
        Assert.Equal((20, 12, 50), (table["HVB"].Number, table["varav akut"].Number, table["Totalt"].Number));
        Assert.Equal(0, table.WithheldCount);
    }

    [Fact]
    public void Parts_of_two_wholes_may_have_the_same_name_and_a_total_may_have_parts()
    {
        var table = Read("Insats;2023;2024\nHVB;20;31\nvarav akut;12;11\nFamiljehem;30;25\nvarav akut;9;8\nTotalt;50;56\nvarav flickor;21;22\n").Counts.Protect(DisclosureRule.Default);
        Assert.Equal(106, table["Totalt", "Totalt"].Number);
        Assert.Equal(8, table["Familjehem, varav akut", "2024"].Number);
        Assert.Equal(22, table["Totalt, varav flickor", "2024"].Number);
    }

    [Fact]
    public void A_part_of_the_total_does_not_tell_the_same_part_of_a_row()
    {
        var table = Read("Insats;Nord;Syd\nHVB;20;31\nvarav akut;17;11\nBo;30;40\nvarav akut;0;12\nTotalt;50;71\nvarav akut;17;23\n").Counts.Protect(DisclosureRule.Default);
        Assert.False(table["varav akut", "Nord"].IsKnown && table["HVB", "Nord"].IsKnown);
        Assert.Equal(table["varav akut", "Nord"].IsKnown, table["Totalt, varav akut", "Nord"].IsKnown);
        Assert.Equal(121, table["Totalt", "Totalt"].Number);
    }

    [Fact]
    public void What_is_left_of_a_whole_is_protected_against_later_tables_too()
    {
        var first = Read("Insats;Antal\nHVB;20\nvarav akut;17\nFamiljehem;30\n").Counts.Protect(DisclosureRule.Default);
        Assert.True(first["HVB"].IsKnown && !first["varav akut"].IsKnown);
        var record = Path.Combine(_folder, "släppt.json");
        ReleaseRecord.Empty.With(first).Write(record, "Anna Analytiker");
        var parts = Read("Insats;Antal\nvarav akut;17\nKontaktperson;12\n", new() { CountNames = ["varav akut"] }).Counts;
        Assert.True(parts.Protect(DisclosureRule.Default)["varav akut"].IsKnown);
        var later = parts.Protect(DisclosureRule.Default, ReleaseRecord.Read(record));
        Assert.False(later["varav akut"].IsKnown);
    }

    [Fact]
    public void A_column_may_be_a_part()
    {
        var table = Read("Insats;Antal;varav flickor\nHVB;20;17\nFamiljehem;30;12\nStödboende;40;22\n").Counts.Protect(DisclosureRule.Default);
        Assert.Equal(90, table["Totalt"].Number);
        Assert.False(table["HVB"].IsKnown && table["HVB", "Antal, varav flickor"].IsKnown);
        Assert.Equal(["Antal, varav flickor", "Antal"], table.Counts.Columns.Nodes.Select(node => node.Label));
    }

    [Theory]
    [InlineData("Insats;Antal\nvarav akut;17\nHVB;20\n", "inget ovanför")]
    [InlineData("Insats;Antal\nHVB;20\nvarav akut;27\n", "större än ”HVB”")]
    [InlineData("Insats;Antal\nHVB;20\nBo, varav akut;17\n", "inget med det namn")]
    [InlineData("Insats;Antal\nHVB;20\n  akut;17\n  natt;16\n", "tillsammans fler")]
    public void A_part_that_cannot_be_one_is_a_fault(string text, string why) =>
        Assert.Contains(why, Assert.Throws<ExportException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Rows_set_in_beneath_their_sum_are_its_parts_and_it_is_their_total()
    {
        var file = Read("Insats;2023;2024\nBarn;50;61\n  HVB;20;31\n  Familjehem;30;30\nVuxna;12;13\n");
        Assert.Equal(136, Total(file));
        Assert.Equal(["HVB", "Familjehem", "Barn", "Vuxna", "Totalt"], file.Counts.Rows.Nodes.Select(node => node.Label));
    }

    [Theory]
    [InlineData("Insats;Antal;Andel %\nHVB;3;4,2\nFamiljehem;30;42,3\nStödboende;38;53,5\n", "Andel %")]
    [InlineData("Insats;Antal;Fördelning\nHVB;3;4,2\nFamiljehem;30;42,3\nStödboende;38;53,5\n", "Fördelning")]
    [InlineData("Insats;Antal;Fördelning\nHVB;3;4 %\nFamiljehem;30;42 %\nStödboende;38;54 %\n", "Fördelning")]
    [InlineData("Insats;Antal;Fördelning\nHVB;3;4\nFamiljehem;30;42\nStödboende;38;54\n", "Fördelning")]
    [InlineData("Insats;Antal;Per 1 000 invånare\nHVB;3;4\nFamiljehem;30;42\n", "Per 1 000 invånare")]
    [InlineData("Insats;Antal;Antal/1000 inv\nHVB;3;4\nFamiljehem;30;42\n", "Antal/1000 inv")]
    [InlineData("Insats;Antal;Snittålder\nHVB;3;14\nFamiljehem;30;12\n", "Snittålder")]
    [InlineData("Insats;Antal;Genomsnittlig ålder\nHVB;3;14\nFamiljehem;30;12\n", "Genomsnittlig ålder")]
    [InlineData("Insats;Antal;Index\nHVB;3;100\nFamiljehem;30;112\n", "Index")]
    [InlineData("Insats;Antal;Kvot\nHVB;3;1\nFamiljehem;30;2\n", "Kvot")]
    [InlineData("Månad;Antal;Ack.\njan;13;13\nfeb;30;43\nmar;8;51\n", "Ack.")]
    [InlineData("Månad;Antal;Hela perioden\njan;13;13\nfeb;30;43\nmar;28;71\napr;9;80\n", "Hela perioden")]
    [InlineData("Månad;Antal;Sedan start\njan;13;13\nfeb;30;43\nmar;28;71\napr;9;80\n", "Sedan start")]
    [InlineData("Område;Barn;Folkmängd;Täthet\nNord;130;4000;33\nSyd;300;9000;33\nÖst;280;7100;39\nVäst;95;3000;32\n", "Täthet")]
    [InlineData("Insats;Antal;Fördelning\nHVB;3;0,042\nFamiljehem;30;0,423\nStödboende;38;0,535\n", "Fördelning")]
    [InlineData("År;Antal;Utveckling\n2021;130;100\n2022;143;110\n2023;162;125\n2024;117;90\n", "Utveckling")]
    [InlineData("Insats;Dygn;Placeringar;Tid\nHVB;1300;20;65\nFamiljehem;9030;30;301\nStödboende;2070;38;54\nJour;390;27;14\n", "Tid")]
    [InlineData("Insats;2023;2024;Förändring\nHVB;13;20;7\nFamiljehem;30;42;12\n", "Förändring")]
    [InlineData("Insats;Antal 2023;Antal 2024\nHVB;3;4\nFamiljehem;30;42\nAndel flickor;31;42\n", "Andel flickor")]
    [InlineData("Insats;Mått;Antal\nHVB;Antal;30\nHVB;Andel;42\n", "Andel")]
    public void What_is_no_count_is_refused_by_name_with_the_remedy(string text, string name)
    {
        var message = Assert.Throws<ExportException>(() => Read(text)).Message;
        Assert.Contains(name, message, StringComparison.Ordinal);
        Assert.Contains("går inte att skydda som antal; ta bort", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Handel")]
    [InlineData("Kvotflyktingar")]
    [InlineData("Läkemedel")]
    [InlineData("Medelpad")]
    [InlineData("Människohandel")]
    [InlineData("Totalförsvaret")]
    [InlineData("Allmänna samtal")]
    [InlineData("Helår")]
    public void Names_that_only_look_like_those_words_are_counted(string name) =>
        Assert.Equal(63, Total(Read($"Insats;Antal\nHVB;20\n{name};31\nBo;12\n")));

    [Fact]
    public void A_name_that_is_not_in_the_table_is_said() =>
        Assert.Contains("Rike", Assert.Throws<ExportException>(() => Read("Insats;Antal\nHVB;20\n", new() { TotalNames = ["Rike"] })).Message, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static decimal Total(CountFile file) =>
        file.Counts.Protect(DisclosureRule.Default)["Totalt", file.Counts.Columns.Nodes[^1].Label].Number;

    private CountFile Read(string text, DataFiles.ReadingOptions? options = null)
    {
        var path = Path.Combine(_folder, "antal.csv");
        File.WriteAllText(path, text);
        return CountFile.Read(path, options);
    }
}
