using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Ifo.Notebooks.Report;

namespace Ifo.Notebooks.Tests.Report;

/// <summary>The project's own report, every page of it, made of the committed notebooks and read in an installed browser.</summary>
/// <remarks>That the committed outputs are what the notebooks give today is for <c>run --verify</c> to tell.</remarks>
public sealed class OwnReportTests(OwnReportTests.Site site) : IClassFixture<OwnReportTests.Site>
{
    [BrowserFact]
    public Task No_page_complains_or_asks_for_anything_but_itself() => site.NothingWrong(page => page.Complaints);

    [BrowserFact]
    public Task Every_figure_is_seen_whole_and_named_on_a_screen_on_a_telephone_and_on_paper() => site.NothingWrong(page => page.BadFigures);

    [BrowserFact]
    public Task Nothing_is_wider_than_a_telephone_or_out_of_the_keyboards_reach() => site.NothingWrong(page => page.OutOfReach);

    [BrowserFact]
    public Task Text_is_readable_in_light_and_dark() => site.NothingWrong(page => page.LowContrast);

    [BrowserFact]
    public Task Nothing_is_clipped_on_any_screen_or_on_paper() => site.NothingWrong(page => page.Clipped);

    [BrowserFact]
    public Task The_answer_fits_a_screen() => site.NothingWrong(page => page.TooTall);

    [Fact]
    public void Every_exhibit_has_a_number_a_permanent_link_its_source_and_the_command_that_makes_it_anew()
    {
        foreach (var (page, boxes) in site.Exhibits())
        {
            Assert.Equal(Enumerable.Range(1, boxes.Count), boxes.Select(box => Number(box)).Order());
            foreach (var box in boxes)
            {
                var link = box.QuerySelector(".exnr a")!;
                Assert.Matches("^(Diagram|Tabell) [0-9]+$", link.TextContent);
                Assert.Equal("#" + box.Id, link.GetAttribute("href"));
                Assert.Contains("Ifo.Notebooks -- run", box.QuerySelector(".ursprung code")!.TextContent, StringComparison.OrdinalIgnoreCase);
                var isPlaced = box.QuerySelector($"[{ShownFigures.Attribute}]") is not null;
                Assert.True(box.QuerySelectorAll(".ursprung li").All(place => place.TextContent.Contains("rad ", StringComparison.Ordinal)), page);
                Assert.Equal(isPlaced, box.QuerySelector(".ursprung li") is not null);
            }
        }
    }

    [Fact]
    public void Every_download_opens_and_holds_the_numbers_of_the_page()
    {
        var count = 0;
        foreach (var (page, boxes) in site.Exhibits())
        {
            foreach (var box in boxes)
            {
                count++;
                var files = box.QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href")!).ToList();
                if (box.QuerySelector("svg") is not null)
                    Assert.Equal("svg", XDocument.Load(site.PathOf(files.Single(file => file.EndsWith(".svg", StringComparison.Ordinal)))).Root!.Name.LocalName);
                if (box.QuerySelector("table") is not { } table) continue;
                var shown = TableGrid.Read(table).WithBounds().Cells.Select(cell => cell.Number).OfType<ShownNumber>().ToList();
                var book = NumbersOf(site.PathOf(files.Single(file => file.EndsWith(".xlsx", StringComparison.Ordinal))));
                Assert.Equal(shown.Select(number => number.Value).Order(), book.Order());
                var csv = File.ReadAllText(site.PathOf(files.Single(file => file.EndsWith(".csv", StringComparison.Ordinal))));
                foreach (var number in shown)
                {
                    var value = number.IsShare ? number.Value * 100 : number.Value;
                    Assert.True(csv.Contains(value.ToString(CultureInfo.InvariantCulture).Replace('.', ','), StringComparison.Ordinal), $"{page} {box.Id}: {value}");
                }
            }
        }

        Assert.True(count > 300);
    }

    [Fact]
    public void Search_finds_every_exhibit_by_any_word_of_its_table()
    {
        using var register = JsonDocument.Parse(site.Page("index.html").QuerySelector("#sokregister")!.TextContent);
        var addresses = register.RootElement.GetProperty("e").EnumerateArray().Select(entry => entry[3].GetString()!).ToList();
        var words = register.RootElement.GetProperty("w").GetString()!.Split('\n').Select(line => line.Split(' '))
            .ToDictionary(line => line[0], line => line[1].Split(',').Select(int.Parse).ToHashSet(), StringComparer.Ordinal);
        foreach (var (page, boxes) in site.Exhibits())
        {
            foreach (var box in boxes)
            {
                var id = addresses.LastIndexOf($"{page}#{box.Id}");
                Assert.True(id >= 0, $"{page} {box.Id}");
                foreach (var cell in box.QuerySelectorAll("th, td"))
                    Assert.All(SearchWords.In(cell.ReadableText()), word => Assert.Contains(id, words[word]));
            }
        }
    }

