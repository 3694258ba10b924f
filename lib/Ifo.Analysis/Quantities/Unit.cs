namespace Ifo.Analysis.Quantities;

/// <summary>
/// What a figure is counted in. Units of one dimension convert exactly; others do not convert at all, so that kronor are
/// never taken for kronor per resident, nor percent for percentage points.
/// </summary>
public sealed record Unit
{
    /// <summary>A number of something: persons, requests, places.</summary>
    public static readonly Unit Count = new(
        "count", "", "count", 1m, "st", "stycken", "personer", "förfrågningar", "ungdomar", "platser");

    /// <summary>Nights of placements (dygn). Not to be confused with calendar days.</summary>
    public static readonly Unit CareDays = new("dygn", "dygn", "care-days", 1m, "vårddygn", "placeringsdygn", "boendedygn");

    /// <summary>Full-time equivalents (årsarbetare).</summary>
    public static readonly Unit FullTimeEquivalents = new("fte", "årsarbetare", "work", 1m);

    /// <summary>A share of one: 1 is the whole.</summary>
    public static readonly Unit Share = new("share", "andel", "proportion", 1m);

    /// <summary>Percent: 100 is the whole. Not to be confused with <see cref="PercentagePoints"/>.</summary>
    public static readonly Unit Percent = new("percent", "%", "proportion", 0.01m, "procent");

    /// <summary>The difference of two percentages. Not to be confused with <see cref="Percent"/>.</summary>
    public static readonly Unit PercentagePoints =
        new("percentage-points", "procentenheter", "proportion-difference", 0.01m, "procentenhet", "%-enheter", "p.e.")
        {
            Singular = "procentenhet"
        };

    /// <summary>Kronor.</summary>
    public static readonly Unit Kronor = new("kr", "kr", "money", 1m, "kronor", "krona", "SEK");

    /// <summary>Thousands of kronor.</summary>
    public static readonly Unit Thousands = new("tkr", "tkr", "money", 1_000m, "tusen kronor", "tusen kr");

    /// <summary>Millions of kronor; reports also write <c>mkr</c>.</summary>
    public static readonly Unit Millions =
        new("mnkr", "mnkr", "money", 1_000_000m, "mkr", "miljoner kronor", "miljoner kr", "miljon kronor");

    /// <summary>Billions (milliarder) of kronor.</summary>
    public static readonly Unit Billions =
        new("mdkr", "mdkr", "money", 1_000_000_000m, "miljarder kronor", "miljarder kr", "miljard kronor", "mdr kr");

    /// <summary>Kronor per resident; which residents, and counted when, is said by the measure.</summary>
    public static readonly Unit KronorPerResident =
        new("kr-per-resident", "kr/inv", "money-per-resident", 1m, "kr per invånare", "kronor per invånare", "kr/invånare");

    /// <summary>Kronor per care day.</summary>
    public static readonly Unit KronorPerDay = new(
        "kr-per-day", "kr/dygn", "money-per-care-day", 1m, "kr per dygn", "kronor per dygn");

    /// <summary>Thousands of kronor per care day.</summary>
    public static readonly Unit ThousandsPerDay = new("tkr-per-day", "tkr/dygn", "money-per-care-day", 1_000m, "tkr per dygn");

    /// <summary>Kronor per hour.</summary>
    public static readonly Unit KronorPerHour = new(
        "kr-per-hour", "kr/timme", "money-per-hour", 1m, "kr/h", "kr per timme", "kronor per timme");

    /// <summary>Thousands of kronor per household; over what time is said by the measure or by a note.</summary>
    public static readonly Unit ThousandsPerHousehold = new(
        "tkr-per-household", "tkr/hushåll", "money-per-household", 1_000m, "tkr per hushåll");

    /// <summary>Kronor per household; over what time is said by the measure or by a note.</summary>
    public static readonly Unit KronorPerHousehold = new(
        "kr-per-household", "kr/hushåll", "money-per-household", 1m, "kr per hushåll", "kronor per hushåll");

    /// <summary>Hours.</summary>
    public static readonly Unit Hours = new("hours", "timmar", "hours", 1m, "timme") { Singular = "timme" };

    /// <summary>Calendar days. Not to be confused with <see cref="CareDays"/>.</summary>
    public static readonly Unit Days = new("days", "dagar", "calendar-days", 1m, "dag") { Singular = "dag" };

    /// <summary>Weeks; they do not convert to days, since a printed number of weeks is rounded to weeks.</summary>
    public static readonly Unit Weeks = new("weeks", "veckor", "weeks", 1m, "vecka") { Singular = "vecka" };

    /// <summary>Months, which have no fixed length and so convert to nothing else.</summary>
    public static readonly Unit Months = new("months", "månader", "months", 1m, "månad") { Singular = "månad" };

    /// <summary>Years as a length of time.</summary>
    public static readonly Unit Years = new("years", "år", "years", 1m);

