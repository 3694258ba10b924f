using Ifo.Analysis.Published;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Shares;

/// <summary>Refuses shares and rates of figures that are not of the same thing.</summary>
internal static class LikeWithLike
{
    private const int MostDaysApart = 366;

    private static readonly HashSet<string> Persons = new(StringComparer.Ordinal)
    {
        MeasureKeys.Persons, MeasureKeys.Children, MeasureKeys.Families, MeasureKeys.Households, MeasureKeys.Participants,
    };

    private static readonly HashSet<string> Acts = new(StringComparer.Ordinal)
    {
        MeasureKeys.Visits, MeasureKeys.Calls, MeasureKeys.Activities, MeasureKeys.Events, MeasureKeys.Requests,
    };

    private static readonly string[] Women = ["kvinnor", "flickor"];
    private static readonly string[] Men = ["man", "pojkar"];

    /// <summary>Refuses a share of another period, or of persons among visits.</summary>
    /// <exception cref="ShareException">The figures are not of the same thing.</exception>
    public static void DemandShare(PublishedFigure part, PublishedFigure whole)
    {
        if (part.Period != whole.Period)
            throw new ShareException($"{part.Label} gäller {part.Period.Label} och {whole.Label} {whole.Period.Label}. En andel "
                + "räknas av samma period.");
        if ((Persons.Contains(part.Measure) && Acts.Contains(whole.Measure))
            || (Acts.Contains(part.Measure) && Persons.Contains(whole.Measure)))
            throw new ShareException($"{part.Label} och {whole.Label} räknar olika saker: personer och vad de gör. En person kan "
                + "göra flera, så det ena är ingen andel av det andra.");
    }

    /// <summary>Refuses a rate of what is no residents, of another group, or of another time than is said.</summary>
    /// <exception cref="ShareException">The figures are not of the same thing.</exception>
    public static void DemandRate(PublishedFigure cases, PublishedFigure residents, PopulationDay? day)
    {
        if (!string.Equals(residents.Measure, MeasureKeys.Residents, StringComparison.Ordinal))
            throw new ShareException(
                $"{residents.Label} är inte ett antal invånare, så inget tal per invånare kan räknas av det.");
        DemandGroup(cases, residents);
        DemandTime(cases, residents, day);
    }

    /// <summary>Refuses women's cases over men's residents.</summary>
    /// <exception cref="ShareException">The figures are of different groups.</exception>
    public static void DemandGroup(PublishedFigure cases, PublishedFigure residents)
    {
        if (SexOf(cases) != SexOf(residents))
            throw new ShareException($"{cases.Label} och {residents.Label} gäller olika grupper. Ta invånarna i samma grupp.");
    }

    private static void DemandTime(PublishedFigure cases, PublishedFigure residents, PopulationDay? day)
    {
        if (day is not { } counted)
        {
            if (cases.Period == residents.Period) return;
            throw new ShareException($"{cases.Label} gäller {cases.Period.Label} och invånarna {residents.Period.Label}. Ange "
                + "vilken dag invånarna är räknade, med PopulationDay, om talet ska gälla just den perioden.");
        }

        var before = cases.Period.Start.DayNumber - counted.Day.DayNumber;
        var after = counted.Day.DayNumber - cases.Period.End.DayNumber;
        if (Math.Max(before, after) > MostDaysApart)
            throw new ShareException($"Invånarna är räknade {counted.Day:yyyy-MM-dd}, mer än ett år från {cases.Period.Label}.");
    }

    private static char SexOf(PublishedFigure figure) => figure.Group.Split('-') switch
    {
        var words when words.Intersect(Women, StringComparer.Ordinal).Any() => 'k',
        var words when words.Intersect(Men, StringComparer.Ordinal).Any() => 'm',
        _ => ' ',
    };
}