    [Fact]
    public void The_answer_has_at_most_five_points_and_a_page_at_most_nine_exhibits_unfolded()
    {
        foreach (var (page, boxes) in site.Exhibits())
        {
            Assert.True(boxes.Count(box => box.Closest(".bilagd") is null) <= Layers.MostShown + 1, page);
            Assert.True(site.Page(page).QuerySelectorAll(".punkter > li").Length <= FindingPoint.Most, page);
        }
    }

    [Fact]
    public void The_teachers_page_is_one_that_no_exercise_leads_to()
    {
        foreach (var page in Directory.GetFiles(site.Folder, "3*.html").Select(file => Path.GetFileName(file)))
            Assert.DoesNotContain(site.Page(page).QuerySelectorAll("a[href]"), link => link.GetAttribute("href")!.Contains("lararen", StringComparison.Ordinal) && !page.Contains("lararen", StringComparison.Ordinal));
    }

    private static int Number(IElement box) => int.Parse(box.GetAttribute(ExhibitMarks.Number)!, CultureInfo.InvariantCulture);

    private static List<decimal> NumbersOf(string workbook)
    {
        using var book = SpreadsheetDocument.Open(workbook, isEditable: false);
        var sheet = book.WorkbookPart!.Workbook.Descendants<Sheet>().First();
        return [.. ((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Cell>()
            .Where(cell => cell.DataType is null && cell.CellValue is not null)
            .Select(cell => decimal.Parse(cell.CellValue!.Text, NumberStyles.Float, CultureInfo.InvariantCulture))];
    }

    /// <summary>The report on disk, written once, and what a browser that opens each page once sees of it.</summary>
    public sealed class Site : IAsyncLifetime, IDisposable
    {
        private readonly TestProject _project = new();
        private readonly BrowserReport _browser = new();
        private readonly Lazy<Task<List<SeenPage>>> _pages;
        private readonly ConcurrentDictionary<string, IDocument> _parsed = new(StringComparer.Ordinal);

        // When the first test asks, since without a browser there is nothing to open them with.
        public Site() => _pages = new(LookAtPages);

        public Task InitializeAsync()
        {
            ReportSite.Write(_project.Report, CommittedNotebooks.Results, new ReportContext("Prov", CommittedNotebooks.Package, ""));
            return _browser.InitializeAsync();
        }

        public Task DisposeAsync() => _browser.DisposeAsync();

        public void Dispose()
        {
            _browser.Dispose();
            _project.Dispose();
        }

        /// <summary>Where the report is.</summary>
        public string Folder => _project.Report;

        /// <summary>The full path of a file of the report.</summary>
        public string PathOf(string file) => Path.Combine(_project.Report, file);

        /// <summary>A page of the report.</summary>
        internal IDocument Page(string file) => _parsed.GetOrAdd(file, name => new HtmlParser().ParseDocument(File.ReadAllText(PathOf(name))));

        /// <summary>The pages with exhibits.</summary>
        internal IEnumerable<(string Page, List<IElement> Boxes)> Exhibits() => Directory.GetFiles(_project.Report, "*.html")
            .Select(file => Path.GetFileName(file))
            .Select(page => (page, Page(page).QuerySelectorAll(".exponat").ToList()))
            .Where(found => found.Item2.Count > 0);

        /// <summary>Fails with all that is wrong on any page.</summary>
        internal async Task NothingWrong(Func<SeenPage, IEnumerable<string>> what)
        {
            var pages = await _pages.Value;
            var wrong = pages.SelectMany(page => what(page).Select(offence => $"{page.Name}: {offence}")).ToList();
            Assert.True(wrong.Count == 0, string.Join('\n', wrong));
            Assert.True(pages.Count > CommittedNotebooks.All.Count);
        }

        private async Task<List<SeenPage>> LookAtPages()
        {
            var seen = new List<SeenPage>();
            foreach (var page in Directory.GetFiles(_project.Report, "*.html"))
                seen.Add(await SeenPage.LookAt(_browser, page));
            return seen;
        }
    }
}
