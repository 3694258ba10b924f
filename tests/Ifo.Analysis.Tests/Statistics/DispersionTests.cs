using System.Globalization;
using FsCheck.Fluent;
using Ifo.Analysis.Statistics;

namespace Ifo.Analysis.Tests.Statistics;

public class DispersionTests
{
    public static TheoryData<string> Reference { get; } =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Statistics", "Reference", "dispersion.csv")).Skip(1)];

    [Theory]
    [MemberData(nameof(Reference))]
    public void Dispersions_and_tails_are_those_of_R_to_nine_digits(string line)
    {
        var cells = line.Split(',');
        var (values, expected) = (Numbers(cells[1]), Numbers(cells[2]));
        var counts = values.Select(value => (long)value).ToList();
        double[] actual = cells[0] switch
        {
            "parts" => [Dispersion.OfParts([counts[..(counts.Count / 2)], counts[(counts.Count / 2)..]]).Value],
            "followed" => [Dispersion.OfFollowedPersons([.. counts.Chunk(2).Select(person => (person[0], person[1]))]).Value],
            "apart" => [Dispersion.OfPersons(counts).Value],
            _ => [
                ExactBinomial.Lower(counts[1], counts[0] + counts[1], Math.Log(values[2])),
                ExactBinomial.Upper(counts[1], counts[0] + counts[1], Math.Log(values[2]))],
        };
        Assert.All(expected.Zip(actual), pair => Assert.Equal(1, pair.Second / pair.First, 1e-9));
        Assert.Equal(expected.Length, actual.Length);
    }

    [Fact]
    public void One_request_each_has_no_dispersion() => Assert.Equal(1, Dispersion.OfPersons([1, 1, 1, 0]).Value);

    [Fact]
    public void One_person_is_one_event_however_many_the_requests()
    {
        var alone = Dispersion.OfPersons([40]);
        Assert.Equal(40, alone.Value);
        Assert.Equal("skattad ur 1 person", alone.Because);
        Assert.Equal(1, RateRatio.Of(0, 40).With(alone).PValue);
    }

    [Theory]
    [InlineData(1, 1000)]
    [InlineData(30, 90)]
    [InlineData(0, 500)]
    [InlineData(7, 0)]
    public void All_requests_of_one_person_in_each_period_are_never_more_than_chance(long before, long after)
    {
        Assert.False(RateRatio.Of(before, after).With(Dispersion.OfPersons([before, after])).IsMoreThanChance());
        Assert.False(RateRatio.Of(before, after).With(Dispersion.OfFollowedPersons([(before, after)])).IsMoreThanChance());
    }

    [Fact]
    public void Persons_who_come_back_as_often_leave_the_exact_test() =>
        Assert.Equal(1, Dispersion.OfFollowedPersons([(3, 3), (20, 20), (0, 1)]).Value);

    [Fact]
    public void Persons_of_one_period_alone_are_as_many_as_they_would_be_apart() =>
        Laws.Hold(Gen.Choose(1, 30).NonEmptyListOf().Two(), numbers => Math.Abs(
            Dispersion.OfFollowedPersons([.. numbers.First.Select(x => ((long)x, 0L)), .. numbers.Second.Select(y => (0L, (long)y))]).Value
            - Dispersion.OfPersons([.. numbers.First.Concat(numbers.Second).Select(number => (long)number)]).Value) < 1e-9);

    [Fact]
    public void Nothing_counted_has_no_dispersion_to_estimate()
    {
        Action[] empty =
        [
            () => Dispersion.OfPersons([]), () => Dispersion.OfPersons([0, 0]), () => Dispersion.OfFollowedPersons([(0, 0)]),
            () => Dispersion.OfParts([[0, 0], [0, 0]]), () => Dispersion.OfParts([[4], [5]]), () => Dispersion.OfParts([]),
        ];
        Assert.All(empty, estimate => Assert.Contains("kan skattas", Assert.Throws<IfoException>(estimate).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Steady_months_have_no_less_than_independent_ones() => Assert.Equal(1, Dispersion.OfParts([[5, 5, 5], [9, 9, 9]]).Value);

    [Fact]
    public void Estimate_is_never_below_the_mean_per_person() =>
        Laws.Hold(Gen.Choose(1, 40).NonEmptyListOf(), numbers =>
            Dispersion.OfPersons([.. numbers.Select(number => (long)number)]).Value >= numbers.Average() - 1e-9);

    [Fact]
    public void Printed_mean_gives_the_geometric_dispersion_and_at_least_the_mean()
    {
        Assert.Equal(7, Dispersion.OfPrinted(400, 100).Value, 12);
        Assert.Equal(1, Dispersion.OfPrinted(100, 100).Value);
        Assert.Equal("räknad ur 4,0 per person", Dispersion.OfPrinted(400, 100).Because);
        Assert.Throws<IfoException>(() => Dispersion.OfPrinted(99, 100));
        Assert.Throws<IfoException>(() => Dispersion.OfPrinted(5, 0));
    }

    [Theory]
    [InlineData(0.999)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_dispersion_is_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Dispersion.Assumed(value, "så"));

    [Fact]
    public void A_dispersion_says_what_it_rests_on()
    {
        Assert.Throws<ArgumentException>(() => Dispersion.Assumed(2, " "));
        Assert.Throws<ArgumentException>(() => Dispersion.Independent(""));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dispersion.OfPersons([3, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dispersion.OfParts([[3, -1]]));
    }

    private static double[] Numbers(string text) =>
        [.. text.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
}
