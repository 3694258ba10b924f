using Ifo.Notebooks.Packages;

namespace Ifo.Notebooks.Kernels.Sql;

/// <summary>.NET Interactive's package for SQLite, which this host stands in for; nothing is fetched.</summary>
internal static class SqlitePackage
{
    /// <summary>The package's name.</summary>
    public const string Name = "Microsoft.DotNet.Interactive.SQLite";

    /// <summary>What the package brings to cells in C# and F#: <c>Microsoft.Data.Sqlite</c>.</summary>
    public static IReadOnlyList<string> Assemblies { get; } =
        [typeof(Microsoft.Data.Sqlite.SqliteConnection).Assembly.Location, typeof(SQLitePCL.raw).Assembly.Location];

    /// <summary>Whether the request is for the package, in whatever version.</summary>
    public static bool Is(PackageRequest request) => request.Name.Equals(Name, StringComparison.OrdinalIgnoreCase);
}
