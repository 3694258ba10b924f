using Ifo.Analysis.Exchange;
using Ifo.Analysis.Exchange.Import;

namespace Ifo.Analysis.Tests.Exchange;

public class SeparatorTests
{
    [Theory]
    [InlineData("nr,text\n1,\"a;b\"\n2,\"c;d\"\n3,\"e;f\"\n")]
    [InlineData("nr,text\n1,\"a;\"\"b\"\"\"\n2,\"\"\";d\"\n3,\"e;\"\n")]
    public void What_stands_within_quotation_marks_separates_nothing(string head) =>
        Assert.Equal(Separator.Comma, SeparatorDetector.Detect(head + head).Separator);

    [Fact]
    public void The_separator_that_most_lines_agree_on_is_taken() =>
        Assert.Equal(Separator.Comma, SeparatorDetector.Detect("a,b;c\n1,2;3\n4,5;6;7\n8,9\n").Separator);
}
