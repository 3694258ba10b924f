using System.Globalization;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Engines.Sql;

namespace Ifo.Analysis.Exchange.Large;

/// <summary>
/// Conditions, for DuckDB, that hold only for cells which the own reader takes as they stand. Where one does not hold, the cell
/// may still be good: then the own reader judges it.
/// </summary>
/// <remarks>The patterns stand in the text itself, since DuckDB reads one anew for each row when it is a parameter.</remarks>
internal static class PlainCells
{
    /// <summary>A pseudonym, as DuckDB matches it: letters and figures, with no long run of figures in it.</summary>
    public const string Person = "[a-zA-Z]+[-_]?[0-9]{1,9}|[a-zA-Z][a-zA-Z0-9]*[0-9][a-zA-Z0-9]*|[1-9][0-9]{0,6}";

    /// <summary>What no pseudonym may have: as many figures in a row as a day of birth, with something after them.</summary>
    public const string LikeIdentity = "[0-9]{10}|[0-9]{6,9}[a-zA-Z]|^9{6,7}$|^[a-zA-Z]{0,8}[0-9]+[eE][0-9]+$";

    /// <summary>Numbers of rows and cases: figures, not so many that they could be a day of birth and more.</summary>
    public const string Number = "[1-9][0-9]{0,8}";

    /// <summary>Numbers with at most two decimals after a mark.</summary>
    public static string Amount(DecimalMark mark) =>
        $"[0-9]{{1,7}}|[0-9]{{1,5}}[{(mark == DecimalMark.Point ? '.' : ',')}][0-9]{{1,2}}";

    public static string IsPerson(string cell) =>
        $"(length({cell}) <= 100 AND regexp_full_match({cell}, '{Person}') AND NOT regexp_matches({cell}, '{LikeIdentity}'))";

    public static string IsNumber(string cell) => $"regexp_full_match({cell}, '{Number}')";

    /// <summary>A day as 2024-12-31, within what is likely; or none, where it says so.</summary>
    public static string IsDay(SqlWords text, string cell, DateOnly first, DateOnly last) =>
        $"(CAST(TRY_CAST({cell} AS DATE) AS VARCHAR) = {cell} AND {cell} BETWEEN {text.Parameter(Day(first))} "
        + $"AND {text.Parameter(Day(last))})";

    public static string IsAmount(string cell, DecimalMark mark) => $"regexp_full_match({cell}, '{Amount(mark)}')";

    /// <summary>Whether a cell has something that an identity number could be.</summary>
    public static string HasManyFigures(string cell) =>
        $"length(regexp_replace(coalesce({cell}, ''), '[^0-9]', '', 'g')) >= 6";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
