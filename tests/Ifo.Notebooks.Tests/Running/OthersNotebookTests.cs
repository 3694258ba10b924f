using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Tests.Running;

/// <summary>Notebooks that others wrote do here what they do in .NET Interactive.</summary>
[Collection(OthersNotebooks.Name)]
public class OthersNotebookTests(OthersNotebooks made)
{
    [Fact]
    public void Unsafe_code_is_run() => Assert.Equal(["stdout: 7\n"], made.Passed("osakert").Cell(1));

    [Fact]
    public void Words_of_a_later_language_are_names() => Assert.Equal("2", made.Passed("ord").Text(1));

    [Fact]
    public void FSharp_has_opened_what_it_has_opened_there() => Assert.Equal("bda", made.Passed("oppnat").Text(1));

    [Fact]
    public void A_script_is_loaded_from_beside_the_notebook()
    {
        Assert.Equal("42", made.Passed("laddat").Text(1));
        Assert.Equal("-38", made.Passed("laddat").Text(2));
    }

    [Fact]
    public void What_a_cell_returns_is_shown_and_not_what_its_functions_return()
    {
        Assert.Equal("5", made.Passed("atergett").Text(1));
        Assert.Equal("ja", made.Passed("atergett").Text(2));
        Assert.Empty(made.Passed("atergett").Cell(3));
    }

    [Fact]
    public void A_culture_that_a_cell_makes_the_default_holds_for_its_notebook_and_no_other()
    {
        Assert.Equal("1\u00A0234,5sv-SE", made.Passed("kultur").Text(2));
        Assert.Equal("1,5", made.Passed("kultur").Text(3));
        Assert.Equal("1.5", made.Passed("kultur-efterat").Text(1));
    }

    [Fact]
    public void Diagrams_and_scripts_are_kept_as_they_are_written_and_said_not_to_be_run()
    {
        var result = made.Passed("frammande");
        Assert.Equal("2", result.Text(1));
        var diagram = Assert.IsType<DisplayOutput>(Assert.Single(result.Executed!.Cells[1].Outputs));
        Assert.Equal("Cellen är i mermaid och har inte körts; den visas som den är skriven.\n\ngraph TD\nA-->B", diagram.Text("text/plain"));
        Assert.EndsWith("```mermaid\ngraph TD\nA-->B\n```", diagram.Text("text/markdown"), StringComparison.Ordinal);
        Assert.Contains("```javascript\nconsole.log(1)\n```", Assert.Single(result.Cell(3)), StringComparison.Ordinal);
        Assert.Equal(2, result.Cell(4).Count);
        Assert.Equal("text/plain=4", result.Cell(4)[1]);
        Assert.Contains("alert('x')", Assert.Single(result.Cell(5)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_in_a_language_that_is_not_run_here_is_refused_and_the_others_are_run()
    {
        var result = made["vagrad"];
        Assert.Equal(RunOutcome.Failed, result.Outcome);
        Assert.Equal((2, true), (result.Failure!.CellNumber, result.Failure.WentOn));
        Assert.Contains("”pwsh” körs inte här", result.Failure.Message, StringComparison.Ordinal);
        Assert.Equal(["error: Language"], result.Cell(2));
        Assert.Equal("2", result.Text(3));
        Assert.Equal(["error: Language"], result.Cell(4));
        Assert.Equal(["error: Language"], result.Cell(5));
        Assert.Equal("3", result.Text(6));
        Assert.Equal("1", made.Passed("vagrad-med-tagg").Text(2));
    }

    [Fact]
    public void A_cell_that_may_fail_stops_nothing_and_keeps_what_it_had_defined()
    {
        var result = made.Passed("far-falla");
        Assert.Equal(["error: InvalidOperationException"], result.Cell(1));
        Assert.Equal("2", result.Text(2));
        Assert.StartsWith("error: CS", Assert.Single(result.Cell(3)), StringComparison.Ordinal);
        Assert.StartsWith("error: ", Assert.Single(result.Cell(5)), StringComparison.Ordinal);
        Assert.Equal("4", result.Text(6));
        Assert.Equal("4", result.Text(7));
        Assert.Equal(3, result.AllowedErrors);
    }

    [Fact]
    public void A_cell_that_is_left_alone_keeps_its_outputs_and_is_not_numbered()
    {
        var result = made.Passed("lamnas");
        Assert.Equal(["stdout: förut\n"], result.Cell(1));
        Assert.Equal([null, 1], result.Executed!.Cells.Select(cell => cell.ExecutionCount));
    }

    [Fact]
    public void A_cell_that_ends_its_process_ends_the_notebook_whatever_it_may()
    {
        Assert.Equal(RunOutcome.Failed, made["avslutar-anda"].Outcome);
        Assert.Equal(1, made["avslutar-anda"].Failure!.CellNumber);
    }

    [Fact]
    public void A_printed_number_says_where_it_stands_and_what_the_command_says_of_persons_is_left_out()
    {
        var result = made.Passed("kallor");
        Assert.Contains("Här står 4 080", Assert.Single(result.Cell(2)), StringComparison.Ordinal);
        Assert.Contains("varken", Assert.Single(result.Cell(3)), StringComparison.Ordinal);
        Assert.Contains("stannar inom enheten", result.Cell(4)[0], StringComparison.Ordinal);
        Assert.Equal(["error: #!ifo"], result.Cell(5));
        Assert.Equal(["error: #!ifo"], result.Cell(6));
    }

    [Fact]
    public void A_value_is_fetched_from_an_address()
    {
        var result = made.Passed("hamtat");
        Assert.Equal("hämtat", result.Text(3));
        Assert.Equal(["error: #!value"], result.Cell(4));
    }

    [Fact]
    public void A_list_is_cut_where_the_notebook_says_and_only_in_that_notebook()
    {
        Assert.Equal("[ 1, 2, 3 … (6 till) ]", made.Passed("gransat").Text(2));
        Assert.Equal("[ 1, 2, 3, 4, 5, 6, 7, 8, 9 ]", made.Passed("gransat-efterat").Text(1));
    }
}
