using Ifo.Analysis.Published;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Changes;

/// <summary>How a number that is counted comes about, which decides what test of chance suits it.</summary>
public enum CountNature
{
    /// <summary>Each person, family or household once in the period: the exact test.</summary>
    Once,

    /// <summary>What one person can have several of, such as visits and cases: a test with a dispersion.</summary>
    Several,

    /// <summary>
    /// What there is at a time, such as residents, places or a queue, and means per day or month: mostly the same ones are
    /// counted again, so that no test of chance suits it.
    /// </summary>
    Stock,
}

/// <summary>The nature of published numbers.</summary>
internal static class CountNatures
{
    private static readonly HashSet<string> Once = new(StringComparer.Ordinal)
    {
        MeasureKeys.Persons, MeasureKeys.Children, MeasureKeys.Families, MeasureKeys.Households, MeasureKeys.Participants,
    };

    private static readonly HashSet<string> Stocks = new(StringComparer.Ordinal)
    {
        MeasureKeys.Residents, MeasureKeys.Queue, MeasureKeys.Places, MeasureKeys.OccupiedPlaces, MeasureKeys.FreePlaces,
        MeasureKeys.UnavailablePlaces, MeasureKeys.Employees, MeasureKeys.DecisionsNotExecuted, MeasureKeys.PersonsPerMonth,
        MeasureKeys.VisitsPerMonth, MeasureKeys.InvestigationsPerMonth, MeasureKeys.PlacementsPerDay, MeasureKeys.GoalValue,
        MeasureKeys.AssignmentStatus,
    };

    /// <summary>What a figure counts: at a single day it is a stock, whatever it is of.</summary>
    public static CountNature Of(PublishedFigure figure) => Stocks.Contains(figure.Measure) || figure.Period.Months == 0
        ? CountNature.Stock
        : Once.Contains(figure.Measure) ? CountNature.Once : CountNature.Several;
}
