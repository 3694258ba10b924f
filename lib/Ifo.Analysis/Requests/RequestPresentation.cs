using Ifo.Analysis.Citations;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Statistics;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Requests;

/// <summary>Compared requests as a table, as figures and in words. Captions are made from where the figures come from.</summary>
public static class RequestPresentation
{
    private const string Unit = "antal förfrågningar";

    private static readonly Dispersion OneByOne = Dispersion.Independent("räknat som oberoende förfrågningar");

    /// <summary>
    /// The rows as a table: both periods, change, percent, contribution to the whole change and the ratio's 95 % interval.
    /// </summary>
    /// <param name="changes">The rows.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="heading">What a row is: insats, område or delkategori.</param>
    /// <returns>A table to which a total row can be added with <c>Total</c>.</returns>
    public static Table<RequestChange> Table(this RequestChanges changes, string title, string heading = "Insats")
    {
        var table = Presentation.Table.From(changes, title, Caption(changes))
            .Column(heading, row => row.Label)
            .Count(changes.From.Label, row => row.Before)
            .Count(changes.To.Label, row => row.After)
            .Change("Förändring", row => row.Change)
            .PercentChange("I procent", Percent)
            .SignedNumber("Bidrag till totalen", "procentenheter", 2, row => row.Contribution * 100m)
            .Interval("Kvot, 95 %-intervall", "gånger", 2, row => Ratio(row.RatioLower), row => Ratio(row.RatioUpper));
        return Notes(changes).Aggregate(table, (with, note) => with.Footnote(note));
    }

    /// <summary>Both periods side by side, a group of bars for each row; the largest first.</summary>
    /// <param name="changes">The rows.</param>
    /// <param name="title">The message of the figure.</param>
    public static BarChart Chart(this RequestChanges changes, string title)
    {
        var rows = changes.OrderByDescending(row => row.After).ToList();
        return Presentation.Chart.Bars(title, Unit, Caption(changes))
            .Categories(rows.Select(row => row.Label))
            .Series(changes.From.Label, rows.Select(row => row.Before))
            .Series(changes.To.Label, rows.Select(row => row.After));
    }

    /// <summary>
    /// How the parts add up to the whole change: from the earlier level to the later, the largest increase first.
    /// </summary>
    /// <param name="changes">The rows; together they are the whole.</param>
    /// <param name="title">The message of the figure.</param>
    public static WaterfallChart ContributionChart(this RequestChanges changes, string title) =>
        Presentation.Chart.Waterfall(title, Unit, Caption(changes))
            .Start(changes.From.Label, changes.Sum(row => row.Before))
            .Steps(changes.OrderByDescending(row => row.Change), row => row.Label, row => row.Change)
            .End(changes.To.Label, changes.Sum(row => row.After));

    /// <summary>
    /// Each row's ratio of the later to the earlier number with its exact 95 % interval: an interval that leaves out 1 is a
    /// change beyond chance, taken by itself.
    /// </summary>
    /// <param name="changes">The rows; one without any request in either period is left out, with a note.</param>
    /// <param name="title">The message of the figure.</param>
    public static DotIntervalChart RatioChart(this RequestChanges changes, string title)
    {
        var drawable = changes
            .Where(row => row.Before > 0 && row.After > 0)
            .OrderByDescending(row => row.Ratio.Estimate)
            .ToList();
        var caption = changes.Where(row => row.Before == 0 || row.After == 0).Aggregate(
            Caption(changes),
            (note, row) => note.Note($"{row.Label} visas inte: {row.Before} och {row.After} förfrågningar ger ingen kvot"));
        return Presentation.Chart.DotInterval(title, $"kvot mellan {changes.To.Label} och {changes.From.Label}", caption)
            .RatioAxis()
            .Reference(1m)
            .Dots(
                drawable,
                row => row.Label,
                row => Ratio(row.Ratio.Estimate),
                row => Ratio(row.RatioLower),
                row => Ratio(row.RatioUpper))
            .Decimals(2);
    }

