using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Costs;

/// <summary>
/// The costs that are printed of an organisation, a row for each period, in order; positive also where the table prints a minus.
/// </summary>
/// <typeparam name="TConcept">What the cost includes.</typeparam>
public sealed class CostSeries<TConcept> : RowList<CostAmount<TConcept>>
    where TConcept : ICostConcept
{
    private readonly PublishedFigures _published;

    internal CostSeries(PublishedFigures published, string organisation, string area)
        : this(published, new PrintedCosts(published), organisation, area)
    {
    }

    private CostSeries(PublishedFigures published, PrintedCosts printed, string organisation, string area)
        : this(published, printed, printed.Label(organisation), printed.LevelsThatAgree(TConcept.Measure, organisation, area))
    {
    }

    private CostSeries(
        PublishedFigures published,
        PrintedCosts printed,
        string name,
        (IReadOnlyList<PublishedFigure> Levels, IReadOnlyList<string> Contradictions) found)
        : base([.. found.Levels.Select(figure => Row(figure, printed, name))]) =>
        (_published, Name, Contradictions) = (published, name, found.Contradictions);

    /// <summary>The organisation's Swedish label.</summary>
    public string Name { get; }

    /// <summary>
    /// Periods of which the reports print costs that cannot all be right, which have no row; empty when there are none.
    /// </summary>
    public IReadOnlyList<string> Contradictions { get; }

    /// <summary>The published figures behind the rows.</summary>
    public Sources Sources => Sources.Of(Rows.Select(row => row.Sources));

    /// <summary>The row of a period.</summary>
    /// <param name="period">The period.</param>
    /// <exception cref="NoFigureException">There is none; the message says which there are.</exception>
    public CostAmount<TConcept> this[Period period] => Rows.FirstOrDefault(row => row.Period == period)
        ?? throw new NoFigureException(
            $"{Name} har ingen {TConcept.Label} {period?.Label}. {PrintedCosts.Available(
                Rows.Select(row => row.Period))} {SearchedIn()} {string.Join(" ", Contradictions)}"
                .TrimEnd());

    /// <summary>Each cost beside the printed number of residents of the same period.</summary>
    /// <param name="residentsOf">The key of the municipality whose residents are meant.</param>
    /// <exception cref="NoFigureException">There is no period with both.</exception>
    public CostAndResidentsSeries<TConcept, AllResidents> PerResidentOf(string residentsOf)
    {
        var printed = new PrintedCosts(_published);
        var rows = (from cost in Rows
                    join figure in printed.Levels(MeasureKeys.Residents, residentsOf, "") on cost.Period equals figure.Period
                    select new CostAndResidents<TConcept, AllResidents>(
                        cost with { Notes = [.. cost.Notes, .. PrintedCosts.Notes(figure, "Antalet invånare")] },
                        new Residents<AllResidents>(
                            Measured.Of(figure.Demand(), Unit.Count),
                            $"{printed.Label(residentsOf)} {figure.Period.Label}",
                            new([figure.Source]))))
                        .ToList();
        return rows.Count > 0
            ? new(rows, Name, [])
            : throw new NoFigureException(
                $"Ingen period har både {TConcept.Label} för {Name} och antal invånare i {printed.Label(residentsOf)}.");
    }

    private static CostAmount<TConcept> Row(PublishedFigure figure, PrintedCosts printed, string name) =>
        new(printed.Kronor(figure), figure.Period, name, new([figure.Source]))
        {
            Notes = PrintedCosts.Notes(figure, "Kostnaden")
        };

    private string SearchedIn() =>
        Sources.Count == 0 ? "" : $"Sökt i {string.Join("; ", Sources.Select(source => source.Title).Distinct())}.";
}
