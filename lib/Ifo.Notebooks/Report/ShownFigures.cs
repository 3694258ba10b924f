using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;

namespace Ifo.Notebooks.Report;

/// <summary>Which lines of which published tables the analyses' tables and figures rest on, and where they stand.</summary>
internal sealed class ShownFigures
{
    /// <summary>
    /// Where a table or figure says which published figures it shows: <c>report/table:lines</c>, separated by spaces.
    /// </summary>
    public const string Attribute = "data-kalla";

    private readonly ILookup<string, (ShownPlace Place, ImmutableArray<(int First, int Last)> Lines)> _shown;

    private ShownFigures(ILookup<string, (ShownPlace, ImmutableArray<(int, int)>)> shown) => _shown = shown;

    /// <summary>Reads the analyses.</summary>
    public static ShownFigures In(IEnumerable<Analysis> analyses) => new(analyses
        .SelectMany(Read)
        .ToLookup(shown => shown.Table, shown => (shown.Place, shown.Lines), StringComparer.Ordinal));

    /// <summary>Whether a line of a table is shown anywhere.</summary>
    public bool Holds(string report, string table, int line) => _shown[Key(report, table)].Any(shown => Holds(shown.Lines, line));

    /// <summary>Where any of the lines is shown: each heading of each analysis once.</summary>
    public ImmutableArray<ShownPlace> Places(string report, string table, IReadOnlyList<int> lines) =>
        [.. _shown[Key(report, table)]
            .Where(shown => lines.Any(line => Holds(shown.Lines, line)))
            .Select(shown => shown.Place)
            .DistinctBy(place => (place.Analysis.Slug, place.Heading))];

    private static string Key(string report, string table) => $"{report}/{table}";

    private static bool Holds(ImmutableArray<(int First, int Last)> lines, int line) =>
        lines.Any(run => run.First <= line && line <= run.Last);

    private static IEnumerable<(string Table, ShownPlace Place, ImmutableArray<(int First, int Last)> Lines)> Read(
        Analysis analysis)
    {
        var heading = analysis.Title;
        foreach (var cell in analysis.Body)
        {
            foreach (var element in Dom.Parse(cell.Html.Html).QuerySelectorAll($"h1,h2,h3,h4,h5,h6,[{Attribute}]"))
            {
                if (element.GetAttribute(Attribute) is not { } sources)
                    heading = element.Closest(".utdata") is null ? element.ReadableText() : heading;
                else
                    foreach (var (table, lines) in sources.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Token))
                        yield return (table, new ShownPlace(analysis, cell.Number, heading), lines);
            }
        }
    }

    private static (string Table, ImmutableArray<(int First, int Last)> Lines) Token(string token)
    {
        var colon = token.LastIndexOf(':');
        return colon < 0 ? (token, []) : (token[..colon], [.. token[(colon + 1)..].Split(',').Select(Run)]);
    }

    private static (int First, int Last) Run(string text)
    {
        var ends = text.Split('-');
        return (Number(ends[0]), Number(ends[^1]));
    }

    // What cannot be read is no line.
    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
