using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Reconstruction;

/// <summary>Reconstructed levels as a table and a figure, and clashes in words.</summary>
public static class ReconstructionPresentation
{
    /// <summary>
    /// A row for each insats: what the number can have been in each period. Empty when the requirements clash, with a footnote
    /// that names them.
    /// </summary>
    /// <param name="levels">The levels.</param>
    /// <param name="title">The table's title.</param>
    public static Table<ReconstructedLevel> Table(this ReconstructedRequests levels, string title)
    {
        ArgumentNullException.ThrowIfNull(levels);
        var table = Presentation.Table.From(levels, title, Caption(levels))
            .Column("Insats", row => row.Label)
            .Count($"Minst {levels.From.Label}", row => row.Before.Lower)
            .Count($"Högst {levels.From.Label}", row => Limit(row.Before))
            .Count($"Minst {levels.To.Label}", row => row.After.Lower)
            .Count($"Högst {levels.To.Label}", row => Limit(row.After));
        var noted = levels.Breaks.Aggregate(table, (with, seriesBreak) => with.Footnote($"Brott i serien: {seriesBreak}."));
        return levels.Bounds.IsFeasible ? noted : noted.Footnote(levels.Bounds.InWords());
    }

    /// <summary>
    /// What each number can have been in the later period. The dot is the middle of the bounds and no estimate.
    /// </summary>
    /// <param name="levels">The levels; those without an upper bound are left out.</param>
    /// <param name="title">The message of the figure.</param>
    /// <exception cref="InfeasibleException">The requirements clash; the message names them.</exception>
    public static DotIntervalChart Chart(this ReconstructedRequests levels, string title)
    {
        ArgumentNullException.ThrowIfNull(levels);
        if (!levels.Bounds.IsFeasible) throw Requirement.Clash(levels.Bounds.Conflict);
        var bounded = levels.Where(row => row.After.Upper < Bounds.Most).ToList();
        return Presentation.Chart.DotInterval(
            title, "antal förfrågningar", Caption(levels).Note("Punkten är mitten av de möjliga antalen och ingen skattning"))
            .Dots(
                bounded,
                row => row.Label,
                row => (row.After.Lower + row.After.Upper) / 2,
                row => row.After.Lower,
                row => row.After.Upper)
            .Decimals(0);
    }

    /// <summary>Whether all that is required can hold, and if not which requirements clash.</summary>
    /// <param name="bounds">The bounds.</param>
    public static string InWords(this Bounds bounds)
    {
        ArgumentNullException.ThrowIfNull(bounds);
        return bounds.IsFeasible
            ? $"De {SwedishFormat.Number(bounds.Requirements.Count)} kraven motsäger inte varandra."
            : Requirement.Clash(bounds.Conflict).Message;
    }

    private static Shown Limit(Interval interval) =>
        interval.Upper < Bounds.Most ? interval.Upper : NoValue.NotApplicable.Because("uppgifterna sätter ingen övre gräns");

    private static Caption Caption(ReconstructedRequests levels) => Presentation.Caption.Published(
        levels.Sources,
        $"{levels.From.Label} och {levels.To.Label}",
        $"{SwedishFormat.Number(levels.Sources.Count)} tryckta uppgifter");
}
