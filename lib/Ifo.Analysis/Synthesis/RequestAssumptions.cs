namespace Ifo.Analysis.Synthesis;

/// <summary>
/// Everything in the model of requests that no report prints: weights, not counts. Each is explained in
/// <see cref="Statements"/>. Where a report prints a figure, the figure is used instead.
/// </summary>
internal static class RequestAssumptions
{
    /// <summary>The administrations that send requests, in the order of the report's diagram.</summary>
    public static readonly IReadOnlyList<string> Administrations =
    [
        "socialforvaltning-centrum", "socialforvaltning-hisingen", "socialforvaltning-nordost", "socialforvaltning-sydvast",
        DisabilitySupport,
    ];

    /// <summary>Weight of a weekday, and of a Saturday or Sunday, when a day of the month is drawn.</summary>
    public const int WeekdayWeight = 20;

    /// <inheritdoc cref="WeekdayWeight"/>
    public const int WeekendWeight = 3;

    /// <summary>The share, in percent, of a year's persons that also had a request of the same kind the year before.</summary>
    public const int ReturningPercent = 30;

    /// <summary>
    /// The share, in percent, of persons with requests of one kind that also have another, where no report prints it.
    /// </summary>
    public const int OverlapPercent = 15;

    /// <summary>How many of the latest requests of the same kind and administration a repeated request may repeat.</summary>
    public const int RepeatWindow = 40;

    private const string DisabilitySupport = "forvaltningen-for-funktionsstod";

    private static readonly int[] UsualMonths = [104, 104, 102, 100, 100, 98, 84, 96, 104, 106, 104, 94];
    private static readonly int[] EarlyYear = [125, 125, 120, 112, 106, 100, 84, 90, 92, 90, 88, 82];
    private static readonly int[] LateYear = [92, 92, 94, 94, 94, 92, 80, 96, 112, 116, 114, 104];
    private static readonly int[] SpringYear = [90, 92, 116, 120, 116, 92, 80, 92, 98, 100, 98, 92];

    // Percent of the requests of an area, for each administration, in the first year and in the second.
    private static readonly Dictionary<string, (decimal[] First, decimal[] Second)> Shares = new(StringComparer.Ordinal)
    {
        ["ifo-vuxen"] = ([28.0m, 24.0m, 20.0m, 20.0m, 8.0m], [25.5m, 22.3m, 21.3m, 20.9m, 10.0m]),
        ["ifo-barn-unga"] = ([22.0m, 30.0m, 26.0m, 22.0m, 0m], [20.5m, 29.0m, 27.5m, 23.0m, 0m]),
        ["funktionsstod"] = ([5.0m, 5.0m, 5.0m, 5.0m, 80.0m], [7.0m, 8.5m, 8.5m, 8.4m, 67.6m]),
    };

    // The same for the first quarters, which the text of the March report describes by direction.
    private static readonly Dictionary<string, (decimal[] First, decimal[] Second)> FirstQuarterShares = new(
        StringComparer.Ordinal)
    {
        ["ifo-vuxen"] = ([28.0m, 24.0m, 20.0m, 20.0m, 8.0m], [27.7m, 23.8m, 19.6m, 19.6m, 9.3m]),
        ["ifo-barn-unga"] = ([25.0m, 26.0m, 26.0m, 23.0m, 0m], [20.0m, 35.7m, 23.5m, 20.8m, 0m]),
        ["funktionsstod"] = ([5.1m, 5.1m, 5.1m, 5.1m, 79.6m], [7.3m, 7.3m, 7.3m, 7.3m, 70.8m]),
    };

    // Hundredths of requests per person and year.
    private static readonly Dictionary<string, int> RequestsPerPerson = new(StringComparer.Ordinal)
    {
        ["socialt-boende"] = 190,
        ["nodbistand"] = 130,
        ["behandlingsinsatser"] = 120,
        ["skyddat-boende"] = 125,
        ["bostad-forst"] = 110,
        ["hvb"] = 140,
        ["stodboende"] = 125,
        ["familjehem"] = 130,
        ["oppenvard"] = 115,
        ["korttidsvistelse"] = 115,
        ["korttidsboende"] = 115,
    };

    // Weights of egen regi, IOP, ramavtal and direktupphandling where the matrix says that they exist.
    private static readonly Dictionary<string, int[]> Grounds = new(StringComparer.Ordinal)
    {
        ["socialt-boende"] = [45, 0, 45, 10],
        ["nodbistand"] = [90, 0, 0, 10],
        ["skyddat-boende"] = [5, 20, 55, 20],
        ["bostad-forst"] = [48, 0, 52, 0],
        ["hvb"] = [8, 0, 67, 25],
        ["stodboende"] = [45, 0, 45, 10],
        ["familjehem"] = [0, 0, 80, 20],
        ["korttidsvistelse"] = [60, 0, 30, 10],
        ["korttidsboende"] = [10, 0, 70, 20],
    };

