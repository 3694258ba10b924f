using Ifo.Analysis.Periods;
using Ifo.Analysis.Requests;
using Ifo.Analysis.Tests.Published;

namespace Ifo.Analysis.Tests.Requests;

public class PartBreakTests
{
    private const string Breaks = "taxonomy/series-breaks.csv";

    [Fact]
    public void A_break_of_the_whole_is_a_break_of_its_parts()
    {
        using var data = new DataCopy();
        Assert.All(Parts(data), row => Assert.False(row.HasBreak));
        data.Replace(Breaks, ",skyddat-boende,care-days|persons,show,", ",skyddat-boende,requests|care-days|persons,show,");
        Assert.All(Parts(data), row => Assert.Equal("skyddat-boende-barn", Assert.Single(row.Breaks).Key));
    }

    private static RequestChanges Parts(DataCopy data)
    {
        var parts = data.Load().Requests().Compare(Period.Year(2023), Period.Year(2024)).Parts("skyddat-boende");
        Assert.NotEmpty(parts);
        return parts;
    }
}
