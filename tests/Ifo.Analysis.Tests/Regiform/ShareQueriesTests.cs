using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Regiform;

namespace Ifo.Analysis.Tests.Regiform;

public class ShareQueriesTests
{
    [Fact]
    public void A_share_is_found_by_its_key_and_an_unknown_one_is_refused()
    {
        var hvb = PublishedFigures.Load().Regiform("ifo-barn-unga", Period.Quarter(2024, 1), "hvb");
        Assert.Equal(hvb["gryning"].All.Value, hvb.ShareOf("gryning"));
        Assert.InRange(hvb.Sum(share => hvb.ShareOf(share.Key)), 0.99m, 1.01m);
        Assert.Throws<IfoException>(() => hvb.ShareOf("ramavtal"));
    }
}
