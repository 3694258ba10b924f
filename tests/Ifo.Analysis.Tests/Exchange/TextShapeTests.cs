using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>Separators, quotation marks around whole rows, ragged rows, letters of web pages, rows that are no data.</summary>
public sealed class TextShapeTests : IDisposable
{
    private static readonly string[] Table = [ExportFolder.Header, ExportFolder.Row, ExportFolder.Row2];

    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData('|', "lodrätt streck")]
    [InlineData('^', "cirkumflex (^)")]
    [InlineData('\t', "tabb")]
    [InlineData(';', "semikolon")]
    public void The_known_headers_decide_what_separates_the_cells(char separator, string name)
    {
        var report = RequestExport.Check(_folder.Write([.. Table.Select(line => line.Replace(';', separator))]));
        Assert.Equal((2, true), (report.Rows.Out, report.IsSound));
        Assert.Equal(name, report.Detected.Single(detection => detection.What == "Avskiljare").Value);
    }

    [Theory]
    [InlineData("sep=|", '|')]
    [InlineData("SEP=^", '^')]
    [InlineData("sep=,", ',')]
    public void The_first_line_may_say_the_separator(string first, char separator) =>
        Assert.Equal(2, RequestExport.Check(_folder.Write([first, .. Table.Select(line => string.Join(separator, line.Split(';').Select(cell => cell.Contains(separator) ? $"\"{cell}\"" : cell)))])).Rows.Out);

    [Fact]
    public void A_separator_that_is_given_is_used() =>
        Assert.True(RequestExport.Check(_folder.Write([.. Table.Select(line => line.Replace(';', '|'))]), new() { Separator = Separator.Pipe }).IsSound);

    [Fact]
    public void Rows_with_empty_cells_after_the_last_are_read_whatever_else_they_have() =>
        Laws.Hold(Gen.ArrayOf(Gen.Choose(0, 5), 6), tails =>
        {
            var rows = tails.Select((length, index) => $"{index + 1}{ExportFolder.Row[1..]}{new string(';', length)}");
            var report = RequestExport.Check(_folder.Write([ExportFolder.Header, .. rows]));
            return report.IsSound && report.Rows.Out == tails.Length;
        }, 40);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_whole_row_within_quotation_marks_is_read_and_said(bool isHeaderToo)
    {
        var lines = Table.Select((line, index) => index == 0 && !isHeaderToo ? line : $"\"{line.Replace("HVB", "\"\"HVB\"\"", StringComparison.Ordinal)}\"");
        var report = RequestExport.Check(_folder.Write([.. lines]));
        Assert.Equal((2, true), (report.Rows.Out, report.IsSound));
        Assert.Contains("hela rader står inom citattecken", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_that_each_have_quotation_marks_are_no_whole_rows() =>
        Assert.DoesNotContain(
            "hela rader",
            RequestExport.Check(_folder.Write([.. Table.Select(line => $"\"{line.Replace(";", "\";\"", StringComparison.Ordinal)}\"")])).ToString(),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("&ouml;", "&auml;", "&aring;")]
    [InlineData("&#246;", "&#228;", "&#229;")]
    [InlineData("&#xF6;", "&#xe4;", "&#xE5;")]
    public void Letters_written_as_on_a_web_page_are_read_and_said(string ö, string ä, string å)
    {
        var report = RequestExport.Check(_folder.Write([.. Table.Select(line => line.Replace("ö", ö, StringComparison.Ordinal).Replace("ä", ä, StringComparison.Ordinal).Replace("å", å, StringComparison.Ordinal))]));
        Assert.Equal((2, true), (report.Rows.Out, report.IsSound));
        Assert.Contains("skrivna som på en webbsida", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_comes_again_is_one_message()
    {
        var report = RequestExport.Check(_folder.Write([.. Table, ExportFolder.Header.ToUpperInvariant(), "3" + ExportFolder.Row[1..]]));
        Assert.Equal((4, 3, 1), (report.Rows.In, report.Rows.Out, report.Rows.Bad));
        Assert.Contains("rubrikraden står igen", Assert.Single(report.Problems).Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Utskriven 2024-04-05 av Anna Andersson")]
    [InlineData("(2 rader påverkades)")]
    [InlineData(";;;Barn och unga")]
    public void A_row_with_one_cell_is_one_message(string row)
    {
        var report = RequestExport.Check(_folder.Write([.. Table, row]));
        Assert.Equal((3, 2, 1), (report.Rows.In, report.Rows.Out, report.Rows.Bad));
        Assert.Contains("bara en cell har innehåll", Assert.Single(report.Problems).Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rapport skapad;2024-04-05")]
    [InlineData("3;2024-04-05;Socialf")]
    public void A_row_with_few_cells_is_one_message(string row)
    {
        var report = RequestExport.Check(_folder.Write([.. Table, row]));
        Assert.Equal((3, 2, 1), (report.Rows.In, report.Rows.Out, report.Rows.Bad));
        Assert.Contains("bara några celler har innehåll", Assert.Single(report.Problems).Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('~')]
    [InlineData('¦')]
    [InlineData('#')]
    public void A_separator_that_is_not_read_is_named(char separator) =>
        Assert.Contains(
            $"Cellerna skiljs troligen av {separator}.",
            Assert.Single(RequestExport.Check(_folder.Write([.. Table.Select(line => line.Replace(';', separator).Replace(",", "", StringComparison.Ordinal))])).Problems).Remedy,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(60_000)]
    [InlineData(200_000)]
    [InlineData(900_000)]
    public void A_long_note_with_lines_is_a_cell(int length)
    {
        var note = string.Concat(Enumerable.Repeat("lång text\n", length / 10));
        var report = RequestExport.Check(_folder.WriteAll("export.csv", $"{ExportFolder.Header};Notering\n{ExportFolder.Row};\"{note}\"\n{ExportFolder.Row2};kort\n"));
        Assert.Equal((2, 2, 0), (report.Rows.In, report.Rows.Out, report.Rows.Bad));
    }

    [Fact]
    public void A_table_that_is_another_is_one_message()
    {
        var report = RequestExport.Check(_folder.Write("Enhet;Budget;Utfall kr", "A;1;2", "B;3;4"));
        Assert.Equal(TableState.Unusable, report.Table);
        Assert.Contains("--separator", Assert.Single(report.Problems, problem => problem.Column.Length == 0).Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023", "2024")]
    [InlineData("2024-01", "2024-02")]
    public void A_column_for_each_period_is_told_how_to_be_turned(params string[] periods)
    {
        var report = FigureExport.Check(_folder.Write("\"Antal placerade efter region, kön och år\"", "", $"\"region\",\"kön\",\"{string.Join("\",\"", periods)}\"", "\"1480 Göteborg\",\"män\",12,3", "\"1480 Göteborg\",\"kvinnor\",9,\"..\""));
        Assert.Contains("PxWeb", Assert.Single(report.Problems).Remedy, StringComparison.Ordinal);
        Assert.Equal((2, 2), (report.Rows.In, report.Rows.Bad));
    }

    [Fact]
    public void Letters_from_an_old_Mac_are_read_and_said()
    {
        var report = RequestExport.Check(_folder.WriteAll("export.csv", string.Join('\r', Table) + "\r", Encoding.GetEncoding(10_000)));
        Assert.Equal((2, true), (report.Rows.Out, report.IsSound));
        Assert.Equal("Mac Roman", report.Detected.Single(detection => detection.What == "Teckenkodning").Value);
    }

    [Fact]
    public void Signs_of_Windows_are_no_letters_of_a_Mac() =>
        Assert.Equal(
            "Windows-1252",
            RequestExport.Check(_folder.WriteAll("export.csv", string.Join('\n', Table).Replace("p1", "Šp €1…", StringComparison.Ordinal) + "\n", Encoding.GetEncoding(1252)))
                .Detected.Single(detection => detection.What == "Teckenkodning").Value);
}