    // The chance in percent that a request leads to a placement.
    private static readonly Dictionary<string, int> Placed = new(StringComparer.Ordinal)
    {
        ["egen-regi"] = 62,
        ["iop"] = 60,
        ["ramavtal"] = 55,
        ["direktupphandling"] = 40,
    };

    /// <summary>Which persons with requests of one kind also had another, and within which time.</summary>
    public static IReadOnlyList<AssumedOverlap> Overlaps { get; } =
    [
        new("korttidsboende", "socialt-boende", IsSameMonth: false),
        new("hvb", "familjehem", IsSameMonth: true)
    ];

    /// <summary>The relative number of requests per day in each month of a year, in percent of an average day.</summary>
    public static IReadOnlyList<int> Months(string insats, string part, bool isFirstYear) => (insats, part) switch
    {
        ("familjehem", "familjehem-delkategori") => isFirstYear ? UsualMonths : SpringYear,
        ("hvb", _) or ("familjehem", _) when isFirstYear => EarlyYear,
        ("hvb", _) => LateYear,
        ("familjehem", _) => SpringYear,
        _ => UsualMonths,
    };

    /// <summary>The percent of an area's requests that an administration sends.</summary>
    public static decimal Share(string area, int administration, bool isFirstYear) =>
        Of(Shares, area, administration, isFirstYear);

    /// <summary>The percent of an area's requests in the first quarter that an administration sends.</summary>
    public static decimal FirstQuarterShare(string area, int administration, bool isFirstYear) =>
        Of(FirstQuarterShares, area, administration, isFirstYear);

    private static decimal Of(
        Dictionary<string, (decimal[] First, decimal[] Second)> all, string area, int administration, bool isFirstYear) =>
        !all.TryGetValue(area, out var shares)
            ? 100m / Administrations.Count
            : (isFirstYear ? shares.First : shares.Second)[administration];

    /// <summary>How apt an administration is to ask for an insats, beside what its share of the area says; 0 for never.</summary>
    public static double Affinity(string insats, string area, int administration)
    {
        var isDisabilitySupport = string.Equals(Administrations[administration], DisabilitySupport, StringComparison.Ordinal);
        return (area, insats) switch
        {
            ("ifo-barn-unga", _) => isDisabilitySupport ? 0 : 1,
            (_, "korttidsvistelse") => isDisabilitySupport ? 1 : 0,
            ("ifo-vuxen", "socialt-boende") => 1,
            ("ifo-vuxen", _) => isDisabilitySupport ? 0.02 : 1,
            _ => 1,
        };
    }

    /// <summary>The weight of a part of an insats where no report prints its number or its share.</summary>
    public static decimal PartWeight(string part) => part switch
    {
        "familjehem-delkategori" => 45,
        "jourhem" => 55,
        _ => 1,
    };

    /// <summary>
    /// Whether the number of a part is the same in the first quarters of both years: the March report of 2024 says in words
    /// (section 4.1.6, line 1661 and on) that all of the decrease of familjehem is the other part, jourhem.
    /// </summary>
    public static bool IsUnchangedInFirstQuarter(string part) => part is "familjehem-delkategori";

    /// <summary>Requests per person in a year, in hundredths.</summary>
    public static int PerPerson(string insats, bool isFirstYear) =>
        RequestsPerPerson.GetValueOrDefault(insats, 120) + (insats is "socialt-boende" && !isFirstYear ? 5 : 0);

    /// <summary>The weight of a ground for an insats, where the matrix says that it exists.</summary>
    public static int GroundWeight(string insats, int ground) =>
        Grounds.TryGetValue(insats, out var weights) ? weights[ground] : 25;

    /// <summary>The weights of the provider types that a ground recommends.</summary>
    public static IReadOnlyList<(string Provider, int Weight)> Providers(string insats, string ground) => (ground, insats) switch
    {
        ("egen-regi", _) => [("egen-regi", 100)],
        ("iop", _) => [("ideburen", 100)],
        ("direktupphandling", "hvb") => [("privata", 92), ("ideburen", 3), ("annan-kommun", 5)],
        ("direktupphandling", _) => [("privata", 90), ("ideburen", 10)],
        (_, "hvb") => [("gryning", 21), ("privata", 77), ("ideburen", 2)],
        (_, "stodboende") => [("gryning", 10), ("privata", 85), ("ideburen", 5)],
        (_, "familjehem") => [("privata", 92), ("ideburen", 8)],
        (_, "skyddat-boende") => [("gryning", 8), ("privata", 48), ("ideburen", 44)],
        (_, "behandlingsinsatser") => [("gryning", 5), ("privata", 80), ("ideburen", 15)],
        (_, "korttidsboende") => [("privata", 75), ("ideburen", 25)],
        (_, "bostad-forst") => [("ideburen", 85), ("privata", 15)],
        _ => [("privata", 55), ("ideburen", 45)],
    };

