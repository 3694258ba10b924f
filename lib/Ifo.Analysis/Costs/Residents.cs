using Ifo.Analysis.Citations;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Costs;

/// <summary>A number of residents of one group, above zero.</summary>
/// <typeparam name="TGroup">Which residents.</typeparam>
public sealed record Residents<TGroup>
    where TGroup : IResidentGroup
{
    internal Residents(Measured count, string name, Sources sources)
    {
        if (count.Interval.Lower <= 0)
            throw new CostException(
                $"Antalet {TGroup.Label}{(name.Length == 0 ? "" : " i " + name)} måste vara större än noll, inte {count}.");
        Count = count;
        Name = name;
        Sources = sources;
    }

    /// <summary>How many; an interval where the number is implied by rounded figures.</summary>
    public Measured Count { get; }

    /// <summary>Of where and when; may be empty.</summary>
    public string Name { get; }

    /// <summary>The published figures behind the number; none for the analyst's own.</summary>
    public Sources Sources { get; }

    /// <summary>Cases per 1 000 of these residents.</summary>
    /// <param name="cases">How many cases; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cases"/> is negative.</exception>
    public Rate<TGroup> RateOf(long cases)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cases);
        return new Rate<TGroup>(Measured.Exact(cases) / Count, Name, Sources);
    }
}

/// <summary>Numbers of residents that the analyst gives herself.</summary>
public static class Residents
{
    /// <summary>All residents.</summary>
    /// <param name="count">How many; above 0.</param>
    /// <param name="name">Of where and when; may be empty.</param>
    /// <exception cref="CostException">The number is not above zero.</exception>
    public static Residents<AllResidents> All(long count, string name = "") => Of<AllResidents>(count, name);

    /// <summary>Residents aged 0 to 20.</summary>
    /// <inheritdoc cref="All(long, string)"/>
    public static Residents<Aged0To20> Aged0To20(long count, string name = "") => Of<Aged0To20>(count, name);

    /// <summary>Residents aged 21 to 64.</summary>
    /// <inheritdoc cref="All(long, string)"/>
    public static Residents<Aged21To64> Aged21To64(long count, string name = "") => Of<Aged21To64>(count, name);

    /// <summary>Residents of a group of one's own.</summary>
    /// <typeparam name="TGroup">Which residents.</typeparam>
    /// <inheritdoc cref="All(long, string)"/>
    public static Residents<TGroup> Of<TGroup>(long count, string name = "")
        where TGroup : IResidentGroup => new(Measured.Exact(count), name, Sources.None);
}
