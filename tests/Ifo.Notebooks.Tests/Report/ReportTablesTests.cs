using AngleSharp.Dom;
using Ifo.Notebooks.Report;
using static Ifo.Notebooks.Tests.Report.Sample;

namespace Ifo.Notebooks.Tests.Report;

/// <summary>The list of where the published reports' tables are shown.</summary>
public sealed class ReportTablesTests : IDisposable
{
    private const string Figures = """
        id,table,section,line,printed,value,unit,decimals,period,note
        g/kostnad/a,kostnad,3.2,12,4,4,mnkr,0,2024,
        g/kostnad/b,kostnad,3.2,14,5,5,mnkr,0,2024,
        g/kostnad/c,kostnad,3.2,15,,,mnkr,0,2024,Suddig.
        g/karta/a,karta,3.3,20,,,antal,0,2024,Bara en bild.
        g/antal/a,antal,3.4,30,7,7,antal,0,2024,
        """;

    private readonly ReportTestFolder _folder = new();

    public ReportTablesTests() => File.WriteAllText(Path.Combine(_folder.Root, "data", "published", "g.csv"), Figures);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("g/kostnad:12", "1")]
    [InlineData("g/kostnad:12-14", "2")]
    [InlineData("g/kostnad:13", "0")]
    [InlineData("g/kostnad:12,14", "2")]
    [InlineData("h/kostnad:12", "0")]
    [InlineData("skräp g/kostnad:x", "0")]
    public void A_figure_is_shown_where_something_rests_on_its_line(string sources, string shown) =>
        Assert.Equal(("2", shown), (Row("kostnad", sources).GetAttribute("data-lasbara"), Row("kostnad", sources).GetAttribute("data-visade")));

    [Fact]
    public void A_table_leads_to_the_cell_that_shows_it_under_its_heading()
    {
        var link = Row("kostnad", "g/kostnad:12").QuerySelector("a")!;
        Assert.Equal(("01-a.html#cell-3", "Per år"), (link.GetAttribute("href"), link.ReadableText()));
        Assert.NotNull(_folder.Page("report/01-a.html").GetElementById("cell-3"));
    }

    [Fact]
    public void The_links_lead_somewhere_in_the_single_file_too()
    {
        Row("kostnad", "g/kostnad:12");
        var page = _folder.Page("rapport.html");
        var link = page.QuerySelector("#tabeller [data-tabell='g/3.2/kostnad'] a")!;
        Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..]));
    }

    [Fact]
    public void A_table_that_cannot_be_read_says_why() =>
        Assert.EndsWith("Går inte att visa: Bara en bild.", Row("karta", "g/kostnad:12").ReadableText(), StringComparison.Ordinal);

    [Fact]
    public void A_table_that_nothing_shows_says_so() => Assert.Contains("I ingen analys.", Row("antal", "g/kostnad:12").ReadableText(), StringComparison.Ordinal);

    [Fact]
    public void The_list_is_one_step_from_the_first_page()
    {
        _folder.Write(AnAnalysis());
        Assert.Contains(_folder.Page("report/index.html").QuerySelectorAll("main a"), link => link.GetAttribute("href") == "rapporternas-tabeller.html");
    }

    private IElement Row(string table, string sources)
    {
        _folder.Write(Passed("01-a", Prose("# A\n\n**Fråga.** Vad?"), Prose("## Per år"), Code("x", Html($"""<div data-kalla="{sources}"><table><tr><td>1</td></tr></table></div>"""))));
        return _folder.Page("report/rapporternas-tabeller.html").QuerySelectorAll("[data-tabell]").Single(row => row.GetAttribute("data-tabell")!.EndsWith("/" + table, StringComparison.Ordinal));
    }
}
