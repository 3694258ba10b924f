using Ifo.Analysis.Costs;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;

namespace Ifo.Analysis.Tests.Costs;

public class CostOfPeriodTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Load();
    private static readonly CostPerResidentSeries<Kostnad, AllResidents> Printed = Figures.CostPerResident("socialnamnd-hisingen");

    private static readonly CostAndResidentsSeries<Nettokostnad, AllResidents> Divided =
        Figures.NetCostOf("socialnamnden-orebro").PerResidentOf("orebro");

    [Fact]
    public void The_cost_of_a_period_is_the_one_in_the_series()
    {
        var year = Period.Year(2022);
        Assert.Equal(Printed[year].Kronor.Value, Printed.PerResidentIn(year).Number);
        Assert.Equal(Divided[year].PerResident.Kronor.Value, Divided.PerResidentIn(year).Number);
    }

    [Fact]
    public void A_period_that_is_not_there_is_not_reported_and_not_zero()
    {
        Assert.Equal(NoValue.NotReported, Printed.PerResidentIn(Period.Year(1999)).Missing);
        Assert.Equal(NoValue.NotReported, Divided.PerResidentIn(Period.Year(1999)).Missing);
    }
}
