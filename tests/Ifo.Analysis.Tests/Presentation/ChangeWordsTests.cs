using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Tests.Presentation;

public class ChangeWordsTests
{
    [Theory]
    [InlineData(0.01, "ökade", "över")]
    [InlineData(0, "var oförändrad", "i nivå med")]
    [InlineData(-0.01, "minskade", "under")]
    public void A_change_is_told_by_its_sign(double change, string verb, string side) =>
        Assert.Equal((verb, side), (ChangeWords.Verb((decimal)change), ChangeWords.Side((decimal)change)));

    [Theory]
    [InlineData(new string[0], "ingen")]
    [InlineData(new[] { "Insats" }, "”Insats”")]
    [InlineData(new[] { "Insats", "År", "antal" }, "”Insats”, ”År” och ”antal”")]
    public void Quoted_words_keep_their_letters(string[] words, string expected) => Assert.Equal(expected, Wording.Quoted(words));
}
