using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Tests.Documents;

public class NotebookReaderTests
{
    [Fact]
    public void An_output_of_another_program_s_type_is_shown_as_far_as_it_can_be()
    {
        var notebook = Read("""
            {"nbformat": 4, "metadata": {"kernelspec": {"name": ".net-csharp"}}, "cells": [{"cell_type": "code", "metadata": {}, "source": "1",
            "outputs": [{"output_type": "unknown", "data": {"text/plain": "hämtat"}}, {"output_type": "x"}]}]}
            """);
        Assert.Equal(["hämtat", null], notebook.Cells[0].Outputs.Cast<DisplayOutput>().Select(output => output.Text("text/plain")));
    }

    [Theory]
    [InlineData("", 1, 1, "inte JSON")]
    [InlineData("{\n \"cells\": [oj]\n}", 2, 12, "inte JSON")]
    [InlineData("[1]", 1, 1, "väntade ett JSON-objekt")]
    [InlineData("{\n \"nbformat\": 3}", 2, 14, "fann nbformat 3; väntade nbformat 4")]
    [InlineData("{\"nbformat\": 4,\n \"metadata\": {},\n \"cells\": []}", 3, 11, "fann inga celler; väntade minst en cell")]
    [InlineData("{\"nbformat\": 4, \"metadata\": {\"kernelspec\": {\n  \"name\": \"python3\"}}, \"cells\": []}", 2, 11, "fann språket ”python3”; väntade ett av språken csharp, fsharp, html, markdown")]
    [InlineData("{\"nbformat\": 4, \"metadata\": {\"kernelspec\": {\"name\": \".net-csharp\"}},\n  \"cells\": []}", 2, 12, "fann inga celler; väntade minst en cell")]
    [InlineData("{\"nbformat\": 4, \"metadata\": {\"kernelspec\": {\"name\": \".net-csharp\"}}}", 1, 1, "en lista med celler")]
    public void A_file_that_is_no_notebook_is_refused_with_line_and_column(string json, int line, int column, string message)
    {
        var error = Assert.Throws<UserErrorException>(() => Read(json));
        Assert.Contains($"prov.ipynb, rad {line}, kolumn {column}:", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"cell_type": "kod", "metadata": {}, "source": "1"}""", "fann celltypen ”kod” i cell 2; väntade markdown, code eller raw")]
    [InlineData("""{"cell_type": "code", "metadata": {}}""", "fann ingen text; väntade text (source) i cell 2")]
    [InlineData("""{"cell_type": "code", "metadata": {}, "source": [1]}""", "fann något annat än text; väntade text i cell 2")]
    [InlineData("""{"cell_type": "code", "metadata": {"tags": "x"}, "source": "1"}""", "taggar som inte är en lista med texter i cell 2")]
    [InlineData("3", "väntade en cell (ett objekt)")]
    public void A_cell_that_cannot_be_run_is_named(string cell, string message)
    {
        var error = Assert.Throws<UserErrorException>(() => Read(
            $"{{\"nbformat\": 4, \"metadata\": {{\"kernelspec\": {{\"name\": \".net-csharp\"}}}}, \"cells\": [\n{{\"cell_type\": \"markdown\", \"source\": \"a\"}},\n{cell}]}}"));
        Assert.Contains("prov.ipynb, rad 3, kolumn ", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("finns-inte.ipynb", Assert.Throws<UserErrorException>(() => NotebookReader.Read("finns-inte.ipynb")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_do_no_harm()
    {
        var json = "{\r\n\"nbformat\": 4, \"metadata\": {\"kernelspec\": {\"name\": \".net-fsharp\"}}, \"cells\": [{\"cell_type\": \"code\", \"source\": \"a\\r\\nb\"}]}";
        var notebook = NotebookReader.Read("prov.ipynb", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(json)]);
        Assert.Equal("a\nb", Assert.Single(notebook.Cells).Source);
        Assert.Equal("fsharp", notebook.DefaultLanguage);
    }

    [Theory]
    [InlineData("{}", "csharp")]
    [InlineData("""{"language_info": {"name": "polyglot-notebook"}}""", "csharp")]
    [InlineData("""{"language_info": {"name": "F#"}}""", "fsharp")]
    [InlineData("""{"kernelspec": {"name": "egen", "language": "F#"}}""", "fsharp")]
    [InlineData("""{"kernelspec": 3, "polyglot_notebook": []}""", "csharp")]
    public void A_notebook_that_names_no_kernel_is_in_the_language_it_tells_or_in_csharp(string metadata, string language)
    {
        var notebook = Read($$"""{"nbformat": 4, "metadata": {{metadata}}, "cells": [{"cell_type": "code", "source": "1"}]}""");
        Assert.Equal(language, notebook.DefaultLanguage);
    }

    [Fact]
    public void A_language_that_is_not_known_is_the_cells_own_matter()
    {
        var notebook = Read("""
            {"nbformat": 4, "metadata": {"kernelspec": {"name": "python3"}}, "cells": [
                {"cell_type": "code", "source": "1"},
                {"cell_type": "code", "metadata": {"polyglot_notebook": {"kernelName": "csharp"}}, "source": "1"},
                {"cell_type": "code", "metadata": {"dotnet_interactive": {"language": "julia"}}, "source": "1"}]}
            """);
        Assert.Equal(["python3", "csharp", "julia"], notebook.Cells.Select(cell => cell.Language));
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("3.0", 3)]
    [InlineData("\"3\"", 3)]
    [InlineData("null", null)]
    [InlineData("\"[*]\"", null)]
    [InlineData("-1", null)]
    [InlineData("2.5", null)]
    [InlineData("1e300", null)]
    [InlineData("[1]", null)]
    public void The_number_in_the_margin_is_read_however_it_is_written(string written, int? number)
    {
        var notebook = Read($$"""
            {"nbformat": 4.0, "metadata": {}, "cells": [{"cell_type": "code", "source": "1", "execution_count": {{written}} }]}
            """);
        Assert.Equal(number, Assert.Single(notebook.Cells).ExecutionCount);
    }

    [Fact]
    public void Outputs_without_content_do_no_harm()
    {
        var outputs = Assert.Single(Read("""
            {"nbformat": 4, "metadata": {}, "cells": [{"cell_type": "code", "source": "1", "outputs": [
                {"output_type": "display_data", "data": {"text/plain": null, "application/json": null, "text/html": "a"}},
                {"output_type": "execute_result", "data": null, "metadata": null},
                {"output_type": "display_data", "data": {"text/html": {"b": 1}, "text/csv": ["c\n", "d"]}},
                {"output_type": "stream"}]}]}
            """).Cells).Outputs;
        Assert.Equal(["text/html"], Assert.IsType<DisplayOutput>(outputs[0]).Data.Keys);
        Assert.Empty(Assert.IsType<DisplayOutput>(outputs[1]).Data);
        Assert.Equal("{\"b\":1}", Assert.IsType<DisplayOutput>(outputs[2]).Text("text/html"));
        Assert.Equal("c\nd", Assert.IsType<DisplayOutput>(outputs[2]).Text("text/csv"));
        Assert.Equal(new StreamOutput("stdout", ""), outputs[3]);
    }

    [Fact]
    public void Pasted_pictures_raw_cells_and_what_other_programs_add_are_written_back()
    {
        const string json = """
            {"cells": [
                {"attachments": {"bild.png": {"image/png": "iVBORw0KGgo="}}, "cell_type": "markdown", "id": "a", "metadata": {"x": {"y": [1]}},
                 "source": ["![b](attachment:bild.png)"]},
                {"attachments": {}, "cell_type": "raw", "id": "b", "metadata": {"format": "text/restructuredtext"}, "source": ["*rå*"]},
                {"cell_type": "code", "execution_count": null, "id": "c", "metadata": {"tags": ["x"]}, "outputs": [], "source": ["1"], "eget": null}],
             "metadata": {"kernelspec": {"name": ".net-csharp"}, "okänt": {"a": 1}}, "nbformat": 4, "nbformat_minor": 5, "övrigt": ["b"]}
            """;
        var written = JsonNode.Parse(NotebookWriter.ToText(Read(json)))!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), written), written.ToJsonString());
        Assert.Equal(["attachments", "cell_type", "id", "metadata", "source"], written["cells"]![0]!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public void Every_fixture_is_written_as_it_was_read()
    {
        foreach (var file in Directory.EnumerateFiles(TestProject.Fixtures, "*.ipynb"))
        {
            var once = NotebookWriter.ToText(NotebookReader.Read(file));
            Assert.Equal(once, NotebookWriter.ToText(NotebookReader.Read(file, Encoding.UTF8.GetBytes(once))));
            Assert.True(JsonNode.DeepEquals(Normal(JsonNode.Parse(File.ReadAllText(file))!), Normal(JsonNode.Parse(once)!)), file);
        }
    }

    [Fact]
    public void Whatever_a_cell_says_and_shows_survives_writing_and_reading() =>
        Prop.ForAll<NonNull<string>, NonNull<string>, NonNull<string>>((source, stream, markup) =>
        {
            // Lone halves of surrogate pairs cannot stand in UTF-8 at all; line ends are \n by definition.
            var texts = new[] { source.Get, stream.Get, markup.Get }.Select(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).ReplaceLineEndings("\n")).ToArray();
            CellOutput[] outputs =
            [
                new StreamOutput("stdout", texts[1]),
                new DisplayOutput(ImmutableSortedDictionary<string, JsonNode>.Empty.Add("text/html", JsonValue.Create(texts[2])).Add("application/x+json", new JsonObject { ["a"] = texts[2] }), [], true),
                new ErrorOutput("E", texts[1], [texts[0]]),
            ];
            var cell = new NotebookCell("id", NotebookCellKind.Code, "csharp", texts[0], [], [.. outputs], 3);
            var notebook = new Notebook("/prov.ipynb", "csharp", [cell], new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = ".net-csharp" } }, 5);
            var again = NotebookReader.Read("/prov.ipynb", Encoding.UTF8.GetBytes(NotebookWriter.ToText(notebook)));
            return NotebookWriter.ToText(again) == NotebookWriter.ToText(notebook) && again.Cells[0].Source == texts[0];
        }).QuickCheckThrowOnFailure();

    private static Notebook Read(string json) => NotebookReader.Read("prov.ipynb", Encoding.UTF8.GetBytes(json));

    // A text may stand as one string or as a list of lines.
    private static JsonNode Normal(JsonNode node)
    {
        foreach (var cell in node["cells"]!.AsArray().Where(cell => cell!["source"] is JsonArray))
            cell!["source"] = string.Concat(cell["source"]!.AsArray().Select(line => line!.GetValue<string>()));
        return node;
    }
}
