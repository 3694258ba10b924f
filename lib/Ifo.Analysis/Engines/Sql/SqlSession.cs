using System.Data.Common;
using System.Net.Sockets;

namespace Ifo.Analysis.Engines.Sql;

/// <summary>Carries out statements.</summary>
/// <param name="connection">The database.</param>
/// <param name="dialect">Its dialect, by whose name it is called in messages.</param>
internal sealed class SqlSession(DbConnection connection, SqlDialect dialect)
{
    /// <summary>What is made of each row of an answer; either all of them, or none.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="make">Makes something of a row.</param>
    /// <param name="before">Words before the statement.</param>
    /// <exception cref="EngineException">The database refuses it, or has gone away.</exception>
    public IReadOnlyList<T> Rows<T>(SqlWords text, Func<DbDataReader, T> make, string before = "")
    {
        try
        {
            using var command = Command(text, before);
            using var reader = command.ExecuteReader();
            List<T> made = [];
            while (reader.Read()) made.Add(make(reader));
            return made;
        }
        catch (Exception error) when (error is DbException or IOException or SocketException or TimeoutException)
        {
            throw Failure(error);
        }
    }

    /// <summary>The names and types of the columns that a statement gives.</summary>
    /// <inheritdoc cref="Rows"/>
    public IReadOnlyList<(string Name, Type Type)> Columns(SqlWords text)
    {
        try
        {
            using var command = Command(text, "");
            using var reader = command.ExecuteReader();
            return
            [
                .. Enumerable.Range(0, reader.FieldCount).Select(column => (reader.GetName(column), reader.GetFieldType(column))),
            ];
        }
        catch (Exception error) when (error is DbException or IOException or SocketException or TimeoutException)
        {
            throw Failure(error);
        }
    }

    /// <summary>Carries out a statement that gives no rows.</summary>
    /// <inheritdoc cref="Rows"/>
    public void Run(SqlWords text) => Rows(text, _ => 0);

    private DbCommand Command(SqlWords text, string before)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text has words of SQL and quoted names only; see SqlWords.
        command.CommandText = before + text;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        foreach (var (name, value) in text.Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    // What the database says may repeat a value of a row: only its number of the fault is told.
    private EngineException Failure(Exception error)
    {
        var state = (error as DbException)?.SqlState ?? "";
        var isGone = error is not DbException || state is ['5', '7', ..] or ['0', '8', ..]
            || connection.State != System.Data.ConnectionState.Open;
        return isGone
            ? new($"{dialect.Name} svarar inte längre. Inget är skrivet. Kör om när databasen är i gång.", error)
            : new($"{dialect.Name} kunde inte räkna{(state.Length > 0 ? $" (fel {state})" : "")}. Finns tabellen och "
                + "kolumnerna, och får du läsa dem?", error);
    }
}
