using Ifo.Analysis;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Registers;

namespace Ifo.Frames;

/// <summary>
/// The columns that a register becomes in a frame, named as in the library's database. Only rows that a generator has made: a
/// frame shows and saves whatever lies in it, and no package knows of persons.
/// </summary>
internal static class RegisterColumns
{
    /// <summary>A row for each request.</summary>
    /// <exception cref="DisclosureException">The rows are about real persons.</exception>
    public static IReadOnlyList<FrameColumn> Of(Register<PlacementRequest> requests)
    {
        DemandSynthetic(requests.Kind);
        return
        [
            FrameColumn.Of("request", requests, row => row.Request),
            FrameColumn.Of("received", requests, row => row.Received),
            FrameColumn.Of("administration", requests, row => Given(row.Administration)),
            FrameColumn.Of("insats", requests, row => Given(row.Insats)),
            FrameColumn.Of("part", requests, row => Given(row.Part)),
            FrameColumn.Of("person", requests, row => row.Person),
            FrameColumn.Of("ground", requests, row => Given(row.Ground)),
            FrameColumn.Of("provider", requests, row => Given(row.Provider)),
            FrameColumn.Of("day_price", requests, row => row.DayPrice),
            FrameColumn.Of("is_placed", requests, row => row.IsPlaced),
        ];
    }

    /// <summary>A row for each stretch of a placement.</summary>
    /// <exception cref="DisclosureException">The rows are about real persons.</exception>
    public static IReadOnlyList<FrameColumn> Of(Register<Placement> placements)
    {
        DemandSynthetic(placements.Kind);
        return
        [
            FrameColumn.Of("placement", placements, row => row.Number),
            FrameColumn.Of("person", placements, row => row.Person),
            FrameColumn.Of("administration", placements, row => Given(row.Administration)),
            FrameColumn.Of("insats", placements, row => Given(row.Insats)),
            FrameColumn.Of("provider", placements, row => Given(row.Provider)),
            FrameColumn.Of("start_day", placements, row => row.Start),
            FrameColumn.Of("end_day", placements, row => row.End),
            FrameColumn.Of("days", placements, row => row.Days),
            FrameColumn.Of("day_price", placements, row => row.DayPrice),
            FrameColumn.Of("cost", placements, row => row.Cost),
        ];
    }

    /// <summary>What is said of a register that can be counted and not read.</summary>
    public static DisclosureException Refusal(string source) => new(
        $"Registret {source} räknas på personer, och dess rader blir ingen dataram: en ram visar och sparar allt den har. Räkna "
        + "dem, register.CountBy(…).Protect(DisclosureRule.Default).Table(\"titel\"), och gör en ram av tabellen.");

    private static void DemandSynthetic(DataKind kind)
    {
        if (kind != DataKind.Synthetic)
            throw Refusal("över verkliga personer");
    }

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
