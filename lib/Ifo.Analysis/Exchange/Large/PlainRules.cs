using System.Collections.Immutable;
using System.Globalization;
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
    /// <summary>What is added to the cells before the condition: the place of each value in its list.</summary>
    public static string Places(ImmutableArray<StagedColumn> columns) => string.Concat(columns
        .Where(column => column.HasList)
        .Select(column => string.Create(
            CultureInfo.InvariantCulture, $", TRY_CAST({column.Cell} AS {column.List}) AS e{column.Place}")));

    /// <summary>The condition that every cell of a row is plainly good.</summary>
    public string Condition(SqlWords text, ImmutableArray<StagedColumn> columns) => string.Join(
        " AND ", columns.Where(column => column.Role != StagedRole.Unused).Select(column => Condition(text, column)));

    /// <summary>
    /// How a cell without a day or an amount says so, by the place from 1 among <see cref="Signs"/>; 0 where it has one.
    /// </summary>
    public string Form(SqlWords text, StagedColumn column) =>
        $"CASE WHEN {column.Cell} IS NULL OR {column.Cell} = '' THEN 1 WHEN {column.Cell}[1] BETWEEN '0' AND '9' THEN 0 ELSE "
        + $"coalesce(list_position([{string.Join(", ", Signs.Select(text.Parameter))}], lower({column.Cell})), 0) END";

    /// <summary>What cells say where there is nothing, in small letters, and the empty cell first.</summary>
    public IReadOnlyList<string> Signs { get; } =
        ["", .. Missing.Where(sign => sign.All(char.IsAscii)).Select(sign => sign.ToLowerInvariant())];

    /// <summary>Writes what is kept of a column; of a row that is not plainly good it means nothing.</summary>
    public void Keep(SqlWords text, StagedColumn column)
    {
        var cell = column.Cell;
        var kept = column.Role switch
        {
            StagedRole.Key or StagedRole.Own => string.Create(CultureInfo.InvariantCulture, $"e{column.Place}"),
            StagedRole.Number => $"TRY_CAST({cell} AS BIGINT)",
            StagedRole.Day => $"TRY_CAST(replace({cell}, '-', '') AS INTEGER)",
            StagedRole.Amount => $"CAST(TRY_CAST(replace({cell}, ',', '.') AS DECIMAL(12, 2)) * 100 AS BIGINT)",
            _ => cell,
        };
        text.Add($", {kept} AS {(column.Role == StagedRole.Person ? "person" : column.Kept)}");
        if (column.IsDayOrAmount) text.Add($", CAST({Form(text, column)} AS UTINYINT) AS {column.Form}");
    }

    private string Condition(SqlWords text, StagedColumn column) => column.Role switch
    {
        StagedRole.Key or StagedRole.Own =>
            string.Create(CultureInfo.InvariantCulture, $"({column.Cell} IS NULL OR e{column.Place} IS NOT NULL)"),
        StagedRole.Person => PlainCells.IsPerson(column.Cell),
        StagedRole.Number => PlainCells.IsNumber(column.Cell),
        StagedRole.Day =>
            $"({PlainCells.IsDay(text, column.Cell, First, Last(column))} OR {Form(text, column)} <> 0)",
        _ => $"({PlainCells.IsAmount(column.Cell, Mark)} OR {Form(text, column)} <> 0)",
    };
}
