namespace Ifo.Notebooks.Documents;

/// <summary>The languages that a cell can be written in, and the names that editors give them.</summary>
internal static class Language
{
    public const string CSharp = "csharp";
    public const string FSharp = "fsharp";
    public const string Html = "html";
    public const string Markdown = "markdown";

    private const string SqlPrefix = "sql-";

    private static readonly Dictionary<string, string> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["csharp"] = CSharp,
        ["c#"] = CSharp,
        ["cs"] = CSharp,
        [".net-csharp"] = CSharp,
        [".NET (C#)"] = CSharp,
        ["fsharp"] = FSharp,
        ["f#"] = FSharp,
        ["fs"] = FSharp,
        [".net-fsharp"] = FSharp,
        [".NET (F#)"] = FSharp,
        ["html"] = Html,
        ["markdown"] = Markdown,
        ["md"] = Markdown,
    };

    /// <summary>The languages' own names, for messages.</summary>
    public static IReadOnlyList<string> Known { get; } = [CSharp, FSharp, Html, Markdown, SqlPrefix + "…"];

    /// <summary>The language that a name means, or null when it means none.</summary>
    public static string? Find(string name) => ByName.GetValueOrDefault(name) ?? (IsSql(name) ? name : null);

    /// <summary>
    /// Whether the name is that of a database's kernel, which <c>#!connect sqlite --kernel-name x</c> calls <c>sql-x</c>.
    /// </summary>
    public static bool IsSql(string name) =>
        name.Length > SqlPrefix.Length && name.StartsWith(SqlPrefix, StringComparison.Ordinal);

    /// <summary>The name of the kernel of a database that was connected by a name of the user's.</summary>
    public static string Sql(string name) => SqlPrefix + name;
}
