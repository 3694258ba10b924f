using Ifo.Analysis.Citations;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Costs;

/// <summary>How often something is found among the residents of a group.</summary>
/// <typeparam name="TGroup">Which residents; rates of different groups do not compare.</typeparam>
public sealed record Rate<TGroup>
    where TGroup : IResidentGroup
{
    internal Rate(Measured perResident, string name, Sources sources)
    {
        PerResident = perResident;
        Name = name;
        Sources = sources;
    }

    /// <summary>Cases per resident.</summary>
    public Measured PerResident { get; }

    /// <summary>Cases per 1 000 residents of the group.</summary>
    public Measured Per1000 => PerResident * Measured.Exact(1_000);

    /// <summary>Cases per 100 000 residents of the group.</summary>
    public Measured Per100000 => PerResident * Measured.Exact(100_000);

    /// <summary>Of where and when; may be empty.</summary>
    public string Name { get; }

    /// <summary>The published figures behind the rate.</summary>
    public Sources Sources { get; }

    /// <summary>This rate less another of the same group, in cases per 1 000.</summary>
    /// <param name="other">The other rate.</param>
    public Measured DifferencePer1000(Rate<TGroup> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Per1000 - other.Per1000;
    }

    /// <summary>In Swedish: <c>3,2 per 1 000 invånare 0–20 år</c>.</summary>
    public override string ToString() => $"{SwedishFormat.Number(Per1000.Value, 1)} per 1 000 {TGroup.Label}";
}
