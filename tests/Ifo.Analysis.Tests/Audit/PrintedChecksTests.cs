using Ifo.Analysis.Audit;
using Ifo.Analysis.Published;
using Ifo.Analysis.Tests.Published;

namespace Ifo.Analysis.Tests.Audit;

public class PrintedChecksTests
{
    private const string InText = "gemensamma-2024/forfragningar-i-text/";

    private static readonly IReadOnlyList<PrintedCheck> Checks = PublishedFigures.Load().Check();

    [Theory]
    [InlineData("totalt/2024/diff", Verdict.Contradicted)]
    [InlineData("totalt/2024/diff-procent", Verdict.Reproduced)]
    [InlineData("socialt-boende/2024/diff-procent", Verdict.Reproduced)]
    [InlineData("skyddat-boende-vald-i-nara-relation/2024/andel", Verdict.Reproduced)]
    [InlineData("ungdomar-utan-sis-plats/2024/diff-procent", Verdict.WithinRounding)]
    [InlineData("familjehem/2023/diff-procent", Verdict.NotRecomputable)]
    [InlineData("hvb-akut/2024/andel", Verdict.NotRecomputable)]
    [InlineData("korttidsboende/aven-socialt-boende/2024/andel", Verdict.NotRecomputable)]
    public void Each_statement_gets_its_verdict(string id, Verdict expected) => Assert.Equal(expected, Of(id).Verdict);

    [Fact]
    public void Every_printed_change_and_share_is_checked_once() =>
        Assert.Equal(Checks.Count, Checks.Select(check => check.Figure.Id).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Verdicts_are_counted() =>
        Assert.Equal(
            [(Verdict.Reproduced, 38), (Verdict.WithinRounding, 1), (Verdict.Contradicted, 1), (Verdict.NotRecomputable, 7)],
            Checks.GroupBy(check => check.Verdict).Select(group => (group.Key, group.Count())).OrderBy(pair => pair.Key));

    [Fact]
    public void An_approximate_base_gives_a_range()
    {
        var check = Of("ungdomar-utan-sis-plats/2024/diff-procent");
        Assert.Equal("cirka\u00A038\u00A0%", check.PrintedText);
        Assert.Equal("22,22–57,15\u00A0%", check.RecomputedText);
        Assert.Equal([1047, 1049, 1050], check.Sources.Select(source => source.Line));
    }

    [Fact]
    public void What_is_missing_is_said()
    {
        var check = Of("familjehem/2023/diff-procent");
        Assert.Equal("Källan har ingen uppgift om antal förfrågningar om familjehem 2022.", check.Missing);
        Assert.Equal("", check.RecomputedText);
        Assert.False(check.TryGetRecomputed(out _));
    }

    [Fact]
    public void A_percentage_of_nothing_cannot_be_recomputed()
    {
        using var data = new DataCopy();
        data.Change("gemensamma-2024/forfragningar-per-kategori/hvb/2023/antal", ("value", "0"), ("printed", "0"));
        var check = data.Load().Check().First(check => check.Figure.Id.EndsWith("kategori/hvb/2024/diff-procent", StringComparison.Ordinal));
        Assert.Equal(Verdict.NotRecomputable, check.Verdict);
        Assert.Contains("noll", check.Missing, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_of_one_in_a_difference_is_a_contradiction_and_in_a_percentage_is_not()
    {
        using var data = new DataCopy();
        data.Change("gemensamma-2024/forfragningar-per-kategori/socialt-boende/2024/antal", ("value", "4081"), ("printed", "4081"));
        var checks = data.Load().Check().Where(check => check.Figure.Id.StartsWith("gemensamma-2024/forfragningar-per-kategori/socialt-boende", StringComparison.Ordinal));
        Assert.Equal([Verdict.Contradicted, Verdict.Reproduced], checks.Select(check => check.Verdict));
    }

    private static PrintedCheck Of(string id) => Checks.Single(check => check.Figure.Id == InText + id);
}
