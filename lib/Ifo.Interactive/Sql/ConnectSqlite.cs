using Microsoft.DotNet.Interactive.Commands;

namespace Ifo.Interactive.Sql;

/// <summary><c>#!connect sqlite --kernel-name reg "Data Source=reg.db"</c>, as it was written.</summary>
/// <param name="connectedKernelName">What the database is to be called.</param>
public sealed class ConnectSqlite(string connectedKernelName) : ConnectKernelCommand(connectedKernelName)
{
    /// <summary>Where the database is, for example <c>Data Source=reg.db</c>.</summary>
    public string ConnectionString { get; set; } = "";
}
