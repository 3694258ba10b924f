using Ifo.Analysis.Citations;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Workshops;

/// <summary>The exercises of a workshop, in order, computed from the published figures.</summary>
public sealed class Workshop
{
    internal Workshop(string name, Sources sources, IReadOnlyList<Exercise> exercises) =>
        (Name, Sources, Exercises) = (name, sources, exercises);

    /// <summary>The name of the workshop, in Swedish.</summary>
    public string Name { get; }

    /// <summary>The published figures that the answers rest on.</summary>
    public Sources Sources { get; }

    /// <summary>The exercises, in order.</summary>
    public IReadOnlyList<Exercise> Exercises { get; }

    /// <summary>An exercise.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <exception cref="WorkshopException">There is no exercise with that number.</exception>
    public Exercise this[int number] => number >= 1 && number <= Exercises.Count
        ? Exercises[number - 1]
        : throw new WorkshopException(
            $"{Name} har ingen uppgift {number}. Uppgifterna är numrerade från 1 till {Exercises.Count}.");

    /// <summary>The workshop on cost per resident and its denominators.</summary>
    /// <param name="figures">The published figures.</param>
    /// <exception cref="NoFigureException">A figure that the exercises need is not there.</exception>
    public static Workshop CostPerResident(PublishedFigures figures) => CostPerResidentWorkshop.Make(Demand(figures));

    /// <summary>The workshop on small numbers, chance and disclosure control.</summary>
    /// <param name="figures">The published figures.</param>
    /// <exception cref="NoFigureException">A figure that the exercises need is not there.</exception>
    public static Workshop SmallNumbers(PublishedFigures figures) => SmallNumbersWorkshop.Make(Demand(figures));

    /// <summary>The workshop on price, volume and mix.</summary>
    /// <param name="figures">The published figures.</param>
    /// <exception cref="NoFigureException">A figure that the exercises need is not there.</exception>
    public static Workshop PriceAndVolume(PublishedFigures figures) => PriceAndVolumeWorkshop.Make(Demand(figures));

    /// <summary>The answers, for the teacher: question, answer, how it is reached, and the slips that the check knows.</summary>
    /// <example>
    /// <code>
    /// Workshop.PriceAndVolume(PublishedFigures.Load()).AnswerTable()
    /// </code>
    /// </example>
    public Table<Exercise> AnswerTable() =>
        Table.From(
            Exercises,
            $"Facit: {Name}",
            Caption.Published(Sources, "se uppgifterna", Wording.Counted(Exercises.Count, "uppgift", "uppgifter")))
            .Column("Uppgift", exercise => exercise.ToString())
            .Column("Svar", exercise => $"{SwedishFormat.Number(exercise.Answer.Value, exercise.Decimals)} {exercise.Unit}")
            .Column("Så räknar man", exercise => exercise.HowTo)
            .Column("Fel som kontrollen känner igen", exercise => string.Join(
                " ", exercise.Slips.Select(slip => $"{SwedishFormat.Number(slip.Answer, exercise.Decimals)}: {slip.Hint}")));

    private static PublishedFigures Demand(PublishedFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return figures;
    }
}
