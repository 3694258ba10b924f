using Ifo.Analysis.Checks;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Regiform;

/// <summary>
/// One goal of a category plan (kategoriplan): how many of its activities are completed, ongoing and not begun.
/// </summary>
public sealed record CategoryPlanGoal
{
    /// <summary>The kategoriområde of the plan, in Swedish.</summary>
    public required string Plan { get; init; }

    /// <summary>The year.</summary>
    public required Period Year { get; init; }

    /// <summary>The goal, in Swedish.</summary>
    public required string Goal { get; init; }

    /// <summary>Its activities; without a figure where the report prints none.</summary>
    public required Reading Activities { get; init; }

    /// <summary>The completed ones as printed, in number or in percent; without a figure where the report prints none.</summary>
    public required Reading Completed { get; init; }

    /// <summary>The ongoing ones.</summary>
    public required Reading Ongoing { get; init; }

    /// <summary>Those not begun.</summary>
    public required Reading NotBegun { get; init; }

    /// <summary>The strategies of the goal.</summary>
    public required Reading Strategies { get; init; }

    /// <summary>The published figures.</summary>
    public required Sources Sources { get; init; }

    /// <summary>
    /// How many are completed: the printed number, the printed percentage of the activities, or what ongoing and not begun leave
    /// of them.
    /// </summary>
    /// <returns>The number; no value where nothing printed gives it.</returns>
    public Shown CompletedCount => (Completed.TryGet(out var completed), Activities.TryGet(out var activities)) switch
    {
        (true, _) when completed!.Unit == Unit.Count => completed.Value,
        (true, true) => completed!.Unit.Convert(completed.Value, Unit.Share) * activities!.Value,
        (_, true) when Ongoing.TryGet(out var ongoing) && NotBegun.TryGet(out var waiting) =>
            activities!.Value - ongoing.Value - waiting.Value,
        _ => NoValue.NotReported,
    };
}

/// <summary>The category plans of Göteborg's steering of placements and purchases.</summary>
public static class CategoryPlans
{
    private static readonly (string Key, string Label)[] Goals =
    [
        ("okad-styrning", "Ökad styrning, kontroll och uppföljning"),
        ("sund-konkurrens", "Sund konkurrens"),
        ("sankt-totalkostnad", "Sänkt totalkostnad"),
    ];

