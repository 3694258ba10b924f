using System.Globalization;

namespace Ifo.Analysis.Statistics;

/// <summary>
/// How many times larger the variance of a count is than its mean. A Poisson count has 1; a count of which each person makes
/// several has more, since it is persons that come one by one and not their requests. A test divides its evidence by it
/// (quasi-Poisson: McCullagh and Nelder, Generalized Linear Models, 1989, section 6.2).
/// </summary>
/// <remarks>
/// When persons come independently and make N requests each, the variance of the sum over its mean is E(N²) / E(N) (the compound
/// Poisson distribution; Feller, An Introduction to Probability Theory 1, 1968, section XII.2). It is never below the mean number
/// of requests per person.
/// </remarks>
public sealed record Dispersion
{
    private Dispersion(double value, DispersionBasis basis, string because)
    {
        Value = value;
        Basis = basis;
        Because = because;
    }

    /// <summary>The variance over the mean; at least 1.</summary>
    public double Value { get; }

    /// <summary>What it rests on.</summary>
    public DispersionBasis Basis { get; }

    /// <summary>Why it is what it is, in Swedish; tables and captions show it.</summary>
    public string Because { get; }

    /// <summary>One by one: dispersion 1, for what can be argued to come independently.</summary>
    /// <param name="because">The argument, in Swedish, for example <c>varje person räknas en gång</c>.</param>
    /// <exception cref="ArgumentException">There is no argument.</exception>
    public static Dispersion Independent(string because) => new(1, DispersionBasis.Independent, Demand(because));

    /// <summary>A dispersion that is assumed.</summary>
    /// <param name="value">At least 1 and finite.</param>
    /// <param name="because">Why just that, in Swedish.</param>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or not finite.</exception>
    /// <example><code>
    /// // 3 781 requests one year and 4 080 the next; what if the variance is four times the mean?
    /// var assumed = Dispersion.Assumed(4, "några personer gör många förfrågningar");
    /// RateRatio.Of(3781, 4080).With(assumed).PValue
    /// </code></example>
    public static Dispersion Assumed(double value, string because) => value is >= 1 and < double.PositiveInfinity
        ? new(value, DispersionBasis.Assumed, Demand(because))
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A dispersion is at least 1 and finite.");

    /// <summary>
    /// Estimated from how many each person made in a period: Σn² / Σn. Persons of several periods stand once for each. One person
    /// alone gives that person's whole number, and then no difference is more than chance.
    /// </summary>
    /// <param name="perPerson">Requests or visits per person and period; zeros count for nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    /// <exception cref="IfoException">There is nothing to estimate from: no person made any.</exception>
    /// <example><code>
    /// // Eighteen persons with one request each, and two with fifteen.
    /// var perPerson = Enumerable.Repeat(1L, 18).Concat([15, 15]).ToList();
    /// Dispersion.OfPersons(perPerson).Value
    /// </code></example>
    public static Dispersion OfPersons(IReadOnlyList<long> perPerson)
    {
        ArgumentNullException.ThrowIfNull(perPerson);
        var (sum, squares) = (0.0, 0.0);
        foreach (var number in perPerson)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(number, nameof(perPerson));
            sum += number;
            squares += (double)number * number;
        }

