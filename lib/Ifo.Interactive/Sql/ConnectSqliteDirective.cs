using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Connection;
using Microsoft.DotNet.Interactive.Directives;

namespace Ifo.Interactive.Sql;

/// <summary>The word <c>#!connect sqlite</c>, with the parameters of .NET Interactive's own package.</summary>
internal sealed class ConnectSqliteDirective : ConnectKernelDirective<ConnectSqlite>
{
    /// <summary>The word after <c>#!connect</c>.</summary>
    public const string Word = "sqlite";

    private const string Prefix = "sql-";

    public ConnectSqliteDirective()
        : base(Word, "Ansluter en SQLite-databas.") => Parameters.Add(
            new KernelDirectiveParameter("--connection-string", "Var databasen finns, till exempel \"Data Source=reg.db\".")
            {
                AllowImplicitName = true,
                Required = true,
            });

    public override Task<IEnumerable<Kernel>> ConnectKernelsAsync(ConnectSqlite connectCommand, KernelInvocationContext context)
    {
        ArgumentNullException.ThrowIfNull(connectCommand);
        var name = Prefix + connectCommand.ConnectedKernelName;
        var kernel = new SqliteDatabaseKernel(name, connectCommand.ConnectionString).UseValueSharing();
        return Task.FromResult<IEnumerable<Kernel>>([kernel]);
    }
}
