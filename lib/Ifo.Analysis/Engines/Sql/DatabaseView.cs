using System.Collections.Immutable;
using System.Data.Common;
using Ifo.Analysis.Fields;

namespace Ifo.Analysis.Engines.Sql;

/// <summary>A view or a table of a database server, as it is found: the names and types of its columns.</summary>
/// <param name="connection">The database, open.</param>
/// <param name="dialect">Its dialect.</param>
/// <param name="name">The view, as <c>schema.vy</c>.</param>
internal sealed class DatabaseView(DbConnection connection, SqlDialect dialect, string name)
{
    private readonly SqlSession _session = new(connection, dialect);

    /// <summary>The columns, with the forms that their types give; those of other types are left out.</summary>
    public IReadOnlyList<SqlColumn> Columns() =>
        [.. _session.Columns(Select("*").Add(" WHERE 1 = 0")).Select(column => Of(column.Name, column.Type)).OfType<SqlColumn>()];

    /// <summary>The view as a register.</summary>
    /// <param name="person">The column with the persons.</param>
    /// <param name="fields">The fields.</param>
    /// <exception cref="EngineException">A row has no person, or identity numbers stand where pseudonyms should.</exception>
    public SqlSource ToSource(SqlColumn person, ImmutableArray<SqlColumn> fields)
    {
        var column = dialect.Quoted(person.Column);
        if (Rows($"{column} IS NULL OR {dialect.Exact(column)} = ''") is > 0 and var missing)
            throw new EngineException($"{missing} rader i {name} saknar person. Välj bort dem i vyn.");
        if (dialect.LooksLikeIdentity(column) is { } like && Rows(like) > 0)
            throw new EngineException($"Kolumnen {person.Field} i {name} har personnummer (visas inte). Byt dem mot "
                + "pseudonymer i vyn innan den räknas.");
        return SqlSource.Table(name, person with { Form = ColumnForm.Name }, [.. fields.Select(AsItIs)]);
    }

    // Where no name is empty the column is grouped by as it is, so that each part of a table that is parted by it is counted
    // where it lies.
    private SqlColumn AsItIs(SqlColumn field)
    {
        if (field.Form != ColumnForm.Text || field.IsCast) return field;
        var column = dialect.Exact(dialect.Quoted(field.Column));
        var text = Select($"{dialect.Count}(*)");
        text.Add($" WHERE {column} IN ('', {text.Parameter(RegisterField.Unknown)})");
        return _session.Rows(text, First).Single() == 0
            ? field with { Form = ColumnForm.Name }
            : field;
    }

    private long Rows(string condition) =>
        _session.Rows(Select($"{dialect.Count}(*)").Add(" WHERE ").Add(condition), First).Single();

    private static long First(DbDataReader row) => SqlValue.Long(row.GetValue(0));

    private SqlWords Select(string what)
    {
        var text = new SqlWords(dialect).Add($"SELECT {what} FROM ");
        return text.AddAll(SqlName.Parts(name), ".", part => text.Add(dialect.Quoted(part)));
    }

    private static SqlColumn? Of(string name, Type type) =>
        type == typeof(string) ? new(name, name, ColumnForm.Text)
        : type == typeof(DateOnly) || type == typeof(DateTime) ? new(name, name, ColumnForm.Day)
        : type == typeof(short) || type == typeof(int) || type == typeof(long) ? new(name, name, ColumnForm.Whole)
        : type == typeof(decimal) || type == typeof(double) || type == typeof(float) ? new(name, name, ColumnForm.Decimal)
        : null;
}
