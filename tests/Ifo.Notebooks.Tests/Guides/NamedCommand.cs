using System.Text.RegularExpressions;
using Ifo.Notebooks.Commands;

namespace Ifo.Notebooks.Tests.Guides;

/// <summary>A command of <c>ifo</c>, or options of one, that a guide names; whole when it is written to be typed as it stands.</summary>
internal sealed partial record NamedCommand(string Guide, IReadOnlyList<string> Words, bool IsWhole)
{
    private const string Typed = "dotnet run --project lib/Ifo.Notebooks -- ";

    public static IReadOnlyList<string> Commands { get; } = [.. CommandLine.Root().Subcommands.Select(command => command.Name)];

    public static IEnumerable<NamedCommand> In(Guide guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        var lines = guide.Fences.SelectMany(fence => fence.Code.Split('\n')).Where(line => line.StartsWith(Typed, StringComparison.Ordinal));
        var firstCells = FirstCell().Matches(guide.Text).Select(match => match.Groups["code"].Value).ToHashSet(StringComparer.Ordinal);
        var spans = Span().Matches(BetweenFences().Replace(guide.Text, "")).Select(match => Spaces().Replace(match.Groups["code"].Value, " "));
        return lines.Select(line => Of(guide, line, isWhole: true))
            .Concat(spans.Where(IsOurs).Select(span => Of(guide, span, firstCells.Contains(span) || span.StartsWith(Typed, StringComparison.Ordinal))));
    }

    public override string ToString() => $"{Guide}: {string.Join(' ', Words)}";

    private static bool IsOurs(string span) => span.StartsWith(Typed, StringComparison.Ordinal)
        || span.StartsWith("ifo ", StringComparison.Ordinal)
        || (span.StartsWith("--", StringComparison.Ordinal) && span.Length > 2)
        || Commands.Contains(span.Split(' ')[0], StringComparer.Ordinal);

    // What may be left out is left out, and what the reader fills in is filled in.
    private static NamedCommand Of(Guide guide, string text, bool isWhole)
    {
        var words = Optional().Replace(text, "").Replace("…", "export.xlsx", StringComparison.Ordinal);
        foreach (var start in new[] { Typed, "ifo " })
            if (words.StartsWith(start, StringComparison.Ordinal)) words = words[start.Length..];
        return new(guide.Name, words.Split(' ', StringSplitOptions.RemoveEmptyEntries), isWhole);
    }

    [GeneratedRegex(@"^\| `(?<code>[^`]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstCell();

    [GeneratedRegex(@"`(?<code>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Span();

    [GeneratedRegex(@"^ *```.*?^ *```$", RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BetweenFences();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\[[^\]]*\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Optional();
}
