using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ifo.Notebooks.Report;
using Ifo.Notebooks.Surroundings;
using static Ifo.Notebooks.Tests.Report.Sample;

namespace Ifo.Notebooks.Tests.Report;

/// <summary>The pages as a whole.</summary>
public sealed class SiteTests : IDisposable
{
    private readonly ReportTestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_link_leads_somewhere()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Site, "notebooks"));
        File.WriteAllText(Path.Combine(_folder.Site, "notebooks", "01-forfragningar.ipynb"), "{}");
        foreach (var (file, page) in _folder.Write(AllOutcomes()).Pages())
        {
            foreach (var address in page.QuerySelectorAll("[href]").Select(link => link.GetAttribute("href")!).Where(address => !address.StartsWith("data:", StringComparison.Ordinal)))
                Assert.True(Exists(file, page, address), $"{file}: {address}");
        }
    }

    [Fact]
    public void No_id_occurs_twice_and_every_reference_to_one_is_right()
    {
        foreach (var (file, page) in _folder.Write(AllOutcomes()).Pages())
        {
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
            foreach (var svg in page.QuerySelectorAll("svg[aria-labelledby]"))
                Assert.Equal(svg.QuerySelector("title")!.Id, svg.GetAttribute("aria-labelledby"));
            foreach (var svg in page.QuerySelectorAll("svg"))
                Assert.True(svg.QuerySelector("rect[fill]")!.GetAttribute("fill") == $"url(#{svg.QuerySelector("pattern")!.Id})", file);
        }
    }

    [Fact]
    public void Every_page_has_the_policy_its_language_one_title_and_ordered_headings()
    {
        foreach (var (file, page) in _folder.Write(AllOutcomes()).Pages())
        {
            Assert.Equal("sv", page.DocumentElement.GetAttribute("lang"));
            Assert.StartsWith("default-src 'none';", page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content"), StringComparison.Ordinal);
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Single(page.QuerySelectorAll("main"));
            Assert.Equal("#huvud", page.Body!.FirstElementChild!.GetAttribute("href"));
            var levels = page.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => heading.LocalName[1] - '0').ToList();
            Assert.True(levels.Zip(levels.Skip(1)).All(pair => pair.Second <= pair.First + 1), file);
        }
    }

    [Fact]
    public void Nothing_loads_and_nothing_runs_but_the_script_that_the_policy_names()
    {
        foreach (var (_, page) in _folder.Write(AllOutcomes()).Pages())
        {
            Assert.Empty(page.QuerySelectorAll("link,iframe,object,embed,form"));
            var script = Assert.Single(page.QuerySelectorAll("script:not([type='application/json'])"));
            Assert.Empty(script.Attributes);
            var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.TextContent)));
            var policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
            Assert.Contains($"script-src 'sha256-{hash}';", policy, StringComparison.Ordinal);
            Assert.All(page.QuerySelectorAll("[src]"), element => Assert.StartsWith("data:image/", element.GetAttribute("src"), StringComparison.Ordinal));
            Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Two_writes_under_different_cultures_give_the_same_bytes()
    {
        var swedish = UnderCulture("sv-SE", () => Bytes(_folder.Write(AllOutcomes())));
        Directory.Delete(_folder.Site, recursive: true);
        File.Delete(_folder.SingleFile);
        var american = UnderCulture("en-US", () => Bytes(_folder.Write(AllOutcomes())));
        Assert.Equal(swedish.Keys, american.Keys);
        Assert.All(swedish, file => Assert.Equal(file.Value, american[file.Key]));
    }

    [Fact]
    public void A_style_that_several_outputs_bring_stands_once_on_their_page()
    {
        var page = _folder.Write(AllOutcomes()).Page("report/01-forfragningar.html");
        Assert.Equal(2, page.QuerySelectorAll("figure:has(svg)").Length);
        Assert.Empty(page.QuerySelectorAll("main style"));
        Assert.Equal(3, page.QuerySelector("head style")!.TextContent.Split(".stapel{").Length);
    }

    [Fact]
    public void Every_output_is_within_the_class_that_its_style_is_kept_under()
    {
        var page = _folder.Write(AllOutcomes()).Page("report/01-forfragningar.html");
        Assert.Contains(".stil-1 {.stapel", page.QuerySelector("head style")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("main svg"), chart => Assert.NotNull(chart.Closest(".stil-1")));
    }

    [Fact]
    public void Analyses_stand_under_their_themes()
    {
        var page = _folder.Write(Passed("01-a", Prose("# A")), Passed("02-b-verkstad", Prose("# B")), Passed("03-c", Prose("# C"))).Page("report/index.html");
        Assert.Equal(["Analyser", "Övningar"], page.QuerySelectorAll("section.analyser > h2").Select(heading => heading.TextContent));
        Assert.Equal(["A", "C", "B"], page.QuerySelectorAll(".kort h3").Select(title => title.TextContent));
    }

    [Fact]
    public void Many_analyses_are_listed_before_their_charts_and_those_that_did_not_run_are_said_to()
    {
        var page = _folder.Write([.. Enumerable.Range(1, 5).Select(number => Passed($"0{number}", Prose($"# A{number}"))), Skipped("06", "Paketet saknas.", Prose("# A6"))]).Page("report/index.html");
        Assert.Equal(["A1", "A2", "A3", "A4", "A5", "A6 (kördes inte)"], page.QuerySelectorAll(".register li").Select(entry => entry.ReadableText()));
    }

    [Fact]
    public void Results_are_told_in_the_order_of_their_names()
    {
        _folder.Write([.. AllOutcomes().Reverse()]);
        Assert.Equal(["Förfrågningar 2024", "Kostnad", "Paket"], _folder.Page("report/index.html").QuerySelectorAll(".kort h3").Select(title => title.TextContent));
    }

    [Fact]
    public void Pages_of_removed_notebooks_and_their_tables_disappear_and_foreign_files_stay()
    {
        _folder.Write(AllOutcomes());
        File.WriteAllText(Path.Combine(_folder.Site, "egen.txt"), "min");
        _folder.Write(AllOutcomes()[1]);
        Assert.False(File.Exists(Path.Combine(_folder.Site, "01-forfragningar.html")));
        Assert.Equal(["data-1.xlsx"], Directory.EnumerateFiles(Path.Combine(_folder.Site, "tables")).Select(Path.GetFileName));
        Assert.True(File.Exists(Path.Combine(_folder.Site, "egen.txt")));
    }

    [Fact]
    public void Unchanged_files_are_not_touched()
    {
        _folder.Write(AllOutcomes());
        var page = Path.Combine(_folder.Site, "01-forfragningar.html");
        File.SetLastWriteTimeUtc(page, DateTime.UnixEpoch);
        _folder.Write(AllOutcomes());
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(page));
    }

    [Fact]
    public void Nothing_is_left_beside_the_report()
    {
        _folder.Write(AllOutcomes());
        Assert.Equal(["data", "rapport.html", "report"], Directory.EnumerateFileSystemEntries(_folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_no_report_is_left_alone()
    {
        Directory.CreateDirectory(_folder.Site);
        File.WriteAllText(Path.Combine(_folder.Site, "viktigt.docx"), "x");
        var problem = Assert.Throws<UserErrorException>(() => _folder.Write(AllOutcomes()));
        Assert.Contains("innehåller annat än en rapport och lämnas orörd", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["viktigt.docx"], Directory.EnumerateFileSystemEntries(_folder.Site).Select(Path.GetFileName));
    }

    [Fact]
    public void A_list_of_files_that_was_tampered_with_deletes_nothing_outside()
    {
        _folder.Write(AllOutcomes());
        File.AppendAllText(Path.Combine(_folder.Site, ReportFolder.Marker), "../data/datapackage.json\n");
        _folder.Write(AllOutcomes());
        Assert.True(File.Exists(Path.Combine(_folder.Root, "data", "datapackage.json")));
    }

    [Fact]
    public void Notebooks_may_be_named_as_they_please()
    {
        _folder.Write(Passed("index"), Passed("data"), Passed("Åtgärder & kostnad"), Passed("åtgärder-kostnad"));
        Assert.Equal(
            ["atgarder-kostnad-2.html", "atgarder-kostnad.html", "data-2.html", "data.html", "english.html", "index-2.html", "index.html", "ordlista.html", "rapporternas-tabeller.html", "sa-provar-vi.html", "sida-vid-sida.html"],
            Directory.EnumerateFiles(_folder.Site, "*.html").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_report_of_nothing_says_so() =>
        Assert.Contains("Rapporten innehåller inga analyser.", _folder.Write().Text("report/index.html"), StringComparison.Ordinal);

    [Fact]
    public void The_single_file_needs_nothing_beside_it()
    {
        var page = _folder.Write(AllOutcomes()).Page("rapport.html");
        Assert.All(page.QuerySelectorAll("a[href]"), link => Assert.True(link.GetAttribute("href")![..1] is "#" or "d", link.OuterHtml));
        Assert.Equal(4, page.QuerySelectorAll("a[download][href^='data:application/vnd.openxmlformats']").Length);
    }

    [Fact]
    public void Every_published_figure_is_told_with_its_place()
    {
        var rows = _folder.Write(AllOutcomes()).Page("report/data.html").QuerySelectorAll(".siffror tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.ReadableText()))).ToList();
        Assert.Equal("kostnad/2024|Årsrapport 2024|3.2, kostnad|12|−4,5|−4,5|mnkr|2024|Läst som \"4,5\"", rows[0]);
        Assert.Equal("oläslig/2024|Årsrapport 2024|3.4|14||–|mnkr|2024|=skadad", rows[2]);
    }

    [Fact]
    public void Data_that_cannot_be_read_are_said_to_be_so()
    {
        File.WriteAllText(_folder.Context.DataPackagePath!, "{ trasig");
        Assert.Contains("Beskrivningen av data (datapackage.json) kan inte läsas", _folder.Write(AllOutcomes()).Text("report/data.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Förfrågningar, per område", "forfragningar-per-omrade")]
    [InlineData("  ÅÄÖ é – 2024  ", "aao-e-2024")]
    [InlineData("…", "")]
    public void Slugs_are_plain(string text, string slug) => Assert.Equal(slug, Slug.Of(text));

    private static bool Exists(string file, IDocument page, string address) => address switch
    {
        ['#', .. var id] => page.GetElementById(id) is not null,
        _ when address.Split('#') is [var other, var place] =>
            new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, other))).GetElementById(place) is not null,
        _ => File.Exists(Path.Combine(Path.GetDirectoryName(file)!, Uri.UnescapeDataString(address))),
    };

    private static SortedDictionary<string, byte[]> Bytes(ReportTestFolder folder) => new(
        Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllBytes, StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static T UnderCulture<T>(string name, Func<T> action)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
            return action();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }
}
