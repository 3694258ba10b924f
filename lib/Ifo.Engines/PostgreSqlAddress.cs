using Npgsql;

namespace Ifo.Engines;

/// <summary>Addresses of PostgreSQL servers.</summary>
internal static class PostgreSqlAddress
{
    /// <summary>What the client opens: the address, for reading only, in a session that is not kept for others.</summary>
    /// <param name="address">
    /// <c>postgres://user:password@host:5432/database</c>, or the client's own form, <c>Host=…;Database=…</c>. Without a password
    /// the client looks in <c>PGPASSWORD</c> and in the user's <c>.pgpass</c>.
    /// </param>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static string Read(string address)
    {
        var builder = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "postgres" or "postgresql"
            ? OfUri(uri!)
            : new NpgsqlConnectionStringBuilder(address);
        builder.Pooling = false;
        builder.ApplicationName = "ifo";
        builder.IncludeErrorDetail = false;
        builder.Options = $"{builder.Options} -c default_transaction_read_only=on -c enable_partitionwise_aggregate=on".Trim();
        return builder.ConnectionString;
    }

    private static NpgsqlConnectionStringBuilder OfUri(Uri uri)
    {
        var user = uri.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = Uri.UnescapeDataString(uri.Host),
            Port = uri.Port > 0 ? uri.Port : NpgsqlConnection.DefaultPort,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')),
        };
        if (user[0].Length > 0) builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) builder.Password = Uri.UnescapeDataString(user[1]);
        foreach (var setting in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = setting.Split('=', 2);
            builder[parts[0] == "sslmode" ? "SSL Mode" : parts[0]] = Uri.UnescapeDataString(parts[^1]);
        }

        return builder;
    }
}
