using System.Text;
using Ifo.Drafts.Documents;
using Ifo.Drafts.Tests.Making;

namespace Ifo.Drafts.Tests;

/// <summary>What cannot be read is said plainly.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string, byte[], string> Files() => new()
    {
        { "tom.docx", [], "är tom" },
        { "skannad.pdf", SimplePdf.Scanned(), "textigenkänning" },
        { "skadad.pdf", Encoding.ASCII.GetBytes("%PDF-1.4\nskräp som inte är en PDF"), "skadad" },
        { "skadad.docx", [0x50, 0x4B, 3, 4, 1, 2, 3], "skadad" },
        { "falsk.xlsx", Encoding.UTF8.GetBytes("bara text"), "skadad" },
        { "skyddad.docx", [0xD0, 0xCF, 0x11, 0xE0, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "lösenord" },
        { "gammal.doc", [0xD0, 0xCF, 0x11, 0xE0, .. Encoding.Unicode.GetBytes("WordDocument")], ".docx" },
        { "bild.png", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1], "slag" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void The_message_says_what_is_wrong_and_names_the_file(string name, byte[] content, string says)
    {
        var error = Assert.Throws<DraftException>(() => Found.In(content, name));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_cut_off_is_damaged()
    {
        var whole = DraftMaker.Word([Part.Prose("Antalet ökade från 100 till 110.")]);
        Assert.Throws<DraftException>(() => Found.In(whole[..(whole.Length / 2)], "avbruten.docx"));
    }

    [Fact]
    public void Another_language_is_told_and_its_tables_are_audited()
    {
        var text = string.Join(' ', Enumerable.Repeat(
            "The number of cases was lower and the cost of care that we have from the budget rose with it.", 6))
            + "\n\n| Unit | Budget | Actual |\n|---|---|---|\n| North | 1 204 | 1 310 |\n| South | 2 411 | 2 233 |\n| West "
                + "| 1 870 | 1 701 |\n| Total | 5 485 | 5 844 |\n";
        var report = Found.In(Encoding.UTF8.GetBytes(text), "draft.md");
        Assert.Contains(report.Document.Remarks, remark => remark.Contains("svenska", StringComparison.Ordinal));
        Assert.NotEmpty(report.Grids);
    }

    [Fact]
    public void Text_in_an_old_encoding_is_read() =>
        Assert.NotEmpty(Found.In(Encoding.Latin1.GetBytes("Ärendena ökade från 100 till 110."), "gammal.txt").Findings);

    [Fact]
    public void Identity_numbers_are_not_repeated()
    {
        var report = Found.In(Encoding.UTF8.GetBytes("Sökanden 19121212-1212 fick bistånd. Ärendena ökade från 100 till 110."),
            "utkast.txt");
        Assert.DoesNotContain("1212-1212", Writing.FindingPage.Of(report), StringComparison.Ordinal);
        Assert.DoesNotContain(report.Numbers, number => number.Value is 1212 or 19121212);
    }
}
