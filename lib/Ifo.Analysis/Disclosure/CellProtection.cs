namespace Ifo.Analysis.Disclosure;

/// <summary>Why a cell is withheld.</summary>
public enum WithheldFor
{
    /// <summary>It is not: it is shown.</summary>
    Nothing,

    /// <summary>The rule does not allow it (primary suppression).</summary>
    Rule,

    /// <summary>Shown, it would give away another cell (secondary suppression).</summary>
    OtherCells,
}

/// <summary>What became of one cell.</summary>
internal readonly record struct CellProtection(WithheldFor Why, DerivedInterval Interval)
{
    public static CellProtection Shown => default;
}
