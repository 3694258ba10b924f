namespace Ifo.Analysis.Taxonomy;

/// <summary>A word of the field with its key, as a list under <c>taxonomy/</c> defines it.</summary>
public record Term
{
    /// <summary>The key in data files; ASCII.</summary>
    public required string Key { get; init; }

    /// <summary>The Swedish label.</summary>
    public required string Label { get; init; }

    /// <summary>The English label.</summary>
    public required string English { get; init; }

    /// <summary>The key of the broader term in the same list; empty at the top.</summary>
    public string Parent { get; init; } = "";

    /// <summary>The first day on which the term is in use; <see cref="DateOnly.MinValue"/> when not said.</summary>
    public DateOnly ValidFrom { get; init; } = DateOnly.MinValue;

    /// <summary>The last day on which the term is in use; <see cref="DateOnly.MaxValue"/> when still in use.</summary>
    public DateOnly ValidTo { get; init; } = DateOnly.MaxValue;

    /// <summary>Where the term is taken from; empty when it is the library's own.</summary>
    public string Source { get; init; } = "";

    /// <summary>Other words for it in an analyst's own exports; empty where the label is the only one.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>
    /// The Swedish label as it stands inside a sentence: <c>familjehem</c>, but <c>HVB</c>, <c>BmSS</c> and <c>IFO Vuxen</c>.
    /// </summary>
    public string LabelInSentence =>
        Label.Length > 1 && !Label.Split(' ')[0].Skip(1).Any(char.IsUpper) ? char.ToLowerInvariant(Label[0]) + Label[1..] : Label;

    /// <summary>Whether the term is in use during the whole of a period.</summary>
    /// <param name="period">The period.</param>
    public bool IsValidDuring(Periods.Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return ValidFrom <= period.Start && period.End <= ValidTo;
    }

    /// <summary>The Swedish label.</summary>
    public sealed override string ToString() => Label;
}

/// <summary>Who reports or is reported on: a municipality, an administration, a board.</summary>
public sealed record Organisation : Term;

/// <summary>A kategoriområde: IFO Vuxen, IFO Barn och unga, Funktionsstöd.</summary>
public sealed record CategoryArea : Term;

/// <summary>A kind of support. Requests and costs use different lists, which must not be mixed.</summary>
public sealed record Insats : Term
{
    /// <summary>The key of its kategoriområde; where it occurs in several, of the usual one.</summary>
    public required string Area { get; init; }

    /// <summary>
    /// The keys of every kategoriområde that it occurs in, the usual one first: öppenvård is for children and for adults.
    /// </summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>The list that it belongs to: <c>requests</c>, <c>costs</c> or <c>both</c>; empty when it is in neither.</summary>
    public required string List { get; init; }

    /// <summary>Whether requests are counted by it.</summary>
    public bool IsForRequests => List is "requests" or "both";

    /// <summary>Whether costs and days are accounted by it.</summary>
    public bool IsForCosts => List is "costs" or "both";
}

/// <summary>What a figure measures.</summary>
public sealed record Measure : Term
{
    /// <summary>Whether it is a level, a change, a relative change, a share or a change of a share.</summary>
    public required MeasureKind Kind { get; init; }

    /// <summary>
    /// The key of the measure whose change or share it is; empty for a level, and for a change or a share of something that
    /// the source does not say so that it can be recomputed: the group or the note then tells what it is about.
    /// </summary>
    public required string Of { get; init; }

    /// <summary>
    /// The dimension that its unit must have, see <see cref="Quantities.Unit.Dimension"/>; several have a bar between them, and
    /// empty is any.
    /// </summary>
    public required string Dimension { get; init; }

    /// <summary>Whether figures of this measure can be in a unit.</summary>
    /// <param name="unit">The unit.</param>
    public bool Allows(Quantities.Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Dimension.Length == 0 || Dimension.Split('|').Contains(unit.Dimension, StringComparer.Ordinal);
    }
}

/// <summary>What relation a measure has to levels.</summary>
public enum MeasureKind
{
    /// <summary>An amount or a number at or during the period.</summary>
    Level,

    /// <summary>The difference to the same part of the year before, unless a row's note says otherwise.</summary>
    Change,

    /// <summary>The difference in percent of the same part of the year before.</summary>
    ChangePercent,

    /// <summary>
    /// A part of the whole that the row's parent insats or group has; of a provider, the part of all providers.
    /// </summary>
    Share,

    /// <summary>The difference in percentage points of the same share of the year before.</summary>
    ChangePoints,
}

/// <summary>A ground (avtalsform) on which a provider is used.</summary>
public sealed record Ground : Term
{
    /// <summary>The place in Spink's order of recommendation, from 1.</summary>
    public required int Order { get; init; }
}
