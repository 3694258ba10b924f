using System.Collections;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Costs;

/// <summary>The costs that are printed of an organisation, a row for each period, in order; positive also where the table prints a minus.</summary>
/// <typeparam name="TConcept">What the cost includes.</typeparam>
public sealed class CostSeries<TConcept> : IReadOnlyList<CostAmount<TConcept>>
    where TConcept : ICostConcept
{
    private readonly IReadOnlyList<CostAmount<TConcept>> _rows;
    private readonly PublishedFigures _published;

    internal CostSeries(PublishedFigures published, string organisation, string area)
    {
        var printed = new PrintedCosts(published);
        _published = published;
        Name = printed.Label(organisation);
        (var levels, Contradictions) = printed.LevelsThatAgree(TConcept.Measure, organisation, area);
        _rows =
        [
            .. levels.Select(figure =>
                new CostAmount<TConcept>(printed.Kronor(figure), figure.Period, Name, new([figure.Source])) { Notes = PrintedCosts.Notes(figure, "Kostnaden") }),
        ];
    }

    /// <summary>The organisation's Swedish label.</summary>
    public string Name { get; }

    /// <summary>Periods of which the reports print costs that cannot all be right, which have no row; empty when there are none.</summary>
    public IReadOnlyList<string> Contradictions { get; }

    /// <summary>The published figures behind the rows.</summary>
    public Sources Sources => Sources.Of(_rows.Select(row => row.Sources));

    /// <summary>How many periods; 0 when no cost of the concept is printed.</summary>
    public int Count => _rows.Count;

    /// <summary>A row by its place.</summary>
    /// <param name="index">The place, from 0.</param>
    public CostAmount<TConcept> this[int index] => _rows[index];

    /// <summary>The row of a period.</summary>
    /// <param name="period">The period.</param>
    /// <exception cref="NoFigureException">There is none; the message says which there are.</exception>
    public CostAmount<TConcept> this[Period period] => _rows.FirstOrDefault(row => row.Period == period)
        ?? throw new NoFigureException($"{Name} har ingen {TConcept.Label} {period?.Label}. {PrintedCosts.Available(_rows.Select(row => row.Period))} {SearchedIn()} {string.Join(" ", Contradictions)}".TrimEnd());

    /// <summary>Each cost beside the printed number of residents of the same period.</summary>
    /// <param name="residentsOf">The key of the municipality whose residents are meant.</param>
    /// <exception cref="NoFigureException">There is no period with both.</exception>
    public CostAndResidentsSeries<TConcept, AllResidents> PerResidentOf(string residentsOf)
    {
        var printed = new PrintedCosts(_published);
        var rows = (from cost in _rows
                    join figure in printed.Levels(MeasureKeys.Residents, residentsOf, "") on cost.Period equals figure.Period
                    select new CostAndResidents<TConcept, AllResidents>(
                        cost with { Notes = [.. cost.Notes, .. PrintedCosts.Notes(figure, "Antalet invånare")] },
                        new Residents<AllResidents>(Measured.Of(figure.Demand(), Unit.Count), $"{printed.Label(residentsOf)} {figure.Period.Label}", new([figure.Source])))).ToList();
        return rows.Count > 0
            ? new(rows, Name, [])
            : throw new NoFigureException($"Ingen period har både {TConcept.Label} för {Name} och antal invånare i {printed.Label(residentsOf)}.");
    }

    /// <inheritdoc/>
    public IEnumerator<CostAmount<TConcept>> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string SearchedIn() => Sources.Count == 0 ? "" : $"Sökt i {string.Join("; ", Sources.Select(source => source.Title).Distinct())}.";
}
