using System.Globalization;

namespace Ifo.Analysis.Taxonomy;

/// <summary>A row of the analyst's own lists, and what it does to the list of the data package.</summary>
/// <param name="List">The name of the list, for example <c>organisations</c>.</param>
/// <param name="File">Her file; for what goes with something that she leaves out, the file of that.</param>
/// <param name="Line">The line.</param>
/// <param name="Key">The key; those of a rule with a bar between them.</param>
/// <param name="Label">The label; of a rule, what it says and why.</param>
/// <param name="Effect">What it does.</param>
public sealed record TaxonomyChange(string List, string File, int Line, string Key, string Label, TaxonomyEffect Effect)
{
    /// <summary>The label; of a rule, what it says and why.</summary>
    public string Label { get; init; } = IdentityNumber.Mask(Label);

    /// <summary>The row on one line.</summary>
    public override string ToString() =>
        $"{Key}{(Label.Length == 0 ? "" : $" ({Label})")}: {Word} ({File} rad {Line.ToString(CultureInfo.InvariantCulture)})";

    private string Word => Effect switch
    {
        TaxonomyEffect.Added => "ny",
        TaxonomyEffect.Replaced => "ändrad",
        TaxonomyEffect.LeftOut => "borttagen",
        _ => "följer med det som är borttaget",
    };
}

/// <summary>What a row of an analyst's own lists does.</summary>
public enum TaxonomyEffect
{
    /// <summary>It adds a key.</summary>
    Added,

    /// <summary>It takes the place of the row with the same key; cells that are empty are kept as they were.</summary>
    Replaced,

    /// <summary>It leaves a key out.</summary>
    LeftOut,

    /// <summary>The data package's row refers to something that is left out, and goes with it.</summary>
    GoesWith,
}
