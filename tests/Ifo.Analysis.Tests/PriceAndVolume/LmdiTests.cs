using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.PriceAndVolume;

namespace Ifo.Analysis.Tests.PriceAndVolume;

public class LmdiTests
{
    private static readonly Gen<CostAndVolume> Periods =
        from days in Gen.OneOf(Gen.Choose(1, 3), Gen.Choose(1, 400_000))
        from price in Gen.OneOf(Gen.Choose(1, 3), Gen.Choose(1, 16_000))
        select CostAndVolume.At(days, price);

    private static readonly Gen<List<VolumeChange>> Parts =
        from pairs in Gen.NonEmptyListOf(Periods.Two())
        select pairs.Select((pair, index) => new VolumeChange($"{index}", pair.First, pair.Second)).ToList();

    public static TheoryData<string> References() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "PriceAndVolume", "Reference", "lmdi.csv")).Skip(1)];

    [Theory]
    [MemberData(nameof(References))]
    public void Factors_are_those_of_R_to_eleven_digits(string line)
    {
        var cells = line.Split(',');
        var columns = cells[1..5].Select(cell => cell.Split(';').Select(number => decimal.Parse(number, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        var parts = columns[0].Select((_, i) => new VolumeChange($"{i}", CostAndVolume.At(columns[0][i], columns[1][i]), CostAndVolume.At(columns[2][i], columns[3][i])));
        var lmdi = Lmdi.Of(parts);
        var expected = cells[5..].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture));
        Assert.All(expected.Zip([lmdi.Ratio, lmdi.Volume, lmdi.Mix, lmdi.Price]), pair => Assert.True(Near(pair.First, pair.Second, 1e-11), $"{pair.First:R} {pair.Second:R}"));
    }

    [Fact]
    public void The_factors_multiply_to_the_ratio() =>
        Laws.Hold(Parts, parts =>
        {
            var lmdi = Lmdi.Of(parts);
            return Near(lmdi.Volume * lmdi.Mix * lmdi.Price, lmdi.Ratio, 1e-9);
        });

    [Fact]
    public void Swapping_the_periods_inverts_the_factors() =>
        Laws.Hold(Parts, parts =>
        {
            var (there, back) = (Lmdi.Of(parts), Lmdi.Of(parts.Select(part => new VolumeChange(part.Name, part.After, part.Before))));
            return Near(there.Volume * back.Volume, 1, 1e-9) && Near(there.Mix * back.Mix, 1, 1e-9) && Near(there.Price * back.Price, 1, 1e-9);
        });

    [Fact]
    public void Nothing_changed_gives_ones()
    {
        var same = Lmdi.Of([new("a", CostAndVolume.At(10, 5), CostAndVolume.At(10, 5))]);
        Assert.Equal((1, 1, 1, 1), (same.Ratio, same.Volume, same.Mix, same.Price));
    }

    [Fact]
    public void A_part_without_cost_in_a_period_is_named_and_refused()
    {
        Assert.Contains("Nytt", Assert.Throws<PriceVolumeException>(() => Lmdi.Of([new("Nytt", default, CostAndVolume.At(1, 1))])).Message, StringComparison.Ordinal);
        Assert.Throws<PriceVolumeException>(() => Lmdi.Of([]));
    }

    private static bool Near(double expected, double actual, double relative) => Math.Abs(expected - actual) <= relative * Math.Abs(expected);
}
