using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Costs;

/// <summary>Costs per resident as tables, as figures and in words. Captions are made from where the figures come from.</summary>
public static class CostPresentation
{
    private const string Kronor = "kronor per invånare";

    /// <summary>
    /// A row for each period: the printed cost per resident, the target and the deviation from it where one is printed.
    /// </summary>
    /// <typeparam name="TConcept">What the cost includes.</typeparam>
    /// <typeparam name="TGroup">Which residents.</typeparam>
    /// <param name="series">The series.</param>
    /// <param name="title">The table's title.</param>
    public static Table<CostPerResident<TConcept, TGroup>> Table<TConcept, TGroup>(
        this CostPerResidentSeries<TConcept, TGroup> series, string title)
        where TConcept : ICostConcept
        where TGroup : IResidentGroup
    {
        var table = Presentation.Table.From(series, title, Caption(series.Sources, series.Select(row => row.Period), series.Name))
            .Column("Period", row => row.Period.Label)
            .Number("Utfall", Kronor, 0, row => row.Kronor.Value)
            .Number("Målvärde", Kronor, 0, row => Target(series, row, target => target.Kronor.Value))
            .SignedNumber("Avvikelse", Kronor, 0, row => Target(series, row, target => row.DeviationFrom(target).Value));
        return series.Notes.Aggregate(table, (with, note) => with.Footnote(note));
    }

    /// <summary>
    /// The series over time beside those of other organisations, and the first one's target as a series of its own.
    /// </summary>
    /// <typeparam name="TConcept">What the cost includes.</typeparam>
    /// <typeparam name="TGroup">Which residents.</typeparam>
    /// <param name="series">The series.</param>
    /// <param name="title">The message of the figure.</param>
    /// <param name="others">Other organisations' series, of the same concept and residents.</param>
    public static LineChart Chart<TConcept, TGroup>(
        this CostPerResidentSeries<TConcept, TGroup> series,
        string title,
        params IReadOnlyList<CostPerResidentSeries<TConcept, TGroup>> others)
        where TConcept : ICostConcept
        where TGroup : IResidentGroup
    {
        IReadOnlyList<CostPerResidentSeries<TConcept, TGroup>> all = [series, .. others];
        var periods = all.SelectMany(one => one.Select(row => row.Period)).Distinct().Order().ToList();
        var caption = Caption(
            Sources.Of(all.Select(one => one.Sources)), periods, string.Join(" och ", all.Select(one => one.Name)));
        var figure = Presentation.Chart.Lines(title, Kronor, series.Notes.Aggregate(caption, (with, note) => with.Note(note)))
            .Categories(periods.Select(period => period.Label));
        figure = all.Aggregate(figure, (with, one) => with.Series(one.Name, Values(one, periods)));
        return series.Targets.Count == 0 ? figure : figure.Series($"Målvärde, {series.Name}", Values(series.Targets, periods));
    }

    /// <summary>A row for each period: cost, residents, cost per resident and what it can be.</summary>
    /// <typeparam name="TConcept">What the cost includes.</typeparam>
    /// <typeparam name="TGroup">Which residents.</typeparam>
    /// <param name="series">The rows.</param>
    /// <param name="title">The table's title.</param>
    public static Table<CostAndResidents<TConcept, TGroup>> Table<TConcept, TGroup>(
        this CostAndResidentsSeries<TConcept, TGroup> series, string title)
        where TConcept : ICostConcept
        where TGroup : IResidentGroup =>
        series.Notes.Aggregate(
            Rows(series, title, "Period", row => row.Cost.Period.Label, series.Sources),
            (with, note) => with.Footnote(note));

    /// <summary>The cost per resident over time.</summary>
    /// <typeparam name="TConcept">What the cost includes.</typeparam>
    /// <typeparam name="TGroup">Which residents.</typeparam>
    /// <param name="series">The rows.</param>
    /// <param name="title">The message of the figure.</param>
    public static LineChart Chart<TConcept, TGroup>(this CostAndResidentsSeries<TConcept, TGroup> series, string title)
        where TConcept : ICostConcept
        where TGroup : IResidentGroup
    {
        var caption = Caption(
            series.Sources, series.Select(row => row.Cost.Period), Count<TGroup>(series.Select(row => row.Residents.Count)));
        return Presentation.Chart.Lines(
            title, $"kronor per {TGroup.Label}", series.Notes.Aggregate(caption, (with, note) => with.Note(note)))
            .Categories(series.Select(row => row.Cost.Period.Label))
            .Series(series.Name, series.Select(row => row.PerResident.Kronor.Value))
            .Decimals(0);
    }

