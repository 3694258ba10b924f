using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Ifo.Notebooks.Packages;
using SQLitePCL;

namespace Ifo.Notebooks.Kernels.Sql;

/// <summary>One statement of a cell of SQL, read by SQLite itself, so that it ends where SQLite says it does.</summary>
internal sealed class SqlStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _prepared;
    private readonly int _line;

    private SqlStatement(sqlite3 database, sqlite3_stmt prepared, int line) =>
        (_database, _prepared, _line) = (database, prepared, line);

    /// <summary>The columns of its result; empty for a statement without one, such as <c>INSERT</c>.</summary>
    public IReadOnlyList<string> Columns =>
        Distinct(
            [.. Enumerable.Range(0, raw.sqlite3_column_count(_prepared))
                .Select(column => raw.sqlite3_column_name(_prepared, column).utf8_to_string())]);

    /// <summary>
    /// The names of its parameters as written, with <c>@</c>, <c>$</c> or <c>:</c>; empty for one written <c>?</c>.
    /// </summary>
    public IReadOnlyList<string> Parameters =>
        [.. Enumerable.Range(1, raw.sqlite3_bind_parameter_count(_prepared))
            .Select(number => raw.sqlite3_bind_parameter_name(_prepared, number).utf8_to_string() ?? "")];

    /// <summary>
    /// Reads the next statement; one is carried out before the next is read, since a table must exist to be asked.
    /// </summary>
    /// <param name="database">The open database.</param>
    /// <param name="sql">The cell, in UTF-8.</param>
    /// <param name="offset">Where to begin; moves to where the statement ends.</param>
    /// <returns>Null when there are no more.</returns>
    /// <exception cref="CellFailureException">It cannot be read; the message tells why and the line.</exception>
    public static SqlStatement? Next(sqlite3 database, byte[] sql, ref int offset)
    {
        for (var start = SqlText.SkipBlank(sql, offset); start < sql.Length; start = SqlText.SkipBlank(sql, offset))
        {
            var code = raw.sqlite3_prepare_v2(database, sql.AsSpan(start), out var prepared, out var rest);
            if (code != raw.SQLITE_OK)
                throw SqlFailure.From(
                    database, code, SqlText.Line(sql, start + Math.Max(0, ErrorOffset(database.DangerousGetHandle()))));
            offset = sql.Length - rest.Length;
            if (!prepared.IsInvalid)
                return new SqlStatement(database, prepared, SqlText.Line(sql, start));
        }

        return null;
    }

    /// <summary>Gives a parameter its value.</summary>
    /// <exception cref="CellFailureException">SQLite has no form for the value.</exception>
    public void Bind(string parameter, object? value)
    {
        var number = raw.sqlite3_bind_parameter_index(_prepared, parameter);
        var code = value switch
        {
            null => raw.sqlite3_bind_null(_prepared, number),
            bool truth => raw.sqlite3_bind_int64(_prepared, number, truth ? 1 : 0),
            // Through #!set every number comes as a double; a whole one is a whole number to SQL.
            double whole when whole == Math.Floor(whole) && Math.Abs(whole) < 1L << 53 =>
                raw.sqlite3_bind_int64(_prepared, number, (long)whole),
            float or double or decimal =>
                raw.sqlite3_bind_double(_prepared, number, Convert.ToDouble(value, CultureInfo.InvariantCulture)),
            sbyte or byte or short or ushort or int or uint or long =>
                raw.sqlite3_bind_int64(_prepared, number, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            DateOnly day => raw.sqlite3_bind_text(_prepared, number, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            DateTime time => raw.sqlite3_bind_text(
                _prepared, number, time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
            string text => raw.sqlite3_bind_text(_prepared, number, text),
            byte[] bytes => raw.sqlite3_bind_blob(_prepared, number, bytes),
            _ =>
                throw Failure(
                    "#!set",
                    $"Parametern {parameter} har ett värde av typen {value.GetType().Name}, som SQL inte kan ta emot. Ge den "
                    + "ett tal, en text eller ett datum."),
        };
        if (code != raw.SQLITE_OK)
            throw SqlFailure.From(_database, code, _line);
    }

    /// <summary>Carries it out, row by row.</summary>
    /// <exception cref="CellFailureException">It fails on the way.</exception>
    public IEnumerable<object?[]> Rows()
    {
        var columns = raw.sqlite3_column_count(_prepared);
        int code;
        while ((code = raw.sqlite3_step(_prepared)) == raw.SQLITE_ROW)
            yield return [.. Enumerable.Range(0, columns).Select(Value)];
        if (code != raw.SQLITE_DONE)
            throw SqlFailure.From(_database, code, _line);
    }

    /// <summary>A failure at its line.</summary>
    public CellFailureException Failure(string name, string message) => new(name, message, _line);

    public void Dispose() => _prepared.Dispose();

    private object? Value(int column) => raw.sqlite3_column_type(_prepared, column) switch
    {
        raw.SQLITE_INTEGER => raw.sqlite3_column_int64(_prepared, column),
        raw.SQLITE_FLOAT => raw.sqlite3_column_double(_prepared, column),
        raw.SQLITE_TEXT => raw.sqlite3_column_text(_prepared, column).utf8_to_string(),
        raw.SQLITE_BLOB => raw.sqlite3_column_blob(_prepared, column).ToArray(),
        _ => null,
    };

    // As .NET Interactive has it: the second column named x is called "x (2)".
    private static IReadOnlyList<string> Distinct(string[] names)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. names.Select(name => (counts[name] = counts.GetValueOrDefault(name) + 1) is > 1 and var count
                ? string.Create(CultureInfo.InvariantCulture, $"{name} ({count})")
                : name)
        ];
    }

    // The one function that the wrapper lacks: where in the text the error is, or -1.
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_error_offset", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int ErrorOffset(nint database);
}

/// <summary>Places in a text of SQL.</summary>
internal static class SqlText
{
    /// <summary>The line of a place, from 1.</summary>
    public static int Line(byte[] sql, int offset) => sql.AsSpan(0, Math.Min(offset, sql.Length)).Count((byte)'\n') + 1;

    /// <summary>Past white space and comments, so that a statement's line is where its first word stands.</summary>
    public static int SkipBlank(byte[] sql, int offset)
    {
        while (offset < sql.Length)
        {
            var rest = sql.AsSpan(offset);
            var skip = rest[0] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)';' ? 1
                : rest.StartsWith("--"u8) ? Through(rest, "\n"u8)
                : rest.StartsWith("/*"u8) ? Through(rest, "*/"u8)
                : 0;
            if (skip == 0)
                break;
            offset += skip;
        }

        return offset;
    }

    private static int Through(ReadOnlySpan<byte> text, ReadOnlySpan<byte> end) =>
        text.IndexOf(end) is >= 0 and var at ? at + end.Length : text.Length;
}
