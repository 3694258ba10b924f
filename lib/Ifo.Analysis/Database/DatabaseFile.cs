using Microsoft.Data.Sqlite;

namespace Ifo.Analysis.Database;

/// <summary>A database file: written aside first, so that nobody meets half of it.</summary>
internal sealed class DatabaseFile(string path)
{
    // Says in the file's head that this library wrote it, and so may replace it: "IFO1".
    private const long Mark = 0x49464F31;

    private readonly string _path = Path.GetFullPath(path);

    public void Write(IReadOnlyList<DatabaseTable> tables, IReadOnlyList<string> views)
    {
        var aside = $"{_path}.{Path.GetRandomFileName()}";
        try
        {
            CheckPlace();
            Fill(aside, tables, views);
            Replace(aside);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new DatabaseException(
                $"Databasen {_path} kunde inte skrivas. Är den öppen i ett annat program, får du skriva i mappen, och finns det "
                + $"plats? ({error.Message})", error);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    public static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private void CheckPlace()
    {
        if (Directory.Exists(_path))
            throw new DatabaseException($"{_path} är en mapp. Ange en fil i den, till exempel {Path.Combine(_path, "ifo.db")}.");
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        if (File.Exists(_path) && !IsOurs())
            throw new DatabaseException($"{_path} finns redan och är inte en databas som det här biblioteket har skrivit; den "
                + "skrivs inte över. Välj ett annat namn, eller ta bort filen själv.");
    }

    private bool IsOurs()
    {
        try
        {
            using var connection = Open(_path, SqliteOpenMode.ReadOnly);
            return Scalar(connection, "PRAGMA application_id") is Mark;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static void Fill(string file, IReadOnlyList<DatabaseTable> tables, IReadOnlyList<string> views)
    {
        using var connection = Open(file, SqliteOpenMode.ReadWriteCreate);
        // The file is nobody's yet: if the computer stops now, the file is thrown away, not mended.
        Execute(
            connection,
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA application_id = "
            + $"{Mark.ToString(System.Globalization.CultureInfo.InvariantCulture)}; BEGIN");
        foreach (var table in tables)
        {
            Execute(connection, table.Declaration);
            table.Fill(connection);
        }

        foreach (var view in views)
            Execute(connection, view);
        Execute(connection, "COMMIT");
    }

    // A new file is moved into place. An old one is filled anew page by page under SQLite's own locks: who has it open
    // then sees the new contents, where a file put in its place would leave her with the old one.
    private void Replace(string aside)
    {
        if (!File.Exists(_path))
        {
            File.Move(aside, _path);
            return;
        }

        using var from = Open(aside, SqliteOpenMode.ReadOnly);
        using var to = Open(_path, SqliteOpenMode.ReadWrite);
        from.BackupDatabase(to);
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static void Execute(SqliteConnection connection, string sql) => Scalar(connection, sql);
}
