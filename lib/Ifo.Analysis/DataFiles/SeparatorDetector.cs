namespace Ifo.Analysis.DataFiles;

/// <summary>
/// Finds what stands between the cells: what occurs equally often, outside quotation marks, on the most of the first lines.
/// </summary>
internal static class SeparatorDetector
{
    private const int LinesLookedAt = 50;

    public static (Separator Separator, string How) Detect(string head)
    {
        if (head.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && head.Length > 4 && FromSign(head[4]) is { } said)
            return (said, "filens första rad säger det");
        var lines = Lines(head).Take(LinesLookedAt).ToList();
        var best = new[] { Separator.Semicolon, Separator.Tab, Separator.Comma }
            .Select(separator => (Separator: separator, Alike: Alike(lines, Sign(separator))))
            .MaxBy(candidate => candidate.Alike);
        return best.Alike == 0
            ? (Separator.Semicolon, "ingen avskiljare hittades; antaget")
            : (best.Separator, $"lika många på {best.Alike} av de {lines.Count} första raderna");
    }

    public static char Sign(Separator separator) => separator switch
    {
        Separator.Tab => '\t',
        Separator.Comma => ',',
        _ => ';',
    };

    private static Separator? FromSign(char sign) => sign switch
    {
        ';' => Separator.Semicolon,
        '\t' => Separator.Tab,
        ',' => Separator.Comma,
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
