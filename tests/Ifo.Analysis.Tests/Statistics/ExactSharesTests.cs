using FsCheck.Fluent;
using Ifo.Analysis.Statistics;

namespace Ifo.Analysis.Tests.Statistics;

public class ExactSharesTests
{
    [Fact]
    public void Shares_sum_to_the_share_of_the_sum_to_the_last_decimal() =>
        Laws.Hold(
            from parts in Gen.NonEmptyListOf(Gen.Choose(-5000, 5000))
            from whole in Gen.Choose(1, 20_000)
            select (Parts: parts.Select(part => (long)part).ToList(), Whole: (long)whole),
            x => ExactShares.Split(x.Parts, x.Whole).Sum() == ExactShares.Of(x.Parts.Sum(), x.Whole));

    [Fact]
    public void No_share_is_moved_by_more_than_the_last_decimal() =>
        Laws.Hold(
            from parts in Gen.NonEmptyListOf(Gen.Choose(-5000, 5000))
            from whole in Gen.Choose(1, 20_000)
            select (Parts: parts.Select(part => (long)part).ToList(), Whole: (long)whole),
            x => ExactShares.Split(x.Parts, x.Whole).Zip(x.Parts).All(pair => Math.Abs(pair.First - ((decimal)pair.Second / x.Whole)) <= 1e-18m));
}
