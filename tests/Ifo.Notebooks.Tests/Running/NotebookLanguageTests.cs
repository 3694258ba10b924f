using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Tests.Running;

/// <summary>Runs every passing fixture once, in one run, as a user does.</summary>
public sealed class PassingFixtures : IAsyncLifetime
{
    private Dictionary<string, NotebookResult> _results = [];

    internal NotebookResult this[string name]
    {
        get
        {
            var result = _results[name];
            Assert.True(result.Outcome == RunOutcome.Passed, $"{name}: {result.Failure} {result.SkipReason}");
            return result;
        }
    }

    public async Task InitializeAsync()
    {
        using var project = new TestProject();
        var settings = project.Settings() with
        {
            Notebooks = TestProject.Fixtures,
            Names = ["tillstand", "sista-uttryck", "visning", "html-och-markdown", "konvention", "sprak-i-en-cell", "fsharp", "dela", "satt", "tid-och-namn", "importera", "referens", "paket", "bakgrund", "ingen-kultur", "sql", "sql-sprak", "sql-bibliotek", "vem"],
        };
        _results = (await project.RunAsync(settings)).ToDictionary(result => result.Name, StringComparer.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

public class NotebookLanguageTests(PassingFixtures fixtures) : IClassFixture<PassingFixtures>
{
    [Fact]
    public void State_passes_from_cell_to_cell()
    {
        Assert.Equal("42", fixtures["tillstand"].Text(4));
        Assert.Equal("82", fixtures["tillstand"].Text(6));
        Assert.Empty(fixtures["tillstand"].Cell(2));
        Assert.Empty(fixtures["tillstand"].Cell(5));
    }

    [Fact]
    public void The_last_expression_without_a_semicolon_is_shown()
    {
        var result = fixtures["sista-uttryck"];
        Assert.Equal("2", result.Text(1));
        Assert.Equal("text", result.Text(2));
        Assert.Empty(result.Cell(3));
        Assert.Equal("<null>", result.Text(4));
        Assert.Empty(result.Cell(5));
        Assert.Equal("7", result.Text(6));
        Assert.True(Assert.IsType<DisplayOutput>(result.Executed!.Cells[0].Outputs[0]).IsResult);
    }

    [Fact]
    public void Display_and_console_come_in_the_order_they_were_written()
    {
        var result = fixtures["visning"];
        Assert.Equal(["text/plain=först", "stdout: sedan\n", "text/plain=3"], result.Cell(1));
        Assert.Equal(["text/markdown=**fet**"], result.Cell(2));
        Assert.Equal(["text/html=<b>x</b>"], result.Cell(3));
        Assert.Equal(["text/plain=5", "text/plain=2.5"], result.Cell(5));
        Assert.Equal(["stderr: varning\n"], result.Cell(6));
        Assert.False(Assert.IsType<DisplayOutput>(result.Executed!.Cells[0].Outputs[0]).IsResult);
    }

    [Fact]
    public void A_sequence_of_records_is_shown_as_an_escaped_table()
    {
        var html = Assert.IsType<DisplayOutput>(Assert.Single(fixtures["visning"].Executed!.Cells[3].Outputs)).Text("text/html");
        Assert.Contains("<th scope=\"col\">A</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td>&lt;b&gt;</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_and_markdown_cells_are_shown_as_they_are()
    {
        var result = fixtures["html-och-markdown"];
        Assert.Equal(["text/html=<p>hej</p>"], result.Cell(1));
        Assert.Equal(["text/markdown=**hej**"], result.Cell(2));
        Assert.Equal(["text/html=<i>a</i>", "text/markdown=*b*", "text/plain=3"], result.Cell(3));
    }

    [Fact]
    public void A_type_that_names_its_formatter_is_shown_in_the_forms_it_prefers()
    {
        const string bundle = """application/vnd.plotly.v1+json={"data":[]}|text/html=<svg/>""";
        Assert.Equal([bundle], fixtures["konvention"].Cell(2));
        Assert.Equal([bundle, "text/plain=nej"], fixtures["konvention"].Cell(3));
    }

    [Fact]
    public void A_type_whose_attribute_says_something_else_is_shown_as_any_object() =>
        Assert.EndsWith("+Udda", fixtures["konvention"].Text(4), StringComparison.Ordinal);

    [Fact]
    public void A_cell_can_change_language_and_each_language_keeps_its_state()
    {
        Assert.Equal(["text/plain=3", "text/plain=42"], fixtures["sprak-i-en-cell"].Cell(1));
        Assert.Equal("4", fixtures["sprak-i-en-cell"].Text(2));
    }

    [Fact]
    public void FSharp_cells_run_and_show_their_values()
    {
        var result = fixtures["fsharp"];
        Assert.Contains("text/plain={ A = 1\n  B = \"b\" }", Assert.Single(result.Cell(1)), StringComparison.Ordinal);
        Assert.Equal(["stdout: hej\n"], result.Cell(2));
        Assert.Equal(["text/plain=visat", "text/html=<b>x</b>"], result.Cell(3));
        Assert.Equal(["text/markdown=**m**"], result.Cell(4));
    }

    [Fact]
    public void Share_passes_the_value_itself_between_languages()
    {
        Assert.Equal("42", fixtures["dela"].Text(2));
        Assert.Equal("6", fixtures["dela"].Text(3));
        Assert.Equal("Å!", fixtures["dela"].Text(5));
    }

    [Fact]
    public void Set_copies_through_json_unless_by_reference()
    {
        var result = fixtures["satt"];
        Assert.Equal("Double", result.Text(2));
        Assert.Equal("JsonDocument", result.Text(3));
        Assert.Equal("2", result.Text(4));
        Assert.Equal("80", result.Text(5));
        Assert.Equal("å", result.Text(6));
        Assert.Equal("fast text", result.Text(7));
    }

    [Fact]
    public void Who_lists_variables_and_time_tells_the_time()
    {
        Assert.Equal("ett, tva", fixtures["tid-och-namn"].Text(2));
        Assert.Equal("tre", fixtures["tid-och-namn"].Text(5));
        Assert.Equal("text/plain=3", fixtures["tid-och-namn"].Cell(3)[0]);
        Assert.Matches(@"^text/plain=Wall time: [\d.]+ms$", fixtures["tid-och-namn"].Cell(3)[1]);
    }

    [Fact]
    public void Whos_tells_type_and_value()
    {
        const string table = """<table><thead><tr><th scope="col">Variable</th><th scope="col">Type</th><th scope="col">Value</th></tr></thead>""";
        Assert.Equal([$"text/html={table}<tbody><tr><td>ett</td><td>Int32</td><td>1</td></tr><tr><td>text</td><td>String</td><td>&#229;</td></tr></tbody></table>"], fixtures["vem"].Cell(2));
    }

    [Fact]
    public void Each_statement_of_a_sql_cell_shows_its_rows_as_a_table()
    {
        var shown = fixtures["sql"].Cell(4);
        Assert.Equal(2, shown.Count);
        Assert.Contains("<td>&#197; &lt;b&gt;</td><td>NULL</td><td>1.25</td>", shown[0], StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">n</th><th scope=\"col\">n (2)</th>", shown[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_sql_query_without_rows_shows_its_columns_and_a_statement_without_result_nothing()
    {
        Assert.Equal(["text/html=<table><thead><tr><th scope=\"col\">namn</th></tr></thead><tbody></tbody></table>"], fixtures["sql"].Cell(5));
        Assert.Empty(fixtures["sql"].Cell(6));
    }

    [Fact]
    public void A_long_sql_result_says_how_many_rows_are_not_shown()
    {
        var shown = Assert.Single(fixtures["sql"].Cell(7));
        Assert.Equal(100, shown.Split("<td>").Length - 1);
        Assert.EndsWith("Bara de första 100 av 250 rader visas. Välj själv med WHERE, ORDER BY och LIMIT.</p>", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_is_not_held_open_between_sql_cells() => Assert.Equal("borta", fixtures["sql"].Text(8));

    [Fact]
    public void A_named_sql_result_reaches_the_other_languages_through_json_and_as_itself()
    {
        var result = fixtures["sql-sprak"];
        Assert.Equal("12", result.Text(5));
        Assert.Equal(["stdout: namn=Nödbistånd|antal=12|andel=0.5\nnamn=Å <b>|antal=null|andel=1.25\n"], result.Cell(6));
        Assert.Equal("12", result.Text(7));
        Assert.Equal("""{"profile":"tabular-data-resource","schema":{"fields":[{"name":"alla","type":"integer"}]},"data":[{"alla":12}]}""", result.Text(13));
    }

    [Fact]
    public void A_database_that_the_library_writes_is_asked_in_three_languages()
    {
        Assert.Contains("<th scope=\"col\">label</th><th scope=\"col\">requests</th>", Assert.Single(fixtures["sql-bibliotek"].Cell(4)), StringComparison.Ordinal);
        Assert.Equal("True", fixtures["sql-bibliotek"].Text(5));
        Assert.Equal("True", fixtures["sql-bibliotek"].Text(6));
    }

    [Fact]
    public void Values_of_other_languages_are_parameters_of_a_sql_query()
    {
        Assert.Contains("<td>5</td><td>2024-03-01</td><td>10</td></tr></tbody>", Assert.Single(fixtures["sql-sprak"].Cell(9)), StringComparison.Ordinal);
        Assert.Equal("summor, gräns, dag", fixtures["sql-sprak"].Text(10));
    }

    [Fact]
    public void A_notebook_passes_values_from_csharp_through_sql_and_fsharp_back_to_csharp() => Assert.Equal("5", fixtures["sql-sprak"].Text(12));

    [Fact]
    public void Import_runs_notebooks_and_scripts()
    {
        Assert.Equal("111", fixtures["importera"].Text(2));
        Assert.Equal("1000", fixtures["importera"].Text(3));
    }

    [Fact]
    public void A_dll_is_referred_to_by_relative_path_in_each_language()
    {
        Assert.Equal("1\u00A0234,5", fixtures["referens"].Text(1));
        Assert.Equal("14\u00A0481", fixtures["referens"].Text(2));
    }

    [Fact]
    public void A_package_is_loaded_through_the_users_own_nuget_configuration()
    {
        Assert.Equal("10", fixtures["paket"].Text(1));
        Assert.Equal("20", fixtures["paket"].Text(2));
    }

    [Fact]
    public void Outputs_do_not_depend_on_the_computers_culture()
    {
        Assert.Equal("1234.5 03/31/2024", fixtures["ingen-kultur"].Text(1));
        Assert.Equal("0", fixtures["ingen-kultur"].Text(2));
    }

    [Fact]
    public void Work_left_in_the_background_does_not_hold_up_the_run() => Assert.Equal("klar", fixtures["bakgrund"].Text(1));

    [Fact]
    public void Cells_are_numbered_in_the_order_they_ran_and_prose_is_untouched()
    {
        var cells = fixtures["tillstand"].Executed!.Cells;
        Assert.Equal([null, 1, 2, 3, 4, 5], cells.Select(cell => cell.ExecutionCount));
        Assert.Equal("# Tillstånd mellan celler", cells[0].Source);
    }
}
