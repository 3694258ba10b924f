using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Synthesis;

namespace Ifo.Analysis.Tests.Synthesis;

/// <summary>What the March 2024 report says of the first quarters in words, without numbers (section 4.1.6).</summary>
public class FirstQuarterTextTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Load();
    private static readonly Dictionary<ulong, IReadOnlyList<PlacementRequest>> Registers =
        new ulong[] { 1, 2, 20240331 }.ToDictionary(seed => seed, seed => (IReadOnlyList<PlacementRequest>)[.. SyntheticRegister.Requests(Figures, seed).Rows()]);

    public static TheoryData<ulong> Seeds => [.. Registers.Keys];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void All_of_the_decrease_of_familjehem_is_jourhem(ulong seed)
    {
        var printed = (long)Figures.Single(figure => figure is { Measure: "requests-change", Insats: "familjehem" } && figure.Period == Period.Quarter(2024, 1)).Demand().Value;
        Assert.Equal(0, Change(seed, row => row.Part == "familjehem-delkategori"));
        Assert.Equal(printed, Change(seed, row => row.Part == "jourhem"));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Requests_for_adults_decrease_in_every_socialforvaltning(ulong seed) =>
        Assert.All(["centrum", "hisingen", "nordost", "sydvast"], place => Assert.InRange(Adults(seed, place), -100, -10));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Requests_for_children_increase_in_Hisingen(ulong seed) => Assert.InRange(Children(seed, "hisingen"), 1, 20);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_others_decrease_most_among_children(ulong seed) =>
        Assert.All(["centrum", "nordost", "sydvast"], place => Assert.True(Children(seed, place) < Adults(seed, place), place));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Funktionsstod_asks_more_for_socialt_boende_and_as_before_for_the_rest(ulong seed)
    {
        long Of(string insats) => Change(seed, row => row.Administration == "forvaltningen-for-funktionsstod" && row.Insats == insats);
        Assert.InRange(Of("socialt-boende"), 1, 30);
        Assert.InRange(Of("korttidsboende") + Of("korttidsvistelse"), -5, 5);
        Assert.InRange(Of("korttidsboende"), -10, 10);
    }

    private static long Adults(ulong seed, string place) => Of(seed, place, "ifo-vuxen");

    private static long Children(ulong seed, string place) => Of(seed, place, "ifo-barn-unga");

    private static long Of(ulong seed, string place, string area) =>
        Change(seed, row => row.Administration == $"socialforvaltning-{place}" && Figures.Taxonomies.Insatser[row.Insats].Area == area);

    private static long Change(ulong seed, Func<PlacementRequest, bool> isIncluded)
    {
        var rows = Registers[seed].Where(isIncluded).ToList();
        return rows.LongCount(row => Period.Quarter(2024, 1).Contains(row.Received)) - rows.LongCount(row => Period.Quarter(2023, 1).Contains(row.Received));
    }
}
