using System.Diagnostics;
using System.Text.Json;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Figures;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;

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
        Assert.Equal(2, Figures.ByOrganisation("socialforvaltning-centrum").Count);
        Assert.Equal(3, Figures.ByGroup("ungdomar-utan-sis-plats").Count);
        Assert.All(Figures.ByInsats("hvb"), figure => Assert.Equal("ifo-barn-unga", figure.Area));
        Assert.Empty(Figures.ByReport("gavle-2023"));
        Assert.Equal(Figures.Count, Figures.ByReport("gemensamma-2024").Count);
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

    [Fact]
    public void Loading_takes_less_than_150_ms_once_compiled()
    {
        var fastest = Enumerable.Range(0, 5).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            PublishedFigures.Load();
            return watch.ElapsedMilliseconds;
        });
        Assert.True(fastest < 150, $"{fastest} ms");
    }

    [Fact]
    public void The_package_describes_every_file_with_its_columns()
    {
        var folder = DataFolder.Find();
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, DataFolder.PackageFile)));
        var described = package.RootElement.GetProperty("resources").EnumerateArray().ToDictionary(
            resource => resource.GetProperty("path").GetString()!,
            resource => string.Join(',', resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString())),
            StringComparer.Ordinal);
        var files = Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'));
        Assert.Equal(files.Order(StringComparer.Ordinal), described.Keys.Order(StringComparer.Ordinal));
        Assert.All(described, file => Assert.Equal(file.Value, File.ReadLines(Path.Combine(folder, file.Key)).First()));
    }

    [Fact]
    public void Data_files_have_no_byte_order_mark_and_unix_line_ends() =>
        Assert.All(Directory.EnumerateFiles(DataFolder.Find(), "*.csv", SearchOption.AllDirectories), file =>
        {
            var bytes = File.ReadAllBytes(file);
            Assert.NotEqual(0xEF, bytes[0]);
            Assert.DoesNotContain((byte)'\r', bytes);
        });
}
