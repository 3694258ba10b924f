using System.Data.Common;

namespace Ifo.Analysis.Engines;

/// <summary>
/// Opens databases whose clients are no part of the library, since they are heavy: <c>Ifo.Engines</c>, which is built and loaded
/// when it is first needed.
/// </summary>
internal interface IDatabaseClients
{
    /// <summary>An empty DuckDB in memory, which reads files.</summary>
    /// <param name="folder">Where it lays what does not fit in memory; only the user may read it.</param>
    DbConnection DuckDb(string folder);

    /// <summary>How far DuckDB has come with what it does; may be asked while it does it.</summary>
    /// <param name="connection">The DuckDB.</param>
    (double Percent, long Rows) Progress(DbConnection connection);

    /// <summary>A PostgreSQL server, for reading only.</summary>
    /// <param name="address">Its address, <c>postgres://…</c> or the client's own form; never repeated in a message.</param>
    /// <exception cref="EngineException">It cannot be reached.</exception>
    DbConnection PostgreSql(string address);
}
