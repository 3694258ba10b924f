using System.Text;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>Tables whose shape is wrong as a whole: one message says it. And letters and numbers that old programs have cut.</summary>
public sealed class ShiftedTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    [Fact]
    public void Rows_without_their_first_cell_are_one_problem()
    {
        var report = RequestExport.Check(_folder.Write(ExportFolder.Header, Rest(ExportFolder.Row), Rest(ExportFolder.Row2)));
        var problem = Assert.Single(report.Problems);
        Assert.Equal(1, problem.Count);
        Assert.Contains("Den första kolumnen (Nr) saknas", problem.Remedy, StringComparison.Ordinal);
        Assert.Equal((2L, 0L, 2L), (report.Rows.In, report.Rows.Out, report.Rows.Bad));
        Assert.Throws<ExportException>(() => RequestExport.Read(report.File, new() { Strictness = Strictness.Lenient }));
    }

    [Fact]
    public void Headers_without_the_first_are_one_problem()
    {
        var report = RequestExport.Check(_folder.Write(Rest(ExportFolder.Header), ExportFolder.Row, ExportFolder.Row2));
        Assert.Contains("Rubriken till den första kolumnen saknas", Assert.Single(report.Problems).Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_values_are_no_shift()
    {
        var odd = ExportFolder.Row.Replace("HVB;Akut", "Okänd insats;", StringComparison.Ordinal);
        Assert.DoesNotContain(
            RequestExport.Check(_folder.Write(ExportFolder.Header, odd, odd[..1] + "1" + odd[1..])).Problems,
            problem => problem.Expected == "varje värde under sin rubrik");
        Assert.True(RequestExport.Check(_folder.Write(";" + ExportFolder.Header, "0;" + ExportFolder.Row)).IsSound);
    }

    [Theory]
    [InlineData(437)]
    [InlineData(850)]
    public void Files_from_dos_are_read(int codePage)
    {
        var text = string.Join("\r\n", ExportFolder.Header, ExportFolder.Row, ExportFolder.Row2) + "\r\n";
        var report = RequestExport.Check(_folder.WriteBytes("dos.csv", Encoding.GetEncoding(codePage).GetBytes(text)));
        Assert.True(report.IsSound, report.ToString());
        Assert.Equal("DOS (kodsida 850)", report.Detected.Single(found => found.What == "Teckenkodning").Value);
    }

    [Theory]
    [InlineData("Insats;jan;feb;mar")]
    [InlineData("Insats;2022M01;2022M02")]
    [InlineData("Insats;2024K1;2024K2")]
    [InlineData("Insats;Antal 2022;Antal 2023")]
    [InlineData("region;kön;2022;2023")]
    public void A_table_with_a_column_for_each_period_is_told_as_one(string header)
    {
        var path = _folder.Write(header, "HVB" + string.Concat(Enumerable.Repeat(";12", header.Count(letter => letter == ';'))));
        Assert.Contains("Avpivotera", Assert.Single(FigureExport.Check(path).Problems).Remedy, StringComparison.Ordinal);
        Assert.Contains(
            RequestExport.Check(path).Problems, problem => problem.Remedy.Contains("ifo protect utan --as", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("19500101-123")]
    [InlineData("19500101123")]
    [InlineData("500101-123")]
    [InlineData("1950-01-01-12")]
    [InlineData("200101-1")]
    [InlineData("8,50101E+09")]
    public void An_identity_number_that_is_cut_is_refused_and_not_repeated(string person)
    {
        var report = RequestExport.Check(_folder.With("Pseudonym", person));
        Assert.Equal("Pseudonym", Assert.Single(report.Problems).Column);
        if (!person.Contains('E')) Assert.DoesNotContain(person, report.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("123456-123")]
    [InlineData("20241301123")]
    [InlineData("p-19500101-123")]
    [InlineData("2024-1")]
    [InlineData("1234567")]
    public void Numbers_of_other_shapes_are_pseudonyms(string person) =>
        Assert.True(RequestExport.Check(_folder.With("Pseudonym", person)).IsSound);

    public void Dispose() => _folder.Dispose();

    private static string Rest(string line) => line[(line.IndexOf(';', StringComparison.Ordinal) + 1)..];
}
