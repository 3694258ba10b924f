using Ifo.Analysis.Checks;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Checks;

public class VerdictQueriesTests
{
    [Fact]
    public void Checks_are_told_apart_by_their_verdict_and_each_has_one()
    {
        var checks = PublishedFigures.Load().ByReport("gemensamma-2024").Check();
        var byVerdict = Enum.GetValues<Verdict>().ToDictionary(verdict => verdict, checks.ByVerdict);
        Assert.All(byVerdict, pair => Assert.All(pair.Value, check => Assert.Equal(pair.Key, check.Verdict)));
        Assert.Equal(checks.Count, byVerdict.Values.Sum(found => found.Count));
        Assert.NotEmpty(byVerdict[Verdict.Contradicted]);
    }
}
