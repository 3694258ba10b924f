using Ifo.Analysis.Citations;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.PriceAndVolume;

/// <summary>Price and volume as tables, as figures and in words.</summary>
public static class PriceVolumePresentation
{
    private const decimal Million = 1_000_000m;

    /// <summary>A row for each part and one for all: both costs, the change, and what volume, mix and price do.</summary>
    /// <param name="effects">The split change.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="period">The two periods, as they are shown.</param>
    public static Table<PriceVolumeEffects> Table(this PriceVolumeMix effects, string title, string period)
    {
        ArgumentNullException.ThrowIfNull(effects);
        return Rows(effects, title, Caption(Sources.None, period, $"{SwedishFormat.Number(effects.Count)} insatser"))
            .Total(effects.Total);
    }

    /// <summary>The same with a caption of its own, for example of synthetic data.</summary>
    /// <param name="effects">The split change.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="caption">Where the costs and days come from.</param>
    public static Table<PriceVolumeEffects> Table(this PriceVolumeMix effects, string title, Caption caption)
    {
        ArgumentNullException.ThrowIfNull(effects);
        return Rows(effects, title, caption).Total(effects.Total);
    }

    /// <summary>
    /// A single insats: both costs, the change, what volume and price do, and what they can be within the rounding.
    /// </summary>
    /// <param name="effects">The split change.</param>
    /// <param name="title">The table's title.</param>
    public static Table<PriceVolumeEffects> Table(this PriceVolumeEffects effects, string title)
    {
        ArgumentNullException.ThrowIfNull(effects);
        var table = Rows([effects], title, Caption(effects.Sources, Shown(effects.Period), Size(effects)))
            .Interval(
                "Volym, inom avrundningen",
                "mnkr",
                1,
                row => row.Volume.Interval.Lower / Million,
                row => row.Volume.Interval.Upper / Million)
            .Interval(
                "Pris, inom avrundningen",
                "mnkr",
                1,
                row => row.Price.Interval.Lower / Million,
                row => row.Price.Interval.Upper / Million);
        return effects.Notes.Aggregate(table, (with, note) => with.Footnote(note));
    }

    /// <summary>How volume, mix and price lead from the earlier cost to the later.</summary>
    /// <param name="effects">The split change.</param>
    /// <param name="title">The message of the figure.</param>
    /// <param name="before">The earlier period, as it is shown.</param>
    /// <param name="after">The later period, as it is shown.</param>
    public static WaterfallChart Chart(this PriceVolumeEffects effects, string title, string before, string after)
    {
        ArgumentNullException.ThrowIfNull(effects);
        var caption = Caption(
            effects.Sources, effects.Period.Length > 0 ? effects.Period : $"{before} och {after}", Size(effects));
        var figure =
            Presentation.Chart.Waterfall(
                title, "miljoner kronor", effects.Notes.Aggregate(caption, (with, note) => with.Note(note)))
            .Start(before, effects.Before.Value / Million)
            .Contribution("Fler eller färre dygn", effects.Volume.Value / Million);
        return (effects.Mix.Value == 0 ? figure : figure.Contribution("Annan blandning", effects.Mix.Value / Million))
            .Contribution("Högre eller lägre pris", effects.Price.Value / Million)
            .End(after, effects.After.Value / Million)
            .Decimals(1);
    }

    /// <summary>
    /// The change in words, with what the rounding leaves open: <c>ökade med 1,0 mnkr: volymen −2,7 mnkr, priset +3,7 mnkr</c>.
    /// </summary>
    /// <param name="effects">The split change.</param>
    public static string InWords(this PriceVolumeEffects effects)
    {
        ArgumentNullException.ThrowIfNull(effects);
        var change = Math.Sign(effects.Change) switch
        {
            > 0 => $"ökade med {Millions(effects.Change)}",
            < 0 => $"minskade med {Millions(-effects.Change)}",
            _ => "var oförändrad",
        };
        var mix = effects.Mix.Value == 0 ? "" : $", blandningen {Signed(effects.Mix)}";
        return $"{change}: volymen {Signed(effects.Volume)}{mix}, priset {Signed(effects.Price)}";
    }

