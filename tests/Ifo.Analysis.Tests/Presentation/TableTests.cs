using System.Globalization;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Tests.Presentation;

public sealed class TableTests
{
    private sealed record Row(string Area, string Insats, long Before, long After);

    private static readonly Row[] Rows = [new("IFO Vuxen", "Socialt boende med stöd", 3781, 4080), new("IFO Vuxen", "Nödbistånd", 346, 319), new("Barn", "HVB", 743, 664)];

    private static Table<Row> Requests => Table.From(Rows, "Förfrågningar", Samples.Caption)
        .Column("Insats", row => row.Insats)
        .Count("2023", row => row.Before)
        .Count("2024", row => row.After)
        .Change("Förändring", row => row.After - row.Before)
        .PercentChange("Förändring i procent", row => (decimal)(row.After - row.Before) / row.Before)
        .GroupBy(row => row.Area)
        .Total(new Row(string.Empty, "Totalt", 4870, 5063));

    [Fact]
    public void Html_is_well_formed_whatever_the_texts() => Prop.ForAll(Arbitraries.Label, label =>
    {
        var table = Table.From([label], $"x {label}", Samples.Caption).Column($"x {label}", text => text).Number("Tal", $"x {label}", 1, _ => 1.25m)
            .Count("Antal", _ => NoValue.NotReported.Because($"x {label}")).GroupBy(text => text).Footnote($"x {label}");
        var html = XElement.Parse(table.ToHtml().Replace("<br>", "<br/>", StringComparison.Ordinal));
        Assert.DoesNotContain(html.Descendants(), element => element.Name.LocalName is "script" or "svg" or "x");
        Assert.All(table.ToString().TrimEnd('\n').Split('\n'), line => Assert.DoesNotContain(line, letter => char.IsControl(letter)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_number_can_be_read_exactly_from_the_html() => Prop.ForAll(Arbitraries.Value, Arbitraries.Value, (one, other) =>
    {
        var table = Table.From([one, other], "Tal", Samples.Caption).Number("Tal", "mnkr", 1, value => value).Percent("Andel", value => value);
        Assert.Equal([one, one, other, other], Data(table));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Numbers_are_Swedish_in_their_cells()
    {
        var cells = Xml(Requests).Descendants("data").Take(4).Select(data => data.Value);
        Assert.Equal(["3\u00A0781", "4\u00A0080", "+299", "+7,9"], cells);
    }

    [Fact]
    public void A_total_is_computed_from_its_own_item() =>
        Assert.Equal("+4,0", Xml(Requests).Descendants("tr").Single(row => row.Attribute("class")?.Value == "ifo-total").Descendants("data").Last().Value);

    [Fact]
    public void Groups_have_a_heading_each_and_the_total_none() =>
        Assert.Equal(["IFO Vuxen", "Barn"], Xml(Requests).Descendants("th").Where(heading => heading.Attribute("scope")!.Value == "rowgroup").Select(heading => heading.Value));

    [Fact]
    public void Every_row_has_a_cell_for_every_column() =>
        Assert.All(Xml(Requests).Element("table")!.Elements("tbody").Elements("tr").Where(row => row.Attribute("class")?.Value != "ifo-group"), row => Assert.Equal(5, row.Elements().Count()));

    [Fact]
    public void A_missing_figure_shows_its_mark_and_reason_and_no_number()
    {
        var table = Table.From([1], "Förfrågningar", Samples.Caption).Count("Antal", _ => NoValue.Confidential);
        Assert.Empty(Data(table));
        Assert.Equal("visas inte av sekretesskäl", Xml(table).Descendants("abbr").Single(mark => mark.Value == "..").Attribute("title")!.Value);
        Assert.Contains(".. = visas inte av sekretesskäl.", table.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1.03, 1.13, "1,03–1,13")]
    [InlineData(-3, 5, "−3,00 till 5,00")]
    public void An_interval_is_not_mistaken_for_a_minus_sign(double low, double high, string expected) =>
        Assert.Equal(expected, Xml(Table.From([1], "Kvot", Samples.Caption).Interval("95 %", "kvot", 2, _ => low, _ => high)).Element("table")!.Element("tbody")!.Value);

    [Fact]
    public void Plain_text_aligns_numbers_to_the_right()
    {
        var lines = Requests.ToString().Split('\n').Where(line => line.Contains('%', StringComparison.Ordinal) || line.Contains(',', StringComparison.Ordinal)).Where(line => !line.StartsWith("Källa", StringComparison.Ordinal)).ToList();
        Assert.Equal(5, lines.Count);
        Assert.Single(lines.Select(line => line.Length).Distinct());
    }

    [Fact]
    public void A_table_without_rows_says_so() =>
        Assert.Contains("Tabellen har inga rader.", Table.From(Array.Empty<int>(), "Tom", Samples.Caption).Count("Antal", row => row).ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void A_count_with_decimals_is_refused()
    {
        var table = Table.From([1.5m], "Förfrågningar", Samples.Caption).Count("Antal", value => value);
        Assert.Contains("1,50", Assert.Throws<PresentationException>(table.ToHtml).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_numbers_without_unit_is_refused() =>
        Assert.Contains("Enheten i ”Antal” saknas", Assert.Throws<PresentationException>(() => Requests.Number("Antal", " ", 1, row => row.Before)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_interval_with_its_bounds_exchanged_is_refused() =>
        Assert.Throws<PresentationException>(Table.From([1], "Kvot", Samples.Caption).Interval("95 %", "kvot", 2, _ => 2, _ => 1).ToHtml);

    private static XElement Xml(Table table) => XElement.Parse(table.ToHtml().Replace("<br>", "<br/>", StringComparison.Ordinal));

    private static List<decimal> Data(Table table) =>
        [.. Xml(table).Descendants("data").Select(data => decimal.Parse(data.Attribute("value")!.Value, CultureInfo.InvariantCulture))];
}
