using Ifo.Analysis.Periods;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Requests;
using Ifo.Analysis.Tests.Published;

namespace Ifo.Analysis.Tests.Requests;

public class RequestPresentationTests
{
    private static readonly RequestComparison Change = PublishedFigures.Load().Requests().Compare(Period.Year(2023), Period.Year(2024));
    private static readonly RequestChanges Rows = Change.ByInsats();

    [Fact]
    public void The_table_shows_the_rows_numbers_and_the_source_made_from_them()
    {
        var table = Rows.Table("Förfrågningar").Total(Change.Total());
        Assert.Equal(12, table.Rows.Length);
        Assert.Equal(new NumberCell(3781), table.Rows[0].Cells[1]);
        Assert.Equal(new NumberCell(299), table.Rows[0].Cells[3]);
        Assert.True(table.Rows[^1].IsTotal);
        Assert.Contains("Samlad placerings- och inköpsfunktion: Årsrapport 2024, avsnitt 2.1 (rad 984–994)", table.Caption.SourceLine, StringComparison.Ordinal);
        Assert.Contains("n = 7\u00A0056 och 7\u00A0425 förfrågningar", table.Caption.SourceLine, StringComparison.Ordinal);
        Assert.Contains(table.Footnotes, note => note.StartsWith("Brott i serien: Socialförvaltningarna har korttidsboende", StringComparison.Ordinal));
    }

    [Fact]
    public void The_chart_has_both_years_and_the_largest_first()
    {
        var table = Rows.Chart("Förfrågningar").ToTable();
        Assert.Equal(new TextCell("Socialt boende med stöd"), table.Rows[0].Cells[0]);
        Assert.Equal((new NumberCell(3781), new NumberCell(4080)), (table.Rows[0].Cells[1], table.Rows[0].Cells[2]));
        Assert.Equal(new TextCell("Öppenvård"), table.Rows[^1].Cells[0]);
    }

    [Fact]
    public void The_contributions_lead_from_one_total_to_the_other()
    {
        var figure = Rows.ContributionChart("Bidrag");
        Assert.Contains("7\u00A0056", figure.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("7\u00A0425", figure.ToHtml(), StringComparison.Ordinal);
        Assert.Equal(11 + 2, figure.ToTable().Rows.Length);
    }

    [Fact]
    public void The_ratios_are_drawn_with_their_intervals() =>
        Assert.Equal(11, Rows.RatioChart("Kvoter").ToTable().Rows.Length);

    [Fact]
    public void A_part_that_began_at_nothing_has_no_percent_and_no_ratio_and_says_so()
    {
        using var copy = new DataCopy();
        copy.Replace("published/gemensamma-2024.csv", "2023,outcome,49,count,0,exact,49,1029", "2023,outcome,0,count,0,exact,0,1029");
        var parts = PublishedFigures.Load(copy.Folder).Requests().Compare(Period.Year(2023), Period.Year(2024)).Parts("skyddat-boende");
        Assert.Equal("ökade från 0 till 97", parts["skyddat-boende-avhoppare"].InWords());
        Assert.Contains("procent går inte att räkna från 0", parts.Table("Delar").ToHtml(), StringComparison.Ordinal);
        Assert.Contains("Avhopparverksamhet visas inte: 0 och 97 förfrågningar ger ingen kvot", parts.RatioChart("Kvoter").ToHtml(), StringComparison.Ordinal);
        Assert.Equal(2, parts.RatioChart("Kvoter").ToTable().Rows.Length);
    }

    [Theory]
    [InlineData("socialt-boende", "ökade med 7,9\u00A0%, från 3\u00A0781 till 4\u00A0080")]
    [InlineData("hvb", "minskade med 10,6\u00A0%, från 743 till 664")]
    public void A_change_in_words_has_direction_size_and_both_levels(string key, string words) => Assert.Equal(words, Rows[key].InWords());

    [Fact]
    public void No_change_is_said_as_such() =>
        Assert.Equal("var oförändrat, 743", (Rows["hvb"] with { After = 743 }).InWords());

    [Fact]
    public void Small_bases_get_a_footnote()
    {
        using var copy = new DataCopy();
        copy.Replace("published/gemensamma-2024.csv", "2023,outcome,45,count,0,exact,45,1034", "2023,outcome,29,count,0,exact,29,1034");
        var parts = PublishedFigures.Load(copy.Folder).Requests().Compare(Period.Year(2023), Period.Year(2024)).Parts("skyddat-boende");
        Assert.Contains(parts.Table("Delar").Footnotes, note => note.StartsWith("Annan orsak: färre än 30 förfrågningar", StringComparison.Ordinal));
    }

    [Fact]
    public void Parts_against_the_whole_carry_their_verdicts()
    {
        var html = Change.PartsCheck("skyddat-boende").Table("Delar").ToHtml();
        Assert.Contains("<span data-verdict=\"contradicted\">motsagd</span>", html, StringComparison.Ordinal);
        Assert.Contains("<span data-verdict=\"reproduced\">reproducerad</span>", html, StringComparison.Ordinal);
    }
}
