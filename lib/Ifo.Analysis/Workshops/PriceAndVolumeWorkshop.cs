using Ifo.Analysis.Periods;
using Ifo.Analysis.PriceAndVolume;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Workshops;

/// <summary>Price, volume and mix, with Örebro's external care and an invented example for the mix.</summary>
internal static class PriceAndVolumeWorkshop
{
    private const decimal Million = 1_000_000m;
    private static readonly Period From = Period.Year(2017);
    private static readonly Period To = Period.Year(2022);

    /// <summary>The invented example: the same prices both years, and days that move from the cheap to the dear.</summary>
    public static PriceVolumeMix Mix { get; } = PriceVolumeMix.Of(
    [
        new("Egen regi", CostAndVolume.At(1_000, 3_000), CostAndVolume.At(800, 3_000)),
        new("Privata utförare", CostAndVolume.At(1_000, 5_000), CostAndVolume.At(1_200, 5_000)),
    ]);

    public static Workshop Make(PublishedFigures figures)
    {
        var prices = figures.DayPrices("orebro-externa-kop");
        var effects = prices.Between(From, To);
        return new(
            "Pris, volym och mix",
            prices.Sources,
            [Price(prices[To]), Volume(prices, effects), PriceEffect(prices, effects), MixEffect()]);
    }

    private static Exercise Price(DayPrice row) => new(
        1,
        $"Vad kostade ett dygn i Örebros externa vård i genomsnitt {row.Period.Label}, om du räknar på "
        + "kostnaden och antalet placerade?",
        "kronor per dygn",
        0,
        row.Weighted,
        "Kostnaden i kronor delad med antalet dygn: placerade per dag gånger årets dagar.",
        [
            new(
                row.Printed.Value,
                "det är det dygnspris som står i rapporten, ett ovägt medel. Räkna ut det som kostnaden och dygnen ger."),
            new(
                row.Kronor.Value / (row.Days.Value / Days(row)),
                "du har delat med antalet placerade per dag. Det ger kostnaden per år och plats; dela också med årets dagar."),
        ]);

    private static Exercise Volume(DayPrices prices, PriceVolumeEffects effects)
    {
        var days = (prices[To].Days.Value - prices[From].Days.Value) / Million;
        return new(
            2,
            $"Hur mycket av kostnadens förändring {From.Label} till {To.Label} beror på att dygnen ändrades (Bennets metod)?",
            "miljoner kronor",
            1,
            InMillions(effects.Volume),
            "Förändringen av antalet dygn gånger medelvärdet av de två årens pris.",
            [
                new(
                    days * prices[From].Weighted.Value,
                    $"du har räknat med {From.Label} års pris. Bennet tar medelvärdet av de två årens pris."),
                new(
                    days * prices[To].Weighted.Value,
                    $"du har räknat med {To.Label} års pris. Bennet tar medelvärdet av de två årens pris."),
                new(effects.Price.Value / Million, "det är prisets del."),
                new(effects.Change / Million, "det är hela förändringen. Dela upp den."),
            ]);
    }

    private static Exercise PriceEffect(DayPrices prices, PriceVolumeEffects effects)
    {
        var price = (prices[To].Weighted.Value - prices[From].Weighted.Value) / Million;
        return new(3, "Och hur mycket beror på att priset ändrades?", "miljoner kronor", 1, InMillions(effects.Price),
            "Förändringen av priset gånger medelvärdet av de två årens dygn. Tillsammans med dygnens del "
            + "blir det hela förändringen.",
            [
                new(
                    price * prices[From].Days.Value,
                    $"du har räknat med {From.Label} års dygn. Då blir en rest över när delarna läggs ihop."),
                new(
                    price * prices[To].Days.Value,
                    $"du har räknat med {To.Label} års dygn. Då blir summan av delarna för stor eller för liten."),
                new(effects.Volume.Value / Million, "det är dygnens del."),
            ]);
    }

    private static Exercise MixEffect() => new(
        4,
        "I det påhittade exemplet: hur mycket av kostnadens förändring beror på att dygnen flyttade mellan utförartyperna?",
        "miljoner kronor",
        1,
        InMillions(Mix.Total.Mix),
        "Priserna är oförändrade och dygnen lika många, så hela förändringen är mix: dygn som flyttade, "
        + "gånger skillnaden i pris.",
        [
            new(
                0,
                "snittpriset har ändrats fast inget pris har det, och dygnen är lika många. Något annat än "
                + "pris och volym har ändrats."),
            new(0.2m * 5, "du har räknat de nya dygnen hos privata utförare, men inte att de försvann från egen regi."),
        ]);

    private static decimal Days(DayPrice row) => row.Period.Days;

    private static Measured InMillions(Measured kronor) => kronor / Measured.Exact(Million);
}