    /// <summary>
    /// A row for each period: cost, days, the printed and the weighted day price, and whether the printed one gives the cost.
    /// </summary>
    /// <param name="prices">The day prices.</param>
    /// <param name="title">The table's title.</param>
    public static Table<DayPrice> Table(this DayPrices prices, string title)
    {
        ArgumentNullException.ThrowIfNull(prices);
        return Presentation.Table.From(prices, title, Caption(prices))
            .Column("Period", row => row.Basis is BasisKeys.Budget ? $"{row.Period.Label}, budget" : row.Period.Label)
            .Number("Kostnad", "mnkr", 1, row => row.Kronor.Value / Million)
            .Number("Dygn", "antal", 0, row => row.Days.Value)
            .Number("Tryckt dygnspris", "kr/dygn", 0, row => row.Printed.Value)
            .Number("Vägt dygnspris", "kr/dygn", 0, row => row.Weighted.Value)
            .Number("Tryckt pris × dygn", "mnkr", 1, row => row.Product.Value / Million)
            .Hypothesis("Ger priset kostnaden?", row => row.Verdict)
            .Footnote("Dygn är personer per dygn gånger periodens dagar. Det vägda priset är kostnaden delad med dygnen.");
    }

    /// <summary>The printed and the weighted day price over time; budgets are left out.</summary>
    /// <param name="prices">The day prices.</param>
    /// <param name="title">The message of the figure.</param>
    public static LineChart Chart(this DayPrices prices, string title)
    {
        ArgumentNullException.ThrowIfNull(prices);
        var rows = prices.Where(row => row.Basis is BasisKeys.Outcome).ToList();
        return Presentation.Chart.Lines(title, "kronor per dygn", Caption(prices))
            .Categories(rows.Select(row => row.Period.Label))
            .Series("Tryckt (ovägt)", rows.Select(row => row.Printed.Value))
            .Series("Kostnad delad med dygn", rows.Select(row => row.Weighted.Value))
            .Decimals(0);
    }

    private static Table<PriceVolumeEffects> Rows(IEnumerable<PriceVolumeEffects> rows, string title, Caption caption) =>
        Presentation.Table.From(rows, title, caption)
            .Column("Insats", row => row.Name)
            .Number("Före", "mnkr", 1, row => row.Before.Value / Million)
            .Number("Efter", "mnkr", 1, row => row.After.Value / Million)
            .SignedNumber("Förändring", "mnkr", 1, row => row.Change / Million)
            .SignedNumber("Volym", "mnkr", 1, row => row.Volume.Value / Million)
            .SignedNumber("Blandning", "mnkr", 1, row => row.Mix.Value / Million)
            .SignedNumber("Pris", "mnkr", 1, row => row.Price.Value / Million);

    private static Caption Caption(DayPrices prices) => Caption(
        prices.Sources,
        $"{prices[0].Period.Label}–{prices[^1].Period.Label}",
        string.Join(", ", prices.Select(row => SwedishFormat.Number(row.Days.Value, 0))) + " dygn");

    private static Caption Caption(Sources sources, string period, string count) => sources.Count == 0
        ? Presentation.Caption.Internal("Egna uppgifter", period, count)
        : Presentation.Caption.Published(sources, period, count);

    private static string Shown(string period) => period.Length > 0 ? period : "två perioder";

    private static string Size(PriceVolumeEffects effects) =>
        $"{Millions(effects.Before.Value)} och {Millions(effects.After.Value)}";

    private static string Millions(decimal kronor) => SwedishFormat.Number(kronor / Million, 1) + SwedishFormat.Space + "mnkr";

    private static string Signed(Measured effect) =>
        SwedishFormat.Signed(effect.Value / Million, 1)
            + SwedishFormat.Space
            + "mnkr"
            + (effect.HasCertainSign ? "" : " (tecknet är osäkert inom avrundningen)");
}