    /// <summary>An index, such as the HME of an employee survey; which one is said by the measure and the group.</summary>
    public static readonly Unit Index = new("index", "index", "index", 1m);

    /// <summary>Times: how often, or how many times as much.</summary>
    public static readonly Unit Times = new("times", "gånger", "times", 1m, "gång") { Singular = "gång" };

    /// <summary>Per 1 000 of a group; which group is said by the measure.</summary>
    public static readonly Unit PerThousand = new("per-1000", "per 1 000", "rate", 0.001m, "per 1000", "per tusen");

    /// <summary>Per 100 000 of a group; which group is said by the measure.</summary>
    public static readonly Unit PerHundredThousand = new("per-100000", "per 100 000", "rate", 0.00001m, "per 100000");

    private Unit(string key, string symbol, string dimension, decimal factor, params string[] otherNotations)
    {
        Key = key;
        Symbol = symbol;
        Dimension = dimension;
        Factor = factor;
        OtherNotations = otherNotations;
    }

    /// <summary>Every unit that the library can calculate with.</summary>
    public static IReadOnlyList<Unit> All { get; } =
    [
        Count, CareDays, FullTimeEquivalents, Share, Percent, PercentagePoints, Kronor, Thousands, Millions, Billions,
        KronorPerResident, KronorPerDay, ThousandsPerDay, KronorPerHour, ThousandsPerHousehold, KronorPerHousehold,
        Hours, Days, Weeks, Months,
        Years, Index, Times, PerThousand, PerHundredThousand,
    ];

    private static readonly Dictionary<string, Unit> ByKey = All.ToDictionary(unit => unit.Key, StringComparer.Ordinal);

    /// <summary>The key in data files, for example <c>mnkr</c>.</summary>
    public string Key { get; }

    /// <summary>What is written after the number; empty for a count.</summary>
    public string Symbol { get; }

    /// <summary>What is written after the number one: <c>vecka</c> where the symbol is <c>veckor</c>.</summary>
    public string Singular
    {
        get => field ?? Symbol;
        private init;
    }

    /// <summary>The key of what the unit measures; only units of the same dimension convert.</summary>
    public string Dimension { get; }

    /// <summary>How many of the dimension's base unit one of this unit is; always a power of ten.</summary>
    public decimal Factor { get; }

    /// <summary>Other ways in which reports write the unit.</summary>
    public IReadOnlyList<string> OtherNotations { get; }

    /// <summary>Whether whole numbers in this unit are counted rather than rounded.</summary>
    public bool IsCounted => this == Count || this == CareDays;

    /// <summary>The unit with a key.</summary>
    /// <param name="key">A key, for example <c>tkr</c>.</param>
    /// <exception cref="UnitException">No unit has the key; the message lists those that there are.</exception>
    public static Unit FromKey(string key) =>
        key is not null && ByKey.TryGetValue(key, out var unit)
            ? unit
            : throw new UnitException(
                $"Enheten \"{key}\" finns inte. Enheterna är: {string.Join(", ", All.Select(unit => unit.Key))}.");

    /// <summary>Whether figures in this unit can be written in another.</summary>
    /// <param name="other">The other unit.</param>
    public bool ConvertsTo(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return string.Equals(Dimension, other.Dimension, StringComparison.Ordinal);
    }

    /// <summary>A value in this unit, written in another; exact within the 28 digits of a decimal.</summary>
    /// <param name="value">The value in this unit.</param>
    /// <param name="other">The unit that is wanted.</param>
    /// <exception cref="UnitException">The units measure different things.</exception>
    /// <exception cref="OverflowException">The result is beyond what a decimal holds.</exception>
    public decimal Convert(decimal value, Unit other)
    {
        Demand(other);
        return Factor >= other.Factor ? value * (Factor / other.Factor) : value / (other.Factor / Factor);
    }

    /// <summary>An interval in this unit, written in another.</summary>
    /// <param name="interval">The interval in this unit.</param>
    /// <param name="other">The unit that is wanted.</param>
    /// <exception cref="UnitException">The units measure different things.</exception>
    /// <exception cref="OverflowException">An end is beyond what a decimal holds.</exception>
    public Interval Convert(Interval interval, Unit other)
    {
        Demand(other);
        return Factor >= other.Factor
            ? interval * Interval.Point(Factor / other.Factor)
            : interval / Interval.Point(other.Factor / Factor);
    }

    /// <summary>Two units are the same when their keys are.</summary>
    /// <param name="other">The other unit.</param>
    public bool Equals(Unit? other) => other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    /// <summary>The symbol, or <c>antal</c> for a count.</summary>
    public override string ToString() => Symbol.Length == 0 ? "antal" : Symbol;

    private void Demand(Unit other)
    {
        if (!ConvertsTo(other))
            throw new UnitException($"{this} och {other} mäter olika saker och kan inte räknas om till varandra.");
    }
}
