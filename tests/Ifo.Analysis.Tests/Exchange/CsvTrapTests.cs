using System.Text;
using Ifo.Analysis.Database;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Persons;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>What exports of CSV have in them, one thing at a time.</summary>
public sealed class CsvTrapTests : IDisposable
{
    private static readonly PlacementRequest First = new(
        1, new DateOnly(2024, 3, 31), "socialforvaltning-centrum", "hvb", "hvb-akut", "p1", "ramavtal", "privata", 7250.5m, IsPlaced: true);

    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_tidy_export_is_read_as_it_stands()
    {
        var export = RequestExport.Read(_folder.Write(ExportFolder.Header, ExportFolder.Row, ExportFolder.Row2));
        Assert.Equal(First, export.AllRows[0]);
        Assert.Equal(new PlacementRequest(2, new DateOnly(2024, 4, 2), "socialforvaltning-hisingen", "familjehem", "", "p2", "ramavtal", "privata", 1100.25m, IsPlaced: false), export.AllRows[1]);
        Assert.Equal(new RowCounts(1, 0, 2, 2, 0, 0), export.Report.Rows);
    }

    [Fact]
    public void An_own_export_is_real_data_and_says_so()
    {
        var rows = RequestExport.Read(_folder.Write(ExportFolder.Header, ExportFolder.Row, ExportFolder.Row2)).AllRows;
        Assert.Equal(DataKind.Internal, rows.Kind);
        Assert.Contains("internt underlag", rows.Caption.SourceLine, StringComparison.Ordinal);
        Assert.Equal("2024-03-31–2024-04-02", rows.Caption.Period);
    }

    [Fact]
    public void Persons_of_an_own_export_are_counted_under_disclosure_control_only()
    {
        var rows = RequestExport.Read(_folder.Write(ExportFolder.Header, ExportFolder.Row, ExportFolder.Row2)).AllRows;
        Assert.Throws<DisclosureException>(() => PersonRequests.From(rows, row => row.Person, row => row.Insats, row => row.Received));
        Assert.Equal(DataKind.Internal, PersonRegister.Of(rows, row => row.Person).Kind);
        Assert.Throws<DisclosureException>(() => new DatabaseContents(PublishedFigures.Load()).With(rows));
    }

    [Fact]
    public void A_name_with_synthetic_in_it_does_not_make_data_synthetic() =>
        Assert.Equal(DataKind.Internal, RequestExport.Read(_folder.WriteAll("synthetic-export.csv", $"{ExportFolder.Header}\n{ExportFolder.Row}\n")).AllRows.Kind);

    [Theory]
    [InlineData(';', "semikolon")]
    [InlineData('\t', "tabb")]
    [InlineData(',', "komma")]
    public void The_separator_is_detected(char separator, string name)
    {
        var text = $"{ExportFolder.Header}\n{ExportFolder.Row}\n".Replace("7 250,50", separator == ',' ? "7250.50" : "7 250,50", StringComparison.Ordinal).Replace(';', separator);
        var export = RequestExport.Read(_folder.WriteAll("export.csv", text));
        Assert.Equal([First], export.AllRows);
        Assert.Equal(name, Value(export.Report, "Avskiljare"));
    }

    [Fact]
    public void A_first_line_that_tells_Excel_the_separator_is_no_row()
    {
        var export = RequestExport.Read(_folder.Write("sep=;", ExportFolder.Header, ExportFolder.Row));
        Assert.Equal([First], export.AllRows);
    }

