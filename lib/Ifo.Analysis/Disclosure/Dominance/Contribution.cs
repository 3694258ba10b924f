namespace Ifo.Analysis.Disclosure.Dominance;

/// <summary>An amount of somebody in a cell of a table: of a person, or of a unit that sells or uses care.</summary>
/// <param name="Row">The row.</param>
/// <param name="Column">The column; <c>Belopp</c> in a table with one key.</param>
/// <param name="Contributor">Whose it is: a key that is never shown.</param>
/// <param name="Amount">The amount, at least 0, in kronor with at most two decimals.</param>
public sealed record Contribution(string Row, string Column, string Contributor, decimal Amount)
{
    /// <summary>The only column of a table with one key.</summary>
    public const string OneColumn = "Belopp";

    /// <summary>An amount in a table with one key.</summary>
    /// <param name="row">The row.</param>
    /// <param name="contributor">Whose it is.</param>
    /// <param name="amount">The amount, at least 0, in kronor with at most two decimals.</param>
    public static Contribution Of(string row, string contributor, decimal amount) => new(row, OneColumn, contributor, amount);
}