    /// <summary>A row for each organisation; both means, each named, stand under the table.</summary>
    /// <typeparam name="TConcept">What the costs include.</typeparam>
    /// <typeparam name="TGroup">Which residents.</typeparam>
    /// <param name="organisations">The organisations.</param>
    /// <param name="title">The table's title.</param>
    public static Table<CostAndResidents<TConcept, TGroup>> Table<TConcept, TGroup>(
        this OrganisationCosts<TConcept, TGroup> organisations, string title)
        where TConcept : ICostConcept
        where TGroup : IResidentGroup =>
        OwnFigures(organisations).Concat(organisations.SelectMany(row => row.Cost.Notes).Distinct(StringComparer.Ordinal))
            .Aggregate(
            Means(organisations, title), (with, note) => with.Footnote(note));

    private static Table<CostAndResidents<TConcept, TGroup>> Means<TConcept, TGroup>(
        OrganisationCosts<TConcept, TGroup> organisations, string title)
        where TConcept : ICostConcept
        where TGroup : IResidentGroup =>
        Rows(organisations, title, "Organisation", row => row.Cost.Name, organisations.Sources)
            .Footnote($"Ovägt medelvärde av organisationerna: {Written(organisations, AverageKind.Unweighted)}.")
            .Footnote($"Vägt med antalet {TGroup.Label}: {Written(organisations, AverageKind.WeightedByResidents)}.");

    /// <summary>The organisations' costs per resident as bars, the dearest first.</summary>
    /// <typeparam name="TConcept">What the costs include.</typeparam>
    /// <typeparam name="TGroup">Which residents.</typeparam>
    /// <param name="organisations">The organisations.</param>
    /// <param name="title">The message of the figure.</param>
    public static BarChart Chart<TConcept, TGroup>(this OrganisationCosts<TConcept, TGroup> organisations, string title)
        where TConcept : ICostConcept
        where TGroup : IResidentGroup
    {
        var rows = organisations.OrderByDescending(row => row.PerResident.Kronor.Value).ToList();
        var caption = Caption(
            organisations.Sources, rows.Select(row => row.Cost.Period), Count<TGroup>(rows.Select(row => row.Residents.Count)));
        return Presentation.Chart.Bars(
            title, $"kronor per {TGroup.Label}", OwnFigures(organisations).Aggregate(caption, (with, note) => with.Note(note)))
            .Categories(rows.Select(row => row.Cost.Name))
            .Series(Wording.InSentence(TConcept.Label), rows.Select(row => row.PerResident.Kronor.Value))
            .Decimals(0);
    }

    /// <summary>How the cost and the number of residents lead from the reference to the cost per resident.</summary>
    /// <param name="deviation">The split deviation.</param>
    /// <param name="title">The message of the figure.</param>
    public static WaterfallChart Chart(this CostDeviation deviation, string title)
    {
        ArgumentNullException.ThrowIfNull(deviation);
        return Presentation.Chart.Waterfall(
            title, deviation.Unit, Caption(deviation.Sources, deviation.Period, "2 kostnader och 2 befolkningar"))
            .Start(deviation.Reference, deviation.From.Value)
            .Contribution("Kostnaden", deviation.CostEffect.Value)
            .Contribution("Antalet invånare", deviation.PopulationEffect.Value)
            .End(deviation.Name, deviation.To.Value)
            .Decimals(0);
    }

