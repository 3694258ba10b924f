using Ifo.Analysis.Periods;
using Ifo.Analysis.PriceAndVolume;
using Ifo.Analysis.Published;

namespace Ifo.Analysis.Tests.PriceAndVolume;

public class PriceVolumeOverviewTests
{
    private static readonly PriceVolumeOverview Göteborg = PriceVolumeOverview.Of(PublishedFigures.Load(), "goteborg", Period.Year(2023), Period.Year(2024));

    [Fact]
    public void Every_split_sums_to_its_change() =>
        Assert.All(Göteborg.Split, row => Assert.Equal(row.Change, row.Volume.Value + row.Mix.Value + row.Price.Value));

    [Fact]
    public void What_cannot_be_split_says_why_and_where_it_stands()
    {
        Assert.All(Göteborg.Unsplit, row => Assert.NotEmpty(row.Reason));
        Assert.All(Göteborg.Unsplit, row => Assert.NotEmpty(row.Sources));
        Assert.Contains("kan inte jämföras", Göteborg.Unsplit.Single(row => row.Name.StartsWith("Socialt boende", StringComparison.Ordinal)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_insats_of_two_areas_is_told_apart() =>
        Assert.Equal(2, Göteborg.Split.Select(row => row.Name).Concat(Göteborg.Unsplit.Select(row => row.Name)).Count(name => name.StartsWith("Institutionsvård (", StringComparison.Ordinal)));

    [Fact]
    public void Each_split_is_two_intervals_of_the_chart_and_a_row_of_the_table()
    {
        Assert.Equal(2 * Göteborg.Split.Count, Göteborg.Chart("Volym och pris").ToTable().Rows.Length);
        Assert.Equal((Göteborg.Split.Count, Göteborg.Unsplit.Count), (Göteborg.Table("Delade").Rows.Length, Göteborg.UnsplitTable("Odelade").Rows.Length));
    }
}
