using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;

namespace Ifo.Analysis.Tests.Exchange;

public class SeparatorTests
{
    [Theory]
    [InlineData("nr,\"namn; ort\"\n1,\"a;b\"\n2,\"c;d\"\n")]
    [InlineData("nr,\"namn; \"\"ort\"\"\"\n1,\"a;\"\"b\"\"\"\n2,\"\"\";d\"\n")]
    [InlineData("nr,namn\n1,\"a\"\n2,\"a, b\"\n3,\"a, b, c; d\"\n4,\"a; b\"\n5,\"a, b, c, d; e\"\n")]
    public void What_stands_within_quotation_marks_separates_nothing(string head) =>
        Assert.Equal(Separator.Comma, SeparatorDetector.Detect(head + head).Separator);

    [Fact]
    public void The_separator_that_most_lines_agree_on_is_taken() =>
        Assert.Equal(Separator.Comma, SeparatorDetector.Detect("a,b;c\n1,2;3\n4,5;6;7\n8,9\n").Separator);
}
