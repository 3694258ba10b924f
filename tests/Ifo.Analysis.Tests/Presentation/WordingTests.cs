using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Tests.Presentation;

public class WordingTests
{
    [Theory]
    [InlineData("Socialt boende med stöd", "socialt boende med stöd")]
    [InlineData("HVB", "HVB")]
    [InlineData("IFO Vuxen", "IFO Vuxen")]
    [InlineData("Öppenvård", "öppenvård")]
    [InlineData("", "")]
    public void A_label_in_a_sentence_begins_small_unless_it_is_an_abbreviation(string label, string expected) =>
        Assert.Equal(expected, Wording.InSentence(label));

    [Theory]
    [InlineData(new string[0], "ingen")]
    [InlineData(new[] { "HVB" }, "HVB")]
    [InlineData(new[] { "HVB", "Familjehem" }, "HVB och familjehem")]
    [InlineData(new[] { "HVB", "Familjehem", "Öppenvård" }, "HVB, familjehem och öppenvård")]
    public void Labels_are_listed_as_in_a_sentence(string[] labels, string expected) => Assert.Equal(expected, Wording.List(labels));
}
