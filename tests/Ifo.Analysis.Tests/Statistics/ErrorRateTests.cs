using Ifo.Analysis.Statistics;
using Ifo.Analysis.Synthesis;

namespace Ifo.Analysis.Tests.Statistics;

/// <summary>How often "more than chance" is said when nothing has changed, and when something has.</summary>
public class ErrorRateTests
{
    private const int Trials = 600;

    // How many requests each person made for socialt boende in a year of the practice register: the variance of their sum is 3,7
    // times its mean.
    private static readonly long[] PerPerson = [.. SyntheticRegister.LoadRequests()
        .Where(row => row.Insats == "socialt-boende")
        .GroupBy(row => (row.Person, row.Received.Year))
        .Select(person => person.LongCount())];

    private static readonly int[] PersonsAYear = [60, 300];

    [Fact]
    public void The_practice_register_is_as_clustered_as_the_error_rates_suppose() =>
        Assert.InRange(Dispersion.OfPersons(PerPerson).Value, 3.5, 3.9);

    [Fact]
    public void Five_in_a_hundred_are_called_more_than_chance_when_persons_make_several_requests_each()
    {
        var random = new Draws(20_240_331);
        Assert.All(PersonsAYear, persons =>
        {
            var (exact, dispersed) = (0, 0);
            for (var i = 0; i < Trials; i++)
            {
                var (before, after) = (Requests(random, persons), Requests(random, persons));
                var ratio = RateRatio.Of(before.Sum(), after.Sum());
                if (ratio.IsMoreThanChance()) exact++;
                if (ratio.With(Dispersion.OfPersons([.. before, .. after])).IsMoreThanChance()) dispersed++;
            }

            Assert.InRange(dispersed, 0.03 * Trials, 0.07 * Trials);
            Assert.True(exact > 0.2 * Trials, $"{exact} of {Trials}");
        });
    }

    [Fact]
    public void Five_in_a_hundred_when_the_same_persons_come_back_the_year_after()
    {
        var random = new Draws(7);
        var (apart, followed) = (0, 0);
        for (var i = 0; i < Trials; i++)
        {
            var persons = Enumerable.Range(0, 100).Select(_ => TwoYears(random)).ToList();
            var ratio = RateRatio.Of(persons.Sum(person => person.Before), persons.Sum(person => person.After));
            if (ratio.With(Dispersion.OfFollowedPersons(persons)).IsMoreThanChance()) followed++;
            var numbers = persons.SelectMany(person => new[] { person.Before, person.After }).ToList();
            if (ratio.With(Dispersion.OfPersons(numbers)).IsMoreThanChance()) apart++;
        }

        Assert.InRange(followed, 0.03 * Trials, 0.07 * Trials);
        Assert.True(apart < followed, $"{apart} and {followed} of {Trials}");
    }

    [Fact]
    public void A_third_more_than_250_persons_is_found_nine_times_in_ten_with_one_request_each_and_three_in_four_with_several()
    {
        var random = new Draws(12);
        var (single, several) = (0, 0);
        for (var i = 0; i < 500; i++)
        {
            var (before, after) = (random.Poisson(250), random.Poisson(333));
            if (RateRatio.Of(before, after).IsMoreThanChance()) single++;
            var (had, have) = (Requests(random, 250), Requests(random, 333));
            var ratio = RateRatio.Of(had.Sum(), have.Sum()).With(Dispersion.OfPersons([.. had, .. have]));
            if (ratio.IsMoreThanChance()) several++;
        }

        Assert.InRange(single, 425, 475);
        Assert.InRange(several, 335, 405);
    }

    // Persons of very unequal need, who each year make as many requests in the mean, in spells.
    private static (long Before, long After) TwoYears(Draws random)
    {
        var need = random.Gamma(0.6) * 4;
        return (random.Overdispersed(need, 1), random.Overdispersed(need, 1));
    }

    private static List<long> Requests(Draws random, int persons) =>
        [.. Enumerable.Range(0, (int)random.Poisson(persons)).Select(_ => PerPerson[(int)(random.Uniform() * PerPerson.Length)])];
}
