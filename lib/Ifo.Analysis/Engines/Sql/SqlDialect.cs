namespace Ifo.Analysis.Engines.Sql;

/// <summary>
/// How the same statement is written for different databases. The statements keep to what gives equal results in all of them:
/// counts, sums, least and greatest of whole numbers, CASE, IN, BETWEEN, GROUP BY and queries within FROM. Days are whole numbers
/// (20241231), and money is öre; nothing is divided, no decimals are made, and nothing is sorted or compared by a language.
/// </summary>
/// <remarks>
/// The generator is the project's own. Three measures (one key; two keys with a month and distinct persons; a class of numbers
/// with a condition, sums and squares) were also written with linq2db 6.5.1: it is 6.5 MB, this folder 30 kB of source, it
/// wrote a remainder for PostgreSQL as <c>Floor(x::decimal % 100)::Int</c>, which is the decimals and the division that are to be
/// kept out, it does not write SQL Server's text unless that server's client is installed, and fields that are known only when
/// the program runs had to be asked for by name through <c>Sql.Property</c> all the same. What is left to generate is small: one
/// form of statement and the names, parameters and types of five dialects.
/// </remarks>
internal abstract class SqlDialect
{
    public static SqlDialect DuckDb { get; } = new DuckDbDialect();

    public static SqlDialect Sqlite { get; } = new SqliteDialect();

    public static SqlDialect PostgreSql { get; } = new PostgreSqlDialect();

    public static SqlDialect SqlServer { get; } = new SqlServerDialect();

    public static IReadOnlyList<SqlDialect> All => [DuckDb, Sqlite, PostgreSql, SqlServer];

    /// <summary>The database's name.</summary>
    public abstract string Name { get; }

    /// <summary>The sign before the name of a parameter.</summary>
    public virtual char ParameterSign => '@';

    /// <summary>The function that counts rows, in numbers of 64 bits.</summary>
    public virtual string Count => "COUNT";

    /// <summary>A name, quoted.</summary>
    public virtual string Quoted(string name) => SqlName.Quoted(name, '"', '"');

    /// <summary>A text compared character by character, whatever the database is set to.</summary>
    public virtual string Exact(string text) => text;

    /// <summary>A day of the database's own type as a whole number, 20241231.</summary>
    public abstract string DayOf(string column);

    /// <summary>A decimal number as whole hundredths.</summary>
    public abstract string HundredthsOf(string column);

    /// <summary>A condition that holds for a decimal number that is no whole hundredths.</summary>
    public virtual string IsTooFine(string column) => $"{column} * 100 <> {HundredthsOf(column)}";

    /// <summary>A condition that holds for identity numbers; null where the database has no way to say it.</summary>
    public virtual string? LooksLikeIdentity(string column) => null;

    /// <summary>A sum of numbers of 64 bits that has room for what it gives.</summary>
    public virtual string Sum(string numbers) => $"SUM({numbers})";

    private sealed class DuckDbDialect : SqlDialect
    {
        public override string Name => "DuckDB";

        public override char ParameterSign => '$';

        public override string DayOf(string column) => $"(year({column}) * 10000 + month({column}) * 100 + day({column}))";

        public override string HundredthsOf(string column) => $"CAST(round({column} * 100) AS BIGINT)";
    }

    private sealed class SqliteDialect : SqlDialect
    {
        public override string Name => "SQLite";

        // SQLite has no days: they are texts, 2024-12-31.
        public override string DayOf(string column) => $"CAST(REPLACE({column}, '-', '') AS INTEGER)";

        public override string HundredthsOf(string column) => $"CAST(ROUND({column} * 100) AS INTEGER)";

        // Numbers are binary there: 19.99 times 100 is no whole number.
        public override string IsTooFine(string column) => $"ABS({column} * 100 - ROUND({column} * 100)) > 0.000001";
    }

    private sealed class PostgreSqlDialect : SqlDialect
    {
        public override string Name => "PostgreSQL";

        public override string? LooksLikeIdentity(string column) =>
            $"CAST({column} AS text) ~ '^\\s*([0-9]{{2}})?[0-9]{{2}}[01][0-9][0-9]{{2}}\\s*[-+]?\\s*[0-9T][0-9F][0-9]{{2}}\\s*$'";

        public override string DayOf(string column) => $"CAST(EXTRACT(YEAR FROM {column}) * 10000 + EXTRACT(MONTH FROM {column}) "
            + $"* 100 + EXTRACT(DAY FROM {column}) AS integer)";

        public override string HundredthsOf(string column) => $"CAST(ROUND(CAST({column} AS numeric) * 100) AS bigint)";

        public override string IsTooFine(string column) => $"CAST({column} AS numeric) * 100 <> {HundredthsOf(column)}";
    }

    private sealed class SqlServerDialect : SqlDialect
    {
        public override string Name => "SQL Server";

        public override string Count => "COUNT_BIG";

        public override string? LooksLikeIdentity(string column) =>
            $"({column} LIKE '%[0-9][0-9][01][0-9][0-9][0-9][0-9][0-9][0-9][0-9]' OR "
            + $"{column} LIKE '%[0-9][0-9][01][0-9][0-9][0-9][-+][0-9][0-9][0-9][0-9]')";

        public override string Quoted(string name) => SqlName.Quoted(name, '[', ']');

        public override string Exact(string text) => $"CAST({text} AS nvarchar(4000)) COLLATE Latin1_General_100_BIN2";

        public override string DayOf(string column) => $"(YEAR({column}) * 10000 + MONTH({column}) * 100 + DAY({column}))";

        public override string HundredthsOf(string column) => $"CAST(ROUND({column} * 100, 0) AS bigint)";

        public override string Sum(string numbers) => $"SUM(CAST({numbers} AS decimal(38, 0)))";
    }
}
