using System.Collections.Immutable;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Engines.Sql;

namespace Ifo.Analysis.Exchange.Large;

/// <summary>What makes the cells of a file plainly good, and what is kept of them.</summary>
/// <param name="Mark">The decimal mark.</param>
/// <param name="First">The first likely day.</param>
/// <param name="Last">The last likely day of each column of days.</param>
/// <param name="Missing">What cells say where there is nothing.</param>
internal sealed record PlainRules(
    DecimalMark Mark, DateOnly First, Func<StagedColumn, DateOnly> Last, IReadOnlyList<string> Missing)
{
    /// <summary>The condition that every cell of a row is plainly good.</summary>
    public string Condition(SqlWords text, ImmutableArray<StagedColumn> columns) => string.Join(
        " AND ", columns.Where(column => column.Role != StagedRole.Unused).Select(column => Condition(text, column)));

    /// <summary>
    /// How a cell without a day or an amount says so, by the place from 1 among <see cref="Signs"/>; 0 where it has one.
    /// </summary>
    public string Form(SqlWords text, StagedColumn column) =>
        $"coalesce(list_position([{string.Join(", ", Signs.Select(sign => text.Parameter(sign)))}], "
        + $"lower(coalesce({column.Cell}, ''))), 0)";

    /// <summary>What cells say where there is nothing, in small letters, and the empty cell first.</summary>
    public IReadOnlyList<string> Signs { get; } =
        ["", .. Missing.Where(sign => sign.All(char.IsAscii)).Select(sign => sign.ToLowerInvariant())];

    /// <summary>Writes what is kept of a column.</summary>
    public void Keep(SqlWords text, StagedColumn column)
    {
        var cell = column.Cell;
        var kept = column.Role switch
        {
            StagedRole.Key or StagedRole.Own => $"TRY_CAST({cell} AS {column.List})",
            StagedRole.Number => $"TRY_CAST({cell} AS BIGINT)",
            StagedRole.Day => $"CASE WHEN is_plain THEN TRY_CAST(replace({cell}, '-', '') AS INTEGER) END",
            StagedRole.Amount => "CASE WHEN is_plain THEN CAST(TRY_CAST(replace("
                + $"{cell}, ',', '.') AS DECIMAL(12, 2)) * 100 AS BIGINT) END",
            _ => cell,
        };
        text.Add($", {kept} AS {(column.Role == StagedRole.Person ? "person" : column.Kept)}");
        if (column.IsDayOrAmount) text.Add($", CAST({Form(text, column)} AS UTINYINT) AS {column.Form}");
    }

    private string Condition(SqlWords text, StagedColumn column) => column.Role switch
    {
        StagedRole.Key or StagedRole.Own =>
            $"({column.Cell} IS NULL OR TRY_CAST({column.Cell} AS {column.List}) IS NOT NULL)",
        StagedRole.Person => PlainCells.IsPerson(column.Cell),
        StagedRole.Number => PlainCells.IsNumber(column.Cell),
        StagedRole.Day =>
            $"({Form(text, column)} <> 0 OR {PlainCells.IsDay(text, column.Cell, First, Last(column))})",
        _ => $"({Form(text, column)} <> 0 OR {PlainCells.IsAmount(column.Cell, Mark)})",
    };
}
