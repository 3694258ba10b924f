using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.PriceAndVolume;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.PriceAndVolume;

public class PriceVolumeMixTests
{
    private static readonly Gen<CostAndVolume> Periods =
        from days in Gen.OneOf(Gen.Choose(0, 3), Gen.Choose(1, 400_000))
        from price in Gen.OneOf(Gen.Choose(0, 3), Gen.Choose(1, 16_000))
        select CostAndVolume.At(days, price);

    private static readonly Gen<List<VolumeChange>> Parts =
        from pairs in Gen.NonEmptyListOf(Periods.Two())
        select pairs.Select((pair, index) => new VolumeChange($"{index}", pair.First, pair.Second)).ToList();

    [Fact]
    public void Volume_mix_and_price_sum_to_the_change_of_every_part_and_of_all() =>
        Laws.Hold(Parts, parts =>
        {
            var effects = PriceVolumeMix.Of(parts);
            return effects.Append(effects.Total).All(row => row.Volume.Value + row.Mix.Value + row.Price.Value == row.Change)
                && effects.Total.Change == parts.Sum(part => part.After.Kronor - part.Before.Kronor);
        });

    [Fact]
    public void Each_effect_is_what_its_formula_says() =>
        Laws.Hold(Parts, parts =>
        {
            var effects = PriceVolumeMix.Of(parts).Total;
            var (q0, q1) = (parts.Sum(part => part.Before.Days), parts.Sum(part => part.After.Days));
            if (q0 == 0 || q1 == 0) return true;
            var mean = (q0 + q1) / 2;
            var mix = parts.Sum(part => mean * ((part.After.Days / q1) - (part.Before.Days / q0)) * part.MeanPrice);
            var price = parts.Sum(part => part.MeanDays * (part.PriceAfter - part.PriceBefore));
            return Near(effects.Mix.Value, mix, parts.Count) && Near(effects.Price.Value, price, parts.Count);
        });

    [Fact]
    public void Swapping_the_periods_changes_the_signs_and_nothing_else() =>
        Laws.Hold(Parts, parts =>
        {
            var (there, back) = (PriceVolumeMix.Of(parts).Total, PriceVolumeMix.Of(parts.Select(part => new VolumeChange(part.Name, part.After, part.Before))).Total);
            return there.Volume.Value == -back.Volume.Value && there.Mix.Value == -back.Mix.Value && there.Price.Value == -back.Price.Value;
        });

    [Fact]
    public void One_insats_has_no_mix_and_its_effects_are_Bennet_s() =>
        Laws.Hold(Periods.Two(), pair =>
        {
            var row = PriceVolumeMix.Of(pair.First, pair.Second);
            var change = new VolumeChange("a", pair.First, pair.Second);
            return row.Mix.Value == 0 && Near(row.Volume.Value, change.MeanPrice * (pair.Second.Days - pair.First.Days), 1);
        });

    [Fact]
    public void Equal_prices_leave_volume_alone_and_equal_days_price_alone()
    {
        var volume = PriceVolumeMix.Of([new("a", CostAndVolume.At(1, 5), CostAndVolume.At(3, 5)), new("b", CostAndVolume.At(3, 5), CostAndVolume.At(1, 5))]).Total;
        Assert.Equal((0m, 0m, 0m), (volume.Volume.Value, volume.Mix.Value, volume.Price.Value));
        var price = PriceVolumeMix.Of(CostAndVolume.At(10, 5), CostAndVolume.At(10, 7));
        Assert.Equal((0m, 20m), (price.Volume.Value, price.Price.Value));
    }

    [Fact]
    public void More_of_the_dear_is_a_mix_effect_though_no_price_and_no_number_of_days_changed()
    {
        var total = PriceVolumeMix.Of([new("egna", CostAndVolume.At(187, 1), CostAndVolume.At(178, 1)), new("konsulentstödda", CostAndVolume.At(97, 3), CostAndVolume.At(106, 3))]).Total;
        Assert.Equal((0m, 18m, 0m), (total.Volume.Value, total.Mix.Value, total.Price.Value));
    }

    [Fact]
    public void What_came_or_went_has_no_price_effect() =>
        Laws.Hold(Periods, period =>
            PriceVolumeMix.Of(new CostAndVolume(0, 0), period).Price.Value == 0 && PriceVolumeMix.Of(period, new CostAndVolume(0, 0)).Price.Value == 0);