    public static TheoryData<string, string> Encodings => new() { { "utf-8", "UTF-8" }, { "utf-8-bom", "UTF-8" }, { "utf-16", "UTF-16" }, { "utf-16-be", "UTF-16 (hög byte först)" }, { "utf-16-no-bom", "UTF-16" }, { "windows-1252", "Windows-1252" } };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_is_detected(string encoding, string name)
    {
        using var folder = new ExportFolder();
        Encoding made = encoding switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8-bom" => new UTF8Encoding(true),
            "utf-16" => Encoding.Unicode,
            "utf-16-be" => Encoding.BigEndianUnicode,
            "utf-16-no-bom" => new UnicodeEncoding(false, false),
            _ => Encoding.GetEncoding(1252),
        };
        var export = RequestExport.Read(folder.WriteBytes("export.csv", [.. made.GetPreamble(), .. made.GetBytes($"{ExportFolder.Header}\n{ExportFolder.Row}\n")]));
        Assert.Equal([First], export.AllRows);
        Assert.Equal(name, Value(export.Report, "Teckenkodning"));
    }

    [Fact]
    public void One_letter_late_in_the_file_decides_its_encoding()
    {
        var text = new StringBuilder("Nr;Datum;Insats;Person;Avtalsform;Regi;Utfall;Nämnd\n".Replace("ä", "a", StringComparison.Ordinal));
        for (var number = 1; number <= 5000; number++) text.Append(number).Append(";2024-01-02;HVB;p").Append(number).Append(";Ramavtal;privata;Ja;socialforvaltning-centrum\n");
        text.Append("5001;2024-01-02;Nödbistånd;p;Egen regi;egen-regi;Ja;socialforvaltning-centrum\n");
        var path = _folder.WriteBytes("export.csv", Encoding.GetEncoding(1252).GetBytes(text.ToString()));
        File.WriteAllText(_folder.Path("tolkning-forfragningar.csv"), "avser;i filen;betyder;förslag;antal rader\nkolumn;Namnd;förvaltning;;\n");
        Assert.Equal("nodbistand", RequestExport.Read(path).AllRows[5000].Insats);
    }

    [Fact]
    public void A_damaged_byte_does_not_change_the_encoding_and_is_a_problem_of_its_row()
    {
        byte[] bytes = Encoding.UTF8.GetBytes($"{ExportFolder.Header}\n{ExportFolder.Row}\n{ExportFolder.Row2}\n");
        var at = Encoding.UTF8.GetString(bytes).IndexOf("Hisingen", StringComparison.Ordinal);
        bytes[Array.LastIndexOf(bytes, (byte)'H')] = 0xFF;
        var report = RequestExport.Check(_folder.WriteBytes("export.csv", bytes));
        Assert.True(at > 0);
        Assert.Equal("UTF-8", Value(report, "Teckenkodning"));
        Assert.Equal((1, 1), (report.Rows.Out, report.Rows.Bad));
    }

    [Theory]
    [InlineData("7 250,50")]
    [InlineData("7\u00A0250,50")]
    [InlineData("7\u202F250,50")]
    [InlineData("7250,5")]
    [InlineData("+7250,50")]
    [InlineData("7 250,50 kr")]
    [InlineData(" 7250,50\u00A0")]
    public void A_price_is_read_however_it_is_written(string price) => Assert.Equal(7250.5m, RequestExport.Read(_folder.With("Dygnspris", price)).AllRows[0].DayPrice);

    [Theory]
    [InlineData("7.250,50")]
    [InlineData("7 25,50")]
    [InlineData("7250.50")]
    [InlineData("12 %")]
    [InlineData("-5")]
    [InlineData("\u22125")]
    [InlineData("\u20135")]
    [InlineData("0")]
    [InlineData("sju")]
    [InlineData("7,")]
    [InlineData("99999999999999999999999999999999999999")]
    public void A_price_that_is_none_is_a_problem_of_its_cell(string price)
    {
        var report = RequestExport.Check(_folder.With("Dygnspris", price));
        var place = Assert.Single(Assert.Single(report.Problems).Places);
        Assert.Equal(("export.csv", 2, "Dygnspris", price), (place.File, place.Line, place.Column, place.Found));
    }

    [Theory]
    [InlineData("2024-03-31")]
    [InlineData("2024/3/31")]
    [InlineData("20240331")]
    [InlineData("31/3 2024")]
    [InlineData("31/03/2024")]
    [InlineData("31.3.2024")]
    [InlineData("31 mars 2024")]
    [InlineData("45382")]
    [InlineData("2024-03-31 00:00:00")]
    [InlineData("2024-03-31 14:05")]
    [InlineData("2024-03-31T14:05:00")]
    public void A_day_is_read_however_it_is_written(string day) => Assert.Equal(new DateOnly(2024, 3, 31), RequestExport.Read(_folder.With("Inkommen", day)).AllRows[0].Received);

    [Theory]
    [InlineData("2024-02-30")]
    [InlineData("31/3 24")]
    [InlineData("2024-13-01")]
    [InlineData("mars")]
    [InlineData("5")]
    [InlineData("3/31 2024")]
    public void A_day_that_is_none_is_a_problem_of_its_cell(string day) =>
        Assert.Equal("Inkommen", Assert.Single(RequestExport.Check(Mixed(day)).Problems).Column);

    [Fact]
    public void The_order_of_day_and_month_is_detected_and_said()
    {
        var report = RequestExport.Check(_folder.With("Inkommen", "3/31/2024"));
        Assert.True(report.IsSound);
        Assert.Equal("månad före dag", Value(report, "Datum"));
    }

    [Fact]
    public void Serials_of_1904_are_read_when_that_is_said() =>
        Assert.Equal(new DateOnly(2024, 3, 31), RequestExport.Read(_folder.With("Inkommen", "43920"), new() { DateSystem = DateSystem.From1904 }).AllRows[0].Received);

    [Theory]
    [InlineData("us")]
    [InlineData("US")]
    [InlineData("..")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("")]
    [InlineData("  ")]
    public void A_missing_price_is_no_price_and_never_zero(string sign) => Assert.Null(RequestExport.Read(_folder.With("Dygnspris", sign)).AllRows[0].DayPrice);

    [Theory]
    [InlineData("us")]
    [InlineData("-")]
    [InlineData("")]
    public void A_missing_value_that_must_be_there_is_a_problem(string sign) => Assert.Equal("Insats", Assert.Single(RequestExport.Check(_folder.With("Insats", sign)).Problems).Column);

    [Fact]
    public void Headers_are_known_whatever_their_case_and_blanks() =>
        Assert.Equal([First], RequestExport.Read(_folder.Write(ExportFolder.Header.ToUpperInvariant().Replace(";", " \u00A0;  ", StringComparison.Ordinal), ExportFolder.Row)).AllRows);

    [Fact]
    public void Lines_above_the_headers_are_no_rows() =>
        Assert.Equal([First], RequestExport.Read(_folder.Write("Uttag ur verksamhetssystemet 2025-01-08;;;", "", ExportFolder.Header, ExportFolder.Row)).AllRows);

    [Fact]
    public void Headers_over_two_lines_are_joined() => Assert.Equal([First], RequestExport.Read(_folder.Write(
        "Nr;Inkommen;Förvaltning;Insats;Delkategori;Pseudonym;Rekommendation;;;Utfall", ";;;;;;Avtalsform;Utförartyp;Dygnspris;", ExportFolder.Row)).AllRows);

    [Theory]
    [InlineData("Summa;;;;;;;;8 350,50;")]
    [InlineData(";;;;;;;Totalt;8 350,50;2")]
    [InlineData(";Delsumma Centrum;;;;;;;1;")]
    public void A_row_of_totals_among_the_data_is_listed_and_is_no_row(string totals)
    {
        var export = RequestExport.Read(_folder.Write(ExportFolder.Header, ExportFolder.Row, totals, ExportFolder.Row2));
        Assert.Equal(new RowCounts(1, 0, 3, 2, 0, 1), export.Report.Rows);
        Assert.Equal(3, Assert.Single(export.Report.Totals).Line);
    }

    [Fact]
    public void A_row_with_a_person_is_never_a_total() =>
        Assert.Equal((0, 1), (RequestExport.Check(_folder.With("Insats", "Totalt")).Rows.Totals, RequestExport.Check(_folder.With("Insats", "Totalt")).Rows.Bad));

    [Fact]
    public void Totals_can_be_read_as_data() =>
        Assert.Equal(0, RequestExport.Check(_folder.Write(ExportFolder.Header, ExportFolder.Row, "Summa;;;;;;;;1;"), new() { TotalsRows = TotalsRows.AreData }).Rows.Totals);

    [Fact]
    public void Quotation_marks_hold_separators_line_breaks_and_marks()
    {
        var text = ExportFolder.Header + ";Kommentar\n" + ExportFolder.Row + ";\"a;b\nc \"\"d\"\"\"\n" + ExportFolder.Row2 + ";x\n";
        var report = RequestExport.Check(_folder.WriteAll("export.csv", text));
        Assert.True(report.IsSound);
        Assert.Equal(2, report.Rows.Out);
    }

    [Fact]
    public void A_stray_quotation_mark_spoils_its_own_row_only()
    {
        var report = RequestExport.Check(_folder.Write(ExportFolder.Header, ExportFolder.Row.Replace("p1", "\"p1", StringComparison.Ordinal), ExportFolder.Row2, "3" + ExportFolder.Row[1..]));
        Assert.Equal((3, 2, 1), (report.Rows.In, report.Rows.Out, report.Rows.Bad));
    }

    [Fact]
    public void Two_stray_quotation_marks_do_not_swallow_the_rows_between()
    {
        string[] rows = [ExportFolder.Row.Replace(";HVB", ";\"HVB", StringComparison.Ordinal), ExportFolder.Row2, ExportFolder.Row2[1..].Insert(0, "3"), "4" + ExportFolder.Row[1..].Replace("HVB", "HVB\"", StringComparison.Ordinal), "5" + ExportFolder.Row[1..]];
        var report = RequestExport.Check(_folder.Write([ExportFolder.Header, .. rows]));
        Assert.Equal((5, 4, 1), (report.Rows.In, report.Rows.Out, report.Rows.Bad));
    }

    [Fact]
    public void A_row_with_too_many_cells_is_a_problem() => Assert.Equal(1, RequestExport.Check(_folder.Write(ExportFolder.Header, ExportFolder.Row + ";mer")).Rows.Bad);

    [Fact]
    public void A_file_that_is_cut_within_a_row_is_a_problem() =>
        Assert.Contains("avhuggen", RequestExport.Check(_folder.WriteAll("export.csv", $"{ExportFolder.Header}\n{ExportFolder.Row}\n2;2024-04-02;Soci")).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_row_that_is_there_twice_is_a_problem() => Assert.Equal((2, 1), (RequestExport.Check(Twice()).Rows.Out, RequestExport.Check(Twice()).Rows.Bad));

    [Fact]
    public void A_personal_identity_number_is_refused_and_not_repeated()
    {
        var report = RequestExport.Check(_folder.With("Pseudonym", "20121212-1212"));
        Assert.Equal(1, report.Rows.Bad);
        Assert.DoesNotContain("1212", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ground_that_the_insats_does_not_have_is_a_problem() =>
        Assert.Equal("Avtalsform", Assert.Single(RequestExport.Check(_folder.With("Avtalsform", "IOP")).Problems).Column);

    [Fact]
    public void A_neutralised_text_is_read_as_it_was() => Assert.Equal("=p1", RequestExport.Read(_folder.With("Pseudonym", "'=p1")).AllRows[0].Person);

    private string Twice() => _folder.Write(ExportFolder.Header, ExportFolder.Row, ExportFolder.Row2, ExportFolder.Row);

    // Other rows say that the day comes first.
    private string Mixed(string day) => _folder.Write(
        [ExportFolder.Header, ExportFolder.Row.Replace("2024-03-31", day, StringComparison.Ordinal), .. Enumerable.Range(2, 5).Select(number => $"{number}{ExportFolder.Row[1..].Replace("2024-03-31", "30/4 2024", StringComparison.Ordinal)}")]);

    private static string Value(ExportReport report, string what) => report.Detected.Single(detection => detection.What == what).Value;
}
