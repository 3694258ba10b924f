using System.Text.Json.Nodes;
using Ifo.Notebooks.Workers;

namespace Ifo.Notebooks.Tests.Interactive;

/// <summary>What events of .NET Interactive become, told from events as the tool writes them.</summary>
public class InteractiveCellTests
{
    [Fact]
    public void Outputs_come_in_their_order_when_the_cell_ends()
    {
        var cell = new InteractiveCell("cell-1");
        Assert.Empty(cell.Replies(Event("StandardOutputValueProduced", Value("text/plain", "hej\r\n"))));
        Assert.Empty(cell.Replies(Event("DisplayedValueProduced", Value("text/html", "<b>1</b>"))));
        Assert.Empty(cell.Replies(Event("ReturnValueProduced", Value("text/plain", "2"))));
        var replies = cell.Replies(Event("CommandSucceeded", "{}")).ToList();
        Assert.Equal(new Reply.Written("stdout", "hej\n"), replies[0]);
        Assert.Equal(("""{"text/html":"<b>1</b>"}""", false), Shown(replies[1]));
        Assert.Equal(("""{"text/plain":"2"}""", true), Shown(replies[2]));
        Assert.IsType<Reply.Done>(replies[3]);
    }

    [Fact]
    public void The_end_of_a_command_that_the_cell_led_to_is_not_the_end_of_the_cell() =>
        Assert.Empty(new InteractiveCell("cell-1").Replies(Event("CommandSucceeded", "{}", token: "cell-1.2")));

    [Fact]
    public void A_value_that_is_updated_is_replaced_in_its_place()
    {
        var cell = new InteractiveCell("cell-1");
        cell.Replies(Event("DisplayedValueProduced", Value("text/plain", "räknar", "a")));
        cell.Replies(Event("DisplayedValueProduced", Value("text/plain", "annat", "b")));
        cell.Replies(Event("DisplayedValueUpdated", Value("text/plain", "klar", "a")));
        Assert.Equal(["""{"text/plain":"klar"}""", """{"text/plain":"annat"}"""], Values(cell));
    }

    [Fact]
    public void An_update_of_an_unknown_value_is_taken_for_one_of_the_last()
    {
        var cell = new InteractiveCell("cell-1");
        cell.Replies(Event("DisplayedValueProduced", Value("text/plain", "räknar", "a")));
        cell.Replies(Event("DisplayedValueUpdated", Value("text/plain", "klar", "okänd")));
        Assert.Equal(["""{"text/plain":"klar"}"""], Values(cell));
    }

    [Fact]
    public void A_form_that_is_json_is_kept_as_json()
    {
        var cell = new InteractiveCell("cell-1");
        cell.Replies(Event("DisplayedValueProduced", Value("application/vnd.plotly.v1+json", """{"data":[1]}""")));
        Assert.Equal(["""{"application/vnd.plotly.v1+json":{"data":[1]}}"""], Values(cell));
    }

    [Theory]
    [InlineData("text/html", "<div><div></div><div><strong>Installing Packages</strong><ul></ul></div><div></div></div>")]
    [InlineData("text/html", "<div><div></div><div></div><div><strong>Installed Packages</strong><ul></ul></div></div>")]
    [InlineData("text/html", "<div><div><strong>Restore sources</strong><ul><li><span> /kalla</span></li></ul></div><div></div><div><strong>Installed Packages</strong><ul></ul></div></div>")]
    [InlineData("text/plain", "Loading extensions from `/paket/x.dll`")]
    [InlineData("text/plain", "Loading extension script from `/paket/extension.dib`")]
    [InlineData("text/plain", "Kernel added: #!sql-reg")]
    public void What_the_tool_tells_of_itself_is_no_output_nor_is_its_update(string type, string text)
    {
        var cell = new InteractiveCell("cell-1");
        cell.Replies(Event("DisplayedValueProduced", Value("text/plain", "mitt", "a")));
        cell.Replies(Event("DisplayedValueProduced", Value(type, text, "b")));
        cell.Replies(Event("DisplayedValueUpdated", Value(type, text, "b")));
        Assert.Equal(["""{"text/plain":"mitt"}"""], Values(cell));
    }

    [Fact]
    public void An_error_of_the_compiler_has_its_id_words_and_line()
    {
        var cell = new InteractiveCell("cell-1");
        cell.Replies(Event("DiagnosticsProduced", """
            {"diagnostics":[{"linePositionSpan":{"start":{"line":2,"character":0},"end":{"line":2,"character":3}},"severity":"error","code":"CS0103","message":"The name 'foo' does not exist"}]}
            """));
        var failed = Failed(cell, "(3,1): error CS0103: The name 'foo' does not exist");
        Assert.Equal(("CS0103", 3), (failed.Name, failed.Line));
        Assert.Contains("Ett namn är inte känt här", failed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("System.Exception: fel\n   at Submission#4", "Exception", "fel")]
    [InlineData("System.IO.FileNotFoundException: Could not find file", "FileNotFoundException", "Could not find file")]
    [InlineData("något annat", "CommandFailed", "något annat")]
    public void An_exception_has_its_name_and_its_message(string message, string name, string words)
    {
        var failed = Failed(new InteractiveCell("cell-1"), message);
        Assert.Equal((name, words), (failed.Name, failed.Message));
    }

    [Fact]
    public void A_package_that_cannot_be_reached_is_a_reason_to_skip()
    {
        var reply = new InteractiveCell("cell-1").Replies(Event("CommandFailed", """{"message":"error NU1101: Unable to find package X."}"""));
        Assert.Contains("NU1101", Assert.IsType<Reply.Skipped>(Assert.Single(reply)).Reason, StringComparison.Ordinal);
    }

    private static Reply.Failed Failed(InteractiveCell cell, string message) => Assert.IsType<Reply.Failed>(Assert.Single(
        cell.Replies(Event("CommandFailed", new JsonObject { ["message"] = message }.ToJsonString()))));

    private static List<string> Values(InteractiveCell cell) =>
        [.. cell.Replies(Event("CommandSucceeded", "{}")).OfType<Reply.Shown>().Select(shown => Shown(shown).Forms)];

    private static (string Forms, bool IsResult) Shown(Reply reply)
    {
        var shown = Assert.IsType<Reply.Shown>(reply);
        return (JsonNode.Parse(shown.Data.GetRawText())!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), shown.IsResult);
    }

    private static string Value(string type, string text, string id = "") => new JsonObject
    {
        ["formattedValues"] = new JsonArray(new JsonObject { ["mimeType"] = type, ["value"] = text }),
        ["valueId"] = id,
    }.ToJsonString();

    private static JsonObject Event(string type, string content, string token = "cell-1") => new()
    {
        ["event"] = JsonNode.Parse(content),
        ["eventType"] = type,
        ["command"] = new JsonObject { ["token"] = token, ["commandType"] = "SubmitCode" },
    };
}
