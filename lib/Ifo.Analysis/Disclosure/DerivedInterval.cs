using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Disclosure;

/// <summary>
/// What an outsider can derive of a number that is not shown: every whole number from the lowest to the highest that fits all
/// that is shown.
/// </summary>
public readonly record struct DerivedInterval
{
    private readonly long _highest;

    internal DerivedInterval(long lowest, long? highest) =>
        (Lowest, _highest, HasHighest) = (lowest, highest ?? 0, highest is not null);

    /// <summary>The lowest number that fits.</summary>
    public long Lowest { get; }

    /// <summary>Whether what is shown sets any upper limit.</summary>
    public bool HasHighest { get; }

    /// <summary>The highest number that fits.</summary>
    /// <exception cref="InvalidOperationException">There is none: what is shown sets no upper limit.</exception>
    public long Highest => HasHighest ? _highest : throw new InvalidOperationException("The interval has no upper limit.");

    /// <summary>Whether the number can be told exactly.</summary>
    public bool IsExact => HasHighest && _highest == Lowest;

    /// <summary>Whether the ends are at least so far apart.</summary>
    /// <param name="width">The width, 0 for a single number.</param>
    public bool IsAtLeast(long width) => !HasHighest || _highest - Lowest >= width;

    /// <summary>The interval in Swedish, for example <c>1–8</c>, <c>exakt 3</c> or <c>1 eller mer</c>.</summary>
    public override string ToString() => this switch
    {
        { HasHighest: false } => $"{SwedishFormat.Number(Lowest)} eller mer",
        { IsExact: true } => $"exakt {SwedishFormat.Number(Lowest)}",
        _ => Lowest < 0
            ? $"{SwedishFormat.Number(Lowest)} till {SwedishFormat.Number(_highest)}"
            : $"{SwedishFormat.Number(Lowest)}–{SwedishFormat.Number(_highest)}",
    };
}
