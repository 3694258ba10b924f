using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Costs;

/// <summary>Finds the printed levels of an organisation, one for each period: what it came to before what was expected.</summary>
internal sealed class PrintedCosts(PublishedFigures figures)
{
    private static readonly string[] Bases = [BasisKeys.Outcome, BasisKeys.YearEnd, BasisKeys.Forecast];

    /// <summary>The levels of a measure, by period; of several figures that agree, the most exact.</summary>
    /// <exception cref="NoFigureException">Figures of the same period and basis cannot all be right.</exception>
    public IReadOnlyList<PublishedFigure> Levels(string measure, string organisation, string area, params string[] bases)
    {
        var levels = Printed(measure, organisation, area, bases);
        return levels.FirstOrDefault(printed => !Agree(printed)) is { } bad
            ? throw new NoFigureException(Contradiction(bad))
            : [.. levels.Select(MostExact)];
    }

    /// <summary>As <see cref="Levels"/>, but what contradicts itself is left out and told.</summary>
    public (IReadOnlyList<PublishedFigure> Levels, IReadOnlyList<string> Contradictions) LevelsThatAgree(
        string measure, string organisation, string area)
    {
        var levels = Printed(measure, organisation, area, []).ToLookup(Agree);
        return ([.. levels[true].Select(MostExact)], [.. levels[false].Select(Contradiction)]);
    }

    /// <summary>
    /// A printed cost in kronor: positive, also where the table prints costs with a minus and surpluses without.
    /// </summary>
    public Measured Kronor(PublishedFigure figure)
    {
        var kronor = Measured.Of(figure.Demand(), Unit.Kronor);
        var hasMinus = figures.ByReport(figure.Source.Report).ByTable(figure.Table).ByMeasure(figure.Measure)
            .Any(other => other.Reading.TryGet(out var printed) && printed.Value < 0);
        return hasMinus ? -kronor : kronor;
    }

    /// <summary>What must be known of a figure that is not what it came to.</summary>
    public static IReadOnlyList<string> Notes(PublishedFigure figure, string what) =>
        figure.Basis is BasisKeys.Forecast ? [$"{what} {figure.Period.Label} är en prognos."] : [];

    /// <summary>The label of an organisation.</summary>
    public string Label(string organisation) => figures.Taxonomies.Organisations[organisation].Label;

    /// <summary>Which periods there are, for errors.</summary>
    public static string Available(IEnumerable<Period> periods)
    {
        var labels = periods.Select(period => period.Label).ToList();
        return labels.Count == 0 ? "Inga perioder finns." : $"Perioder som finns: {string.Join(", ", labels)}.";
    }

    // For each period the figures of the first basis that it has.
    private List<List<PublishedFigure>> Printed(string measure, string organisation, string area, string[] bases)
    {
        var wanted = bases.Length == 0 ? Bases : bases;
        return
        [
            .. figures.ByMeasure(measure).ByOrganisation(figures.Taxonomies.Organisations[organisation].Key).ByArea(area)
                .Where(figure =>
                    figure.Reading.HasFigure && IsWhole(figure) && wanted.Contains(figure.Basis, StringComparer.Ordinal))
                .GroupBy(figure => figure.Period)
                .OrderBy(period => period.Key)
                .Select(period =>
                    period.GroupBy(figure => figure.Basis).MinBy(basis => Array.IndexOf(wanted, basis.Key))!.ToList()),
        ];
    }

    private static PublishedFigure MostExact(List<PublishedFigure> printed) => printed.MinBy(figure => Size(figure).Width)!;

    private static bool Agree(List<PublishedFigure> printed) =>
        printed.TrueForAll(figure => Size(figure).Intersects(Size(MostExact(printed))));

    private static string Contradiction(List<PublishedFigure> printed) =>
        $"Källorna säger emot varandra om {printed[0].Period.Label}: {string.Join("; ", printed)}.";

    private static Interval Size(PublishedFigure figure)
    {
        var interval = figure.Demand().Unit.Convert(figure.Demand().Interval, Base(figure.Demand().Unit));
        return interval.Upper <= 0 ? -interval : interval;
    }

    private static Unit Base(Unit unit) => unit.ConvertsTo(Unit.Kronor) ? Unit.Kronor : unit;

    private static bool IsWhole(PublishedFigure figure) =>
        figure.Insats.Length + figure.Provider.Length + figure.Ground.Length + figure.Group.Length == 0;
}
