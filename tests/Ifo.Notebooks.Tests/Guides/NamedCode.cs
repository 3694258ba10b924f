using System.Text.RegularExpressions;

namespace Ifo.Notebooks.Tests.Guides;

/// <summary>What a guide names of the project's code: files, tests, types and members.</summary>
internal static partial class NamedCode
{
    private static readonly string[] Kinds = [".cs", ".csv", ".md", ".json", ".props", ".sln", ".ipynb"];

    private static readonly Lazy<IReadOnlyList<(string Name, string Text)>> Sources = new(() =>
        [.. Files("lib").Concat(Files("tests")).Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))]);

    /// <summary>Files and folders. One with <c>&lt;…&gt;</c>, <c>…</c> or the example's name in it is for the reader to fill in.</summary>
    public static IEnumerable<string> Paths(Guide guide) => Spans(guide)
        .Where(span => !span.Contains(' ', StringComparison.Ordinal) && !IsToBeFilledIn(span))
        .Where(span => Kinds.Any(kind => span.EndsWith(kind, StringComparison.Ordinal)) || PathBeginning().IsMatch(span))
        .Distinct(StringComparer.Ordinal);

    /// <summary>Classes of tests, and tests: names with <c>Tests</c> last, or with words that are joined by <c>_</c>.</summary>
    public static IEnumerable<string> Tests(Guide guide) =>
        Spans(guide).Where(span => TestName().IsMatch(span)).Distinct(StringComparer.Ordinal);

    /// <summary>Types with one of their members: <c>Comparison.Judge</c>.</summary>
    public static IEnumerable<string> Members(Guide guide) => Spans(guide)
        .Select(span => Member().Match(span))
        .Where(match => match.Success && !Kinds.Contains("." + match.Groups["member"].Value, StringComparer.Ordinal))
        .Select(match => match.Groups["name"].Value)
        .Distinct(StringComparer.Ordinal);

    /// <summary>Whether a file or folder is there, wherever in the project when only its name is given.</summary>
    public static bool Exists(string path) => path.Contains('/', StringComparison.Ordinal)
        ? Path.Exists(Path.Combine(TestProject.Repository, path))
        : File.Exists(Path.Combine(TestProject.Repository, path)) || Sources.Value.Any(source => source.Name == path);

    /// <summary>Whether the code declares a type, or a type and a member of it in one file.</summary>
    public static bool IsInCode(string name)
    {
        var parts = name.Split('.');
        var types = Sources.Value.Where(source => Declares(source.Text, parts[0])).ToList();
        return parts.Length == 1 && parts[0].Contains('_', StringComparison.Ordinal)
            ? Sources.Value.Any(source => source.Text.Contains($" {parts[0]}(", StringComparison.Ordinal))
            : types.Count > 0 && (parts.Length == 1 || types.Exists(source => Regex.IsMatch(source.Text, $@"\b{parts[1]}\b", RegexOptions.None, TimeSpan.FromSeconds(1))));
    }

    private static bool Declares(string text, string type) => text.Contains(type, StringComparison.Ordinal) &&
        Regex.IsMatch(text, $@"\b(class|record|struct|enum|interface) {type}\b", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static bool IsToBeFilledIn(string span) =>
        span.Contains('<', StringComparison.Ordinal) || span.Contains('…', StringComparison.Ordinal) || span.Contains("visby", StringComparison.Ordinal);

    private static IEnumerable<string> Files(string folder) => Directory
        .EnumerateFiles(Path.Combine(TestProject.Repository, folder), "*", SearchOption.AllDirectories)
        .Where(file => !Generated().IsMatch(file));

    private static IEnumerable<string> Spans(Guide guide) => Span().Matches(Fences().Replace(guide.Text, "")).Select(match => match.Groups["code"].Value);

    [GeneratedRegex(@"^(lib|tests|data-samples|notebooks|\.ci)/", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathBeginning();

    [GeneratedRegex(@"^[A-Z]\w*(Tests(\.\w+)?|_\w+)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TestName();

    [GeneratedRegex(@"^(?<name>[A-Z]\w+\.(?<member>[A-Z]\w+))(\(.*\))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Member();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Generated();

    [GeneratedRegex(@"^ *```.*?^ *```$", RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fences();

    [GeneratedRegex(@"`(?<code>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Span();
}
