using Ifo.Analysis.Citations;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Regiform;

/// <summary>How large a part one provider type, or one ground, has. Which axis it is on, its distribution's type says.</summary>
/// <typeparam name="T">The kind of term: a provider type or a <see cref="Ground"/>.</typeparam>
/// <param name="Term">The provider type or the ground.</param>
/// <param name="All">Its share of all.</param>
/// <param name="Purchases">
/// Its share of the purchases; null for egen regi, which is no purchase, and where nothing is purchased.
/// </param>
/// <param name="Sources">The published figure; empty where it is what the others leave, and for own data.</param>
public sealed record RegiformShare<T>(T Term, ShareOfAll All, ShareOfPurchases? Purchases, Sources Sources)
    where T : Term
{
    /// <summary>The key.</summary>
    public string Key => Term.Key;

    /// <summary>The Swedish label.</summary>
    public string Label => Term.Label;
}
