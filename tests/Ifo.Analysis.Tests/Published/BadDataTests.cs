using System.Text;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Published;

/// <summary>Each thing that can be wrong in the data, by itself and several at once: file, line, column, found, expected.</summary>
public sealed class BadDataTests : IDisposable
{
    private const string Hvb = "gemensamma-2024/forfragningar-per-kategori/hvb/2024/antal";
    private const int HvbLine = 127;

    private readonly DataCopy _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void The_unspoilt_copy_loads() => Assert.NotEmpty(_data.Load());

    [Theory]
    [InlineData("value", "6 64", "6 64", "ett tal")]
    [InlineData("value", "665", "665", "det tryckta värdet, 664")]
    [InlineData("value", "-664", "-664", "samma tecken")]
    [InlineData("unit", "antal", "antal", "units.csv")]
    [InlineData("unit", "", "", "inte vara tom")]
    [InlineData("unit", "percent", "percent", "enhet för requests")]
    [InlineData("decimals", "x", "x", "heltal")]
    [InlineData("decimals", "1", "1", "0, så många som i det tryckta")]
    [InlineData("qualifier", "ungefar", "ungefar", "qualifiers.csv")]
    [InlineData("printed", "", "", "kunna beläggas")]
    [InlineData("printed", "&64", "&64", "anmärkning om skadade tecken")]
    [InlineData("line", "0", "0", "minst 1")]
    [InlineData("line", "", "", "heltal")]
    [InlineData("period", "2024-13", "2024-13", "2024-01..2024-03")]
    [InlineData("measure", "request", "request", "taxonomy/measures.csv")]
    [InlineData("organisation", "goteborgs", "goteborgs", "taxonomy/organisations.csv")]
    [InlineData("organisation", "", "", "inte vara tom")]
    [InlineData("area", "ifo-vuxen", "ifo-vuxen", "området för hvb")]
    [InlineData("insats", "hbv", "hbv", "taxonomy/insatser.csv")]
    [InlineData("provider", "gryning-ab", "gryning-ab", "taxonomy/providers.csv")]
    [InlineData("group", "alla", "alla", "taxonomy/groups.csv")]
    [InlineData("basis", "utfall", "utfall", "taxonomy/bases.csv")]
    [InlineData("table", "", "", "inte vara tom")]
    [InlineData("section", "", "", "inte vara tom")]
    [InlineData("line", "9999", "9999", "någon av delarna")]
    public void A_wrong_cell_is_told_with_its_place(string column, string value, string found, string expected)
    {
        var problem = Assert.Single(_data.Change(Hvb, (column, value)).Problems().Problems);
        Assert.Equal(DataCopy.Figures, problem.File);
        Assert.Equal(HvbLine, problem.Line);
        Assert.Equal(column, problem.Column);
        Assert.Equal(found, problem.Found);
        Assert.Contains(expected, problem.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("value", "", "som går att läsa")]
    [InlineData("unit", "dygn", "enhet för requests")]
    public void A_row_without_value_is_checked_too(string column, string value, string expected)
    {
        var cells = new[] { ("value", ""), ("note", "Skadad."), (column, value) };
        var problems = _data.Change(Hvb, cells).Problems().Problems;
        Assert.Contains(problems, problem => problem.Column == column && problem.Expected.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ja", "Ord i stället för tal.", Analysis.Quantities.NoFigureReason.NotNumeric)]
    [InlineData("", "Tom cell i källan.", Analysis.Quantities.NoFigureReason.NotReported)]
    [InlineData("", "Diagram.", Analysis.Quantities.NoFigureReason.Illegible)]
    [InlineData("us", "", Analysis.Quantities.NoFigureReason.NotReported)]
    public void A_row_without_value_says_why(string printed, string note, Analysis.Quantities.NoFigureReason expected) =>
        Assert.Equal(expected, _data.Change(Hvb, ("value", ""), ("printed", printed), ("note", note)).Load().ById(Hvb).Reading.Reason);

    [Fact]
    public void An_id_has_plain_letters() =>
        Assert.Contains("små bokstäver", Assert.Single(_data.Change(Hvb, ("id", Hvb + "-Å")).Problems().Problems).Expected, StringComparison.Ordinal);

    [Fact]
    public void A_ground_is_no_provider_type_and_stands_apart()
    {
        var figure = _data.Change(Hvb, ("provider", "ramavtal")).Load().ById(Hvb);
        Assert.Equal(("", "ramavtal"), (figure.Provider, figure.Ground));
        Assert.Contains("ramavtal", figure.Label, StringComparison.Ordinal);
    }

    [Fact]
    public void An_insats_may_be_in_each_of_its_areas_and_no_other()
    {
        const string outpatient = "gemensamma-2024/forfragningar-per-kategori/oppenvard/2024/antal";
        Assert.Equal("ifo-vuxen", _data.Change(outpatient, ("area", "ifo-vuxen")).Load().ById(outpatient).Area);
        Assert.Contains("ifo-barn-unga eller ifo-vuxen", Assert.Single(_data.Change(outpatient, ("area", "funktionsstod")).Problems().Problems).Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_a_report_that_overlap_are_told() =>
        Assert.Contains(_data.Replace(DataFolder.PackageFile, "\"lastLine\": 818", "\"lastLine\": 820").Problems().Problems, problem => problem.Column is "sources/parts");

    [Theory]
    [InlineData("hvb,hvb,same", "sis,hvb,same", "from")]
    [InlineData("hvb,hvb,same", "hvb,behandlingsinsatser,same", "to")]
    [InlineData("hvb,hvb,same", "hvb,hvb,equal", "relation")]
    [InlineData("stodboende,stodboende,same", "hvb,stodboende,same", "from")]
    public void The_mapping_of_lists_keeps_to_them(string old, string replacement, string column) =>
        Assert.Contains(_data.Replace("taxonomy/insats-mapping.csv", old, replacement).Problems().Problems, problem => problem.Column == column);

    [Fact]
    public void A_dangling_key_gets_near_ones_suggested() =>
        Assert.Equal("Menades hvb?", Assert.Single(_data.Change(Hvb, ("insats", "hbv")).Problems().Problems).Remedy);

    [Fact]
    public void A_value_that_differs_in_its_decimals_is_told() =>
        Assert.Equal("decimals", Assert.Single(_data.Change(Hvb, ("value", "664.5"), ("printed", "\"664,5\"")).Problems().Problems).Column);

    [Fact]
    public void A_row_without_value_needs_a_note() =>
        Assert.Equal("note", Assert.Single(_data.Change(Hvb, ("value", ""), ("printed", "")).Problems().Problems).Column);

    [Fact]
    public void A_printed_sign_of_a_missing_figure_needs_no_note()
    {
        var reading = _data.Change(Hvb, ("value", ""), ("printed", "..")).Load().ById(Hvb).Reading;
        Assert.Equal(Analysis.Quantities.NoFigureReason.Confidential, reading.Reason);
    }

    [Fact]
    public void A_printed_word_must_agree_with_the_qualifier() =>
        Assert.Equal("qualifier", Assert.Single(_data.Change(Hvb, ("printed", "cirka 664")).Problems().Problems).Column);

    [Fact]
    public void A_duplicate_id_is_told_with_the_line_of_the_first()
    {
        var problem = Assert.Single(_data.Change(Hvb, ("id", Hvb.Replace("2024/antal", "2023/antal", StringComparison.Ordinal))).Problems().Problems);
        Assert.Equal("id", problem.Column);
        Assert.Contains($"rad {HvbLine - 1}", problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_begins_with_the_slug() =>
        Assert.Contains("gemensamma-2024/", Assert.Single(_data.Change(Hvb, ("id", "hvb/2024")).Problems().Problems).Expected, StringComparison.Ordinal);

    [Fact]
    public void A_missing_column_is_told_once_and_a_strange_one_too()
    {
        var problems = _data.Replace(DataCopy.Figures, ",decimals,", ",decimaler,").Problems().Problems;
        Assert.Equal(["decimals", "decimaler"], problems.Select(problem => problem.Column));
        Assert.All(problems, problem => Assert.Equal(1, problem.Line));
    }

    [Fact]
    public void A_row_of_another_width_is_told()
    {
        var problem = Assert.Single(_data.Replace(DataCopy.Figures, ",994,\n", ",994\n").Problems().Problems.Take(1));
        Assert.Equal("17 celler", problem.Found);
        Assert.Contains("18 celler", problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stray_quote_is_told_with_its_line() =>
        Assert.Contains(_data.Replace(DataCopy.Figures, ",664,989,", ",6\"64,989,").Problems().Problems, problem => problem.Line == HvbLine && problem.Found.Contains("citattecken", StringComparison.Ordinal));

    [Fact]
    public void A_quote_that_is_never_ended_is_told_where_it_begins_and_the_rows_after_it_are_read()
    {
        var problems = _data.Replace(DataCopy.Figures, ",664,989,", ",\"664,989,").Problems().Problems;
        Assert.Contains(problems, problem => problem.Line == HvbLine && problem.Found.Contains("citattecken", StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.Equal(HvbLine, problem.Line));
    }

    [Fact]
    public void Rows_after_an_empty_line_keep_their_line_numbers()
    {
        _data.Write(DataCopy.Figures, _data.Read(DataCopy.Figures).Replace("\ngemensamma-2024/forfragningar-per-kategori/hvb/2023/antal", "\n\ngemensamma-2024/forfragningar-per-kategori/hvb/2023/antal", StringComparison.Ordinal));
        Assert.Equal(HvbLine + 1, Assert.Single(_data.Change(Hvb, ("insats", "hbv")).Problems().Problems).Line);
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_are_read()
    {
        _data.Write(DataCopy.Figures, _data.Read(DataCopy.Figures).Replace("\n", "\r\n", StringComparison.Ordinal), new UTF8Encoding(true));
        Assert.Equal(664, _data.Load().ById(Hvb).Demand().Value);
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_told() =>
        Assert.Contains("UTF-8", Assert.Single(_data.Write("taxonomy/bases.csv", _data.Read("taxonomy/bases.csv").Replace("Norm", "Målnorm", StringComparison.Ordinal), Encoding.Latin1).Problems().Problems, problem => problem.File is "taxonomy/bases.csv").Expected, StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_is_told() =>
        Assert.Contains(_data.Delete("taxonomy/areas.csv").Problems().Problems, problem => problem.File is "taxonomy/areas.csv" && problem.Expected is "en fil");

    [Fact]
    public void An_empty_file_is_told() =>
        Assert.Contains(_data.Write(DataCopy.Figures, "").Problems().Problems, problem => problem.Expected is "en rubrikrad");

    [Fact]
    public void A_package_that_is_not_json_is_told_with_its_line()
    {
        var problem = Assert.Single(_data.Replace(DataFolder.PackageFile, "\"profile\": \"tabular-data-package\",", "\"profile\" \"tabular-data-package\",").Problems().Problems);
        Assert.Equal(DataFolder.PackageFile, problem.File);
        Assert.True(problem.Line > 1);
    }

    [Fact]
    public void A_package_without_sources_is_told() =>
        Assert.Equal("sources", Assert.Single(_data.Write(DataFolder.PackageFile, "{\"resources\": []}").Problems().Problems).Column);

    [Fact]
    public void A_unit_that_differs_from_the_librarys_is_told() =>
        Assert.Equal("factor", Assert.Single(_data.Replace("taxonomy/units.csv", "money,1000000\n", "money,100000\n").Problems().Problems).Column);

    [Fact]
    public void A_dangling_parent_is_told() =>
        Assert.Contains(_data.Replace("taxonomy/insatser.csv", "Emergency family home,familjehem,", "Emergency family home,familjhem,").Problems().Problems, problem => problem.Column is "parent" && problem.Remedy.Contains("familjehem", StringComparison.Ordinal));

    [Fact]
    public void All_problems_are_told_at_once_and_grouped_by_file()
    {
        var error = _data
            .Change(Hvb, ("insats", "hbv"), ("period", "24"), ("line", "x"))
            .Change("gemensamma-2024/forfragningar-per-kategori/stodboende/2024/antal", ("value", "139"))
            .Replace("taxonomy/units.csv", "money,1000000\n", "money,100000\n")
            .Problems();
        Assert.Equal(["factor", "insats", "line", "period", "value"], error.Problems.Select(problem => problem.Column).Order(StringComparer.Ordinal));
        Assert.Contains("5 fel", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, error.Message.Split('\n').Count(line => line.EndsWith(".csv", StringComparison.Ordinal)));
        Assert.Contains($"rad {HvbLine}, kolumn insats: hittade \"hbv\", väntade en nyckel i taxonomy/insatser.csv. Menades hvb?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_package_is_told()
    {
        var error = Assert.Throws<DataProblemException>(() => PublishedFigures.Load(Path.GetTempPath()));
        Assert.Contains(DataFolder.PackageFile, error.Message, StringComparison.Ordinal);
    }
}
