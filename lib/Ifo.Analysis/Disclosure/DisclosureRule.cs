using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Disclosure;

/// <summary>
/// What must not be shown of counts of persons: limits for a count itself (the numerator of a share), for the number that it
/// is a part of (the denominator), and for those who are left over (the complement), and how closely an outsider may be
/// able to tell a number that is not shown.
/// </summary>
/// <remarks>
/// A number is shown from the limit upwards; a limit of 1 withholds nothing. In a table of counts every number is judged as a
/// numerator, and totals also as denominators, since the reader can divide.
/// </remarks>
public sealed record DisclosureRule
{
    private readonly long _givenWidth;

    private DisclosureRule(
        string key,
        string name,
        string origin,
        long numerator,
        long denominator,
        long complement,
        long complementFrom,
        ZeroPolicy zeros) =>
        (Key, Name, Origin, Numerator, Denominator, Complement, ComplementFrom, Zeros) =
        (key, name, origin, numerator, denominator, complement, complementFrom, zeros);

    /// <summary>This library's rule where none is named: counts of 1–4 are not shown, 0 is.</summary>
    public static DisclosureRule Default { get; } = new(
        "standard", "antal under 5", "standardregel", 5, 1, 1, 0, ZeroPolicy.Shown);

    /// <summary>
    /// Placed children in the national statistics: a numerator below 4 or a denominator below 21 is removed, zero too.
    /// </summary>
    public static DisclosureRule PlacedChildren { get; } =
        new(
            "socialstyrelsen",
            "täljare under 4 eller nämnare under 21",
            "Socialstyrelsen, placerade barn",
            4,
            21,
            1,
            0,
            ZeroPolicy.Withheld);

    /// <summary>User surveys: results from at least 5 answers.</summary>
    public static DisclosureRule SurveyAnswers { get; } = new(
        "skr", "färre än 5 svar", "SKR, brukarundersökningar", 1, 5, 1, 0, ZeroPolicy.Shown);

    /// <summary>Fewer than 6 persons are not shown.</summary>
    public static DisclosureRule SixPersons { get; } = new(
        "sex-personer", "färre än 6 personer", "regel för antal personer", 6, 1, 1, 0, ZeroPolicy.Shown);

    /// <summary>Results from at least 10 answers.</summary>
    public static DisclosureRule TenAnswers { get; } = new(
        "tio-svar", "färre än 10 svar", "regel för enkäter", 1, 10, 1, 0, ZeroPolicy.Shown);

    /// <summary>Results of at least 30 pupils.</summary>
    public static DisclosureRule ThirtyPupils { get; } = new(
        "trettio-elever", "färre än 30 elever", "regel för elever", 1, 30, 1, 0, ZeroPolicy.Shown);

    /// <summary>
    /// Pupils who reach a goal: where there are at least 40, and 1–4 of them do not reach it, the number is not shown.
    /// </summary>
    public static DisclosureRule PupilsNotReaching { get; } =
        new("skolverket", "1–4 som inte når målet", "Skolverket, elever som når målen", 1, 1, 5, 40, ZeroPolicy.Shown);

    /// <summary>All named rules.</summary>
    public static IReadOnlyList<DisclosureRule> All { get; } =
        [Default, PlacedChildren, SurveyAnswers, SixPersons, TenAnswers, ThirtyPupils, PupilsNotReaching];

    /// <summary>The word that names the rule on a command line.</summary>
    public string Key { get; }

    /// <summary>What is withheld, in Swedish.</summary>
    public string Name { get; }

    /// <summary>Where the rule comes from.</summary>
    public string Origin { get; }

    /// <summary>The least count that is shown.</summary>
    public long Numerator { get; private init; }

    /// <summary>The least number that a share or a rate may be of, and the least total of a table.</summary>
    public long Denominator { get; private init; }

    /// <summary>The least number of those left over, where somebody is left over at all.</summary>
    public long Complement { get; private init; }

    /// <summary>The least total that <see cref="Complement"/> applies to.</summary>
    public long ComplementFrom { get; }

    /// <summary>Whether a zero may be seen.</summary>
    public ZeroPolicy Zeros { get; private init; }

    /// <summary>
    /// How far apart the ends of the interval must be that an outsider can derive of a number that is not shown. Unless
    /// something else is said, as far as the rule itself tells of a withheld number: for a limit of 5 with zeros shown,
    /// 3, as from 1 to 4. The totals of a table then tell nothing that the rule does not.
    /// </summary>
    public long RequiredWidth
    {
        get => _givenWidth > 0 ? _givenWidth : WidestPossible;
        private init => _givenWidth = value;
    }

    /// <summary>What an outsider knows that a withheld number is at least.</summary>
    internal long LowestHidden => Zeros == ZeroPolicy.Shown ? 1 : 0;

    /// <summary>
    /// What stands in the place of a withheld number; the same whether it is small or only gives a small one away.
    /// </summary>
    internal NoValue Mark =>
        NoValue.Confidential.Because($"visas inte av sekretesskäl ({Name}, eller skulle avslöja ett sådant tal)");

    private long WidestPossible => Math.Max(1, Widest - 1 - LowestHidden);

    private long Widest => Math.Max(Math.Max(Numerator, Complement), Numerator <= 1 && Complement <= 1 ? Denominator : 1);

