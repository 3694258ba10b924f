using System.Text.Json;
using Ifo.Analysis.Audit.Claims;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Audit;

public class ClaimKindTests
{
    // What is stated in the third place is what the figures give; the second row of each kind is not.
    public static TheoryData<string, string, string, string, string, bool> Kinds => new()
    {
        { "sum", "18", "", "+./a; +./b", "", true },
        { "sum", "17", "", "+./a; +./b", "", false },
        { "sum", "18", "", "./{a|b}", "", true },
        { "sum", "8", "", "./*; !./{a|n}; !./k*; !./d*; !./p*", "", true },
        { "difference", "2", "", "+./a; -./b", "", true },
        { "difference", "3", "", "+./a; -./b", "", false },
        { "change", "2", "", "new=./a; old=./b", "", true },
        { "change", "-2", "", "new=./b; old=./a", "", true },
        { "change", "3", "", "new=./a; old=./b", "", false },
        { "change-percent", "25 procent", "", "new=./a; old=./b", "", true },
        { "change-percent", "26 procent", "", "new=./a; old=./b", "", false },
        { "change-points", "3,5 procentenheter", "", "new=./p1; old=./p2", "", true },
        { "change-points", "3,8 procentenheter", "", "new=./p1; old=./p2", "", false },
        { "share", "en fjärdedel", "1/4", "part=#2; whole=./b", "percent", true },
        { "share", "56 procent", "", "part=./a; whole=./a; whole=./b", "", true },
        { "share", "57 procent", "", "part=./a; whole=./a; whole=./b", "", false },
        { "rate", "2,5", "", "part=./a; whole=#4000", "per-1000", true },
        { "rate", "2,6", "", "part=./a; whole=#4000", "per-1000", false },
        { "ratio", "fördubblats", "2/1", "part=./a; whole=#5", "times", true },
        { "ratio", "fördubblats", "2/1", "part=./a; whole=./b", "times", false },
        { "per-unit", "500", "", "amount=./k; per=./n", "kr-per-resident", true },
        { "per-unit", "501", "", "amount=./k; per=./n", "kr-per-resident", false },
        { "product", "1,0 mnkr", "", "./d; ./k1", "", true },
        { "product", "1,1 mnkr", "", "./d; ./k1", "", false },
        { "allocation", "200 tkr", "", "total=./k; share=./p3", "", true },
        { "allocation", "201 tkr", "", "total=./k; share=./p3", "", false },
        { "mean", "9", "", "./a; ./b", "", true },
        { "mean", "8", "", "./a; ./b", "", false },
        { "weighted-mean", "11,0 procent", "", "value=./{p1|p2}; weight=./{a|b}", "", false },
        { "weighted-mean", "11,4 procent", "", "value=./{p1|p2}; weight=./{a|b}", "", true },
        { "equals", "1,0 mnkr", "", "./k", "", true },
        { "equals", "1,1 mnkr", "", "./k", "", false },
        { "direction", "ökade", "increase", "new=./a; old=./b", "", true },
        { "direction", "minskade", "decrease", "new=./a; old=./b", "", false },
        { "direction", "oförändrat", "unchanged", "new=./a; old=./b", "", false },
        { "trend", "ökat varje år", "increase", "#7; ./b; ./a", "", true },
        { "trend", "ökat varje år", "increase", "#9; ./b; ./a", "", false },
        { "largest", "största", "", "this=./a; among=./{a|b}", "", true },
        { "largest", "största", "", "this=./b; among=./{a|b}", "", false },
        { "largest", "näst största", "2", "this=./b; among=./{a|b}", "", true },
        { "smallest", "minsta", "", "this=./b; among=./{a|b}", "", true },
        { "smallest", "minsta", "", "this=./a; among=./{a|b}", "", false },
        { "targets-met", "ett", "1", "value=./a; value=./b; target=./b; target=./a", "", true },
        { "targets-met", "båda", "2", "value=./a; value=./b; target=./b; target=./a", "", false },
        { "count", "två", "", "./{a|b}", "", true },
        { "count", "tre", "", "./{a|b}", "", false },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_bears_out_what_is_so_and_contradicts_what_is_not(string kind, string printed, string stated, string inputs, string unit, bool isSo)
    {
        using var draft = Figures().Claim(printed, kind, inputs, stated, unit, stated == "-2" ? "0" : "");
        Assert.Equal(isSo ? Verdict.Reproduced : Verdict.Contradicted, draft.Only().Verdict);
    }

    [Fact]
    public void Every_kind_is_tested_both_ways()
    {
        var tested = Kinds.Select(row => ((string)row[0], (bool)row[5])).ToHashSet();
        Assert.All(KindRule.Keys, kind => Assert.True(tested.Contains((kind, true)) && tested.Contains((kind, false)), kind));
    }

    [Fact]
    public void The_page_for_writers_of_claims_has_every_kind_in_its_table_and_in_its_examples()
    {
        var page = File.ReadAllText(Path.Combine(Ifo.Analysis.DataFiles.DataFolder.Find(), "claims", "README.md"));
        Assert.All(KindRule.Keys, kind =>
        {
            Assert.Contains($"`{kind}`", page, StringComparison.Ordinal);
            Assert.Contains($",{kind},", page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_data_package_allows_every_kind()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(DataFolder.Find(), DataFolder.PackageFile)));
        var claims = package.RootElement.GetProperty("resources").EnumerateArray()
            .Where(resource => resource.GetProperty("path").GetString()!.StartsWith("claims/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(claims);
        Assert.All(claims.Select(KindsOf), kinds => Assert.Equal(KindRule.Keys.Order(StringComparer.Ordinal), kinds));
    }

    [Fact]
    public void A_part_that_stands_in_its_own_whole_is_rounded_once()
    {
        using var draft = new Draft().Figure("a", "10", "mnkr").Figure("b", "90", "mnkr").Claim("10,0 procent", "share", "part=./a; whole=./{a|b}");
        Assert.True(draft.Only().Best.TryRecomputed(out var share));
        Assert.Equal((9.5m, 10.5m), (decimal.Round(share.Interval.Lower, 9), decimal.Round(share.Interval.Upper, 9)));
    }

    [Fact]
    public void A_claim_can_rest_on_what_another_claim_states()
    {
        using var draft = new Draft().Figure("a", "10").Claim("12", "count", "", id: "q", missing: "Uppgiften står för sig.").Claim("2", "difference", "+claim:./q; -./a");
        Assert.Equal(Verdict.Reproduced, draft.Audit().Single(claim => claim.Id == "u/p").Verdict);
    }

    [Theory]
    [InlineData("0,1", "increase", Verdict.Reproduced)]
    [InlineData("0,0", "increase", Verdict.WithinRounding)]
    [InlineData("-0,1", "increase", Verdict.Contradicted)]
    [InlineData("-0,1", "decrease", Verdict.Reproduced)]
    [InlineData("0,0", "unchanged", Verdict.Reproduced)]
    [InlineData("0,1", "unchanged", Verdict.Contradicted)]
    public void Zero_has_the_unit_of_what_it_is_compared_with(string deviation, string stated, Verdict expected)
    {
        using var draft = new Draft().Figure("a", deviation, "mnkr").Claim("överskott", "direction", "new=./a; old=#0", stated);
        Assert.Equal(expected, draft.Only().Verdict);
    }

    [Theory]
    [InlineData("sum", "3,0 mnkr", "", "", "./k; #2000000")]
    [InlineData("difference", "70,00 procent", "", "", "#90; -./p3")]
    [InlineData("change-points", "10,0 procentenheter", "", "", "new=#23; old=./p1")]
    [InlineData("share", "50 procent", "", "", "part=./k; whole=#2000000")]
    [InlineData("mean", "2,0 mnkr", "", "", "./k; #3000000")]
    [InlineData("equals", "1,0 mnkr", "", "", "./k; #0")]
    [InlineData("per-unit", "500", "", "kr-per-resident", "amount=./k; amount=#0; per=./n")]
    [InlineData("per-unit", "250 000", "", "kr", "amount=./k; per=#4")]
    [InlineData("product", "4,0 mnkr", "", "", "./k; #4")]
    [InlineData("allocation", "600 tkr", "", "", "total=./k; total=#2000000; share=./p3")]
    [InlineData("weighted-mean", "14,0 procent", "", "", "value=./p1; value=#15; weight=#1; weight=#1")]
    [InlineData("targets-met", "ett", "1", "", "value=./p1; value=./k1; target=#12; target=#2000")]
    [InlineData("largest", "största", "", "", "this=./k; among=./k; among=#0")]
    public void A_number_that_is_known_is_in_the_unit_of_the_figures_beside_it(string kind, string printed, string stated, string unit, string inputs)
    {
        using var draft = Figures().Claim(printed, kind, inputs, stated, unit);
        Assert.Equal(Verdict.Reproduced, draft.Only().Verdict);
    }

    [Theory]
    [InlineData("at-least", "8", true)]
    [InlineData("at-least", "9", true)]
    [InlineData("at-least", "10", true)]
    [InlineData("at-least", "11", false)]
    [InlineData("more-than", "9", true)]
    [InlineData("more-than", "10", false)]
    [InlineData("at-most", "10", true)]
    [InlineData("at-most", "9", false)]
    [InlineData("less-than", "11", true)]
    [InlineData("less-than", "10", false)]
    public void A_bound_has_one_end(string bound, string limit, bool isSo)
    {
        using var draft = Figures().Claim(limit, "equals", "./a", qualifier: bound);
        Assert.Equal(isSo ? Verdict.Reproduced : Verdict.Contradicted, draft.Only().Verdict);
    }

    [Theory]
    [InlineData("a", "dela", false)]
    [InlineData("a*", "abc", true)]
    [InlineData("a*", "a/c", false)]
    [InlineData("*/c", "ab/c", true)]
    [InlineData("a*c*e", "abcde", true)]
    [InlineData("a*c*e", "abde", false)]
    [InlineData("*", "", true)]
    public void A_star_is_anything_but_a_slash(string pattern, string id, bool fits) => Assert.Equal(fits, IdPattern.Fits(pattern, id));

    private static IEnumerable<string> KindsOf(JsonElement claims) =>
        claims.GetProperty("schema").GetProperty("fields").EnumerateArray().Single(field => field.GetProperty("name").GetString() == "kind")
            .GetProperty("constraints").GetProperty("enum").EnumerateArray().Select(kind => kind.GetString()!).Order(StringComparer.Ordinal);

    private static Draft Figures() => new Draft()
        .Figure("a", "10").Figure("b", "8").Figure("n", "2000").Figure("k", "1 000 000 kr").Figure("k1", "1 000", "kr-per-day").Figure("d", "1 000", "dygn")
        .Figure("p1", "13,0 %").Figure("p2", "9,5 %").Figure("p3", "20,00 %");
}
