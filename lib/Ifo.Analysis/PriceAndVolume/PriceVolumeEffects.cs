using Ifo.Analysis.Citations;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.PriceAndVolume;

/// <summary>
/// A change in cost split into what the volume, the mix and the price do, in kronor. The effects sum to the change exactly.
/// </summary>
public sealed record PriceVolumeEffects
{
    /// <summary>The insats, the provider type, or all together.</summary>
    public required string Name { get; init; }

    /// <summary>The cost of the earlier period, in kronor.</summary>
    public required Measured Before { get; init; }

    /// <summary>The cost of the later period, in kronor.</summary>
    public required Measured After { get; init; }

    /// <summary>What more or fewer days do, at the mean price of both periods.</summary>
    public required Measured Volume { get; init; }

    /// <summary>What another mix of dear and cheap days does; 0 for one insats by itself.</summary>
    public required Measured Mix { get; init; }

    /// <summary>What dearer or cheaper days do, at the mean number of days of both periods.</summary>
    public required Measured Price { get; init; }

    /// <summary>How the numbers were come by where the report does not print them all, in Swedish; empty otherwise.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The published figures behind the effects; none for the analyst's own.</summary>
    public Sources Sources { get; init; } = Sources.None;

    /// <summary>The periods, as they are shown; empty for the analyst's own when she does not say.</summary>
    public string Period { get; init; } = "";

    /// <summary>The change in cost, after less before: volume + mix + price.</summary>
    public decimal Change => After.Value - Before.Value;
}
