using System.Data.Common;

namespace Ifo.Analysis.Engines;

/// <summary>
/// Opens databases whose clients are no part of the library, since they are heavy: <c>Ifo.Engines</c>, which is built and loaded
/// when it is first needed.
/// </summary>
internal interface IDatabaseClients
{
    /// <summary>An empty DuckDB in memory, which reads files.</summary>
    DbConnection DuckDb();

    /// <summary>A PostgreSQL server, for reading only.</summary>
    /// <param name="address">Its address, <c>postgres://…</c> or the client's own form; never repeated in a message.</param>
    /// <exception cref="EngineException">It cannot be reached.</exception>
    DbConnection PostgreSql(string address);
}
