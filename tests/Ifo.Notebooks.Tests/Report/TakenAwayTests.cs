using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Ifo.Notebooks.Report;

namespace Ifo.Notebooks.Tests.Report;

/// <summary>What a writer of reports takes to Word and PowerPoint.</summary>
public sealed class TakenAwayTests
{
    private static readonly TakenAway Taken = TakenAway.Of(AnalysisReader.Read([Sample.AnAnalysis()])[0]);

    [Fact]
    public void It_has_the_answer_with_its_certainty_the_caveats_and_the_exhibits()
    {
        Assert.Equal("Förfrågningar 2024", Taken.Title);
        Assert.StartsWith("Antalet ökade med 5,2 procent.", Assert.Single(Taken.Points), StringComparison.Ordinal);
        Assert.Equal("En förfrågan är inte en placering.", Assert.Single(Taken.Caveats));
        Assert.Equal(["Diagram 1", "Diagram 2", "Tabell 3"], Taken.Exhibits.Select(exhibit => exhibit.Title.Split('.')[0]));
    }

    [Fact]
    public void The_document_is_valid_and_its_tables_are_tables()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(WordDocument.Write(Taken)), isEditable: false);
        Assert.Empty(Problems(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)));
        var tables = document.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>();
        Assert.Contains(tables, table => table.InnerText.Contains("inte räknas om", StringComparison.Ordinal));
    }

    [Fact]
    public void The_slides_are_valid_and_each_exhibit_has_one()
    {
        using var document = PresentationDocument.Open(new MemoryStream(SlideShow.Write(Taken)), isEditable: false);
        Assert.Empty(Problems(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)));
        Assert.Equal(Taken.Exhibits.Length + 1, document.PresentationPart!.SlideParts.Count());
        Assert.Single(
            document.PresentationPart.SlideParts.SelectMany(slide => slide.Slide.Descendants<DocumentFormat.OpenXml.Drawing.Table>()),
            table => table.InnerText.Contains("inte räknas om", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Problems(IEnumerable<ValidationErrorInfo> errors) =>
        errors.Select(error => $"{error.Path?.XPath}: {error.Description}");
}
