using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>A quotation mark that nothing ends must not join rows, and a cell of several lines must stay one cell.</summary>
public class CsvSourceTests
{
    [Theory]
    [InlineData("x\n2,a\n3,y", "1 None 1|x\n2,a\n3,y|z")]
    [InlineData("x\n2,a,b\n3,y", "1 UnendedQuote 1|\"x", "2 None 2|a|b", "3 None 3|y\"|z")]
    [InlineData("x\n2,a,b,c\n3,y", "1 UnendedQuote 1|\"x", "2 None 2|a|b|c", "3 None 3|y\"|z")]
    public void A_cell_that_holds_a_whole_row_has_swallowed_it(string cell, params string[] records) =>
        Assert.Equal(records, Records($"1,\"{cell}\",z\n", expected: 3));

    [Theory]
    [InlineData(0, "1 None 1|x\ny|z")]
    [InlineData(1, "1 UnendedQuote 1|\"x", "2 None y\"|z")]
    [InlineData(2, "1 None 1|x\ny|z")]
    public void A_cell_that_never_has_several_lines_was_ended_by_another_mark(int oneLine, params string[] records) =>
        Assert.Equal(records, Records("1,\"x\ny\",z\n", 3, oneLine));

    [Fact]
    public void In_two_columns_a_line_with_a_separator_is_text() =>
        Assert.Equal(["1 None 1|x\ny,z"], Records("1,\"x\ny,z\"\n", expected: 2));

    [Fact]
    public void A_record_of_several_lines_that_has_another_width_is_not_believed() =>
        Assert.Equal(["1 UnendedQuote 1|\"x", "2 None y\"|z"], Records("1,\"x\ny\",z\n", expected: 4));

    [Fact]
    public void Without_a_word_of_what_to_expect_a_cell_may_hold_anything() =>
        Assert.Equal(["1 None 1|x\n2,a,b\n3,y|z"], Records("1,\"x\n2,a,b\n3,y\",z\n", expected: 0));

    [Theory]
    [InlineData("\"a\",b", true, false)]
    [InlineData("a,\"b\"", false, true)]
    [InlineData("\"\",", true, false)]
    [InlineData("a\",b\"", false, false)]
    [InlineData("\"a\"\"\",\"\"\"b\"", true, true)]
    public void A_cell_within_quotation_marks_is_told_from_one_that_has_some(string line, bool first, bool second)
    {
        using var records = new CsvSource(new StringReader($"x\n{line}\n"), ',', "t", message => new DataProblemException(message));
        records.Read();
        records.Read();
        Assert.Equal((first, second), (records.IsQuoted(0), records.IsQuoted(1)));
    }

    private static List<string> Records(string text, int expected, params int[] oneLine)
    {
        using var records = new CsvSource(new StringReader(text), ',', "t", message => new DataProblemException(message));
        records.Expect(expected, oneLine);
        var read = new List<string>();
        while (records.Read())
            read.Add($"{records.Line} {records.Flaw} {string.Join('|', Enumerable.Range(0, records.Count).Select(index => records.Cell(index).ToString()))}");
        return read;
    }
}
