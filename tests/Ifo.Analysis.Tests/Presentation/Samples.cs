using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Tests.Presentation;

/// <summary>Figures of every form, made from numbers that a test chooses.</summary>
internal static class Samples
{
    public static readonly Caption Caption = Caption.Published("Spink, årsrapport 2024, avsnitt 3", "2023–2024", "14 481 förfrågningar");

    public static readonly string[] Insatser =
    [
        "Socialt boende med stöd", "Nödbistånd", "Behandlingsinsatser", "Skyddat boende", "Bostad först", "HVB",
        "Stödboende", "Familjehem", "Öppenvård", "Korttidsvistelse", "Korttidsboende",
    ];

    public static readonly long[] Before = [3781, 346, 196, 409, 82, 743, 132, 392, 103, 134, 738];

    public static readonly long[] After = [4080, 319, 168, 467, 113, 664, 138, 358, 85, 125, 908];

    public static BarChart Requests { get; } = Chart.Bars("Förfrågningar per insats", "antal förfrågningar", Caption)
        .Categories(Insatser)
        .Series("2023", Before)
        .Series("2024", After);

    /// <summary>One figure of each form and arrangement.</summary>
    public static IReadOnlyList<Chart> Every => EveryFrom(Insatser, [.. Before.Select(value => (decimal)value)], [.. After.Select(value => (decimal)value)]);

    /// <summary>One figure of each form and arrangement; the names are made different from each other.</summary>
    public static IReadOnlyList<Chart> EveryFrom(IReadOnlyList<string> labels, IReadOnlyList<decimal> before, IReadOnlyList<decimal> after)
    {
        var names = labels.Select((label, i) => $"{i} {label}").ToList();
        var (title, unit) = ($"Titel {labels[0]}", $"enhet {labels[0]}");
        var bars = Chart.Bars(title, unit, Caption).Categories(names).Series("2023", before).Series($"2024 {labels[0]}", after);
        var positive = Chart.Bars(title, unit, Caption).Categories(names)
            .Series("2023", before.Select(value => Math.Abs(value) + 1)).Series("2024", after.Select(value => Math.Abs(value) + 1)).Series("2025", after.Select(value => Math.Abs(value) + 2));
        var lines = Chart.Lines(title, unit, Caption).Categories(names).Series("Alla", before).Series(names[0], after);
        return
        [
            bars, bars.Vertical(), bars.Stacked(), bars.Stacked().Vertical(), positive.StackedToHundred(), positive.StackedToHundred().Vertical(),
            lines, names.Count >= 2 ? lines.MovingMean(2) : lines,
            Slope(title, unit, names, before, after),
            Dots(title, unit, names, before, after), Ratios(title, unit, names, before, after),
            Waterfall(title, unit, names, before),
            HeatMap(title, unit, names, before, after),
            Bullet(title, unit, names, before, after),
            Panels(title, unit, names, before, after), Panels(title, unit, names, before, after).AsBars(),
            NamedPanels(title, unit, names, before, after),
        ];
    }

    private static SlopeChart Slope(string title, string unit, List<string> names, IReadOnlyList<decimal> before, IReadOnlyList<decimal> after) =>
        Chart.Slope(title, unit, Caption).Between("2023", "2024").Lines(names.Select((name, i) => (name, i)), row => row.name, row => before[row.i], row => after[row.i]);

    private static DotIntervalChart Dots(string title, string unit, List<string> names, IReadOnlyList<decimal> before, IReadOnlyList<decimal> after) =>
        Chart.DotInterval(title, unit, Caption)
            .Dots(names.Select((name, i) => (name, i)), row => row.name, row => before[row.i], row => before[row.i] - Math.Abs(after[row.i]), row => before[row.i] + 1)
            .Reference(0m);

    private static DotIntervalChart Ratios(string title, string unit, List<string> names, IReadOnlyList<decimal> before, IReadOnlyList<decimal> after) =>
        Chart.DotInterval(title, unit, Caption)
            .Dots(names.Select((name, i) => (name, Value: (Math.Abs(before[i]) + 1) / (Math.Abs(after[i]) + 1))), row => row.name, row => row.Value, row => row.Value / 2, row => row.Value * 2)
            .RatioAxis()
            .Fill(names.Take(1), "mer än slump", "kan vara slump");

    private static WaterfallChart Waterfall(string title, string unit, List<string> names, IReadOnlyList<decimal> changes) =>
        Chart.Waterfall(title, unit, Caption).Start("Före", 7056)
            .Steps(names.Select((name, i) => (name, i)), row => row.name, row => changes[row.i])
            .End("Efter", 7056 + changes.Sum());

    private static HeatMapChart HeatMap(string title, string unit, List<string> names, IReadOnlyList<decimal> before, IReadOnlyList<decimal> after) =>
        names.Select((name, i) => (name, i)).Aggregate(
            Chart.HeatMap(title, unit, Caption).Categories(names.Select(name => $"kolumn {name}")),
            (figure, row) => figure.Row(row.name, names.Select((_, i) => row.i == i && i > 0 ? NoValue.Confidential : (Shown)(before[row.i] + after[i])).ToArray()));

    private static BulletChart Bullet(string title, string unit, List<string> names, IReadOnlyList<decimal> before, IReadOnlyList<decimal> after) =>
        Chart.Bullet(title, unit, Caption)
            .Rows(names.Select((name, i) => (name, i)), row => row.name, row => row.i == 1 ? NoValue.Confidential : before[row.i], row => row.i == 2 ? NoValue.NotReported : after[row.i])
            .RangeOfTarget($"nära {title}", 97.5m, 102.5m)
            .Range("fullt", 80, 100);

    private static SmallMultiplesChart Panels(string title, string unit, List<string> names, IReadOnlyList<decimal> before, IReadOnlyList<decimal> after) =>
        names.Select((name, i) => (name, i)).Aggregate(
            Chart.SmallMultiples(title, unit, Caption).Categories(names.Select(name => $"tid {name}")),
            (figure, panel) => figure.Panel(panel.name, names.Select((_, i) => panel.i == i && i > 0 ? NoValue.Confidential : (Shown)(before[panel.i] + after[i])).ToArray()));

    private static SmallMultiplesChart NamedPanels(string title, string unit, List<string> names, IReadOnlyList<decimal> before, IReadOnlyList<decimal> after) =>
        names.Select((name, i) => (name, i)).Aggregate(
            Chart.SmallMultiples(title, unit, Caption).Categories(names),
            (figure, panel) => figure.Series(panel.name, "2023", before).Series(panel.name, $"2024 {names[0]}", after.Select(value => value + panel.i)));
}
