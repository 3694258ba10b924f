using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Statistics;

namespace Ifo.Analysis.Changes;

/// <summary>
/// Changes of published levels as tables, as figures and in words. Captions are made from where the figures come from.
/// </summary>
public static class ChangePresentation
{
    /// <summary>The rows as a table: both levels, the change, its interval from rounding, and the percentage.</summary>
    /// <param name="changes">The rows; none gives a table without rows.</param>
    /// <param name="title">The table's title.</param>
    /// <param name="heading">What a row is about.</param>
    public static Table<LevelChange> Table(this LevelChanges changes, string title, string heading = "Avser")
    {
        ArgumentNullException.ThrowIfNull(changes);
        var (unit, points, decimals) = (UnitOf(changes), PointsOf(changes), Decimals(changes));
        var table = Presentation.Table.From(changes, title, Caption(changes))
            .Column(heading, row => row.Label)
            .Number(changes.From.Label, unit, decimals, row => row.BeforeValue)
            .Number(changes.To.Label, unit, decimals, row => row.AfterValue)
            .SignedNumber("Förändring", points, decimals, row => row.ChangeValue)
            .Interval(
                "Möjlig förändring",
                points,
                Math.Min(decimals + 1, 10),
                row => row.Change.Interval.Lower,
                row => row.Change.Interval.Upper)
            .PercentChange("I procent", row =>
                row.PercentChangeValue is { } percent ? percent : NoValue.NotApplicable.Because(row.WithoutPercentBecause));
        return Notes(changes).Aggregate(table, (with, note) => with.Footnote(note));
    }

    /// <summary>Both levels side by side, a group of bars for each row, the largest first.</summary>
    /// <param name="changes">The rows.</param>
    /// <param name="title">The message of the figure.</param>
    public static BarChart Chart(this LevelChanges changes, string title)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var rows = changes.OrderByDescending(row => row.AfterValue).ToList();
        return Presentation.Chart.Bars(title, UnitOf(changes), Caption(changes))
            .Categories(rows.Select(row => row.Label))
            .Series(changes.From.Label, rows.Select(row => row.BeforeValue))
            .Series(changes.To.Label, rows.Select(row => row.AfterValue));
    }

    /// <summary>
    /// Each row's change with the interval that rounding allows: an interval that leaves out zero is a change whatever was
    /// rounded away.
    /// </summary>
    /// <param name="changes">The rows.</param>
    /// <param name="title">The message of the figure.</param>
    public static DotIntervalChart ChangeChart(this LevelChanges changes, string title)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return Presentation.Chart.DotInterval(
            title,
            $"förändring, {PointsOf(changes)}",
            Caption(changes).Note("Intervallet är vad avrundningen i källan tillåter, inte ett konfidensintervall"))
            .Reference(0)
            .Dots(
                changes.OrderByDescending(row => row.ChangeValue),
                row => row.Label,
                row => row.ChangeValue,
                row => row.Change.Interval.Lower,
                row => row.Change.Interval.Upper);
    }

    /// <summary>The contributions as a table, each with the interval that rounding allows.</summary>
    /// <param name="contributions">The contributions.</param>
    /// <param name="title">The table's title.</param>
    public static Table<ChangeContribution> Table(this ChangeContributions contributions, string title)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        return Presentation.Table.From(contributions, title, Caption(contributions))
            .Column("Del", row => row.Label)
            .SignedNumber(
                "Förändring", contributions.Unit.ToString(), contributions.Max(row => Scale(row.Change)), row => row.Change)
            .SignedNumber("Bidrag", "procentenheter", 2, row => row.Contribution * 100m)
            .Interval(
                "Möjligt bidrag",
                "procentenheter",
                2,
                row => row.ContributionInterval.Lower * 100m,
                row => row.ContributionInterval.Upper * 100m);
    }

    /// <summary>How the parts lead from the earlier level to the later, the largest increase first.</summary>
    /// <param name="contributions">The contributions.</param>
    /// <param name="title">The message of the figure.</param>
    public static WaterfallChart Chart(this ChangeContributions contributions, string title)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        return Presentation.Chart.Waterfall(title, contributions.Unit.ToString(), Caption(contributions))
            .Start(contributions.From.Label, contributions.BeforeValue)
            .Steps(contributions.OrderByDescending(row => row.Change), row => row.Label, row => row.Change)
            .End(contributions.To.Label, contributions.AfterValue);
    }

    /// <summary>
    /// A change in words: <c>ökade med 13,0 %, från 316,3 till 357,5 mnkr</c>; of shares, in percentage points.
    /// </summary>
    /// <param name="change">The row.</param>
    public static string InWords(this LevelChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var suffix = change.Unit.Symbol.Length == 0 ? "" : SwedishFormat.Space + change.Unit.Symbol;
        var (before, after) = (Written(change, change.BeforeValue), Written(change, change.AfterValue) + suffix);
        if (change.ChangeValue == 0) return $"var oförändrat, {after}";
        var size = change.PercentChangeValue is { } percent
            ? $" med {SwedishFormat.Percent(Math.Abs(percent), 1)}"
            : change.Unit == Unit.Percent
            ? $" med {Written(change, Math.Abs(change.ChangeValue))}{SwedishFormat.Space}{(Math.Abs(change.ChangeValue) == 1
                ? "procentenhet"
                : "procentenheter")}"
            : "";
        return $"{(change.ChangeValue > 0 ? "ökade" : "minskade")}{size}{(size.Length > 0 ? "," : "")} "
            + $"från {before} till {after}";
    }

    private static string Written(LevelChange change, decimal value) =>
        SwedishFormat.Number(value, Math.Max(Scale(change.BeforeValue), Scale(change.AfterValue)));

    private static Caption Caption(LevelChanges changes) => Presentation.Caption.Published(
        changes.Sources,
        $"{changes.From.Label} och {changes.To.Label}",
        Wording.Counted(changes.Sources.Count, "uppgift", "uppgifter"));

    private static Caption Caption(ChangeContributions contributions) => Presentation.Caption.Published(
        contributions.Sources,
        $"{contributions.From.Label} och {contributions.To.Label}",
        Wording.Counted(contributions.Sources.Count, "uppgift", "uppgifter"));

    private static string UnitOf(LevelChanges changes) => changes.Count == 0 ? "antal" : changes[0].Unit.ToString();

    private static string PointsOf(LevelChanges changes) => changes.Count == 0 ? "antal" : changes[0].Change.Unit.ToString();

    private static int Decimals(LevelChanges changes) =>
        changes.SelectMany(row => new[] { row.BeforeValue, row.AfterValue }).Select(Scale).DefaultIfEmpty(0).Max();

    // Decimals that a conversion of units added as zeros are not shown.
    private static int Scale(decimal value) => Math.Min(6, (int)(value / 1.0000000000000000000000000000m).Scale);

    private static IEnumerable<string> Notes(LevelChanges changes) =>
        changes.Where(row => row.Base == BaseSize.Small)
            .Select(row =>
                $"{row.Label}: färre än {PercentageBase.Sufficient} {changes.From.Label}, så en procentsats säger lite.")
            .Concat(
                changes
                    .Where(row => row.Contradicting.Count > 0)
                    .Select(row => $"{row.Label}: källan har också "
                        + $"{string.Join(", ", row.Contradicting.Select(figure => $"{figure.Reading} (rad {figure.Line})"))}."))
            .Concat(changes.SelectMany(row => row.Breaks).Distinct().Select(seriesBreak => $"Brott i serien: {seriesBreak}."))
            .Concat(changes.Refused.Select(refused => $"{refused.Label} visas inte: {refused.Break}."));
}
