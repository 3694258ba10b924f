using Ifo.Analysis.Citations;
using Ifo.Analysis.Costs;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Workshops;

/// <summary>Cost per resident and its denominators, with the figures of Hisingen and Örebro.</summary>
internal static class CostPerResidentWorkshop
{
    private static readonly Period First = Period.Year(2020);
    private static readonly Period Last = Period.Year(2022);
    private static readonly Period Forecast = Period.Year(2023);

    public static Workshop Make(PublishedFigures figures)
    {
        var hisingen = figures.CostPerResident("socialnamnd-hisingen");
        var orebro = figures.NetCostOf("socialnamnden-orebro").PerResidentOf("orebro");
        var implied = hisingen.AsNetCost().ImpliedResidents();
        return new("Kostnad per invånare och dess nämnare", Sources.Of([hisingen.Sources, implied.Sources, orebro.Sources]),
        [
            Residents(hisingen, implied, figures.CostPerResident("goteborg")),
            PerResident(orebro, figures),
            Deviation(hisingen),
            PopulationEffect(implied),
        ]);
    }

    private static Exercise Residents(
        CostPerResidentSeries<Kostnad, AllResidents> hisingen,
        CostAndResidentsSeries<Nettokostnad, AllResidents> implied,
        CostPerResidentSeries<Kostnad, AllResidents> city)
    {
        var cost = implied[Last].Cost.Kronor.Value;
        return new(
            1,
            $"Hur många invånare hade Hisingen {Last.Label}, enligt nettokostnaden och kostnaden per invånare?",
            "invånare",
            0,
            implied[Last].Residents.Count,
            "Nettokostnaden i kronor delad med kostnaden per invånare. Svaret är känt så när som på avrundningen av "
            + "kostnaden per invånare.",
            [
                new(cost / hisingen.Targets[^1].Kronor.Value, "du har delat med målet i stället för utfallet."),
                new(
                    cost / city[First].Kronor.Value,
                    "du har delat med stadens kostnad per invånare. Det är Hisingens kostnad som ska delas."),
                new(
                    cost / hisingen[First].Kronor.Value,
                    $"du har blandat år: kostnaden är från {Last.Label} men kostnaden per invånare från {First.Label}."),
            ]);
    }

    private static Exercise PerResident(CostAndResidentsSeries<Nettokostnad, AllResidents> orebro, PublishedFigures figures)
    {
        var row = orebro[Forecast];
        var cost = row.Cost.Kronor.Value;
        var women =
            figures.ByOrganisation("orebro").ByMeasure(MeasureKeys.Residents).ByGroup("kvinnor").ByPeriod(
                Forecast).Single().Demand().Value;
        return new(
            2,
            $"Hur stor är Örebros nettokostnad per invånare {Forecast.Label}, enligt prognosen?",
            "kronor per invånare",
            0,
            row.PerResident.Kronor,
            "Nämndens nettokostnad i kronor, som ett positivt tal, delad med kommunens alla invånare samma år.",
            [
                new(
                    cost / orebro[Last].Residents.Count.Value,
                    $"du har delat med antalet invånare {Last.Label}. Täljare och nämnare ska vara från samma år."),
                new(cost / women, "du har delat med antalet kvinnor. Kostnad per invånare räknas på alla."),
                new(orebro[Last].PerResident.Kronor.Value, $"det är {Last.Label} års kostnad per invånare."),
            ]);
    }

    private static Exercise Deviation(CostPerResidentSeries<Kostnad, AllResidents> hisingen)
    {
        var (outcome, target, deviation) = hisingen.AgainstTarget()[^1];
        return new(
            3,
            $"Hur mycket avviker Hisingens kostnad per invånare {outcome.Period.Label} från målet? Minus betyder under målet.",
            "kronor per invånare",
            0,
            deviation,
            "Utfallet minus målet.",
            [
                new(deviation.Value / target.Kronor.Value * 100, "det är avvikelsen i procent av målet. Frågan gäller kronor."),
                new(
                    outcome.Kronor.Value - hisingen[First].Kronor.Value,
                    "det är förändringen mellan åren. Frågan gäller avståndet till målet.")
            ]);
    }

    private static Exercise PopulationEffect(CostAndResidentsSeries<Nettokostnad, AllResidents> implied)
    {
        var split = implied.Change(First, Last);
        return new(
            4,
            $"Hur mycket ändrades Hisingens kostnad per invånare {First.Label} till {Last.Label} av att "
            + "invånarna blev fler eller färre?",
            "kronor per invånare",
            0,
            split.PopulationEffect,
            $"Nettokostnaden {Last.Label} gånger skillnaden mellan ett genom invånarna {Last.Label} och ett genom invånarna "
            + $"{First.Label}. Resten av förändringen är kostnadens.",
            [
                new(split.CostEffect.Value, "det är kostnadens del av förändringen."),
                new(split.Total.Value, "det är hela förändringen. Dela upp den.")
            ]);
    }
}
