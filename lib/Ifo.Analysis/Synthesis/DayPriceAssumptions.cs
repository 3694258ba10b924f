namespace Ifo.Analysis.Synthesis;

/// <summary>Day prices that no report prints, in kronor of the first year.</summary>
internal static class DayPriceAssumptions
{
    /// <summary>The price of the second year in percent of the first, where nothing printed says otherwise.</summary>
    public const int SecondYearPercent = 104;

    private static readonly Dictionary<string, int> Prices = new(StringComparer.Ordinal)
    {
        ["socialt-boende"] = 950,
        ["nodbistand"] = 1_100,
        ["behandlingsinsatser"] = 2_500,
        ["skyddat-boende"] = 1_900,
        ["bostad-forst"] = 600,
        ["hvb"] = 7_000,
        ["stodboende"] = 1_600,
        ["familjehem"] = 1_150,
        ["korttidsvistelse"] = 3_200,
        ["korttidsboende"] = 2_400,
    };

    private static readonly Dictionary<string, int> Relative = new(StringComparer.Ordinal)
    {
        ["egen-regi"] = 100,
        ["privata"] = 105,
        ["ideburen"] = 95,
        ["gryning"] = 102,
        ["annan-kommun"] = 100,
        ["sis"] = 115,
    };

    /// <summary>Whether an insats is paid by the day.</summary>
    public static bool IsByDay(string insats) => !string.Equals(insats, "oppenvard", StringComparison.Ordinal);

    /// <summary>The average price of a day, in kronor.</summary>
    public static int Price(string insats) => Prices.GetValueOrDefault(insats, 1_500);

    /// <summary>The price of a provider type in percent of that of egen regi.</summary>
    public static int RelativePrice(string provider) => Relative.GetValueOrDefault(provider, 100);
}
