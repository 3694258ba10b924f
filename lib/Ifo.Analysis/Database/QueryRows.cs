using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Ifo.Analysis.Database;

/// <summary>The rows that a query gave, in its order.</summary>
public sealed class QueryRows : RowList<QueryRow>
{
    private QueryRows(IReadOnlyList<string> columns, IReadOnlyList<QueryRow> rows)
        : base(rows) => Columns = columns;

    /// <summary>The columns' names, in the query's order.</summary>
    public IReadOnlyList<string> Columns { get; }

    internal static QueryRows Read(SqliteDataReader reader)
    {
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var rows = new List<QueryRow>();
        while (reader.Read())
        {
            var values = new object[columns.Count];
            reader.GetValues(values);
            rows.Add(new QueryRow(columns, values));
        }

        return new QueryRows(columns, rows);
    }
}

/// <summary>A row that a query gave; its values are asked for by column.</summary>
public sealed class QueryRow
{
    private readonly IReadOnlyList<string> _columns;
    private readonly object[] _values;

    internal QueryRow(IReadOnlyList<string> columns, object[] values) => (_columns, _values) = (columns, values);

    /// <summary>Whether the column has a value; false where it is NULL.</summary>
    /// <param name="column">The column's name.</param>
    /// <exception cref="DatabaseException">There is no such column.</exception>
    public bool Has(string column) => Value(column) is not DBNull;

    /// <summary>The column's text.</summary>
    /// <param name="column">The column's name.</param>
    /// <exception cref="DatabaseException">There is no such column, or it is NULL.</exception>
    public string Text(string column) => Convert.ToString(Demand(column), CultureInfo.InvariantCulture)!;

    /// <summary>The column's count.</summary>
    /// <param name="column">The column's name.</param>
    /// <exception cref="DatabaseException">There is no such column, or it holds no whole number.</exception>
    public long Count(string column) =>
        Demand(column) is long count
            ? count
            : throw new DatabaseException($"Kolumnen {column} har inget heltal på raden; där står \"{Text(column)}\".");

    /// <summary>The column's number; 15 digits of it are exact.</summary>
    /// <param name="column">The column's name.</param>
    /// <exception cref="DatabaseException">There is no such column, or it holds no number.</exception>
    public decimal Number(string column) => Demand(column) switch
    {
        long whole => whole,
        double number => (decimal)number,
        var other => throw new DatabaseException($"Kolumnen {column} har inget tal på raden; där står \"{other}\"."),
    };

    /// <summary>The columns with their values, as text.</summary>
    public override string ToString() =>
        string.Join(
            ", ",
            _columns.Select((column, place) => string.Create(
                CultureInfo.InvariantCulture, $"{column} = {(_values[place] is DBNull ? "NULL" : _values[place])}")));

    private object Demand(string column) =>
        Value(column) is not DBNull and var value
            ? value
            : throw new DatabaseException(
                $"Kolumnen {column} har inget värde (NULL) på raden. Fråga först med Has(\"{column}\").");

    private object Value(string column)
    {
        for (var place = 0; place < _columns.Count; place++)
        {
            if (string.Equals(_columns[place], column, StringComparison.Ordinal)) return _values[place];
        }

        throw new DatabaseException($"Frågan har ingen kolumn \"{column}\". Den har {string.Join(", ", _columns)}.");
    }
}
