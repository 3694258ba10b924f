using Microsoft.Data.Sqlite;

namespace Ifo.Analysis.Database;

/// <summary>A table of a database: its columns, and the rows to fill it with.</summary>
internal abstract record DatabaseTable(string Name)
{
    /// <summary>The statement that makes the table.</summary>
    public abstract string Declaration { get; }

    /// <summary>Writes the rows; each is read once and none is kept.</summary>
    public abstract void Fill(SqliteConnection connection);
}

/// <summary>A table with one row for each item.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Items">The items, in order.</param>
/// <param name="Columns">The columns.</param>
/// <param name="More">What else the declaration holds: columns that SQLite computes.</param>
internal sealed record DatabaseTable<T>(
    string Name, IEnumerable<T> Items, DatabaseColumn<T>[] Columns, params string[] More) : DatabaseTable(Name)
{
    public override string Declaration =>
        $"CREATE TABLE {Name} (\n  "
        + $"{string.Join(",\n  ", [.. Columns.Select(column => $"{column.Name} {column.Type}"), .. More])}\n) STRICT";

    public override void Fill(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO {Name} ({string.Join(", ", Columns.Select(column => column.Name))}) VALUES "
            + $"({string.Join(", ", Columns.Select((_, place) => $"@p{place}"))})";
        var parameters = Columns.Select((_, place) => command.Parameters.Add(new SqliteParameter($"@p{place}", null))).ToArray();
        foreach (var item in Items)
        {
            for (var place = 0; place < parameters.Length; place++)
                parameters[place].Value = Columns[place].Value(item) ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }
}

/// <summary>A column: its name, its type and rules in SQL, and what an item gives it.</summary>
internal sealed record DatabaseColumn<T>(string Name, string Type, Func<T, object?> Value);