    /// <summary>The deviation in words: <c>32 kr lägre per invånare: kostnaden +183 kr, antalet invånare −215 kr</c>.</summary>
    /// <param name="deviation">The split deviation.</param>
    public static string InWords(this CostDeviation deviation)
    {
        ArgumentNullException.ThrowIfNull(deviation);
        var size = SwedishFormat.Number(Math.Abs(deviation.Total.Value), 0);
        var direction = Math.Sign(decimal.Round(deviation.Total.Value)) switch
        {
            > 0 => $"{size} kr högre per invånare",
            < 0 => $"{size} kr lägre per invånare",
            _ => "oförändrat per invånare"
        };
        return $"{direction}: kostnaden {SwedishFormat.Signed(deviation.CostEffect.Value, 0)} kr, antalet invånare "
            + $"{SwedishFormat.Signed(deviation.PopulationEffect.Value, 0)} kr";
    }

    private static Table<CostAndResidents<TConcept, TGroup>> Rows<TConcept, TGroup>(
        IReadOnlyList<CostAndResidents<TConcept, TGroup>> rows,
        string title,
        string heading,
        Func<CostAndResidents<TConcept, TGroup>, string> name,
        Sources sources)
        where TConcept : ICostConcept
        where TGroup : IResidentGroup =>
        Presentation.Table.From(
            rows,
            title,
            Caption(sources, rows.Select(row => row.Cost.Period), Count<TGroup>(rows.Select(row => row.Residents.Count))))
            .Column(heading, name)
            .Number(
                char.ToUpperInvariant(TConcept.Label[0]) + TConcept.Label[1..],
                "mnkr",
                1,
                row => row.Cost.Kronor.Value / 1_000_000m)
            .Number("Invånare", "antal", 0, row => row.Residents.Count.Value)
            .Number("Per invånare", $"kronor per {TGroup.Label}", 0, row => row.PerResident.Kronor.Value)
            .Interval(
                "Inom avrundningen",
                $"kronor per {TGroup.Label}",
                1,
                row => row.PerResident.Kronor.Interval.Lower,
                row => row.PerResident.Kronor.Interval.Upper);

    // A source line of published figures must not seem to cover the analyst's own beside them.
    private static IEnumerable<string> OwnFigures<TConcept, TGroup>(OrganisationCosts<TConcept, TGroup> organisations)
        where TConcept : ICostConcept
        where TGroup : IResidentGroup
    {
        var own = organisations.Where(row => row.Sources.Count == 0).Select(row => row.Cost.Name).ToList();
        return organisations.Sources.Count > 0 && own.Count > 0
            ? [$"Egna uppgifter, inte ur källan: {string.Join(", ", own)}."]
            : [];
    }

    private static string Written<TConcept, TGroup>(OrganisationCosts<TConcept, TGroup> organisations, AverageKind kind)
        where TConcept : ICostConcept
        where TGroup : IResidentGroup => $"{SwedishFormat.Number(organisations.Mean(kind).Value, 0)} kronor per {TGroup.Label}";

    private static Shown Target<TConcept, TGroup>(
        CostPerResidentSeries<TConcept, TGroup> series,
        CostPerResident<TConcept, TGroup> row,
        Func<CostPerResident<TConcept, TGroup>, decimal> number)
        where TConcept : ICostConcept
        where TGroup : IResidentGroup =>
        series.Targets.FirstOrDefault(target => target.Period == row.Period) is { } target ? number(target) : NoValue.NotReported;

    private static IEnumerable<Shown> Values<TConcept, TGroup>(
        IReadOnlyList<CostPerResident<TConcept, TGroup>> rows, List<Period> periods)
        where TConcept : ICostConcept
        where TGroup : IResidentGroup =>
        periods.Select(period =>
            rows.FirstOrDefault(row => row.Period == period) is { } row ? (Shown)row.Kronor.Value : NoValue.NotReported);

    private static string Count<TGroup>(IEnumerable<Measured> residents)
        where TGroup : IResidentGroup =>
        string.Join(", ", residents.Select(count => SwedishFormat.Number(count.Value, 0))) + " " + TGroup.Label;

    private static Caption Caption(Sources sources, IEnumerable<Period> periods, string count) =>
        Caption(sources, string.Join(", ", periods.Distinct().Order().Select(period => period.Label)), count);

    private static Caption Caption(Sources sources, string period, string count) => sources.Count == 0
        ? Presentation.Caption.Internal("Egna uppgifter", period, count)
        : Presentation.Caption.Published(sources, period, count);
}
