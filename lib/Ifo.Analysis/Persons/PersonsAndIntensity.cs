using Ifo.Analysis.Citations;
using Ifo.Analysis.Published;

namespace Ifo.Analysis.Persons;

/// <summary>
/// A change in a number of requests (or visits) split into more or fewer persons and more or fewer requests per person. The
/// two effects are the mean of the two orders in which persons and intensity can change, and sum to the change exactly.
/// </summary>
public sealed record PersonsAndIntensity
{
    private PersonsAndIntensity(
        string label,
        (long Persons, long Requests) before,
        (long Persons, long Requests) after,
        IReadOnlyList<PublishedFigure> inputs)
    {
        Label = label;
        (PersonsBefore, RequestsBefore) = before;
        (PersonsAfter, RequestsAfter) = after;
        Sources = new Sources(inputs.Select(figure => figure.Source));
        Periods = [.. inputs.Select(figure => figure.Period).Distinct().Order()];
    }

    /// <summary>What the row is of, in Swedish.</summary>
    public string Label { get; }

    /// <summary>Persons in the earlier period, each counted once; at least 1.</summary>
    public long PersonsBefore { get; }

    /// <summary>Persons in the later period, each counted once; at least 1.</summary>
    public long PersonsAfter { get; }

    /// <summary>Their requests, or visits, in the earlier period.</summary>
    public long RequestsBefore { get; }

    /// <summary>Their requests, or visits, in the later period.</summary>
    public long RequestsAfter { get; }

    /// <summary>Requests per person in the earlier period, with the digits of a decimal.</summary>
    public decimal IntensityBefore => (decimal)RequestsBefore / PersonsBefore;

    /// <summary>Requests per person in the later period.</summary>
    public decimal IntensityAfter => (decimal)RequestsAfter / PersonsAfter;

    /// <summary>The change in the number of requests.</summary>
    public long Change => RequestsAfter - RequestsBefore;

    /// <summary>
    /// How many requests more that there are because there are more persons: the change in persons times the mean intensity,
    /// with 12 decimals; 0 when the persons are as many.
    /// </summary>
    public decimal PersonEffect => decimal.Round((PersonsAfter - PersonsBefore) * ((IntensityBefore + IntensityAfter) / 2), 12);

    /// <summary>
    /// How many requests more that there are because each person has more: the change in intensity times the mean number of
    /// persons. With <see cref="PersonEffect"/> it sums to <see cref="Change"/> to the last decimal.
    /// </summary>
    public decimal IntensityEffect => Change - PersonEffect;

    /// <summary>The published figures that the split rests on; none for the user's own numbers.</summary>
    public Sources Sources { get; }

    internal IReadOnlyList<Periods.Period> Periods { get; }

    /// <summary>Splits a change between numbers of your own.</summary>
    /// <param name="personsBefore">Persons in the earlier period, each counted once; at least 1.</param>
    /// <param name="requestsBefore">Their requests; at least 0.</param>
    /// <param name="personsAfter">Persons in the later period; at least 1.</param>
    /// <param name="requestsAfter">Their requests; at least 0.</param>
    /// <param name="label">What the row is of, in Swedish; a table shows it.</param>
    /// <exception cref="PersonsException">
    /// A period has no persons, so that there is no intensity, or a number is negative.
    /// </exception>
    /// <example><code>
    /// var split = PersonsAndIntensity.Of(personsBefore: 210,
    ///     requestsBefore: 743, personsAfter: 201, requestsAfter: 664, label: "HVB");
    /// split.InWords()
    /// </code></example>
    public static PersonsAndIntensity Of(
        long personsBefore, long requestsBefore, long personsAfter, long requestsAfter, string label = "Förfrågningar")
    {
        ArgumentNullException.ThrowIfNull(label);
        return Of(label, (personsBefore, requestsBefore), (personsAfter, requestsAfter), []);
    }

    internal static PersonsAndIntensity Of(
        string label,
        (long Persons, long Requests) before,
        (long Persons, long Requests) after,
        IReadOnlyList<PublishedFigure> inputs)
    {
        if (before.Persons < 1 || after.Persons < 1)
            throw new PersonsException($"{label}: {before.Persons} personer före och {after.Persons} efter. Utan personer finns "
                + "inget antal per person att dela upp förändringen i.");
        if (before.Requests < 0 || after.Requests < 0)
            throw new PersonsException(
                $"{label}: ett antal kan inte vara negativt ({before.Requests} före, {after.Requests} efter).");
        return new PersonsAndIntensity(label, before, after, inputs);
    }
}
