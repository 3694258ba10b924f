namespace Ifo.Notebooks.Surroundings;

/// <summary>
/// Database servers by the names that the user has given them in a file of her own, a line each: <c>tdw = postgres://…</c>. The
/// addresses may hold passwords: they are never written anywhere.
/// </summary>
internal static class NamedConnections
{
    /// <summary>The variable that names the file, where it is another.</summary>
    public const string FileVariable = "IFO_CONNECTIONS";

    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>The file.</summary>
    public static string Path => Environment.GetEnvironmentVariable(FileVariable) is { Length: > 0 } given
        ? given
        : System.IO.Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "ifo", "anslutningar.txt");

    /// <summary>The address of a server.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="UserErrorException">There is none of that name, or others may read the file.</exception>
    public static string Address(string name) => Address(name, Path);

    /// <summary>The same, of a file.</summary>
    public static string Address(string name, string path)
    {
        if (!File.Exists(path))
            throw new UserErrorException($"Filen {path} finns inte. Skriv en rad för varje databas i den, till exempel "
                + $"{name} = postgres://användare@server/databas, och låt bara dig själv läsa den.");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None)
            throw new UserErrorException($"Andra får läsa {path}, där lösenord kan stå. Kör chmod 600 på den.");
        var lines = File.ReadLines(path)
            .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .Where(parts => parts.Length == 2 && !parts[0].StartsWith('#'))
            .ToList();
        return lines.Find(parts => parts[0] == name)?[1] ?? throw new UserErrorException(
            $"{path} har ingen databas som heter {name}. Det som finns är {string.Join(", ", lines.Select(parts => parts[0]))}.");
    }
}
