namespace Ifo.Analysis.Disclosure;

/// <summary>A cell that is not shown.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Column">Its column.</param>
/// <param name="Interval">What an outsider can derive of it.</param>
public sealed record WithheldCell(string Row, string Column, DerivedInterval Interval)
{
    /// <summary>The cell in Swedish.</summary>
    public override string ToString() => $"”{Row}”, ”{Column}”: {Interval}";
}
