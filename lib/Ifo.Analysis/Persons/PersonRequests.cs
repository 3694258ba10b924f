using Ifo.Analysis.Periods;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Statistics;

namespace Ifo.Analysis.Persons;

/// <summary>
/// A register of requests, one row each, with the pseudonym of the person, the kind of request and the day. What comes out are
/// numbers of persons, so it takes practice registers only; real persons are counted by way of <see cref="PersonRegister"/>.
/// </summary>
public sealed class PersonRequests
{
    private readonly IReadOnlyList<(string Person, string Kind, DateOnly Day)> _rows;

    private PersonRequests(IReadOnlyList<(string Person, string Kind, DateOnly Day)> rows) => _rows = rows;

    /// <summary>How many requests.</summary>
    public int Count => _rows.Count;

    /// <summary>Requests of rows that are about no real person, of whatever type.</summary>
    /// <typeparam name="T">The type of a row.</typeparam>
    /// <param name="rows">The rows, one for each request; may be empty.</param>
    /// <param name="caption">What the rows are: <see cref="Caption.Synthetic"/>.</param>
    /// <param name="person">The pseudonym of a row.</param>
    /// <param name="kind">The kind of request of a row, for example the key of its insats.</param>
    /// <param name="day">The day of a row.</param>
    /// <exception cref="PersonsException">A row has no pseudonym or no kind; the message says which row.</exception>
    /// <exception cref="DisclosureException">
    /// The rows are about real persons: what is counted of them goes by way of <see cref="PersonRegister"/>.
    /// </exception>
    /// <example><code>
    /// var rows = new[] { (Person: "a", Insats: "hvb",
    ///     Day: new DateOnly(2024, 1, 8)), (Person: "a",
    ///     Insats: "familjehem", Day: new DateOnly(2024, 1, 30)), (Person: "b", Insats: "hvb", Day: new DateOnly(2024, 2, 2)) };
    /// var caption = Caption.Synthetic("tre påhittade rader", "2024", "3 förfrågningar");
    /// var register = PersonRequests.From(rows, caption, row => row.Person, row => row.Insats, row => row.Day);
    /// register.Overlap("hvb", "familjehem", Period.Quarter(2024, 1), OverlapWindow.Month).InWords()
    /// </code></example>
    public static PersonRequests From<T>(
        IEnumerable<T> rows, Caption caption, Func<T, string> person, Func<T, string> kind, Func<T, DateOnly> day)
    {
        ArgumentNullException.ThrowIfNull(caption);
        return caption.Kind == DataKind.Synthetic
            ? Of(rows, person, kind, day)
            : throw new DisclosureException("Raderna gäller verkliga personer, så antal av dem visas inte utan röjandekontroll. "
                + "Gör ett register med PersonRegister.Of(rader, caption, person), räkna med CountBy, PersonsBy eller Overlap, "
                + "och skydda med Protect.");
    }

