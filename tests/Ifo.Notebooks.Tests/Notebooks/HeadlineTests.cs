using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Ifo.Notebooks.Report;

namespace Ifo.Notebooks.Tests.Notebooks;

/// <summary>What the committed notebooks say at the top, and over their charts, is what their own tables and marks bear out.</summary>
public sealed partial class HeadlineTests
{
    private static readonly Dictionary<string, JsonNode> Notebooks = Directory.EnumerateFiles(CommittedNotebooks.Folder, "*.ipynb")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => JsonNode.Parse(File.ReadAllText(file))!, StringComparer.Ordinal);

    public static TheoryData<string> Names { get; } = [.. Notebooks.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_count_over_a_chart_is_the_number_of_its_filled_points(string name) =>
        Assert.All(DotCharts(name), chart =>
        {
            var counted = CountOf().Match(Title(chart));
            if (!counted.Success || !HasReference(chart)) return;
            var symbols = chart["data"]![0]!["marker"]!["symbol"]!.AsArray().Select(symbol => symbol!.GetValue<string>()).ToList();
            Assert.Equal((counted.Groups["some"].Value, counted.Groups["all"].Value), (Number(symbols.Count(symbol => symbol == "circle")), Number(symbols.Count)));
        });

    [Fact]
    public void Charts_with_a_count_and_a_line_are_found_in_the_notebooks_that_test() =>
        Assert.Equal(["01", "08", "10"], Notebooks.Keys.Where(name => DotCharts(name).Any(chart => HasReference(chart) && CountOf().IsMatch(Title(chart)))).Select(name => name[..2]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_change_in_the_bottom_line_is_called_what_its_own_test_calls_it(string name)
    {
        var bottomLine = BottomLine(name);
        Assert.All(Judged(name).Where(row => row.Levels.Length > 0), row =>
        {
            var place = bottomLine.IndexOf(row.Levels, StringComparison.Ordinal);
            if (place < 0) return;
            var after = bottomLine[(place + row.Levels.Length)..];
            var clause = after[..Math.Max(0, after.IndexOf('.', StringComparison.Ordinal))];
            Assert.Contains(row.IsMore ? "mer än slump" : "kan vara slump", clause, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Changes_of_judged_rows_stand_in_the_bottom_line_of_the_five_years() =>
        Assert.Contains(Judged("10-orebro-fem-ar"), row => row.Levels.Length > 0 && BottomLine("10-orebro-fem-ar").Contains(row.Levels, StringComparison.Ordinal));

    [Theory]
    [InlineData("01-placeringsforfragningar", "insatser har (?<rows>\\d+) förändrats mer än")]
    [InlineData("08-stadenovergripande", "båda åren har (?<rows>\\d+) ändrats mer än")]
    [InlineData("10-orebro-fem-ar", "räknade antal är (?<rows>\\d+) mer än slump")]
    public void A_bottom_line_counts_the_rows_that_its_table_calls_more_than_chance(string name, string counted)
    {
        var stated = Regex.Match(BottomLine(name), counted, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["rows"].Value;
        var first = Judged(name).GroupBy(row => row.Table).Select(table => table.ToList()).First(table => table.Count > 1);
        Assert.Equal(stated, Number(first.Count(row => row.IsMore)));
    }

    [Fact]
    public void A_share_of_places_says_how_many_places_it_leaves_out()
    {
        var numbers = Places().Matches(Text("05-belaggning")).Select(match => int.Parse(match.Groups["places"].Value, CultureInfo.InvariantCulture)).ToList();
        var (some, all) = (numbers.Min(), numbers.Max());
        Assert.True(some < all);
        Assert.Contains($"{Number(all - some)} av {Number(all)} platser", BottomLine("05-belaggning"), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^(?<some>\d+) av (?<all>\d+) ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CountOf();

    [GeneratedRegex(@"kvartal 1 2024\. n = (?<places>\d+) platser", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Places();

    private static bool HasReference(JsonNode chart) => chart["layout"]!["shapes"] is JsonArray { Count: > 0 };

    private static string Title(JsonNode chart) => chart["layout"]!["meta"]!["ifo"]!["title"]!.GetValue<string>().Replace('\u00A0', ' ');

    private static IEnumerable<JsonNode> DotCharts(string name) => Outputs(name)
        .Select(output => output["data"]?["application/vnd.plotly.v1+json"])
        .OfType<JsonNode>()
        .Where(chart => chart["layout"]?["meta"]?["ifo"]?["form"]?.GetValue<string>() == "dot-interval");

    // Each row of a table with a column Mer än slump: what it goes from and to, where the table says, and the verdict.
    private static List<(string Table, string Levels, bool IsMore)> Judged(string name) =>
        [.. Outputs(name).SelectMany(output => Html(output) is { Length: > 0 } html ? Dom.Parse(html).QuerySelectorAll("table").SelectMany(Judged) : [])];

    private static IEnumerable<(string Table, string Levels, bool IsMore)> Judged(IElement table)
    {
        var heads = table.QuerySelectorAll("thead th").Select(head => head.TextContent).ToList();
        var verdict = heads.FindIndex(head => head.StartsWith("Mer än slump", StringComparison.Ordinal));
        if (verdict < 0) yield break;
        // The two periods stand in the second and third columns, before the change.
        var hasLevels = heads.Count > 3 && heads[3].StartsWith("Förändring", StringComparison.Ordinal);
        foreach (var cells in table.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("th, td").Select(cell => Plain(cell.TextContent)).ToList()))
        {
            if (cells.Count == heads.Count)
                yield return (table.QuerySelector("caption")!.TextContent, hasLevels ? $"från {cells[1]} till {cells[2]}" : "", cells[verdict] == "ja");
        }
    }

    private static string BottomLine(string name) => Plain(string.Concat(Cells(name)
        .Where(cell => cell["metadata"]?["tags"] is JsonArray tags && tags.Any(tag => tag!.GetValue<string>() == "slutsats"))
        .SelectMany(cell => cell["outputs"]!.AsArray())
        .Select(output => Joined(output!["data"]?["text/markdown"])))).Replace("*", "", StringComparison.Ordinal);

    private static string Text(string name) => Plain(string.Concat(Outputs(name).Select(output => Joined(output["data"]?["text/plain"]) + "\n")));

    private static string Html(JsonNode output) => Joined(output["data"]?["text/html"]);

    private static IEnumerable<JsonNode> Outputs(string name) => Cells(name).SelectMany(cell => cell["outputs"] as JsonArray ?? []).OfType<JsonNode>();

    private static IEnumerable<JsonNode> Cells(string name) => Notebooks[name]["cells"]!.AsArray().OfType<JsonNode>();

    private static string Joined(JsonNode? text) => text switch
    {
        JsonArray lines => string.Concat(lines.Select(line => line!.GetValue<string>())),
        JsonValue value => value.GetValue<string>(),
        _ => "",
    };

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