    /// <summary>The chance in percent that a request leads to a placement, by the ground of the recommendation.</summary>
    public static int PlacedPercent(string ground) => Placed.GetValueOrDefault(ground, 50);

    /// <summary>The assumptions in words.</summary>
    public static IReadOnlyList<Assumption> Statements { get; } =
    [
        new(
            "Delar av en insats",
            "Tryckta antal används om alla delar har det, annars tryckta andelar, också det andra årets. Delarna fördelas i "
            + "proportion till dem så att insatsens tryckta antal hålls, också där de tryckta delarna inte summerar till det. "
            + "Familjehem och jourhem, som saknar tryckta tal, antas vara 45 och 55 procent."),
        new(
            "Första kvartalet",
            "Tryckta förändringar i antal och procent avgränsar nivåerna; bland dem som är möjliga väljs den som ligger närmast "
            + "säsongsmodellen, och därefter flyttas de tillsammans så att den tryckta totala förändringen stämmer. Den del av "
            + "totalen som inte hör till någon tryckt insats förs till insatser utan tryckt förändring; BmSS ingår inte i "
            + "registret och antas oförändrat. Enligt texten är hela minskningen av familjehem jourhem; delkategorin familjehem "
            + "har därför samma antal båda kvartalen."),
        new(
            "Månad och dag",
            "Diagrammet per månad går inte att läsa. Antal per dag antas följa en årskurva med färre förfrågningar i juli och "
            + "december; HVB och jourhem har en hög inledning av det första året, HVB en hög höst och familjehem en hög vår det "
            + "andra, som texten beskriver. En lördag eller söndag har 3/20 av en vardags förfrågningar; "
            + "helgdagar räknas som vardagar."),
        new(
            "Förvaltning",
            "Diagrammet per förvaltning går inte att läsa. Andelarna per område och år är antagna så att riktningarna stämmer "
            + "med texten: Centrum och Hisingen minskar, Nordost, Sydväst och funktionsstöd ökar, och korttidsboendes ökning "
            + "kommer från socialförvaltningarna. Första kvartalen har egna andelar, efter marsrapportens text: Centrum minskar "
            + "mest inom barn och unga, Hisingen minskar inom vuxna och ökar inom barn och unga, Nordost och Sydväst minskar "
            + "mest inom barn och unga och något inom vuxna, och funktionsstöd ökar inom vuxna och ligger stilla inom "
            + "korttidsboende och korttidsvistelse. Korttidsvistelse begärs bara av förvaltningen för funktionsstöd, som inte "
            + "begär insatser för barn och unga."),
        new(
            "Personer",
            "Förfrågningar per person och år är antagna: från 1,1 (bostad först) till 1,9 (socialt boende, som ökar till 1,95). "
            + "För korttidsboende följer antalet av de tryckta uppgifterna om överlappning. Vem som får flera följer en modell "
            + "där ett ärende som nyligen haft en förfrågan lättare får en till. 30 procent av ett års personer hade en "
            + "förfrågan också året innan."),
        new(
            "Överlappning",
            "Andelen personer med korttidsboende som samma år haft socialt boende, och med HVB som samma månad haft familjehem, "
            + "är de tryckta, som för HVB mäts första kvartalet och antas gälla hela året. Där inget är tryckt antas 15 procent, "
            + "eller det andra årets andel. Övriga insatser överlappar inte varandra."),
        new(
            "Avtalsform och utförartyp",
            "Vikter för avtalsformerna är antagna, och bara de som matrisen säger finns används; öppna rutor används inte. "
            + "Utförartyp följer avtalsformen med antagna vikter. SiS rekommenderas inte av Spink."),
        new(
            "Dygnspris",
            "Medelpriser per insats och utförartyp är antagna, med en spridning på ungefär 15 procent åt båda håll och fyra "
            + "procent högre det andra året. Öppenvård har inget dygnspris."),
        new(
            "Utfall",
            "Att en förfrågan leder till en placering antas vara olika vanligt per avtalsform, från 40 procent "
            + "(direktupphandling) till 62 (egen regi)."),
        new("Volym", "Registret byggs av block om en stads två år. Varje block har samma antal i varje cell och egna personer, "
            + "dagar, priser och utfall; större volym är fler block efter varandra, vart och ett ordnat efter datum."),
    ];
}

/// <summary>Persons with requests for one insats of whom some also have requests for another.</summary>
/// <param name="Insats">The insats whose persons are the base of the share.</param>
/// <param name="Other">The other insats.</param>
/// <param name="IsSameMonth">Whether both are in the same month, or else in the same year.</param>
internal sealed record AssumedOverlap(string Insats, string Other, bool IsSameMonth);
