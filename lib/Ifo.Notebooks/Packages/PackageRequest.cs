namespace Ifo.Notebooks.Packages;

/// <summary>A package that a cell asks for: <c>#r "nuget: Name, version"</c>.</summary>
/// <param name="Name">The package's id.</param>
/// <param name="Version">The version or range as written; null for the newest.</param>
internal sealed record PackageRequest(string Name, string? Version)
{
    private const string Prefix = "nuget:";

    /// <summary>Whether the text between a directive's quotes means NuGet.</summary>
    public static bool IsNuGet(string target) => target.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the text between the quotes.</summary>
    /// <exception cref="CellFailureException">There is no name.</exception>
    public static PackageRequest Parse(string target, int line)
    {
        var parts = target[Prefix.Length..].Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length > 2 || parts[0].Length == 0 || parts.Any(part => part.AsSpan().ContainsAny("<>\"&")))
            throw new CellFailureException(
                "#r", $"#r \"{target}\" går inte att tolka. Väntade #r \"nuget: Namn, version\".", line);
        return new PackageRequest(parts[0], parts.Length == 2 && parts[1].Length > 0 ? parts[1] : null);
    }

    /// <summary>The source that <c>#i "nuget: …"</c> names.</summary>
    public static string Source(string target) => target[Prefix.Length..].Trim();
}
