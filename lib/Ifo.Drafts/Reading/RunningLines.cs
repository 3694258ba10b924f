using System.Text.RegularExpressions;

namespace Ifo.Drafts.Reading;

/// <summary>Lines that stand on every page, and page numbers: they are no part of a text.</summary>
internal static partial class RunningLines
{
    private const int Often = 3;

    /// <summary>The lines without those.</summary>
    /// <param name="lines">The lines.</param>
    public static IReadOnlyList<TextLine> Without(IReadOnlyList<TextLine> lines)
    {
        var often = lines
            .Where(line => line.Trimmed.Length >= 8 && PageOf().IsMatch(line.Trimmed))
            .GroupBy(line => Digits().Replace(line.Trimmed, "#"), StringComparer.Ordinal)
            .Where(group => group.Count() >= Often)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. lines.Select((line, i) =>
                often.Contains(Digits().Replace(line.Trimmed, "#")) || IsPageNumber(lines, i) ? line with { Text = "" } : line),
        ];
    }

    private static bool IsPageNumber(IReadOnlyList<TextLine> lines, int at) =>
        PageNumber().IsMatch(lines[at].Trimmed) && Blank(lines, at - 1) && Blank(lines, at - 2) && Blank(lines, at + 1);

    private static bool Blank(IReadOnlyList<TextLine> lines, int at) => at < 0 || at >= lines.Count || lines[at].IsBlank;

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\d{1,3}$", RegexOptions.None, 1000)]
    private static partial Regex PageNumber();

    // A page of so many, or a page and a name in capitals.
    [GeneratedRegex(@"\d+\s?\(\d+\)|^\d{1,3}\s+\p{Lu}{4,}|\p{L}\s+\d{1,3}$|[Ss]ida?\s+\d+", RegexOptions.None, 1000)]
    private static partial Regex PageOf();
}
