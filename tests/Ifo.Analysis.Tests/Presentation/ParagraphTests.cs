using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Tests.Presentation;

public sealed class ParagraphTests
{
    [Fact]
    public void Pieces_are_one_line_with_a_space_between() =>
        Assert.Equal("Ett. Två. Tre.", Paragraph.Of($"Ett.", $"Två.", $"Tre.").ToMarkdown());

    [Fact]
    public void A_piece_that_ends_with_a_line_break_ends_its_line() =>
        Assert.Equal("Ett. Två.\nTre.", Paragraph.Of($"Ett.", $"Två.\n", $"Tre.").ToMarkdown());

    [Fact]
    public void A_paragraph_is_what_the_same_text_in_one_string_is()
    {
        var (label, count, share) = ("<HVB>", 4080L, 0.0790796m);
        var whole = Prose.Markdown($"**{label} gav {count},\n{share:+P1}.** Det är *mer*.");
        var pieces = Paragraph.Of($"**{label} gav", $"{count},\n", $"{share:+P1}.**", $"Det är *mer*.");
        Assert.Equal((whole.ToMarkdown(), whole.ToString()), (pieces.ToMarkdown(), pieces.ToString()));
    }

    [Fact]
    public void A_paragraph_of_nothing_is_empty() => Assert.Equal("", Paragraph.Of().ToMarkdown());

    [Fact]
    public void Prose_in_a_piece_keeps_its_Markdown() =>
        Assert.Equal("Se **4** och 5.", Paragraph.Of($"Se {Prose.Markdown($"**{4}**")}", $"och {5}.").ToMarkdown());
}
