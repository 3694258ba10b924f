using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FsCheck.Fluent;
using Ifo.Analysis.Exchange;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>A workbook with a sheet's name that Excel does not allow is called damaged by Excel.</summary>
public class SheetNameTests
{
    private const string Long = "Placeringsförfrågningar per insats och år";

    [Fact]
    public void Long_names_that_differ_at_their_end_only_stay_two() =>
        Assert.Equal(
            ["Placeringsförfrågningar per ins", "Placeringsförfrågningar per i 2", "PLACERINGSFÖRFRÅGNINGAR PER I 3"],
            Names(Long + ", 2023", Long + ", 2024", Long.ToUpperInvariant()));

    [Fact]
    public void A_name_that_is_made_up_is_not_one_that_another_sheet_has() =>
        Assert.Equal(["Antal", "Antal 3", "antal 4"], Names("Antal", "Antal 3", "antal"));

    [Fact]
    public void The_tenth_of_one_name_is_no_longer_than_the_second() =>
        Assert.All(Names([.. Enumerable.Repeat(Long, 1_001)]), name => Assert.True(name.Length <= 31, name));

    [Theory]
    [InlineData("'Antal'", "Antal")]
    [InlineData(" ' Antal ' ", "Antal")]
    [InlineData("Barn'en", "Barn'en")]
    [InlineData("[Antal]: år/månad*?\\", "Antal årmånad")]
    [InlineData("Antal\nper år", "Antal per år")]
    [InlineData("'", "Blad")]
    [InlineData("", "Blad")]
    [InlineData("Placeringsförfrågningar per ins", "Placeringsförfrågningar per ins")]
    [InlineData("Placeringsförfrågningar per in'sats", "Placeringsförfrågningar per in")]
    [InlineData("Placeringsförfrågningar per i 'sats", "Placeringsförfrågningar per i")]
    [InlineData("Placeringsförfrågningar per in😀", "Placeringsförfrågningar per in")]
    public void A_name_is_what_Excel_allows(string name, string sheet) => Assert.Equal([sheet], Names(name));

    [Fact]
    public void Any_names_become_names_that_Excel_allows() =>
        Laws.Hold(
            Gen.ListOf(Gen.ListOf(Gen.Elements("a", "B", "b", "'", " ", "[", "2", "😀", "bbbbbbbbbbbbbb")).Select(string.Concat)).Where(names => names.Count > 0).Select(names => names.ToArray()),
            given =>
            {
                var names = Names(given);
                return names.Count == given.Length
                    && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Count
                    && names.All(name => name.Length is >= 1 and <= 31 && !name.StartsWith('\'') && !name.EndsWith('\''));
            });

    private static List<string> Names(params string[] tables)
    {
        using var stream = new MemoryStream(Analysis.Exchange.Writing.Workbook.Write([.. tables.Select(name => new Analysis.Exchange.Writing.WorkbookSheet(name, []))]));
        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        return [.. book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!)];
    }
}
