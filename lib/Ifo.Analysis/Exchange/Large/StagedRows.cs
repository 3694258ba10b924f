using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Engines.Sql;

namespace Ifo.Analysis.Exchange.Large;

/// <summary>
/// The rows of large files, held by DuckDB: read once, each cell in the narrowest form that still is its value. Rows with a cell
/// that is not plainly good are marked, and can be read again with their places.
/// </summary>
/// <param name="session">DuckDB.</param>
/// <param name="scans">The files.</param>
/// <param name="columns">Their columns.</param>
/// <param name="rules">What makes a cell plainly good.</param>
internal sealed class StagedRows(
    SqlSession session, IReadOnlyList<FileScan> scans, ImmutableArray<StagedColumn> columns, PlainRules rules)
{
    private const int MostValues = 5_000;

    public ImmutableArray<StagedColumn> Columns { get; private set; } = columns;

    /// <summary>How many rows there are.</summary>
    public long Count => Scalar("SELECT COUNT(*) FROM ifo_rows");

    /// <summary>Reads the files.</summary>
    /// <param name="used">Columns of the analyst's own that are counted by; others are kept where their values are few.</param>
    /// <param name="lookedAt">How many rows are looked at for the values of columns with lists.</param>
    public void Stage(IReadOnlySet<int> used, int lookedAt)
    {
        MakeLists(used, lookedAt);
        MakeRows();
        if (Odd() <= lookedAt / 2) return;
        // The beginning did not show what there is, as in a file that is sorted: look through all of it.
        Run("DROP TABLE ifo_rows");
        foreach (var column in Columns.Where(column => column.HasList)) Run($"DROP TYPE {column.List}");
        MakeLists(used, long.MaxValue);
        MakeRows();
    }

    /// <summary>How many rows have a cell that is not plainly good.</summary>
    public long Odd() => Scalar("SELECT COUNT(*) FROM ifo_rows WHERE NOT is_plain");

    /// <summary>How many rows there are that are plainly good but for numbers that come twice.</summary>
    public bool AreNumbersDistinct() => Columns.FirstOrDefault(column => column.Role == StagedRole.Number) is not { } number
        || Scalar($"SELECT COUNT(*) FROM ifo_rows WHERE {number.Kept} IS DISTINCT FROM rowid + 1") == 0
        || Scalar($"SELECT COUNT({number.Kept}) - COUNT(DISTINCT {number.Kept}) FROM ifo_rows") == 0;

    /// <summary>The rows that are alike in all that is not judged by a rule, with how many each stands for.</summary>
    public IReadOnlyList<KindOfRow> Kinds()
    {
        var apart = Columns.Where(column => column.Role == StagedRole.Key || column.IsDayOrAmount).ToList();
        var names = apart.Select(column => column.IsDayOrAmount ? column.Form : column.Kept).ToList();
        var values = apart.Where(column => column.IsDayOrAmount).ToList();
        var text = New().Add("SELECT COUNT(*)").Add(string.Concat(names.Select(name => $", CAST({name} AS VARCHAR)")))
            .Add(string.Concat(values.Select(value => $", MIN({value.Kept}), MAX({value.Kept})")))
            .Add(" FROM ifo_rows WHERE is_plain").Add(names.Count > 0 ? $" GROUP BY {string.Join(", ", names)}" : "")
            .Add(" HAVING COUNT(*) > 0");
        return session.Rows(text, row => new KindOfRow(
            row.GetInt64(0),
            apart.Index().ToDictionary(column => column.Item, column => column.Item.IsDayOrAmount
                ? SignAt(int.Parse(Text(row, column.Index + 1), CultureInfo.InvariantCulture))
                : Text(row, column.Index + 1)),
            values.Index().ToDictionary(
                value => value.Item,
                value => (SqlValue.LongOrNull(row.GetValue(1 + apart.Count + (2 * value.Index))),
                    SqlValue.LongOrNull(row.GetValue(2 + apart.Count + (2 * value.Index)))))));
    }

    /// <summary>Marks the rows of some kinds as not plainly good.</summary>
    public void Mark(IReadOnlyList<KindOfRow> kinds)
    {
        foreach (var kind in kinds)
        {
            var text = New().Add("UPDATE ifo_rows SET is_plain = false WHERE is_plain");
            foreach (var (column, value) in kind.Values)
                text.Add(column.IsDayOrAmount
                    ? $" AND {column.Form} = {text.Parameter(PlaceOf(value))}"
                    : $" AND coalesce(CAST({column.Kept} AS VARCHAR), '') = {text.Parameter(value)}");
            session.Run(text);
        }
    }

    /// <summary>
    /// The values of a column with a list in the order in which they come, and how many rows that are plainly good have each.
    /// </summary>
    public IReadOnlyList<(string Text, long Count)> Values(StagedColumn column) => session.Rows(
        New().Add($"SELECT CAST({column.Kept} AS VARCHAR), COUNT(*) FILTER (WHERE is_plain) FROM ifo_rows "
            + $"GROUP BY {column.Kept} ORDER BY MIN(rowid)"),
        row => (Text(row, 0), row.GetInt64(1)));

    /// <summary>How many rows have something in a column that an identity number could be.</summary>
    public IReadOnlyList<(string Text, long Count)> Suspects(StagedColumn column)
    {
        var text = New().Add($"SELECT {column.Cell}, COUNT(*) FROM ");
        WriteScans(text);
        text.Add($" WHERE {PlainCells.HasManyFigures(column.Cell)} GROUP BY 1");
        return session.Rows(text, row => (Text(row, 0), row.GetInt64(1)));
    }

    /// <summary>How many persons are written in several ways, and how many numbers with and without zeros before them.</summary>
    /// <param name="written">What was read of the rows that are not plainly good.</param>
    /// <param name="afterZeros">Numbers that stood with zeros before them there, without these.</param>
    public (long Merged, long ZeroTwins) PersonsInSeveralWays(
        IEnumerable<(string Written, string Person)> written, IEnumerable<string> afterZeros)
    {
        Run("CREATE TABLE ifo_written (written VARCHAR, person VARCHAR)");
        Insert("ifo_written", written.Select(pair => new object?[] { pair.Written, pair.Person }));
        Run("CREATE TABLE ifo_zeros (person VARCHAR)");
        Insert("ifo_zeros", afterZeros.Select(person => new object?[] { person }));
        const string All = "(SELECT person AS written, lower(person) AS person FROM ifo_rows WHERE is_plain "
            + "UNION ALL SELECT written, person FROM ifo_written)";
        return (
            Scalar($"SELECT COUNT(*) FROM (SELECT person FROM {All} "
                + $"WHERE person IN (SELECT person FROM {All} WHERE written <> person) "
                + "GROUP BY person HAVING COUNT(DISTINCT written) > 1)"),
            Scalar($"SELECT COUNT(DISTINCT person) FROM {All} WHERE person IN (SELECT person FROM ifo_zeros)"));
    }

    /// <summary>Puts rows into a table.</summary>
    public void Insert(string table, IEnumerable<object?[]> rows)
    {
        foreach (var some in rows.Chunk(500))
        {
            var text = New().Add($"INSERT INTO {table} VALUES ");
            Run(text.AddAll(some, ", ", row => text.Add("(").AddAll(row, ", ", value =>
                text.Add(value is null ? "NULL" : text.Parameter(value))).Add(")")));
        }
    }

    /// <summary>Reads the rows of a file again that are not plainly good, or of some kinds, with their places in it.</summary>
    public void Again(int file, IReadOnlyList<KindOfRow> kinds, Action<long, IReadOnlyList<string>> take)
    {
        var text = New().Add($"SELECT * FROM (SELECT row_number() OVER () AS ifo_place, *{PlainRules.Places(Columns)} FROM ");
        scans[file].Write(text);
        text.Add(") WHERE (").Add(rules.Condition(text, Columns)).Add(") IS NOT TRUE");
        foreach (var kind in kinds)
        {
            text.Add(" OR (1 = 1");
            foreach (var (column, value) in kind.Values)
                text.Add(column.IsDayOrAmount
                    ? $" AND {rules.Form(text, column)} = {text.Parameter(PlaceOf(value))}"
                    : $" AND coalesce({column.Cell}, '') = {text.Parameter(value)}");
            text.Add(")");
        }

        session.Rows(text.Add(" ORDER BY ifo_place"), row =>
        {
            take(row.GetInt64(0), [.. Enumerable.Range(1, scans[file].Columns).Select(place => Text(row, place))]);
            return 0;
        });
    }

    /// <summary>Carries out a statement.</summary>
    public void Run(SqlWords text) => session.Run(text);

    /// <summary>Carries out a statement without values.</summary>
    public void Run(string words) => session.Run(New().Add(words));

    public long Scalar(string words) => session.Rows(New().Add(words), row => SqlValue.Long(row.GetValue(0))).Single();

    // What the cells of a list can be is learnt from the beginning of the files; a value that comes later marks its row.
    private void MakeLists(IReadOnlySet<int> used, long rows)
    {
        var lists = Columns.Where(column => column.HasList).ToList();
        if (lists.Count == 0) return;
        var cells = string.Join(", ", lists.Select(list => list.Cell));
        var text = New().Add($"CREATE TABLE ifo_head AS SELECT DISTINCT {cells} FROM (SELECT * FROM ");
        WriteScans(text);
        session.Run(text.Add(string.Create(CultureInfo.InvariantCulture, $" LIMIT {rows})")));
        Columns = [.. Columns.Select(column => column.HasList ? Listed(column, used.Contains(column.Place)) : column)];
        Run("DROP TABLE ifo_head");
    }

    private StagedColumn Listed(StagedColumn column, bool isUsed)
    {
        Run($"CREATE OR REPLACE TABLE ifo_values AS SELECT DISTINCT {column.Cell} AS v FROM ifo_head "
            + $"WHERE {column.Cell} IS NOT NULL");
        var most = column.Role == StagedRole.Own && isUsed ? Import.OwnColumn.MostValues + 1 : MostValues;
        if (Scalar("SELECT COUNT(*) FROM ifo_values") > most)
        {
            return column.Role == StagedRole.Own && !isUsed
                ? column with { Role = StagedRole.Unused }
                : throw new NotPlainException($"{column.Field} har fler än {most} olika värden");
        }

        Run($"CREATE TYPE {column.List} AS ENUM (SELECT v FROM ifo_values)");
        return column;
    }

    private void MakeRows()
    {
        var text = New().Add("CREATE TABLE ifo_rows AS SELECT is_plain");
        foreach (var column in Columns.Where(column => column.Role != StagedRole.Unused)) rules.Keep(text, column);
        text.Add(" FROM (SELECT *, (").Add(rules.Condition(text, Columns))
            .Add($") IS TRUE AS is_plain FROM (SELECT *{PlainRules.Places(Columns)} FROM ");
        WriteScans(text);
        session.Run(text.Add("))"));
    }

    // 0 stands for a cell that has a day or an amount.
    private string SignAt(int place) => place == 0 ? "0" : rules.Signs[place - 1];

    private long PlaceOf(string sign) => sign == "0" ? 0 : rules.Signs.ToList().IndexOf(sign) + 1;

    private void WriteScans(SqlWords text)
    {
        text.Add("(").AddAll(scans, " UNION ALL ", scan =>
        {
            text.Add("SELECT * FROM ");
            scan.Write(text);
        }).Add(")");
    }

    private static SqlWords New() => new(SqlDialect.DuckDb);

    private static string Text(DbDataReader row, int place) => row.IsDBNull(place) ? "" : row.GetString(place);
}

/// <summary>Rows that are alike in all that is not judged by a rule.</summary>
/// <param name="Count">How many they are.</param>
/// <param name="Values">Their cells in the columns with lists; of days and amounts how they say that there is none, or 0.</param>
/// <param name="Ends">The least and the greatest of their days and amounts, where they have any.</param>
internal sealed record KindOfRow(
    long Count,
    IReadOnlyDictionary<StagedColumn, string> Values,
    IReadOnlyDictionary<StagedColumn, (long? Least, long? Greatest)> Ends);

/// <summary>That a file is not read by DuckDB, and why: then the own reader reads all of it.</summary>
internal sealed class NotPlainException(string why) : Exception(why);
