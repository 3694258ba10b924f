using System.Text.Json;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Published;

public class PublishedFiguresTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Load();

    [Fact]
    public void A_figure_is_found_by_its_id_with_value_and_place()
    {
        var figure = Figures.ById("gemensamma-2024/forfragningar-per-kategori/skyddat-boende/2023/antal");
        Assert.Equal(Reported.Counted(409), figure.Demand());
        Assert.Equal(987, figure.Line);
        Assert.Equal("2.1", figure.Section);
        Assert.Equal(Period.Year(2023), figure.Period);
    }

    [Fact]
    public void An_unknown_id_gets_near_ones_suggested() =>
        Assert.Contains("skyddat-boende/2023/antal", Assert.Throws<IfoException>(() => Figures.ById("gemensamma-2024/forfragningar-per-kategori/skyddat-boende/2023/antl")).Message, StringComparison.Ordinal);

    [Fact]
    public void Queries_narrow_and_may_be_empty()
    {
        Assert.Equal(48, Figures.ByTable("forfragningar-per-kategori").Count);
        Assert.Equal(12, Figures.ByTable("forfragningar-per-kategori").ByMeasure("requests").ByPeriod(Period.Year(2024)).Count);
        Assert.Equal(2, Figures.ByTable("forfragningar-per-forvaltning").ByOrganisation("socialforvaltning-centrum").Count);
        Assert.Equal(3, Figures.ByTable("forfragningar-i-text").ByGroup("ungdomar-utan-sis-plats").Count);
        Assert.All(Figures.ByInsats("hvb").ByArea("ifo-barn-unga"), figure => Assert.Equal("hvb", figure.Insats));
        Assert.All(Figures.ByBasis("original-budget"), figure => Assert.Equal("gavle-2023", figure.Source.Report));
        Assert.Equal(3, Figures.ByReport("gemensamma-2024").ByTable("verksamhetsbesok").Count(figure => figure.Ground.Length > 0));
        Assert.Equal(6, Figures.ByTable("nettokostnad-per-regiform").ByInsats("hvb").ByMeasure("net-cost-share").Count(figure => figure.Provider is not "extern-regi"));
        Assert.Empty(Figures.ByReport("gavle-2022"));
        Assert.Equal(Figures.Count, Figures.Reports.Sum(report => Figures.ByReport(report.Slug).Count));
    }

    [Fact]
    public void What_cannot_be_read_is_missing_with_its_reason_and_a_note()
    {
        var diagram = Figures.ByTable("forfragningar-per-manad").Concat(Figures.ByTable("forfragningar-per-forvaltning")).ToList();
        Assert.Equal(34, diagram.Count);
        Assert.All(diagram, figure => Assert.Equal(NoFigureReason.Illegible, figure.Reading.Reason));
        Assert.All(diagram, figure => Assert.False(figure.Reading.HasFigure || figure.Note.Length == 0));
        Assert.Contains(diagram[0].Id, Assert.Throws<NoFigureException>(() => diagram[0].Demand()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sydvast-2024-q1", 465, 408, 14, 20, 23)]
    [InlineData("hisingen-2022", 792, 701, 36, 53, 2)]
    [InlineData("gemensamma-2024", 950, 668, 0, 0, 282)]
    [InlineData("gavle-2023", 104, 78, 0, 26, 0)]
    [InlineData("orebro-2023-p2", 860, 821, 4, 35, 0)]
    public void Every_report_has_all_its_figures(string slug, int rows, int values, int notReported, int words, int illegible)
    {
        var report = Figures.ByReport(slug);
        var missing = report.Where(figure => !figure.Reading.HasFigure).ToLookup(figure => figure.Reading.Reason);
        Assert.Equal(
            (rows, values, notReported, words, illegible),
            (report.Count, report.Count(figure => figure.Reading.HasFigure), missing[NoFigureReason.NotReported].Count(), missing[NoFigureReason.NotNumeric].Count(), missing[NoFigureReason.Illegible].Count()));
    }

    [Theory]
    [InlineData("sydvast-2024-q1/placeringsforfragningar/hvb/2024-01--2024-03/antal", "requests-change", -64, "count", 1633)]
    [InlineData("sydvast-2024-q1/nettokostnad-per-regiform/hvb/privat/2024-01--2024-03", "net-cost-share", 53, "percent", 1822)]
    [InlineData("sydvast-2024-q1/platser-per-boendeinsats/akutboende/2024-01--2024-03/belagda", "occupied-places", 21, "count", 1450)]
    [InlineData("hisingen-2022/kostnad-per-invanare/namnd/2022/outcome", "cost-per-resident", 6090, "kr-per-resident", 453)]
    [InlineData("hisingen-2022/volym-intakts-kostnadsutveckling/nettokostnad-ifo/2022/outcome", "net-cost", 1020985, "tkr", 156)]
    [InlineData("hisingen-2022/volym-intakts-kostnadsutveckling/varddagar-institutionsvard-vuxna/2022/outcome", "care-days", 4078, "dygn", 180)]
    [InlineData("gemensamma-2024/efk-finansieringsnyckel/socialforvaltning-nordost/2025/nyckel", "allocation-share", 37.9, "percent", 265)]
    [InlineData("gemensamma-2024/digitalisering-tjansteforvaltning/supportarenden/2024", "cases", 9991, "count", 643)]
    [InlineData("gemensamma-2024/nettokostnad-funktionsstod/bmss-vuxna/2024/change-absolute", "net-cost-change", 124, "mnkr", 2002)]
    [InlineData("gemensamma-2024/kriscentrums-skyddade-boende/belaggningsgrad/2024", "occupancy", 82, "percent", 3802)]
    [InlineData("gavle-2023/resultatrakning/arets-resultat/2023/outcome", "result", -48.4, "mnkr", 534)]
    [InlineData("orebro-2023-p2/fem-ar/befolkning/2022/outcome", "residents", 158057, "count", 1231)]
    [InlineData("orebro-2023-p2/externa-insatser/genomsnittlig-kostnad/2022/outcome", "day-price", 2648, "kr-per-day", 1165)]
    public void Known_figures_of_each_report_stand_where_they_are_printed(string id, string measure, double value, string unit, int line)
    {
        var figure = Figures.ById(id);
        Assert.Equal((measure, (decimal)value, unit, line), (figure.Measure, figure.Demand().Value, figure.Demand().Unit.Key, figure.Line));
    }

    [Fact]
    public void Requests_are_of_the_whole_city_in_both_reports_that_count_them() =>
        Assert.Equal(
            ["gemensamma-2024", "sydvast-2024-q1"],
            Figures.ByOrganisation("goteborg").Where(figure => Figures.Taxonomies.Measures[figure.Measure].Of is "requests").Select(figure => figure.Source.Report).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void No_two_values_of_a_table_contradict_each_other_in_the_same_cell() =>
        Assert.All(
            Figures.Where(figure => figure.Reading.HasFigure && figure.Group is not "okand-kategori")
                .GroupBy(figure => (figure.Source.Report, figure.Table, figure.Measure, figure.Scope, figure.Period, figure.Basis, figure.Demand().Unit)),
            cell => Assert.Single(cell.Select(figure => figure.Demand().Value).Distinct()));

    [Fact]
    public void A_figure_below_zero_has_its_sign_printed_or_a_note_that_says_where_it_stands() =>
        Assert.All(
            Figures.Where(figure => figure.Reading.HasFigure && figure.Demand().Value < 0 && SwedishNumber.TryParse(figure.Printed, out var printed) && printed.Value > 0),
            figure => Assert.Contains("teck", figure.Note, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Every_term_of_the_groups_and_insatser_is_used_or_holds_one_that_is()
    {
        var used = Figures.SelectMany(figure => new[] { figure.Group, figure.Insats }).ToHashSet(StringComparer.Ordinal);
        Assert.All(Figures.Taxonomies.Groups, group => Assert.True(used.Contains(group.Key) || Figures.Taxonomies.Groups.PartsOf(group.Key).Count > 0, group.Key));
    }

    [Fact]
    public void The_package_describes_every_file_with_its_columns()
    {
        var folder = DataFolder.Find();
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, DataFolder.PackageFile)));
        var described = package.RootElement.GetProperty("resources").EnumerateArray().Where(resource => resource.GetProperty("profile").GetString() != "data-resource").ToDictionary(
            resource => resource.GetProperty("path").GetString()!,
            resource => string.Join(',', resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString())),
            StringComparer.Ordinal);
        var files = Tables(folder)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'));
        Assert.Equal(files.Order(StringComparer.Ordinal), described.Keys.Order(StringComparer.Ordinal));
        Assert.All(described, file => Assert.Equal(file.Value, File.ReadLines(Path.Combine(folder, file.Key)).First()));
    }

    [Fact]
    public void Data_files_have_no_byte_order_mark_and_unix_line_ends() =>
        Assert.All(Tables(DataFolder.Find()), file =>
        {
            var bytes = File.ReadAllBytes(file);
            Assert.NotEqual(0xEF, bytes[0]);
            Assert.DoesNotContain((byte)'\r', bytes);
        });

    // All but the untidy export, which is as its name says.
    private static IEnumerable<string> Tables(string folder) =>
        Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories).Where(file => !file.Contains("untidy", StringComparison.Ordinal));
}
