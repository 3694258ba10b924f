using Ifo.Notebooks.Packages;

namespace Ifo.Notebooks.Kernels.Sql;

/// <summary>
/// What gives .NET Interactive cells of SQL, its own package or this project's <c>Ifo.Interactive</c>. This host has them in
/// itself and stands in for both; nothing is fetched, and nothing need be built.
/// </summary>
internal static class SqlitePackage
{
    /// <summary>The package's name.</summary>
    public const string Name = "Microsoft.DotNet.Interactive.SQLite";

    /// <summary>This project's own package, which brings the library with it.</summary>
    private const string Own = "Ifo.Interactive";

    /// <summary>The library that a notebook names in <c>#r</c>, in whatever folder.</summary>
    private const string Library = "Ifo.Interactive.dll";

    /// <summary>What the package brings to cells in C# and F#: <c>Microsoft.Data.Sqlite</c>.</summary>
    public static IReadOnlyList<string> Assemblies { get; } =
        [typeof(Microsoft.Data.Sqlite.SqliteConnection).Assembly.Location, typeof(SQLitePCL.raw).Assembly.Location];

    /// <summary>Whether the request is for the package, in whatever version.</summary>
    public static bool Is(PackageRequest request) => request.Name.Equals(Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the request is for this project's own package.</summary>
    public static bool IsOwn(PackageRequest request) => request.Name.Equals(Own, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a package of the name is answered for here, and never fetched.</summary>
    public static bool Answers(string name) => new PackageRequest(name, null) is var request && (Is(request) || IsOwn(request));

    /// <summary>Whether the file is this project's library for .NET Interactive.</summary>
    public static bool Is(string target) =>
        target.Replace('\\', '/').Split('/')[^1].Equals(Library, StringComparison.OrdinalIgnoreCase);
}
