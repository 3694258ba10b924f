namespace Ifo.Analysis.Disclosure.Rounding;

/// <summary>
/// Protection by rounding: every number of a table becomes one of the two multiples of a base that it lies between, so that
/// totals still add up (controlled rounding, Cox 1987; Hundepool et al. 2012, Statistical Disclosure Control, section 5.4).
/// </summary>
public sealed record BaseRounding
{
    private const int LeastBase = 3;
    private const int GreatestBase = 1000;

    private BaseRounding(int number, DisclosureRule small) => (Base, Small) = (number, small);

    /// <summary>What every number becomes a multiple of.</summary>
    public int Base { get; }

    /// <summary>Which numbers are small: none of them may be possible to tell exactly.</summary>
    public DisclosureRule Small { get; }

    /// <summary>The rule in Swedish.</summary>
    public string Name => $"avrundat till multiplar av {Base}";

    /// <summary>A rule.</summary>
    /// <param name="number">
    /// What every number becomes a multiple of: 3 to 1 000. A smaller base leaves too little open, a greater one no table.
    /// </param>
    /// <param name="small">Which numbers are small.</param>
    /// <exception cref="DisclosureException">There is no such base.</exception>
    public static BaseRounding To(int number, DisclosureRule small)
    {
        ArgumentNullException.ThrowIfNull(small);
        return number is >= LeastBase and <= GreatestBase
            ? new(number, small)
            : throw new DisclosureException(
                $"Det går inte att avrunda till {number}. Ange {LeastBase} till {GreatestBase}, till exempel 5 eller 10.");
    }

    /// <summary>The rule in Swedish.</summary>
    public override string ToString() => $"{Name}; {Small.Name} ska inte kunna räknas ut exakt ({Small.Origin})";
}
