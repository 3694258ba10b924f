using Ifo.Drafts.Measuring;

namespace Ifo.Drafts.Tests;

/// <summary>Made documents: those that agree raise no alarm, and slips are found. <c>IFO_DRAFTS</c> says how many.</summary>
public sealed class SlipTests
{
    private static readonly Lazy<SlipDocuments> Measured = new(() => SlipDocuments.Measure(SlipDocuments.Wanted));

    [Fact]
    public void Nothing_is_contradicted_in_documents_that_agree() => Assert.Equal(0, Measured.Value.FalseAlarms);

    [Fact]
    public void Nine_slips_of_ten_are_found()
    {
        var (seeded, found) = (Measured.Value.Kinds.Sum(kind => kind.Seeded), Measured.Value.Kinds.Sum(kind => kind.Found));
        Assert.True(found >= 0.9 * seeded, Measured.Value.ToString());
    }

    [Fact]
    public void Every_kind_of_slip_is_found_in_most_documents() =>
        Assert.All(Measured.Value.Kinds, kind => Assert.True(kind.Found * 2 > kind.Seeded, kind.ToString()));
}