    /// <summary>The requests of a practice register.</summary>
    /// <inheritdoc cref="From{T}(IEnumerable{T}, Caption, Func{T, string}, Func{T, string}, Func{T, DateOnly})"/>
    public static PersonRequests From<T>(Register<T> rows, Func<T, string> person, Func<T, string> kind, Func<T, DateOnly> day)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return From(rows, rows.Caption, person, kind, day);
    }

    /// <summary>The requests of any rows, for counts that are protected before they are shown.</summary>
    internal static PersonRequests Of<T>(IEnumerable<T> rows, Func<T, string> person, Func<T, string> kind, Func<T, DateOnly> day)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(day);
        return new PersonRequests(
            [.. rows.Select((row, index) =>
                (Demand(person(row), "pseudonym", index), Demand(kind(row), "insats", index), day(row)))]);
    }

    /// <summary>Persons with a request in a period, each counted once; 0 when there are none.</summary>
    /// <param name="period">The period.</param>
    /// <param name="kind">The kind of request; empty for all.</param>
    public long Persons(Period period, string kind = "") =>
        In(period, kind).Select(row => row.Person).Distinct(StringComparer.Ordinal).LongCount();

    /// <summary>Requests in a period; 0 when there are none.</summary>
    /// <param name="period">The period.</param>
    /// <param name="kind">The kind of request; empty for all.</param>
    public long Requests(Period period, string kind = "") => In(period, kind).LongCount();

    /// <summary>
    /// How much more the number of requests varies than if each came from a person of its own: Σn² / Σn over persons and periods.
    /// </summary>
    /// <param name="periods">The periods that are compared; they do not overlap.</param>
    /// <param name="kind">The kind of request; empty for all.</param>
    /// <exception cref="IfoException">There are no requests in the periods.</exception>
    /// <example><code>
    /// var register = SyntheticRegister.LoadRequests();
    /// var requests = PersonRequests.From(register, row => row.Person, row => row.Insats, row => row.Received);
    /// requests.Dispersion([Period.Year(2023), Period.Year(2024)], "socialt-boende").Value
    /// </code></example>
    public Dispersion Dispersion(IReadOnlyList<Period> periods, string kind = "")
    {
        ArgumentNullException.ThrowIfNull(periods);
        return Statistics.Dispersion.OfPersons([.. periods.SelectMany(period => In(period, kind)
            .GroupBy(row => row.Person, StringComparer.Ordinal)
            .Select(person => person.LongCount()))]);
    }

    /// <summary>The change between two periods split into persons and requests per person.</summary>
    /// <param name="from">The earlier period.</param>
    /// <param name="to">The later period: the same part of another year.</param>
    /// <param name="kind">The kind of request; empty for all.</param>
    /// <exception cref="PeriodException">The periods cannot be compared; the message says why.</exception>
    /// <exception cref="PersonsException">A period has no persons.</exception>
    public PersonsAndIntensity Compare(Period from, Period to, string kind = "")
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        from.ComparableWith(to).Demand();
        return PersonsAndIntensity.Of(
            Persons(from, kind),
            Requests(from, kind),
            Persons(to, kind),
            Requests(to, kind),
            string.IsNullOrEmpty(kind) ? "Samtliga insatser" : kind);
    }

    /// <summary>How many of the persons with a request of one kind also had one of another within the same window.</summary>
    /// <param name="kind">The kind that the persons are counted among.</param>
    /// <param name="other">Another kind.</param>
    /// <param name="period">The period; requests outside it do not count.</param>
    /// <param name="window">Within what time both must come.</param>
    /// <exception cref="PersonsException">The two kinds are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The window is not defined.</exception>
    public Overlap Overlap(string kind, string other, Period period, OverlapWindow window)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (!Enum.IsDefined(window)) throw new ArgumentOutOfRangeException(nameof(window), window, "Not a defined window.");
        if (string.Equals(kind, other, StringComparison.Ordinal))
            throw new PersonsException($"Överlapp är mellan två olika insatser, men båda är \"{kind}\".");
        var others = In(period, other).Select(row => (row.Person, Window: WindowOf(row.Day, window))).ToHashSet();
        var rows = In(period, kind).ToList();
        var both = rows
            .Where(row => others.Contains((row.Person, WindowOf(row.Day, window))))
            .Select(row => row.Person)
            .Distinct(StringComparer.Ordinal);
        return new Overlap(
            kind,
            other,
            period,
            window,
            rows.Select(row => row.Person).Distinct(StringComparer.Ordinal).LongCount(),
            both.LongCount());
    }

    private static string Demand(string text, string what, int index) => string.IsNullOrWhiteSpace(text)
        ? throw new PersonsException(
            $"Rad {index + 1} saknar {what}. Personer kan inte räknas utan; ta bort raden eller komplettera den.")
        : text;

    private static int WindowOf(DateOnly day, OverlapWindow window) =>
        window == OverlapWindow.Month ? (day.Year * 12) + day.Month : 0;

    private IEnumerable<(string Person, string Kind, DateOnly Day)> In(Period period, string kind)
    {
        ArgumentNullException.ThrowIfNull(period);
        return _rows.Where(row => period.Contains(row.Day)
            && (string.IsNullOrEmpty(kind) || string.Equals(row.Kind, kind, StringComparison.Ordinal)));
    }
}
