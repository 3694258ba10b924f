using System.Text.RegularExpressions;

namespace Ifo.Tests.Shared;

/// <summary>Whether source files lie where their namespace says.</summary>
internal static partial class SourceFolders
{
    /// <summary>The files whose namespace is not their folder's; one without a namespace may only lie at the root.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="root">The namespace of the folder itself.</param>
    public static IReadOnlyList<string> Misplaced(string folder, string root) =>
        [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => (File: Path.GetRelativePath(folder, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .Where(source => source.File.Split('/')[0] is not ("bin" or "obj"))
            .Select(source => (source.File, Declared: Declared(source.Text), Expected: Expected(source.File, root)))
            .Where(source => source.Declared != source.Expected && !(source.Declared.Length == 0 && source.Expected == root))
            .Select(source => $"{source.File} declares {source.Declared}; its folder says {source.Expected}")
            .Order(StringComparer.Ordinal)];

    private static string Declared(string text) => Declaration().Match(text).Groups["name"].Value;

    private static string Expected(string file, string root) =>
        string.Join('.', file.Split('/')[..^1].Prepend(root));

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();
}
