using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.Changes;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Regiform;
using Ifo.Analysis.Taxonomy;
using Interval = Ifo.Analysis.Quantities.Interval;

namespace Ifo.Analysis.Tests.Regiform;

public class RegiformTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Load();
    private static readonly Taxonomies Lists = Figures.Taxonomies;
    private static readonly Period Q1 = Period.Quarter(2024, 1);

    private static readonly Gen<decimal[]> Amounts =
        from amounts in Gen.Choose(0, 100_000).ArrayOf(7)
        select amounts.Select(amount => (decimal)amount).ToArray();

    [Theory]
    [InlineData("ifo-vuxen", 0.41, 0.59, 4)]
    [InlineData("ifo-barn-unga", 0.43, 0.57, 6)]
    [InlineData("funktionsstod", 0.74, 0.26, 3)]
    public void Göteborgs_three_areas_sum_to_their_whole(string area, double own, double purchases, int parts)
    {
        var distribution = Figures.Regiform(area, Q1);
        Assert.Equal(((decimal)own, (decimal)purchases, parts), (distribution["egen-regi"].All.Value, distribution.Purchases.Value, distribution.Count));
        Assert.Equal(Verdict.WithinRounding, distribution.SumVerdict);
        Assert.Equal(1m, distribution.Sum(share => share.All.Value));
    }

    [Fact]
    public void A_share_of_all_is_another_figure_than_a_share_of_the_purchases()
    {
        var share = Figures.Regiform("ifo-vuxen", Q1)["ideburen"];
        Assert.Equal(0.26m, share.All.Value);
        Assert.Equal(26m / 59, share.Purchases!.Value.Value, 15);
        Assert.True(share.Purchases.Value.Interval.Contains(26m / 59));
        Assert.Null(Figures.Regiform("ifo-vuxen", Q1)["egen-regi"].Purchases);
    }

    [Theory]
    [InlineData("socialt-boende", "ifo-vuxen")]
    [InlineData("hvb", "ifo-barn-unga")]
    [InlineData("bmss-vuxna", "funktionsstod")]
    public void What_the_text_calls_shares_of_the_purchases_are_shares_of_all_since_they_sum_with_egen_regi_to_100(string insats, string area)
    {
        var distribution = Figures.Regiform(area, Q1, insats);
        Assert.Equal(1m, distribution.Sum(share => share.All.Value));
    }

    [Fact]
    public void Where_only_egen_regi_is_printed_the_rest_is_external()
    {
        var distribution = Figures.Regiform("ifo-vuxen", Q1, "nodbistand");
        Assert.Equal((0.94m, 0.06m), (distribution["egen-regi"].All.Value, distribution["extern-regi"].All.Value));
        Assert.Empty(distribution["extern-regi"].Sources);
        Assert.Equal(0.04m, Figures.Regiform("ifo-vuxen", Q1, "skyddat-boende")["egen-regi"].All.Value);
    }

    [Fact]
    public void Egen_regi_changed_by_the_points_that_the_report_prints()
    {
        var changes = Figures.OwnShareChanges(Period.Year(2023), Period.Year(2024));
        var unstated = changes.Single(change => change.Measure.Key == "share");
        Assert.Equal([2m, -9m, -2m, 7m], new[] { "socialt-boende", "nodbistand", "bostad-forst", "oppenvard" }.Select(insats => unstated[insats].ChangeValue));
        Assert.All(unstated.SelectMany(row => row.Checks), check => Assert.NotEqual(Verdict.Contradicted, check.Verdict));
        Assert.Equal(16m, changes.Single(change => change.Measure.Key == "gross-cost-share")["bmss-barn"].ChangeValue);
    }

    [Fact]
    public void The_fall_of_korttidsboende_is_refused_since_the_accounting_changed() =>
        Assert.Equal("korttidsboende-kontering", Assert.Single(
            Figures.OwnShareChanges(Period.Year(2023), Period.Year(2024)).SelectMany(change => change.Refused)).Break.Key);

    [Fact]
    public void Shares_of_own_amounts_sum_to_exactly_one() =>
        Laws.Hold(Amounts, amounts => amounts.Sum() == 0 || Of(amounts).Sum(share => share.All.Value) == 1m);

    [Fact]
    public void Shares_of_purchases_sum_to_one_and_convert_back() =>
        Laws.Hold(Amounts, amounts =>
        {
            if (amounts.Sum() == 0 || amounts.Skip(1).Sum() == 0) return true;
            var distribution = Of(amounts);
            var purchases = distribution.Where(share => share.Purchases is not null).ToList();
            return Math.Abs(purchases.Sum(share => share.Purchases!.Value.Value) - 1) < 1e-20m
                && purchases.All(share => Math.Abs(share.Purchases!.Value.OfAll(distribution.Purchases).Value - share.All.Value) < 1e-20m);
        });

    [Fact]
    public void Herfindahl_is_between_one_nth_and_one_and_within_its_interval() =>
        Laws.Hold(Amounts, amounts =>
        {
            if (amounts.Sum() == 0) return true;
            var distribution = Of(amounts);
            return distribution.HerfindahlValue >= (1m / 7) - 1e-15m && distribution.HerfindahlValue <= 1 && distribution.Herfindahl.Contains(distribution.HerfindahlValue);
        });

    [Fact]
    public void Herfindahl_is_one_when_one_has_all_and_one_nth_when_all_are_alike()
    {
        Assert.Equal(1m, Lists.ByGround([("ramavtal", 12m), ("egen-regi", 0m)], "HVB", "2024").HerfindahlValue);
        Assert.Equal(0.25m, Lists.ByGround([("ramavtal", 3m), ("egen-regi", 3m), ("iop", 3m), ("direktupphandling", 3m)], "HVB", "2024").HerfindahlValue);
        Assert.True(Figures.Regiform("ifo-barn-unga", Q1, "hvb").Herfindahl.Contains(Figures.Regiform("ifo-barn-unga", Q1, "hvb").HerfindahlValue));
    }

    [Fact]
    public void Points_are_the_difference_of_two_shares_of_the_same_kind()
    {
        var points = new ShareOfAll(Interval.Point(0.85m), 0.85m).PointsFrom(new ShareOfAll(Interval.Point(0.94m), 0.94m));
        Assert.Equal((Interval.Point(-9), Unit.PercentagePoints), (points.Interval, points.Unit));
    }

    [Fact]
    public void Without_purchases_nothing_is_a_share_of_them()
    {
        var own = Lists.ByProvider([("egen-regi", 5m), ("privata", 0m)], "HVB", "2024");
        Assert.Null(own["privata"].Purchases);
        Assert.Throws<DivisionByZeroIntervalException>(() => own["privata"].All.OfPurchases(own.Purchases));
    }

    [Fact]
    public void Bad_amounts_and_keys_are_refused()
    {
        Assert.Throws<DivisionByZeroIntervalException>(() => Lists.ByProvider([("privata", 0m)], "HVB", "2024"));
        Assert.Throws<NoFigureException>(() => Lists.ByProvider([], "HVB", "2024"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Lists.ByProvider([("privata", -1m)], "HVB", "2024"));
        Assert.Throws<IfoException>(() => Lists.ByProvider([("privata", 1m), ("privata", 2m)], "HVB", "2024"));
        Assert.Throws<IfoException>(() => Lists.ByProvider([("ramavtal", 1m)], "HVB", "2024"));
        Assert.Throws<IfoException>(() => Figures.Regiform("ifo-vuxen", Q1, measure: "net-cost"));
        Assert.Contains("socialt-boende", Assert.Throws<NoFigureException>(() => Figures.Regiform("ifo-vuxen", Q1, "bostad-forst")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_recommendation_leaves_out_what_does_not_exist()
    {
        Assert.Equal(["egen-regi", "iop", "ramavtal", "direktupphandling"], Lists.RecommendedOrder("skyddat-boende").Select(ground => ground.Key));
        Assert.Equal(["egen-regi", "direktupphandling"], Lists.RecommendedOrder("nodbistand").Select(ground => ground.Key));
    }

    [Theory]
    [InlineData("nodbistand", "ramavtal", GroundVerdict.DoesNotExist)]
    [InlineData("nodbistand", "direktupphandling", GroundVerdict.Exists)]
    [InlineData("oppenvard", "egen-regi", GroundVerdict.Open)]
    public void An_open_cell_warns_and_a_cell_that_does_not_exist_fails(string insats, string ground, GroundVerdict verdict)
    {
        var check = Lists.CheckGround(insats, ground);
        Assert.Equal(verdict, check.Verdict);
        Assert.Equal(verdict == GroundVerdict.Open, check.Message.StartsWith("Varning", StringComparison.Ordinal));
    }

    [Fact]
    public void The_matrix_has_four_open_cells_and_every_iop_but_one_does_not_exist()
    {
        var matrix = Lists.GroundMatrix();
        Assert.Equal(4, matrix.Count(check => check.Verdict == GroundVerdict.Open));
        Assert.Equal("skyddat-boende", Assert.Single(matrix, check => check.Ground.Key == "iop" && check.Verdict == GroundVerdict.Exists).Insats.Key);
        Assert.Equal(matrix.Count, matrix.Table("Avtalsformer", "Spink, årsrapport 2024").Rows.Length);
        Assert.Throws<IfoException>(() => Lists.CheckGround("hvb", "gryning"));
    }

    [Fact]
    public void A_shift_costs_the_days_that_move_times_the_difference_in_price()
    {
        Assert.Equal(Interval.Point(-922_500m), ShiftCost.Of(20_500, 10, 1_900, 1_450).Cost.Interval);
        var days = Figures.ById("gemensamma-2024/dygn-i-text-ifo-vuxen/nodbistand/2024/care-days").Demand().Named("dygn");
        var shift = ShiftCost.Of(days, 10, new Quantity(Interval.Point(1_900), Unit.KronorPerDay, "ramavtal"), new Quantity(Interval.Point(1_450), Unit.KronorPerDay, "egen regi"));
        Assert.True(shift.Cost.Interval.Contains(-922_500m) && !shift.Cost.Interval.IsPoint);
    }

    [Fact]
    public void A_shift_back_costs_the_opposite_and_two_shifts_cost_their_sum() =>
        Laws.Hold(Gen.Choose(0, 50).Two().Two(), four =>
        {
            var (points, more, from, to) = (four.First.First, four.First.Second, four.Second.First * 100m, four.Second.Second * 100m);
            var there = ShiftCost.Of(1_000, points, from, to).Cost.Interval.Lower;
            return there == -ShiftCost.Of(1_000, points, to, from).Cost.Interval.Lower
                && there + ShiftCost.Of(1_000, more, from, to).Cost.Interval.Lower == ShiftCost.Of(1_000, points + more, from, to).Cost.Interval.Lower;
        });

    [Fact]
    public void A_shift_outside_its_range_or_in_wrong_units_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ShiftCost.Of(100, 100.1m, 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShiftCost.Of(100, -1, 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShiftCost.Of(-1, 1, 1, 2));
        var kronor = new Quantity(Interval.Point(5), Unit.Kronor, "kronor");
        Assert.Throws<UnitException>(() => ShiftCost.Of(kronor, 1, kronor, kronor));
    }

    [Fact]
    public void Tables_and_charts_show_the_shares_and_the_source()
    {
        RegiformDistribution<Term>[] areas = [Figures.Regiform("ifo-vuxen", Q1), Figures.Regiform("ifo-barn-unga", Q1), Figures.Regiform("funktionsstod", Q1)];
        Assert.Contains("1791", areas[0].Table("Vuxna").Caption.SourceLine, StringComparison.Ordinal);
        Assert.Equal("Utförartyp", areas[0].Table("Vuxna").Columns[0].Header);
        Assert.Equal("Avtalsform", Lists.ByGround([("ramavtal", 1m)], "HVB", "2024").Table("HVB").Columns[0].Header);
        Assert.Equal(3, areas.Chart("Tre områden", Lists.Providers).ToTable().Rows.Length);
        Assert.NotEmpty(areas.Chart("Tre områden", Lists.Providers).ToSvg());
    }

    private static RegiformDistribution<Term> Of(decimal[] amounts) => Lists.ByProvider(
        new[] { "egen-regi", "gryning", "ideburen", "annan-kommun", "sis", "privata", "extern-regi" }.Zip(amounts), "HVB", "2024");
}
