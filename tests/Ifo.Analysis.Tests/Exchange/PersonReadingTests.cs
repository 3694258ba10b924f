using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>One person stays one, and no person becomes another's; what could be several is refused.</summary>
public sealed class PersonReadingTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static Gen<string> Pseudonyms { get; } =
        from letters in Gen.ArrayOf(Gen.Elements("abcåäöéxyz".ToCharArray()), 3)
        from number in Gen.Choose(100, 99_999)
        select new string(letters) + number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static readonly IReadOnlyList<Func<string, string>> Ways =
    [
        text => text,
        text => text.ToUpperInvariant(),
        text => text.Insert(1, "\u200B"),
        text => "\uFEFF" + text,
        text => text + "\u00AD",
        text => text + "\u00A0",
        text => text.Normalize(System.Text.NormalizationForm.FormD),
        text => text.ToUpperInvariant().Normalize(System.Text.NormalizationForm.FormD),
        text => $"=\"{text}\"",
        text => $"'{text}",
        text => text.Insert(2, "\u200E"),
    ];

    [Fact]
    public void A_person_stays_one_however_the_pseudonym_is_stored() =>
        Laws.Hold(Gen.ArrayOf(Pseudonyms, 4).Select(all => all.Distinct().ToArray()), persons =>
        {
            var rows = persons.SelectMany(person => Ways.Select(way => way(person))).Select((person, index) => Row(index + 1, person));
            var export = RequestExport.Read(_folder.Write([ExportFolder.Header, .. rows]));
            return export.AllRows.Select(row => row.Person).Distinct(StringComparer.Ordinal).Count() == persons.Length
                && export.Report.Notes.Any(note => note.Contains("på flera sätt i filen", StringComparison.Ordinal));
        }, 30);

    [Fact]
    public void Persons_that_are_written_alike_are_not_said_to_be_written_in_several_ways() =>
        Assert.DoesNotContain(
            RequestExport.Check(_folder.Write(ExportFolder.Header, Row(1, "P1"), Row(2, "P1"), Row(3, "p2"), Row(4, "p2"))).Notes,
            note => note.Contains("på flera sätt", StringComparison.Ordinal));

    [Theory]
    [InlineData("2,01212E+11")]
    [InlineData("2.01212E+11")]
    [InlineData("1,5e12")]
    [InlineData("1.23457E+18")]
    [InlineData("1e+05")]
    [InlineData("1234567890123450000")]
    [InlineData("1000000000000000000")]
    public void A_number_that_Excel_has_shortened_is_refused(string person) =>
        Assert.Equal("ett id med alla siffror", Assert.Single(RequestExport.Check(_folder.With("Pseudonym", person)).Problems).Expected);

    [Theory]
    [InlineData("1234567890123456789")]
    [InlineData("123456789012345")]
    [InlineData("00123")]
    [InlineData("1e3f")]
    [InlineData("3e12")]
    [InlineData("SN 2024/1234")]
    [InlineData("9999")]
    [InlineData("ok")]
    [InlineData("1E5")]
    public void An_id_with_all_its_digits_is_read(string person) => Assert.True(RequestExport.Check(_folder.With("Pseudonym", person)).IsSound);

    [Theory]
    [InlineData("NULL")]
    [InlineData("null")]
    [InlineData("Okänd")]
    [InlineData("OKÄND")]
    [InlineData("okänd person")]
    [InlineData("N/A")]
    [InlineData("NaN")]
    [InlineData("0")]
    [InlineData("0000")]
    [InlineData("999999999")]
    [InlineData("(tom)")]
    [InlineData("saknas")]
    [InlineData("?")]
    [InlineData("---")]
    [InlineData("***")]
    [InlineData("skyddade personuppgifter")]
    [InlineData("Sekretess")]
    public void What_says_that_nobody_is_known_is_no_person(string person)
    {
        var report = RequestExport.Check(_folder.With("Pseudonym", person));
        Assert.Equal((1, 1), (report.Rows.Out, report.Rows.Bad));
        Assert.Equal(("Pseudonym", 2), (report.Problems.Single().Column, report.Problems.Single().Places.Single().Line));
    }

    [Theory]
    [InlineData("#SAKNAS!")]
    [InlineData("#N/A")]
    [InlineData("#REFERENS!")]
    public void An_error_is_no_person(string person) =>
        Assert.Contains("formeln", Assert.Single(RequestExport.Check(_folder.With("Pseudonym", person)).Problems).Expected, StringComparison.Ordinal);

    [Fact]
    public void A_number_that_a_workbook_has_rounded_is_refused()
    {
        var path = _folder.Path("export.xlsx");
        var cells = ExportFolder.Row.Split(';').Select(OutputCell.Text).ToArray();
        (cells[5], cells[8]) = (OutputCell.Of(1234567890123456768m), OutputCell.Empty);
        TableFile.WriteWorkbook(path, new OutputTable("Uttag", ExportFolder.Header.Split(';'), [cells]));
        Assert.Equal("ett id med alla siffror", Assert.Single(RequestExport.Check(path).Problems).Expected);
    }

    [Theory]
    [InlineData("А1")]
    [InlineData("pα7")]
    public void A_letter_that_looks_like_a_Latin_one_is_refused(string person) =>
        Assert.Equal("en pseudonym med latinska bokstäver", Assert.Single(RequestExport.Check(_folder.With("Pseudonym", person)).Problems).Expected);

    [Fact]
    public void Numbers_with_and_without_zeros_before_them_are_said()
    {
        var report = RequestExport.Check(_folder.Write(ExportFolder.Header, Row(1, "00123"), Row(2, "123"), Row(3, "00124"), Row(4, "p5")));
        Assert.Contains(report.Notes, note => note.StartsWith("1 nummer på personer finns både med och utan inledande nollor", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_row_with_a_shortened_number_is_a_fault_of_its_own()
    {
        var report = RequestExport.Check(_folder.Write([ExportFolder.Header, .. Enumerable.Range(1, 7).Select(number => Row(number, "2,01212E+11"))]));
        Assert.Equal((7, 0, 7), (report.Rows.In, report.Rows.Out, report.Rows.Bad));
    }

    private static string Row(int number, string person) =>
        FormattableString.Invariant($"{number};2024-03-31;Socialförvaltningen Centrum;HVB;Akut;{person};Ramavtal;Privata utförare;7 250,50;Placering");
}
