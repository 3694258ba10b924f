using System.Text.Json;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Ifo.Drafts.Measuring;
using Ifo.Drafts.Reading;
using Ifo.Drafts.Tests.Making;
using Ifo.Drafts.Writing;
using UglyToad.PdfPig;

namespace Ifo.Drafts.Tests;

/// <summary>What the writer gets back.</summary>
public sealed class BackTests
{
    private static readonly IReadOnlyList<Part> Parts = MadeParts.Of(MadeDocument.Of(5, MadeSlip.Total));

    [Fact]
    public void The_Word_copy_has_its_text_and_comments_at_the_numbers()
    {
        var content = DraftMaker.Word(Parts);
        var report = Found.In(content, "utkast.docx");
        using var file = WordprocessingDocument.Open(new MemoryStream(WordCopy.Of(content, report, all: true)), false);
        using var before = WordprocessingDocument.Open(new MemoryStream(content), false);
        var body = file.MainDocumentPart!.Document!.Body!;
        Assert.Equal(
            before.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(WordReader.TextOf),
                body.Descendants<Paragraph>().Select(WordReader.TextOf));
        var comments = file.MainDocumentPart.WordprocessingCommentsPart!.Comments!.Elements<Comment>()
            .ToDictionary(comment => comment.Id!.Value!, comment => comment.InnerText);
        Assert.Equal(report.Findings.Count, comments.Count);
        foreach (var (id, text) in comments) Assert.Contains(Marked(body, id), text, StringComparison.Ordinal);
        Assert.Equal(Faults(before), Faults(file));
    }

    private static IEnumerable<string> Faults(WordprocessingDocument file) => new OpenXmlValidator().Validate(file)
        .Select(error => error.Description).Distinct();

    private static string Marked(Body body, string id)
    {
        var start = body.Descendants<CommentRangeStart>().Single(range => range.Id == id);
        var text = "";
        for (var next = start.NextSibling(); next is not CommentRangeEnd { Id: var end } || end != id; next = next!.NextSibling())
            text += next is Run run ? run.InnerText : "";
        Assert.NotEmpty(text);
        return text;
    }

    [Fact]
    public void The_PDF_copy_is_the_file_with_notes_after_its_end()
    {
        var content = DraftMaker.Pdf(Parts);
        var report = Found.In(content, "utkast.pdf");
        var copy = PdfCopy.Of(content, report, all: false)!;
        Assert.Equal(content, copy[..content.Length]);
        using var pdf = PdfDocument.Open(copy);
        var notes = pdf.GetPages().SelectMany(page => page.GetAnnotations()).Select(note => note.Content ?? "").ToList();
        Assert.Equal(Found.Disagreeing(report).Count(), notes.Count);
        Assert.All(Found.Disagreeing(report), finding => Assert.Contains(FindingWords.Note(finding), notes));
    }

    [Fact]
    public void The_workbook_has_a_sheet_with_a_row_for_each_finding()
    {
        var content = DraftMaker.Workbook(Parts);
        var report = Found.In(content, "utkast.xlsx");
        var copy = Found.In(ExcelCopy.Of(content, report), "kopia.xlsx");
        var sheet = copy.Document.Tables.Single(table => table.Heading == "Granskning");
        Assert.Equal(report.Findings.Count + report.Possible.Count + 1, sheet.Cells.Select(cell => cell.Row).Distinct().Count());
    }

    [Fact]
    public void The_page_has_no_script_asks_nothing_of_the_network_and_leads_from_each_number_to_its_sum()
    {
        var report = Found.In(DraftMaker.Html(Parts), "utkast.html");
        var page = FindingPage.Of(report);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http:", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https:", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        var links = Regex.Matches(page, "href=\"#(?<id>[tn][0-9]+)\"", RegexOptions.None, TimeSpan.FromSeconds(5))
            .Select(match => match.Groups["id"].Value).Distinct().ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains($"id=\"{link}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public void JSON_has_every_finding_with_its_numbers()
    {
        var report = Found.In(DraftMaker.Word(Parts), "utkast.docx");
        using var json = JsonDocument.Parse(FindingJson.Of(report));
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(report.Findings.Count, findings.Count);
        Assert.All(findings, finding => Assert.NotEqual(0, finding.GetProperty("from").GetArrayLength()));
    }

    [Fact]
    public void A_row_of_the_CSV_is_never_without_its_numbers()
    {
        var report = Found.In(DraftMaker.Word(Parts), "utkast.docx");
        var from = FindingRows.Columns.ToList().IndexOf("raknat_fran");
        Assert.All(FindingRows.All(report), row =>
        {
            Assert.Equal(FindingRows.Columns.Count, row.Count);
            Assert.NotEmpty(row[from]);
            Assert.NotEmpty(row[4]);
        });
    }

    [Theory]
    [InlineData(MadeSlip.None, 0)]
    [InlineData(MadeSlip.Total, 1)]
    public void The_exit_code_tells_whether_something_is_contradicted(object slip, int exit)
    {
        var folder = Directory.CreateTempSubdirectory("ifo-drafts-");
        var path = Path.Combine(folder.FullName, "utkast.docx");
        File.WriteAllBytes(path, DraftMaker.Word(MadeParts.Of(MadeDocument.Of(5, (MadeSlip)slip))));
        using var output = new StringWriter();
        Assert.Equal(exit, Plugin.Run(["audit", path], output));
        Assert.Equal(["utkast-granskad.docx", "utkast-granskad.html", "utkast.docx"],
            folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_made()
    {
        var folder = Directory.CreateTempSubdirectory("ifo-drafts-");
        var path = Path.Combine(folder.FullName, "utkast.docx");
        File.WriteAllBytes(path, DraftMaker.Word(MadeParts.Of(MadeDocument.Of(5, MadeSlip.None))));
        var place = Path.Combine(folder.FullName, "ny", "mapp");
        using var output = new StringWriter();
        Assert.Equal(0, Plugin.Run(["audit", path, "--to", place], output));
        Assert.Equal(2, Directory.GetFiles(place).Length);
        folder.Delete(recursive: true);
    }
}
