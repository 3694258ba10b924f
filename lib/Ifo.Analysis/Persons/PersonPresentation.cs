using Ifo.Analysis.Citations;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Persons;

/// <summary>Persons, intensity and overlap as tables, as figures and in words.</summary>
/// <remarks>Numbers of your own are captioned as internal unless a caption is given: give one for synthetic data.</remarks>
public static class PersonPresentation
{
    private const string OwnData = "egna uppgifter";

    /// <summary>A row for each split: persons, requests per person, and the two effects.</summary>
    /// <param name="splits">The splits.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="caption">Source, period and n; made from the sources when it is left out.</param>
    public static Table<PersonsAndIntensity> Table(
        this IReadOnlyList<PersonsAndIntensity> splits, string title, Caption? caption = null) =>
        Presentation.Table.From(splits, title, caption ?? Caption(splits))
            .Column("Uppgift", split => split.Label)
            .Count("Personer före", split => split.PersonsBefore)
            .Count("Personer efter", split => split.PersonsAfter)
            .Number("Per person före", "antal", 2, split => split.IntensityBefore)
            .Number("Per person efter", "antal", 2, split => split.IntensityAfter)
            .Change("Förändring", split => split.Change)
            .SignedNumber("Av fler eller färre personer", "antal", 1, split => split.PersonEffect)
            .SignedNumber("Av fler eller färre per person", "antal", 1, split => split.IntensityEffect);

    /// <summary>How persons and intensity lead from the earlier number to the later.</summary>
    /// <param name="split">The split.</param>
    /// <param name="title">The message of the figure.</param>
    /// <param name="caption">Source, period and n; made from the sources when it is left out.</param>
    public static WaterfallChart Chart(this PersonsAndIntensity split, string title, Caption? caption = null)
    {
        ArgumentNullException.ThrowIfNull(split);
        return Presentation.Chart.Waterfall(title, "antal", caption ?? Caption([split]))
            .Start("Före", split.RequestsBefore)
            .Contribution("Antal personer", split.PersonEffect)
            .Contribution("Antal per person", split.IntensityEffect)
            .End("Efter", split.RequestsAfter);
    }

    /// <summary>A split in words: the change, and how much of it is persons and how much intensity.</summary>
    /// <param name="split">The split.</param>
    public static string InWords(this PersonsAndIntensity split)
    {
        ArgumentNullException.ThrowIfNull(split);
        return $"från {SwedishFormat.Number(split.RequestsBefore)} till {SwedishFormat.Number(split.RequestsAfter)}: "
            + $"{SwedishFormat.Signed(split.PersonEffect, 1)} av antalet personer ({SwedishFormat.Number(split.PersonsBefore)} "
            + $"till {SwedishFormat.Number(split.PersonsAfter)}) och "
            + $"{SwedishFormat.Signed(split.IntensityEffect, 1)} av antalet per person "
            + $"({SwedishFormat.Number(split.IntensityBefore, 1)} till {SwedishFormat.Number(split.IntensityAfter, 1)})";
    }

    /// <summary>A row for each overlap: the persons, those with both, and the share with its interval.</summary>
    /// <param name="overlaps">The overlaps.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="caption">Source, period and n; internal data when it is left out.</param>
    public static Table<Overlap> Table(this IReadOnlyList<Overlap> overlaps, string title, Caption? caption = null) =>
        Presentation.Table.From(overlaps, title, caption ?? Caption(overlaps))
            .Column("Insats", overlap => overlap.Kind)
            .Column("Även", overlap => overlap.Other)
            .Column("Period", overlap => overlap.Period.Label)
            .Count("Personer", overlap => overlap.Persons)
            .Count("Med båda", overlap => overlap.Both)
            .Percent("Andel", overlap => overlap.Persons == 0 ? Nobody : overlap.Share.Estimate)
            .Interval(
                "95 %-intervall",
                "%",
                1,
                overlap => overlap.Persons == 0 ? Nobody : overlap.Share.Lower * 100,
                overlap => overlap.Persons == 0 ? Nobody : overlap.Share.Upper * 100);

    /// <summary>Each overlap's share with its interval; those without persons are left out.</summary>
    /// <param name="overlaps">The overlaps.</param>
    /// <param name="title">The message of the figure.</param>
    /// <param name="caption">Source, period and n; internal data when it is left out.</param>
    public static DotIntervalChart Chart(this IReadOnlyList<Overlap> overlaps, string title, Caption? caption = null) =>
        Presentation.Chart.DotInterval(title, "procent av personerna", caption ?? Caption(overlaps))
            .Dots(
                overlaps.Where(overlap => overlap.Persons > 0).Select(overlap => overlap.Share),
                share => share.Label,
                share => share.Estimate * 100,
                share => share.Lower * 100,
                share => share.Upper * 100)
            .Decimals(1);

    /// <summary>An overlap in words: how many of the persons with one kind of request also had another.</summary>
    /// <param name="overlap">The overlap.</param>
    public static string InWords(this Overlap overlap)
    {
        ArgumentNullException.ThrowIfNull(overlap);
        var when = overlap.Window == OverlapWindow.Month ? "samma månad" : "samma period";
        return overlap.Persons == 0
            ? $"ingen person hade en förfrågan om {overlap.Kind} {overlap.Period.Label}"
            : $"{SwedishFormat.Number(overlap.Both)} av {SwedishFormat.Number(overlap.Persons)} personer med förfrågan om "
                + $"{overlap.Kind} {overlap.Period.Label} hade {when} en om {overlap.Other} "
                + $"({SwedishFormat.Percent(overlap.Share.Estimate, 1)})";
    }

    private static Shown Nobody => NoValue.NotApplicable.Because("ingen person hade en sådan förfrågan");

    private static Caption Caption(IReadOnlyList<PersonsAndIntensity> splits)
    {
        var sources = Sources.Of(splits.Select(split => split.Sources));
        var count = $"{SwedishFormat.Number(splits.Sum(split => split.RequestsBefore))} och "
            + $"{SwedishFormat.Number(splits.Sum(split => split.RequestsAfter))}";
        return sources.Count == 0
            ? Presentation.Caption.Internal(OwnData, "som uppgifterna", count)
            : Presentation.Caption.Published(
                sources,
                string.Join(" och ", splits.SelectMany(split => split.Periods).Distinct().Order().Select(period => period.Label)),
                count);
    }

    private static Caption Caption(IReadOnlyList<Overlap> overlaps) => Presentation.Caption.Internal(
        OwnData,
        overlaps.Count == 0
            ? "som uppgifterna"
            : string.Join(", ", overlaps.Select(overlap => overlap.Period).Distinct().Order().Select(period => period.Label)),
        $"{SwedishFormat.Number(overlaps.Sum(overlap => overlap.Persons))} personer");
}
