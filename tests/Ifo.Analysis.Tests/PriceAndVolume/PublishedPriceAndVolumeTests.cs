using Ifo.Analysis.Periods;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.PriceAndVolume;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Tests.Published;

namespace Ifo.Analysis.Tests.PriceAndVolume;

public class PublishedPriceAndVolumeTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Load();
    private static readonly PriceVolumeEffects Nodbistand = Figures.PriceAndVolume("goteborg", "nodbistand").Between(Period.Year(2023), Period.Year(2024));
    private static readonly DayPrices External = Figures.DayPrices("orebro-externa-kop");

    [Fact]
    public void Nodbistand_cost_more_for_fewer_days_a_price_effect_whatever_the_rounding()
    {
        Assert.Equal((25_000_000m, 26_000_000m), (Nodbistand.Before.Value, Nodbistand.After.Value));
        Assert.Equal(Nodbistand.Change, Nodbistand.Volume.Value + Nodbistand.Price.Value);
        Assert.True(Nodbistand.Volume.Interval.Upper < 0);
        Assert.True(Nodbistand.Price.Interval.Lower > 0);
        Assert.Equal("ökade med 1,0\u00A0mnkr: volymen −2,7\u00A0mnkr, priset +3,7\u00A0mnkr", Nodbistand.InWords());
    }

    [Fact]
    public void It_rests_on_the_two_costs_and_the_printed_change_of_the_days()
    {
        Assert.Equal([1895, 1895, 1897], Nodbistand.Sources.Select(source => source.Line));
        Assert.Contains("Dygnen 2023 är inte tryckta", Assert.Single(Nodbistand.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_choice_within_the_rounding_is_within_the_effects()
    {
        foreach (var before in new[] { 24.5m, 25m, 25.499m })
        {
            foreach (var (after, ratio) in new[] { (25.5m, 0.895m), (26m, 0.9m), (26.499m, 0.9049m) })
            {
                var effects = PriceVolumeMix.Of(new CostAndVolume(before * 1_000_000m, 1_000m), new CostAndVolume(after * 1_000_000m, 1_000m * ratio));
                Assert.True(Nodbistand.Volume.Interval.Contains(effects.Volume.Value) && Nodbistand.Price.Interval.Contains(effects.Price.Value));
            }
        }
    }

    [Fact]
    public void Familjehem_are_split_by_the_printed_changes_alone()
    {
        var effects = Figures.PriceAndVolume("goteborg", "familjehem").Between(Period.Year(2023), Period.Year(2024));
        Assert.Equal(9_000_000m, effects.Change);
        Assert.Equal(effects.Change, effects.Volume.Value + effects.Price.Value);
        Assert.Equal("ökade med 9,0\u00A0mnkr: volymen +3,7\u00A0mnkr, priset +5,3\u00A0mnkr", effects.InWords());
        Assert.True(effects.Volume.HasCertainSign && effects.Price.HasCertainSign);
        Assert.Equal(2, effects.Notes.Count);
    }

    [Fact]
    public void Bostad_forst_cost_more_mostly_for_more_days()
    {
        var effects = Figures.PriceAndVolume("goteborg", "bostad-forst").Between(Period.Year(2023), Period.Year(2024));
        Assert.Equal(3_000_000m, effects.Change);
        Assert.True(effects.Volume.Interval.Lower > effects.Price.Interval.Upper);
    }

    [Fact]
    public void Effects_from_changes_are_those_from_the_levels_they_imply()
    {
        // 25 to 26 is +1 and +4 percent.
        var (before, after, volume, price) = Bennet.EffectsOfChange(Measured.Exact(1m), Measured.Exact(0.04m), Measured.Exact(0.9m));
        var levels = Bennet.Effects(Measured.Exact(25m), Measured.Exact(26m), Measured.Exact(0.9m));
        Assert.Equal((25m, 26m), (before.Value, after.Value));
        Assert.Equal(levels.Volume.Value, volume.Value, 5);
        Assert.Equal(levels.Price.Value, price.Value, 5);
        Assert.Equal(1m, volume.Value + price.Value, 20);
    }

    [Fact]
    public void Skyddat_boende_has_a_printed_change_of_cost_but_none_of_all_its_days() =>
        Assert.Contains("antal dygn", Assert.Throws<NoFigureException>(() => Figures.PriceAndVolume("goteborg", "skyddat-boende").Between(Period.Year(2023), Period.Year(2024))).Message, StringComparison.Ordinal);

    [Fact]
    public void An_insats_of_two_areas_is_split_for_one_of_them_and_never_across_them()
    {
        Assert.Contains("ifo-barn-unga, ifo-vuxen", Assert.Throws<PriceVolumeException>(() => Figures.PriceAndVolume("goteborg", "institutionsvard")).Message, StringComparison.Ordinal);
        var children = Figures.PriceAndVolume("goteborg", "institutionsvard", "ifo-barn-unga").Between(Period.Year(2023), Period.Year(2024));
        Assert.Equal(14_000_000m, children.Change);
        // Four percent more days and three percent more cost: the days became a little cheaper, or so rounding has it.
        Assert.True(children.Volume.HasCertainSign);
        Assert.False(children.Price.HasCertainSign);
    }

    [Fact]
    public void Where_the_cost_is_not_printed_nothing_is_split()
    {
        using var data = new Ifo.Analysis.Tests.Published.DataCopy();
        data.Change("gemensamma-2024/nettokostnad-i-text-ifo-vuxen/nodbistand/2023", ("value", ""), ("unit", ""), ("decimals", ""), ("qualifier", ""), ("printed", "us"));
        Assert.Contains("nettokostnaden", Assert.Throws<NoFigureException>(() => data.Load().PriceAndVolume("goteborg", "nodbistand").Between(Period.Year(2023), Period.Year(2024))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_break_in_the_accounts_refuses_the_split() =>
        Assert.Contains("redovisas för sig", Assert.Throws<PeriodException>(() => Figures.PriceAndVolume("goteborg", "korttidsboende").Between(Period.Year(2023), Period.Year(2024))).Message, StringComparison.Ordinal);

    [Fact]
    public void Unlike_periods_and_unknown_keys_are_refused()
    {
        Assert.Throws<PeriodException>(() => Figures.PriceAndVolume("goteborg", "nodbistand").Between(Period.Year(2023), Period.Quarter(2024, 1)));
        Assert.Throws<IfoException>(() => Figures.PriceAndVolume("goteborg", "finns-inte"));
        Assert.Throws<NoFigureException>(() => Figures.DayPrices("goteborg"));
        Assert.Throws<NoFigureException>(() => External[Period.Year(2016)]);
    }

    [Fact]
    public void Orebros_printed_day_price_never_multiplies_to_the_printed_cost()
    {
        Assert.Equal([2017, 2018, 2019, 2020, 2021, 2022], External.Where(row => row.Basis == "outcome").Select(row => row.Period.Start.Year));
        Assert.All(External, row => Assert.Equal(Verdict.Contradicted, row.Verdict));
        Assert.All(External, row => Assert.True(row.Ratio.Interval.Lower > 1));
    }

    [Fact]
    public void The_weighted_day_price_of_2022_is_2_127_kronor_against_a_printed_2_648()
    {
        var row = External[Period.Year(2022)];
        Assert.Equal((2127m, 2648m), (decimal.Round(row.Weighted.Value), row.Printed.Value));
        Assert.Equal(410.8m, decimal.Round(row.Product.Value / 1_000_000m, 1));
    }

    [Fact]
    public void External_care_from_2017_to_2022_grew_by_volume_and_by_price()
    {
        var effects = External.Between(Period.Year(2017), Period.Year(2022));
        Assert.Equal(92_500_000m, effects.Change);
        Assert.Equal(effects.Change, effects.Volume.Value + effects.Price.Value);
        Assert.True(effects.Volume is { Value: > 60_000_000, HasCertainSign: true });
        Assert.True(effects.Price.HasCertainSign);
        Assert.Contains("ovägt medelvärde", effects.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_day_prices_says_that_the_printed_one_does_not_give_the_cost()
    {
        var table = External.Table("Externa insatser");
        Assert.Equal(7, table.Rows.Length);
        Assert.All(table.Rows, row => Assert.Equal(new TextCell("stämmer inte"), row.Cells[^1]));
        Assert.Contains("avsnitt 4.3.4 (rad 1138, 1165, 1171)", table.Caption.SourceLine, StringComparison.Ordinal);
        Assert.Equal(6, External.Chart("Externa insatser").ToTable().Rows.Length);
    }

    [Fact]
    public void A_single_insats_is_shown_with_what_the_effects_can_be()
    {
        var table = Nodbistand.Table("Nödbistånd");
        Assert.Single(table.Rows);
        Assert.Contains(table.Footnotes, note => note.Contains("inte tryckta", StringComparison.Ordinal));
        Assert.Equal(4, Nodbistand.Chart("Nödbistånd", "2023", "2024").ToTable().Rows.Length);
    }

    [Fact]
    public void A_sign_that_rounding_leaves_open_is_said_to_be_so()
    {
        var open = Nodbistand with { Price = Measured.Of(1_000_000m, Interval.Closed(-1, 2_000_000m)) };
        Assert.Contains("tecknet är osäkert", open.InWords(), StringComparison.Ordinal);
        Assert.StartsWith("var oförändrad", (open with { After = open.Before }).InWords(), StringComparison.Ordinal);
        Assert.StartsWith("minskade", (open with { After = Measured.Exact(0) }).InWords(), StringComparison.Ordinal);
    }
}
