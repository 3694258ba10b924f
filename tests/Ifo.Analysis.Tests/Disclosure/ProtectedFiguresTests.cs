using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Tests.Disclosure;

/// <summary>Shares, rates, changes, charts and files are made of what is shown, or withheld.</summary>
public class ProtectedFiguresTests
{
    private static readonly ProtectedTable Table = Tables.TwoWay(new long[,] { { 12, 3, 40 }, { 30, 25, 9 }, { 7, 0, 6 } }).Protect(DisclosureRule.Default);

    [Fact]
    public void A_share_of_a_withheld_count_is_withheld() => Assert.False(Table.Shares(ShareOf.Row)["r1", "k2"].IsKnown);

    [Fact]
    public void A_share_of_shown_counts_is_theirs() => Assert.Equal(40m / 55m, Table.Shares(ShareOf.Row)["r1", "k3"].Number);

    [Theory]
    [InlineData(ShareOf.Row, 6.0 / 13)]
    [InlineData(ShareOf.Column, 6.0 / 55)]
    [InlineData(ShareOf.Table, 6.0 / 132)]
    public void A_share_says_of_what(ShareOf of, double share) => Assert.Equal(share, (double)Table.Shares(of)["r3", "k3"].Number, 12);

    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    [InlineData(10, true)]
    public void A_share_needs_as_many_as_the_rule_says(long rest, bool isShown) =>
        Assert.Equal(isShown, Tables.TwoWay(new[,] { { 12, rest }, { 500, 600 } }).Protect(DisclosureRule.PlacedChildren).Shares(ShareOf.Row)["r1", "k1"].IsKnown);

    [Fact]
    public void A_share_of_nobody_does_not_exist() =>
        Assert.Equal(".", Tables.TwoWay(new long[,] { { 0, 0 }, { 9, 8 } }).Protect(DisclosureRule.Default).Shares(ShareOf.Row)["r1", "k1"].Missing.Mark);

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    [InlineData(22, true)]
    public void A_rate_needs_as_many_residents_as_the_rule_says(long residents, bool isShown) =>
        Assert.Equal(isShown, Tables.OneWay(12, 40).Protect(DisclosureRule.PlacedChildren).Rates(1000, "per 1 000 invånare", _ => residents)["r1"].IsKnown);

    [Fact]
    public void A_rate_of_a_withheld_count_is_withheld() => Assert.False(Table.Rates(1000, "per 1 000 invånare", _ => 5000)["r1", "k2"].IsKnown);

    [Fact]
    public void A_change_is_withheld_where_either_side_is()
    {
        var later = Tables.TwoWay(new long[,] { { 12, 33, 41 }, { 30, 25, 9 }, { 7, 0, 6 } }).Protect(DisclosureRule.Default);
        var change = later.ChangeFrom(Table);
        Assert.False(change["r1", "k2"].IsKnown);
        Assert.Equal(1m, change["r1", "k3"].Number);
    }

    [Fact]
    public void A_withheld_cell_is_marked_with_its_reason_in_table_and_text()
    {
        var text = Table.Table("Prov").ToString();
        Assert.Contains("..", text, StringComparison.Ordinal);
        Assert.Contains("visas inte av sekretesskäl (antal under 5", text, StringComparison.Ordinal);
        Assert.Contains("Röjandekontrollerad", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_leaves_a_marked_gap_and_its_alternative_text_says_so()
    {
        var chart = Table.Chart("Prov");
        Assert.Contains("..", chart.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("sekretesskäl", chart.AlternativeText + chart.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain(chart.ToTable().Rows[0].Cells, cell => cell is NumberCell { Value: 12 or 3 });
    }

    [Fact]
    public void A_chart_of_withheld_cells_alone_cannot_be_made() =>
        Assert.Throws<PresentationException>(() => Tables.OneWay(3, 2).Protect(DisclosureRule.Default).Chart("Prov").ToHtml());

    [Fact]
    public void The_total_of_the_caption_is_withheld_with_the_total() =>
        Assert.DoesNotContain("n = 3", Tables.OneWay(3, 0).Protect(DisclosureRule.Default).Caption.SourceLine, StringComparison.Ordinal);

    [Fact]
    public void An_order_by_size_does_not_tell_of_what_is_withheld() =>
        Assert.Equal(["r1", "r2", "r3", "Totalt"], Tables.OneWay(3, 50, 20).Protect(DisclosureRule.Default).Table("Prov").Rows.Select(row => ((TextCell)row.Cells[0]).Text));

    [Fact]
    public void The_reason_for_small_cells_and_for_others_reads_the_same() =>
        Assert.Single(Table.Places.Where(place => Table.IsWithheld(place.Row, place.Column)).Select(place => Table[place.Row, place.Column].Missing).Distinct());

    [Fact]
    public void A_file_holds_marks_reason_and_source()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv");
        try
        {
            Table.WriteCsv(path);
            var lines = File.ReadAllLines(path);
            Assert.Equal("Rad,k1,k2,k3,Totalt", lines[0]);
            Assert.Equal("r1,..,..,40,55", lines[1]);
            Assert.Contains(lines, line => line.Contains(".. = visas inte av sekretesskäl", StringComparison.Ordinal));
            Assert.Contains("Källa:", lines[^1], StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void An_unknown_name_lists_those_that_there_are() =>
        Assert.Contains("”r1”", Assert.Throws<DisclosureException>(() => Table["finns inte", "k1"]).Message, StringComparison.Ordinal);

    [Fact]
    public void Names_given_twice_and_negative_counts_are_refused()
    {
        Assert.Throws<DisclosureException>(() => PersonTable.FromCounts("Rad", ["a", "a"], "", [], (_, _) => 1, Tables.Caption));
        Assert.Throws<DisclosureException>(() => Tables.OneWay(3, -1));
    }
}
