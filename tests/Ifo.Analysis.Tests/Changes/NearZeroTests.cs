using Ifo.Analysis.Changes;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Statistics;
using Ifo.Analysis.Tests.Published;

namespace Ifo.Analysis.Tests.Changes;

public class NearZeroTests
{
    private const string Before = "gemensamma-2024/forfragningar-per-kategori/hvb/2023/antal";

    [Theory]
    [InlineData("1", "circa", BaseSize.Empty)]
    [InlineData("1", "exact", BaseSize.Small)]
    [InlineData("29", "exact", BaseSize.Small)]
    [InlineData("30", "exact", BaseSize.Sufficient)]
    [InlineData("31", "exact", BaseSize.Sufficient)]
    public void What_can_be_zero_is_no_base_for_a_percentage(string value, string qualifier, BaseSize size)
    {
        using var data = new DataCopy();
        data.Change(Before, ("value", value), ("qualifier", qualifier), ("printed", value));
        var row = data.Load().ByTable("forfragningar-per-kategori").ByInsats("hvb")
            .Changes("requests", Period.Year(2023), Period.Year(2024))[0];
        Assert.Equal(size, row.Base);
        Assert.Equal(size == BaseSize.Empty, row.PercentChange is null);
        Assert.Equal(size == BaseSize.Empty ? "procent går inte att räkna från 0" : "", row.WithoutPercentBecause);
    }
}
