using Ifo.Analysis.Fields;

namespace Ifo.Analysis.Engines;

/// <summary>
/// What is to be known of a register: for each combination of values of its keys the cases and the persons, and of a field of
/// numbers the sum. It is written once, with fields, and computed where the rows lie.
/// </summary>
/// <param name="Keys">What the rows are counted by; none gives one cell.</param>
internal sealed record EngineMeasure(params IReadOnlyList<Key> Keys)
{
    /// <summary>Which rows: those that meet every condition, each among the rows that the earlier left.</summary>
    public IReadOnlyList<Condition> Where { get; init; } = [];

    /// <summary>The field of numbers that is summed; empty for none.</summary>
    public string Number { get; init; } = "";

    /// <summary>What is computed of the numbers.</summary>
    public Moments Moments { get; init; } = Moments.Sum;
}

/// <summary>What is computed of numbers.</summary>
[Flags]
internal enum Moments
{
    /// <summary>How many there are, and their sum.</summary>
    Sum = 0,

    /// <summary>The sum of their squares too, which a dispersion needs.</summary>
    Squares = 1,

    /// <summary>The least and the greatest too: each is one person's number, so only where that may be known.</summary>
    Extremes = 2,
}