        return sum > 0 ? Estimated(squares / sum, perPerson.Count(number => number > 0)) : throw Nothing();
    }

    /// <summary>
    /// Estimated from persons that are followed through two equally long periods, cluster-robust: Σ(yᵢ − xᵢ)² over all that are
    /// counted, the variance of the score of a Poisson regression with persons as clusters when the rates are equal (Boos, The
    /// American Statistician 46, 1992). Persons who are in one period alone give what <see cref="OfPersons"/> gives; those who
    /// come back as often lessen it. Never below 1: where no one changes nothing is left to estimate from, and the exact test's
    /// own variation remains.
    /// </summary>
    /// <remarks>
    /// Where the totals are equal it is what R's <c>sandwich::vcovCL</c> gives. Where they are not, the sandwich says chance too
    /// seldom with few persons of unequal need: in simulations 11 times of 100 with 30 persons, where this errs in 3.
    /// </remarks>
    /// <param name="persons">Each person once, with the numbers of the two periods.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    /// <exception cref="IfoException">There is nothing to estimate from: no person made any.</exception>
    public static Dispersion OfFollowedPersons(IReadOnlyList<(long Before, long After)> persons)
    {
        ArgumentNullException.ThrowIfNull(persons);
        foreach (var number in persons.SelectMany(person => new[] { person.Before, person.After }))
            ArgumentOutOfRangeException.ThrowIfNegative(number, nameof(persons));
        var counted = persons.Where(person => person.Before > 0 || person.After > 0).ToList();
        return counted.Count switch
        {
            0 => throw Nothing(),
            1 => Estimated(counted[0].Before + counted[0].After, 1),
            _ => Estimated(
                counted.Sum(person => Square(person.After - person.Before))
                / counted.Sum(person => (double)person.Before + person.After),
                counted.Count),
        };
    }

    /// <summary>
    /// Estimated from equal parts of each period, such as months: Pearson's χ² over its degrees of freedom, as R's
    /// <c>glm(family = quasipoisson)</c> does. A season counts as dispersion too. Never below 1.
    /// </summary>
    /// <param name="periods">For each period the numbers of its parts; at least one period has two.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    /// <exception cref="IfoException">There is nothing to estimate from: nothing is counted, or every period has one
    /// part.</exception>
    public static Dispersion OfParts(IReadOnlyList<IReadOnlyList<long>> periods)
    {
        ArgumentNullException.ThrowIfNull(periods);
        foreach (var number in periods.SelectMany(parts => parts))
            ArgumentOutOfRangeException.ThrowIfNegative(number, nameof(periods));
        var counted = periods.Where(parts => parts.Sum() > 0).ToList();
        var degrees = counted.Sum(parts => parts.Count - 1);
        return degrees > 0
            ? new(
                Math.Max(1, counted.Sum(Pearson) / degrees),
                DispersionBasis.Estimated,
                $"skattad ur {degrees + counted.Count} delar av perioderna")
            : throw Nothing();
    }

    /// <summary>
    /// Reckoned from a printed mean number of visits per person, m. The dispersion is at least m, whatever the visits are
    /// shared among the persons; 2m − 1 when each visit is as likely as another to be a person's last (geometric), which is the
    /// value taken.
    /// </summary>
    /// <param name="visits">Visits, of both periods together; at least as many as the persons.</param>
    /// <param name="persons">Persons who made them; at least 1.</param>
    /// <exception cref="IfoException">There are no persons, or more than visits.</exception>
    /// <example><code>
    /// // 4 304 visits by 1 037 persons.
    /// Dispersion.OfPrinted(4304, 1037).Value
    /// </code></example>
    public static Dispersion OfPrinted(long visits, long persons)
    {
        if (persons < 1 || visits < persons)
            throw new IfoException($"Spridningen kan inte räknas ur {visits} besök av {persons} personer: antalet personer ska "
                + "vara minst 1 och högst så många som besöken.");
        var mean = (double)visits / persons;
        return new((2 * mean) - 1, DispersionBasis.Printed, $"räknad ur {OneDecimal(mean)} per person");
    }

    private static Dispersion Estimated(double value, int persons) => new(
        Math.Max(1, value), DispersionBasis.Estimated,
        $"skattad ur {persons} {(persons == 1 ? "person" : "personer")}");

    private static string OneDecimal(double value) => value.ToString("F1", CultureInfo.InvariantCulture).Replace('.', ',');

    private static double Pearson(IReadOnlyList<long> parts)
    {
        var mean = parts.Average();
        return parts.Sum(part => Square(part - mean)) / mean;
    }

    private static double Square(double value) => value * value;

    private static string Demand(string because) => string.IsNullOrWhiteSpace(because)
        ? throw new ArgumentException("A dispersion says what it rests on.", nameof(because))
        : because;

    private static IfoException Nothing() => new(
        "Ingen spridning kan skattas: det finns ingenting räknat att skatta den ur. Anta en med Dispersion.Assumed, och säg "
        + "varför.");
}