    /// <summary>
    /// The same figure with the points filled that are more than chance when all rows are judged together, as many as
    /// <see cref="RequestChanges.MoreThanChance"/>.
    /// </summary>
    /// <param name="changes">The rows.</param>
    /// <param name="title">The message of the figure.</param>
    /// <param name="level">The level, above 0 and below 1.</param>
    public static DotIntervalChart RatioChart(this RequestChanges changes, string title, double level)
    {
        var chart = changes.RatioChart(title);
        var drawn = chart.Estimates.Select(estimate => estimate.Name);
        var certain = changes.MoreThanChance(level).Select(row => row.Label).Intersect(drawn, StringComparer.Ordinal);
        return chart.Fill(certain, Wording.MoreThanChance, Wording.CanBeChance);
    }

    /// <summary>
    /// What the findings rest on: for each row the p-value, one by one and among all, the dispersion that it is computed with,
    /// and the largest one that it survives.
    /// </summary>
    /// <param name="changes">The rows, with their dispersions.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="level">The level, above 0 and below 1.</param>
    public static Table<RequestChange> ChanceTable(this RequestChanges changes, string title, double level = 0.05)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return Presentation.Table.From(changes, title, Caption(changes))
            .Column("Insats", row => row.Label)
            .Change("Förändring", row => row.Change)
            .Number("p, oberoende", "sannolikhet", 3, row => row.Ratio.With(OneByOne).PValue)
            .Number("Spridning", "φ", 1, row => row.Ratio.Dispersion.Value)
            .Number("p med spridning", "sannolikhet", 3, row => row.PValue)
            .Number("p bland alla", "sannolikhet", 3, row => row.HolmAdjustedPValue)
            .Number("Tål", "φ", 1, row => changes.LargestDispersion(row, level))
            .Column("Mer än slump", row => row.IsMoreThanChanceAmongAll(level) ? "ja" : "nej");
    }

    /// <summary>The parts' sum against the printed whole, a row for each period.</summary>
    /// <param name="checks">The checks.</param>
    /// <param name="title">The table's title.</param>
    public static Table<PartsCheck> Table(this IReadOnlyList<PartsCheck> checks, string title)
    {
        var caption = Presentation.Caption.Published(
            Sources.Of(checks.Select(check => check.Sources)),
            string.Join(" och ", checks.Select(check => check.Period.Label)),
            string.Join(" och ", checks.Select(check => SwedishFormat.Number(check.Whole))) + " förfrågningar");
        return Presentation.Table.From(checks, title, caption)
            .Column("Period", check => check.Period.Label)
            .Count("Delarnas summa", check => check.Sum)
            .Count("Tryckt antal", check => check.Whole)
            .Change("Skillnad", check => check.Difference)
            .Verdict("Utfall", check => check.Verdict);
    }

    /// <summary>A change in words: <c>ökade med 5,2 %, från 7 056 till 7 425</c>.</summary>
    /// <param name="change">The row.</param>
    public static string InWords(this RequestChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var levels = $"från {SwedishFormat.Number(change.Before)} till {SwedishFormat.Number(change.After)}";
        return (change.Change, change.PercentChange) switch
        {
            (0, _) => $"var oförändrat, {SwedishFormat.Number(change.After)}",
            ( > 0, { } percent) => $"ökade med {SwedishFormat.Percent(percent, 1)}, {levels}",
            ( < 0, { } percent) => $"minskade med {SwedishFormat.Percent(-percent, 1)}, {levels}",
            _ => $"ökade {levels}",
        };
    }

    private static Caption Caption(RequestChanges changes) => Presentation.Caption.Published(
        changes.Sources,
        $"{changes.From.Label} och {changes.To.Label}",
        $"{SwedishFormat.Number(changes.Sum(row => row.Before))} och "
        + $"{SwedishFormat.Number(changes.Sum(row => row.After))} förfrågningar");

    private static Shown Percent(RequestChange row) =>
        row.PercentChange is { } percent ? percent : NoValue.NotApplicable.Because("procent går inte att räkna från 0");

    private static Shown Ratio(double ratio) =>
        double.IsFinite(ratio)
            ? ratio
            : NoValue.NotApplicable.Because("kvoten har ingen övre gräns när den tidigare perioden har 0");

    private static IEnumerable<string> Notes(RequestChanges changes) =>
        changes.Where(row => row.Base == BaseSize.Small)
            .Select(row => $"{row.Label}: färre än {PercentageBase.Sufficient} förfrågningar {changes.From.Label}, så en "
                + "procentsats säger lite.")
            .Concat(changes.SelectMany(row => row.Breaks).Distinct().Select(Break));

    private static string Break(SeriesBreak seriesBreak) => $"Brott i serien: {seriesBreak}.";
}