    /// <summary>A rule of your own.</summary>
    /// <param name="limit">The least count that is shown; at least 2.</param>
    /// <param name="origin">Who decided it, for example <c>nämndens beslut 2024-02-01</c>.</param>
    /// <exception cref="DisclosureException">The limit is below 2, or it is not said who decided.</exception>
    /// <example><code>
    /// var rule = DisclosureRule.Of(10, "nämndens beslut 2024-02-01").WithRequiredWidth(5);
    /// rule.ToString()
    /// </code></example>
    public static DisclosureRule Of(long limit, string origin) => (limit, string.IsNullOrWhiteSpace(origin)) switch
    {
        ( < 2, _) =>
            throw new DisclosureException($"Gränsen {limit} skyddar ingen. Ange det minsta antal som får visas, minst 2."),
        (_, true) => throw new DisclosureException("Ange vem som har bestämt regeln, till exempel ”nämndens beslut 2024-02-01”."),
        _ => new("egen", $"antal under {limit}", origin.Trim(), limit, 1, 1, 0, ZeroPolicy.Shown),
    };

    /// <summary>The rule of a name.</summary>
    /// <param name="key">One of <see cref="Key"/>, or a whole number for a limit of your own.</param>
    /// <exception cref="DisclosureException">There is no such rule; the message lists those that there are.</exception>
    public static DisclosureRule Named(string key) =>
        All.FirstOrDefault(rule => string.Equals(rule.Key, key, StringComparison.OrdinalIgnoreCase))
        ?? (long.TryParse(
            key, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var limit)
            ? Of(limit, "egen gräns")
            : throw new DisclosureException($"Regeln ”{key}” finns inte. Välj bland "
                + $"{string.Join(", ", All.Select(rule => rule.Key))}, eller ange det minsta antal som får visas."));

    /// <summary>The same rule with a least denominator, and so a least total.</summary>
    /// <param name="limit">The least number that a share may be of; at least 1.</param>
    /// <exception cref="DisclosureException">The limit is below 1.</exception>
    public DisclosureRule WithDenominator(long limit) => this with { Denominator = Limit(limit) };

    /// <summary>The same rule with a least complement.</summary>
    /// <param name="limit">The least number of those left over, where somebody is; at least 1.</param>
    /// <exception cref="DisclosureException">The limit is below 1.</exception>
    public DisclosureRule WithComplement(long limit) => this with { Complement = Limit(limit) };

    /// <summary>The same rule with another policy for zeros.</summary>
    /// <param name="zeros">Whether zeros may be seen.</param>
    public DisclosureRule WithZeros(ZeroPolicy zeros) => this with { Zeros = zeros };

    /// <summary>The same rule with another requirement of how closely a withheld number may be told.</summary>
    /// <param name="width">
    /// The least distance between the ends of what can be derived; at least 1, so that nothing can be told exactly.
    /// </param>
    /// <exception cref="DisclosureException">
    /// The width is below 1, or more than the rule itself allows: whoever knows that a number is hidden for being below the
    /// limit knows it that closely, whatever else is hidden.
    /// </exception>
    public DisclosureRule WithRequiredWidth(long width) => Limit(width) <= WidestPossible
        ? this with { RequiredWidth = width }
        : throw new DisclosureException($"Bredden {width} går inte att uppnå med regeln ”{Name}”: den som vet att ett antal är "
            + $"dolt för att det är litet vet redan att det är {LowestHidden}–{Widest - 1}. Ange högst "
            + $"{WidestPossible}, eller en "
            + "högre gräns.");

    /// <summary>The rule in Swedish.</summary>
    public override string ToString() => $"{Name} visas inte ({Origin})";

    /// <summary>
    /// The highest that a count can be which the rule hides for its own sake; null where the rule tells no limit of it, since it
    /// is hidden because of the persons behind it or of those left over.
    /// </summary>
    internal long? HighestHidden(long count, bool isTotal) =>
        Withholds(count) ? Numerator - 1 : isTotal && WithholdsTotal(count) ? Denominator - 1 : null;

    /// <summary>Whether a count may not be shown for its own sake.</summary>
    internal bool Withholds(long count) => IsSmall(count, Numerator);

    /// <summary>Whether a total may not be shown for its own sake.</summary>
    internal bool WithholdsTotal(long total) => IsSmall(total, Math.Max(Numerator, Denominator));

    /// <summary>Whether a count may not be shown because of those of the total who are left over.</summary>
    internal bool WithholdsRestOf(long count, long total) =>
        Complement > 1 && total >= ComplementFrom && total - count > 0 && total - count < Complement;

    /// <summary>Whether a share may not be shown although its parts are.</summary>
    internal bool WithholdsShare(long count, long total) =>
        Withholds(count) || IsSmall(total, Denominator) || WithholdsRestOf(count, total);

    /// <summary>Refuses a rule that cannot be met, since it tells by itself what it is to hide.</summary>
    internal void Demand()
    {
        if (Widest > 1 && Widest - 1 - LowestHidden < RequiredWidth)
            throw new DisclosureException($"Regeln ”{Name}” motsäger sig själv: den som vet att ett antal är dolt för att det är "
                + $"litet vet att det är {LowestHidden}–{Widest - 1}, men bredden {RequiredWidth} krävs. "
                + "Ange en högre gräns, eller "
                + "låt också nollor döljas.");
    }

    private static long Limit(long limit) =>
        limit >= 1 ? limit : throw new DisclosureException($"En gräns är minst 1, men {limit} angavs.");

    private bool IsSmall(long count, long limit) => count < limit && (count > 0 || Zeros == ZeroPolicy.Withheld);
}