    [Fact]
    public void All_that_begins_from_nothing_is_volume()
    {
        var total = PriceVolumeMix.Of([new("a", default, CostAndVolume.At(2, 5)), new("b", default, CostAndVolume.At(1, 20))]).Total;
        Assert.True(Near(total.Volume.Value, 30m, 2) && Near(total.Mix.Value, 0m, 2) && total.Price.Value == 0);
    }

    [Fact]
    public void Nothing_in_both_periods_is_nothing() =>
        Assert.Equal(0m, PriceVolumeMix.Of(default, default).Change);

    [Fact]
    public void Effects_from_a_ratio_of_days_are_those_from_the_days() =>
        Laws.Hold(Periods.Where(period => period.Days > 0).Two(), pair =>
        {
            var naive = PriceVolumeMix.Of(pair.First, pair.Second);
            var (volume, price) = Bennet.Effects(Measured.Exact(pair.First.Kronor), Measured.Exact(pair.Second.Kronor), Measured.Exact(pair.Second.Days) / Measured.Exact(pair.First.Days));
            return Near(volume.Value, naive.Volume.Value, 1) && Near(price.Value, naive.Price.Value, 1);
        });

    [Fact]
    public void Whatever_the_rounded_costs_and_days_were_the_effects_are_within_their_intervals() =>
        Laws.Hold(
            from before in Rounded
            from after in Rounded
            from daysBefore in Rounded
            from daysAfter in Rounded
            select (before, after, daysBefore, daysAfter),
            four =>
            {
                var (volume, price) = Bennet.Effects(four.before.Printed, four.after.Printed, four.daysAfter.Printed / four.daysBefore.Printed);
                var truth = PriceVolumeMix.Of(new CostAndVolume(four.before.Truth, four.daysBefore.Truth), new CostAndVolume(four.after.Truth, four.daysAfter.Truth));
                return Holds(volume, truth.Volume.Value) && Holds(price, truth.Price.Value);
            });

    [Fact]
    public void What_is_no_cost_or_no_list_is_refused()
    {
        Assert.Throws<PriceVolumeException>(() => new CostAndVolume(-1, 1));
        Assert.Throws<PriceVolumeException>(() => new CostAndVolume(1, -1));
        Assert.Throws<PriceVolumeException>(() => new CostAndVolume(1, 0));
        Assert.Throws<PriceVolumeException>(() => default(CostAndVolume).Price);
        Assert.Throws<PriceVolumeException>(() => PriceVolumeMix.Of([]));
        Assert.Throws<PriceVolumeException>(() => PriceVolumeMix.Of([new("a", default, default), new("a", default, default)]));
    }

    [Fact]
    public void The_table_has_the_parts_and_their_total_and_the_chart_shows_the_mix()
    {
        var effects = PriceVolumeMix.Of([new("egna", CostAndVolume.At(1_000, 900), CostAndVolume.At(1_300, 950)), new("konsulentstödda", CostAndVolume.At(800, 2_400), CostAndVolume.At(600, 2_500))]);
        var table = effects.Table("Familjehem", "2023 och 2024");
        Assert.Equal(3, table.Rows.Length);
        Assert.Contains("internt underlag", table.Caption.SourceLine, StringComparison.Ordinal);
        Assert.Equal(5, effects.Total.Chart("Familjehem", "2023", "2024").ToTable().Rows.Length);
        Assert.Contains("blandningen −", effects.Total.InWords(), StringComparison.Ordinal);
    }

    // A number above zero, known to plus or minus a half, and what it may have been.
    private static Gen<(Measured Printed, decimal Truth)> Rounded =>
        from printed in Gen.OneOf(Gen.Choose(1, 9), Gen.Choose(1, 1_000_000))
        from tenths in Gen.Choose(-4, 4)
        select (Measured.Of(new Reported(printed, Unit.Count, 0, Qualifier.Rounded), Unit.Count), printed + (tenths / 10m));

    private static bool Holds(Measured effect, decimal truth) => truth >= effect.Interval.Lower - 0.00001m && truth <= effect.Interval.Upper + 0.00001m;

    private static bool Near(decimal left, decimal right, int parts) => Math.Abs(left - right) <= 0.00001m * parts;
}
