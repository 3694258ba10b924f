using Ifo.Drafts.Measuring;
using Ifo.Drafts.Tests.Making;

namespace Ifo.Drafts.Tests;

/// <summary>The same draft is audited the same whatever kind of file it is.</summary>
public sealed class KindsOfFilesTests
{
    private static readonly MadeSlip[] Slips = [MadeSlip.None, MadeSlip.Total, MadeSlip.Deviation, MadeSlip.SentencePercent,
        MadeSlip.SentenceFigure];

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 5)];

    public static TheoryData<string> Makers() => [.. PdfMakers.Found];

    [Theory]
    [MemberData(nameof(Makers))]
    public void A_PDF_gives_the_same_whoever_made_it(string maker)
    {
        var parts = MadeParts.Of(MadeDocument.Of(2, MadeSlip.Total));
        var expected = Found.Lines(Found.In(DraftMaker.Markdown(parts), "utkast.md")).Where(IsOfTables);
        Assert.Equal(expected, Found.Lines(Found.In(PdfMakers.Make(maker, parts), "utkast.pdf")).Where(IsOfTables));
    }

    private static bool IsOfTables(string line) =>
        line.StartsWith("Sum ", StringComparison.Ordinal) || line.StartsWith("Difference ", StringComparison.Ordinal)
        || line.StartsWith("ChangePercent ", StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Word_Excel_HTML_and_PDF_give_the_findings_of_the_text(int seed)
    {
        var parts = MadeParts.Of(MadeDocument.Of(seed, Slips[seed - 1]));
        var expected = Found.Lines(Found.In(DraftMaker.Markdown(parts), "utkast.md"));
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Found.Lines(Found.In(DraftMaker.Word(parts), "utkast.docx")));
        Assert.Equal(expected, Found.Lines(Found.In(DraftMaker.Workbook(parts), "utkast.xlsx")));
        Assert.Equal(expected, Found.Lines(Found.In(DraftMaker.Html(parts), "utkast.html")));
        Assert.Equal(expected, Found.Lines(Found.In(DraftMaker.Pdf(parts), "utkast.pdf")));
    }
}
