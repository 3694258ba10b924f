namespace Ifo.Analysis.DataFiles;

/// <summary>
/// Finds what stands between the cells: what occurs equally often, outside quotation marks, on the most of the first lines.
/// </summary>
internal static class SeparatorDetector
{
    private const int LinesLookedAt = 50;
    private const int HeadersEnough = 3;
    private const int LongestHeaders = 5_000;

    private static readonly Separator[] All =
        [Separator.Semicolon, Separator.Tab, Separator.Comma, Separator.Pipe, Separator.Caret];

    /// <summary>Known headers decide where there are some; otherwise what most lines have as many of.</summary>
    public static (Separator Separator, string How) Detect(string head, Func<string, bool>? isHeader = null)
    {
        if (head.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && head.Length > 4 && FromSign(head[4]) is { } said)
            return (said, "filens första rad säger det");
        var lines = Lines(head).Take(LinesLookedAt).ToList();
        var best = All
            .Select(separator => (Separator: separator, Alike: Alike(lines, Sign(separator))))
            .MaxBy(candidate => candidate.Alike);
        if (isHeader is not null && ByHeaders(lines, isHeader) is { } byHeaders && byHeaders.Separator != best.Separator)
            return byHeaders;
        return best.Alike == 0
            ? (Separator.Semicolon, "ingen avskiljare hittades; antaget")
            : (best.Separator, $"lika många på {best.Alike} av de {lines.Count} första raderna");
    }

    // So many known headers in one line, cut by a sign, are no coincidence.
    private static (Separator Separator, string How)? ByHeaders(List<string> lines, Func<string, bool> isHeader)
    {
        var known = All.Select(separator => (Separator: separator, Headers: lines.Select(line =>
            Headers(line, separator, isHeader)).DefaultIfEmpty().Max()))
            .OrderByDescending(candidate => candidate.Headers)
            .ToList();
        return known[0].Headers >= HeadersEnough && known[0].Headers > known[1].Headers
            ? (known[0].Separator, $"{known[0].Headers} kända rubriker")
            : null;
    }

    private static int Headers(string line, Separator separator, Func<string, bool> isHeader) => line.Length > LongestHeaders
        ? 0
        : line.Split(Sign(separator)).Select(cell => cell.Trim().Trim('"')).Distinct(StringComparer.Ordinal).Count(isHeader);

    public static char Sign(Separator separator) => separator switch
    {
        Separator.Tab => '\t',
        Separator.Comma => ',',
        Separator.Pipe => '|',
        Separator.Caret => '^',
        _ => ';',
    };

    private static Separator? FromSign(char sign) => sign switch
    {
        ';' => Separator.Semicolon,
        '\t' => Separator.Tab,
        ',' => Separator.Comma,
        '|' => Separator.Pipe,
        '^' => Separator.Caret,
        _ => null,
    };

    private static IEnumerable<string> Lines(string head)
    {
        var lines = head.Split('\n');

        // The last line of the sample is usually cut.
        return lines
            .Take(lines.Length > 2 ? lines.Length - 1 : lines.Length)
            .Select(line => line.TrimEnd('\r'))
            .Where(line => line.Length > 0);
    }

    private static int Alike(List<string> lines, char sign) => lines
        .Select(line => Outside(line, sign))
        .Where(number => number > 0)
        .GroupBy(number => number)
        .Select(group => group.Count())
        .DefaultIfEmpty()
        .Max();

    private static int Outside(string line, char sign)
    {
        var (number, isInside) = (0, false);
        foreach (var letter in line)
        {
            if (letter == '"') isInside = !isInside;
            else if (letter == sign && !isInside) number++;
        }

        return number;
    }
}
