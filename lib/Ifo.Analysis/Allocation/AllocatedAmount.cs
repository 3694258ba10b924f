namespace Ifo.Analysis.Allocation;

/// <summary>What one of a key's names is to pay.</summary>
/// <param name="Name">The name.</param>
/// <param name="Share">The share as the key has it, where 1 is the whole.</param>
/// <param name="Exact">The amount in kronor before it is rounded to whole units, with the digits that a decimal has.</param>
/// <param name="Kronor">The amount in kronor, in whole units.</param>
public sealed record AllocatedAmount(string Name, decimal Share, decimal Exact, decimal Kronor)
{
    /// <summary>What rounding to whole units adds, in kronor; always less than one unit in size.</summary>
    public decimal Rounding => Kronor - Exact;
}
