using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Tests.Presentation;

public sealed class TextLinesTests
{
    [Fact]
    public void Wrapping_loses_no_letter() => Prop.ForAll(Arbitraries.Label, label =>
    {
        var lines = TextLines.Wrap(label, 60, ChartLayout.Text);
        Assert.Equal(Letters(label), Letters(string.Concat(lines)));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Socialt boende med stöd")]
    [InlineData("Behandlingsinsatser")]
    [InlineData("Handläggningstidsöverskridandeutredningsverksamhet")]
    public void Lines_of_Swedish_words_fit_their_width(string label) =>
        Assert.All(TextLines.Wrap(label, 70, ChartLayout.Text), line => Assert.InRange(TextWidth.Of(line, ChartLayout.Text), 1, 70));

    [Fact]
    public void Words_are_kept_whole_where_they_fit() =>
        Assert.Equal(["Socialt boende", "med stöd"], TextLines.Wrap("Socialt boende med stöd", 100, ChartLayout.Text).ToArray());

    [Fact]
    public void Non_breaking_spaces_do_not_break() =>
        Assert.Equal(["antal", "1\u00A0234"], TextLines.Wrap("antal 1\u00A0234", 45, ChartLayout.Text).ToArray());

    private static string Letters(string text) => string.Concat(text.Where(letter => char.IsLetterOrDigit(letter)));
}
