namespace Ifo.Notebooks.Documents;

/// <summary>The languages that a cell can be written in, and the names that editors give them.</summary>
internal static class Language
{
    public const string CSharp = "csharp";
    public const string FSharp = "fsharp";
    public const string Html = "html";
    public const string Markdown = "markdown";

    /// <summary>Texts kept as they are, by name.</summary>
    public const string Value = "value";

    /// <summary>What editors call the language of a notebook with several; it says nothing of its cells.</summary>
    public const string OfEditors = "polyglot-notebook";

    /// <summary>Diagrams, and scripts for the browser: shown as they are written.</summary>
    public const string Mermaid = "mermaid";
    public const string JavaScript = "javascript";

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
        ["value"] = Value,
    };

    // What .NET Interactive runs in kernels of its own, or in the browser.
    private static readonly Dictionary<string, string> ElsewhereByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pwsh"] = "pwsh",
        ["powershell"] = "pwsh",
        [".net-pwsh"] = "pwsh",
        ["javascript"] = JavaScript,
        ["js"] = JavaScript,
        ["mermaid"] = Mermaid,
        ["http"] = "http",
        ["kql"] = "kql",
        ["python"] = "python",
        ["r"] = "r",
    };

    /// <summary>The languages' own names, for messages.</summary>
    public static IReadOnlyList<string> Known { get; } = [CSharp, FSharp, Html, Markdown, Value, SqlPrefix + "…"];

    /// <summary>The language that a name means, or null when it means none.</summary>
    public static string? Find(string name) => ByName.GetValueOrDefault(name) ?? (IsSql(name) ? name : null);

    /// <summary>
    /// The language that a name means in .NET Interactive and that is not run here, or null when it means none.
    /// </summary>
    public static string? FindElsewhere(string name) => ElsewhereByName.GetValueOrDefault(name);

    /// <summary>
    /// Whether the name is that of a database's kernel, which <c>#!connect sqlite --kernel-name x</c> calls <c>sql-x</c>.
    /// </summary>
    public static bool IsSql(string name) =>
        name.Length > SqlPrefix.Length && name.StartsWith(SqlPrefix, StringComparison.Ordinal);

    /// <summary>The name of the kernel of a database that was connected by a name of the user's.</summary>
    public static string Sql(string name) => SqlPrefix + name;
}