    /// <summary>The goals of every category plan that is published for a year, plan by plan.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="year">The year.</param>
    /// <returns>The goals; empty when the year has no plan.</returns>
    /// <example>
    /// <code>
    /// var goals = PublishedFigures.Load().CategoryPlanGoals(Period.Year(2024));
    /// goals.Table("Kategoriplanernas aktiviteter")
    /// </code>
    /// </example>
    public static IReadOnlyList<CategoryPlanGoal> CategoryPlanGoals(this PublishedFigures figures, Period year)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var plans = Plans(figures).ByPeriod(year);
        return [.. plans.Select(figure => figure.Area).Distinct(StringComparer.Ordinal)
            .SelectMany(area =>
                Goals.Select(goal => Goal(plans.ByArea(area), year, figures.Taxonomies.Areas[area].Label, goal.Key, goal.Label)))
            .Where(goal => goal.Sources.Count > 0)];
    }

    /// <summary>
    /// The sums that the plans print, recomputed: the goals' activities against the plan's, the completed ones against the
    /// plan's, and the printed percentage of completed.
    /// </summary>
    /// <param name="figures">The figures.</param>
    /// <param name="year">The year.</param>
    public static IReadOnlyList<PrintedCheck> CategoryPlanChecks(this PublishedFigures figures, Period year)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var plans = Plans(figures).ByPeriod(year);
        return
        [
            .. plans.Select(figure => figure.Area).Distinct(StringComparer.Ordinal).SelectMany(area => Checks(plans.ByArea(area)))
        ];
    }

    /// <summary>A row for each goal: strategies, activities, and how many are completed, ongoing and not begun.</summary>
    /// <param name="goals">The goals; none gives a table without rows.</param>
    /// <param name="title">The table's title.</param>
    public static Table<CategoryPlanGoal> Table(this IReadOnlyList<CategoryPlanGoal> goals, string title) =>
        Presentation.Table.From(goals, title, Caption(goals))
            .Column("Mål", goal => goal.Goal)
            .Count("Strategier", goal => goal.Strategies)
            .Count("Aktiviteter", goal => goal.Activities)
            .Count("Avslutade", goal => goal.CompletedCount)
            .Count("Pågående", goal => goal.Ongoing)
            .Count("Ej påbörjade", goal => goal.NotBegun)
            .GroupBy(goal => goal.Plan)
            .Footnote("Avslutade är det tryckta antalet, eller där det saknas det som den tryckta procentsatsen "
                + "eller de övriga antalen ger.");

    /// <summary>Completed and remaining activities for the goals whose activities are printed.</summary>
    /// <param name="goals">The goals.</param>
    /// <param name="title">The message of the figure.</param>
    /// <exception cref="PresentationException">No goal has both.</exception>
    public static BarChart Chart(this IReadOnlyList<CategoryPlanGoal> goals, string title)
    {
        var drawn = goals.Where(goal => goal.Activities.HasFigure && goal.CompletedCount.IsKnown).ToList();
        var caption = goals.Except(drawn).GroupBy(goal => goal.Plan, StringComparer.Ordinal)
            .Aggregate(
                Caption(goals),
                (with, plan) =>
                    with.Note($"{plan.Key} visas inte för {Wording.List(plan.Select(goal => Wording.InSentence(goal.Goal)))}: "
                        + "källan har inte antalet aktiviteter"));
        return Presentation.Chart.Bars(title, "antal aktiviteter", caption)
            .Categories(drawn.Select(goal => $"{goal.Plan}: {Wording.InSentence(goal.Goal)}"))
            .Series("Avslutade", drawn.Select(goal => goal.CompletedCount))
            .Series(
                "Återstår", drawn.Select(goal => (Shown)(goal.Activities.Demand(goal.Goal).Value - goal.CompletedCount.Number)))
            .Stacked();
    }

    private static PublishedFigures Plans(PublishedFigures figures) => figures.Where(figure =>
        figure.Table.StartsWith("kategoriplan-", StringComparison.Ordinal)
            && figure.Insats.Length + figure.Provider.Length == 0
            && figure.Group.Length > 0);

    private static CategoryPlanGoal Goal(PublishedFigures plan, Period year, string label, string key, string goal) => new()
    {
        Plan = label,
        Year = year,
        Goal = goal,
        Strategies = Read(plan, $"{key}-strategier"),
        Activities = Read(plan, $"{key}-aktiviteter"),
        Completed = Read(plan, $"{key}-avslutade"),
        Ongoing = Read(plan, $"{key}-pagaende"),
        NotBegun = Read(plan, $"{key}-ej-paborjade"),
        Sources = plan.Where(figure => figure.Group.StartsWith(key, StringComparison.Ordinal)).Sources,
    };

    private static Reading Read(PublishedFigures plan, string group) =>
        First(plan, group)?.Reading ?? Reading.None(NoFigureReason.NotReported);

    private static PublishedFigure? First(PublishedFigures plan, string group, string measure = "") =>
        plan
            .ByGroup(group)
            .FirstOrDefault(figure => measure.Length == 0 || string.Equals(figure.Measure, measure, StringComparison.Ordinal));

    private static IEnumerable<PrintedCheck> Checks(PublishedFigures plan)
    {
        foreach (var (whole, part) in new[] { ("aktiviteter", "aktiviteter"), ("aktiviteter-avslutade", "avslutade") })
        {
            var parts = Goals.SelectMany(goal => plan.ByGroup($"{goal.Key}-{part}")).ToList();
            if (parts.Count > 0 && First(plan, whole, MeasureKeys.Activities) is { } printed)
                yield return PrintedCheck.Of(
                    printed, parts.Select(figure => Number(plan, figure)).Aggregate((sum, next) => sum + next), parts);
        }

        if (First(plan, "aktiviteter-avslutade", MeasureKeys.Share) is { } share
            && First(plan, "aktiviteter-avslutade", MeasureKeys.Activities) is { } completed
            && First(plan, "aktiviteter") is { } all)
            yield return PrintedCheck.Of(
                share, completed.Demand().Named("avslutade").ShareOf(all.Demand().Named("aktiviteter")), [completed, all]);
    }

    // A goal whose completed activities are printed in percent has that percentage of its activities.
    private static Quantity Number(PublishedFigures plan, PublishedFigure figure)
    {
        var printed = figure.Demand();
        if (printed.Unit == Unit.Count) return printed.Named(figure.Label);
        var of = plan.ByGroup(figure.Group.Replace("-avslutade", "-aktiviteter", StringComparison.Ordinal))[0].Demand();
        return new Quantity(printed.Unit.Convert(printed.Interval, Unit.Share) * of.Interval, Unit.Count, figure.Label);
    }

    private static Caption Caption(IReadOnlyList<CategoryPlanGoal> goals)
    {
        var sources = Sources.Of(goals.Select(goal => goal.Sources));
        return Presentation.Caption.Published(
            sources,
            string.Join(", ", goals.Select(goal => goal.Year.Label).Distinct(StringComparer.Ordinal).DefaultIfEmpty("ingen")),
            Wording.Counted(sources.Count, "uppgift", "uppgifter"));
    }
}
