using FsCheck.Fluent;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Quantities;

public class UnitTests
{
    [Fact]
    public void Money_converts_exactly_and_back() =>
        Laws.Hold(
            from value in Laws.Number
            from unit in Gen.Elements(Unit.Kronor, Unit.Thousands, Unit.Millions, Unit.Billions)
            from other in Gen.Elements(Unit.Kronor, Unit.Thousands, Unit.Millions, Unit.Billions)
            select (value, unit, other),
            x => x.other.Convert(x.unit.Convert(x.value, x.other), x.unit) == x.value);

    [Fact]
    public void A_million_kronor_is_a_thousand_thousands() => Assert.Equal(1_234.5m, Unit.Millions.Convert(1.2345m, Unit.Thousands));

    [Fact]
    public void An_interval_converts_with_its_ends() =>
        Assert.Equal(Interval.HalfOpen(4_450, 4_550), Unit.Millions.Convert(RoundingInterval.Of(4.5m, 1), Unit.Thousands));

    [Fact]
    public void Percent_is_a_share_times_a_hundred() => Assert.Equal(0.08m, Unit.Percent.Convert(8, Unit.Share));

    [Fact]
    public void Units_of_different_things_do_not_convert()
    {
        var error = Assert.Throws<UnitException>(() => Unit.Kronor.Convert(1, Unit.KronorPerResident));
        Assert.Contains("kr/inv", error.Message, StringComparison.Ordinal);
        Assert.Throws<UnitException>(() => Unit.Percent.Convert(1, Unit.PercentagePoints));
        Assert.Throws<UnitException>(() => Unit.Count.Convert(1, Unit.CareDays));
    }

    [Fact]
    public void The_difference_of_two_percentages_is_in_percentage_points()
    {
        var difference = new Reported(48, Unit.Percent, 0, Qualifier.Rounded).Named("2023") - new Reported(50, Unit.Percent, 0, Qualifier.Rounded).Named("2024");
        Assert.Equal(Unit.PercentagePoints, difference.Unit);
        Assert.True(difference.Interval.Contains(-2));
    }

    [Fact]
    public void An_unknown_unit_is_told_with_those_that_there_are() =>
        Assert.Contains("mnkr", Assert.Throws<UnitException>(() => Unit.FromKey("msek")).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_notation_of_a_unit_is_its_own() =>
        Assert.Empty(Unit.All.SelectMany(unit => unit.OtherNotations.Append(unit.Symbol)).GroupBy(x => x, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1).Select(group => group.Key));
}
