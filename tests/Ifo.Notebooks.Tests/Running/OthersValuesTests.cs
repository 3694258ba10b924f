using System.Globalization;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Tests.Running;

/// <summary>What notebooks that others wrote show is shown here, with no value lost.</summary>
[Collection(OthersNotebooks.Name)]
public class OthersValuesTests(OthersNotebooks made)
{
    [Theory]
    [InlineData("ordbok", 1, "a&lt;", "1")]
    [InlineData("ordbok", 2, "7", "sju")]
    [InlineData("ordbok", 3, "[ 2, 20 ]")]
    [InlineData("spann", 1, "<th scope=\"col\">Antal</th>", "<td>3</td>")]
    [InlineData("spann", 2, "Antal", "3")]
    [InlineData("djupt", 1, "[ 11, 12 ]", "[ 13 ]")]
    [InlineData("djupt", 2, "j&#228;mna", "[ 1, 3 ]")]
    [InlineData("djupt", 3, "Aaa", "14", "15", "sexton", "Bbb", "17")]
    [InlineData("djupt", 4, "X", "18")]
    [InlineData("djupt", 5, "yttre", "inre")]
    [InlineData("djupt", 6, "Rad", "Djup", "19")]
    [InlineData("former-i-fsharp", 4, "nyckel", "21")]
    public void A_value_within_a_value_is_shown(string notebook, int cell, params string[] values)
    {
        var shown = Assert.IsType<DisplayOutput>(Assert.Single(made.Passed(notebook).Executed!.Cells[cell - 1].Outputs));
        Assert.All(values, value => Assert.Contains(value, shown.Text("text/html"), StringComparison.Ordinal));
    }

    [Fact]
    public void A_dictionary_says_its_values_in_plain_text_too() =>
        Assert.EndsWith("|text/plain=[ [1, [ 1, 10 ]], [2, [ 2, 20 ]] ]", Assert.Single(made.Passed("ordbok").Cell(3)), StringComparison.Ordinal);

    [Fact]
    public void A_long_list_says_how_many_are_not_shown()
    {
        Assert.EndsWith(", 99, 100 … (150 till) ]", made.Passed("langt").Text(1), StringComparison.Ordinal);
        Assert.EndsWith(", 100 … (och fler) ]", made.Passed("langt").Text(2), StringComparison.Ordinal);
        var rows = Assert.Single(made.Passed("langt").Cell(3));
        Assert.Contains("<p>Bara de första 100 av 120 raderna visas.</p>", rows, StringComparison.Ordinal);
        Assert.Contains("… (20 till) ]", rows, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_updated_stands_where_it_was_shown_each_value_in_its_own_place()
    {
        var result = made.Passed("uppdaterat");
        Assert.Equal(["text/plain=1c", "text/plain=2c"], result.Cell(1));
        Assert.Equal(["text/html=<b>b</b>", "text/markdown=*x*"], result.Cell(2));
        Assert.Empty(result.Cell(3));
        Assert.Equal(["text/plain=sist"], result.Cell(4));
    }

    [Fact]
    public void A_formatter_that_a_notebook_registers_is_used_there_and_in_no_other()
    {
        Assert.Equal(["text/html=<i>2024</i>"], made.Passed("formaterare").Cell(1));
        Assert.Equal(["text/plain=<6>"], made.Passed("formaterare").Cell(2));
        Assert.Equal("01/02/2024", made.Passed("formaterare-efterat").Text(1));
        Assert.Equal("6", made.Passed("formaterare-efterat").Text(2));
    }

    [Fact]
    public void Values_have_the_forms_that_are_asked_for()
    {
        var result = made.Passed("former");
        Assert.Equal(["application/json={\"A\":1}"], result.Cell(1));
        Assert.Equal(["text/csv=value\n1\n2\n"], result.Cell(2));
        Assert.Equal(["text/html=<b>fet<i>kursiv</i></b>"], result.Cell(3));
        Assert.Equal(["text/latex=x^2"], result.Cell(4));
        Assert.Contains("text/csv=A,B\n1,x\n", Assert.Single(result.Cell(5)), StringComparison.Ordinal);
        Assert.Equal("text/html=<script type=\"text/javascript\">f()</script>", result.Cell(6)[0]);
        Assert.Contains("document.createElement('style')", result.Cell(6)[1], StringComparison.Ordinal);
        Assert.Equal("2024-01-02 03:04:05Z", result.Text(7));
    }

    [Fact]
    public void FSharp_values_read_as_FSharp_writes_them_and_its_html_is_html()
    {
        var result = made.Passed("former-i-fsharp");
        Assert.Equal("[Cirkel 1.5; Rektangel (2.5, 3.5)]", result.Text(1));
        Assert.Equal(["text/html=<div class=\"k\">x&lt;<b>y</b></div>"], result.Cell(2));
        Assert.Equal("visat", result.Text(3));
    }

    [Fact]
    public void The_kernels_are_there_as_the_api_has_them()
    {
        var result = made["karnor"];
        Assert.Equal("CompositeKernel", result.Text(1));
        Assert.Equal(["stdout: ord", "text/plain=42"], result.Cell(2));
        Assert.Equal("CommandFailed", result.Text(3));
        Assert.Equal("True", result.Text(4));
        Assert.Equal("egen kod", result.Text(6));
        Assert.Equal("hej", result.Text(8));
        Assert.Equal(RunOutcome.Failed, result.Outcome);
        Assert.Equal(9, result.Failure!.CellNumber);
        Assert.Contains("ingen kan svara", result.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arrays_within_arrays_pass_between_languages()
    {
        var result = made.Passed("delat-djupt");
        Assert.Equal((3.5 + 5 + 6 + 8).ToString(CultureInfo.InvariantCulture), result.Text(2));
        Assert.Equal("2", result.Text(4));
        Assert.Equal("8", result.Text(5));
    }

    [Fact]
    public void Texts_are_kept_by_name()
    {
        var result = made.Passed("varden");
        Assert.Equal("hej\nhå", result.Text(1));
        Assert.Equal("hej\nhå", result.Text(2));
        Assert.Equal("hej\nhå", result.Text(3));
        Assert.Empty(result.Cell(4));
        Assert.Equal("26", result.Text(5));
        Assert.Equal("hej\nhå", result.Text(7));
    }

    [Fact]
    public void The_host_says_what_it_is_and_what_it_knows()
    {
        Assert.Contains("Microsoft.DotNet.Interactive 1.0.0-", made.Passed("om").Text(1), StringComparison.Ordinal);
        Assert.Contains("#!value", made.Passed("om").Text(2).Split('\n'));
    }

    [Fact]
    public void A_dib_file_is_a_notebook()
    {
        var result = made.Passed("punkt");
        Assert.Equal("Titel", result.Executed!.Title);
        Assert.Equal("text/plain=42", result.Cell(2)[0]);
        Assert.Equal("41", result.Text(3));
    }
}
