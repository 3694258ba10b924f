namespace Ifo.Analysis.Exchange.Large;

/// <summary>
/// The columns of a kind of export whose values are many, so that DuckDB judges them by a rule; every other one has a list.
/// </summary>
/// <param name="Person">The persons.</param>
/// <param name="Number">The rows' own numbers, which may not come twice.</param>
/// <param name="Days">Days, with what the field of them is called.</param>
/// <param name="Numbers">Numbers, with what the field of them is called.</param>
internal sealed record LargeColumns(
    string Person,
    string Number,
    IReadOnlyList<(string Column, string Field)> Days,
    IReadOnlyList<(string Column, string Field)> Numbers);
